// The words of the command line turned into one request to the agent.
#pragma once

#include <optional>
#include <string>

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace greenroom::ctl {

// What to ask, and how to lay out the answer.
enum class Answer {
    View,
    Bookings,
    Why,
    Health,
    Settings,
    Setting,
    History,
    Hub,
    Users,
    Coverage,
    Done,
    Events
};

struct Command {
    QString verb;
    QJsonObject args;
    Answer answer = Answer::Done;
    QString passwordFile; // its first line goes into args; "-" is standard input
};

struct Options {
    QString socket = "/run/greenroom/control.sock";
    bool json = false;
    int timeoutMs = 10'000; // for connecting and for each answer
    Command command;
};

struct Parsed {
    std::optional<Options> options;
    QString problem; // one line, when there are none
};

// Without the program's own name.
[[nodiscard]] Parsed parse(const QStringList& words);

[[nodiscard]] QString usage();

} // namespace greenroom::ctl
