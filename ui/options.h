// The command line of greenroom-panel.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace greenroom::ui {

struct Options {
    QString socket;
    QSize size; // invalid: the whole screen
    QString scene;
    QString screenshot;
    int afterMs = 0;
    double dpi = 0;   // 0: as the screen says
    QString language; // "German"; empty: as the agent says
    bool gallery = false;
    bool reducedMotion = false;
    QString theme;     // as the agent says when empty
    QString textSize;  // the same
    QString backlight; // a folder of Linux' backlight class; empty: none
    bool help = false;
    QString input;  // test hooks only
    QString frames; // test hooks only
};

struct ParsedOptions {
    Options options;
    QString problem; // one line; empty when all is well
};

[[nodiscard]] ParsedOptions parseOptions(const QStringList& arguments);

[[nodiscard]] QString usage();

} // namespace greenroom::ui
