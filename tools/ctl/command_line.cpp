#include "ctl/command_line.h"

#include <QJsonArray>

namespace greenroom::ctl {

namespace {

Parsed problem(const QString& text) {
    return {std::nullopt, text};
}

Parsed as(Options options, Command command) {
    options.command = std::move(command);
    return {std::move(options), {}};
}

bool takeOption(QStringList& words, Options& options, QString& trouble) {
    const QString option = words.takeFirst();
    if (option == "--json") {
        options.json = true;
        return true;
    }
    if (option != "--socket" && option != "--timeout") {
        trouble = "unknown option " + option;
        return false;
    }
    if (words.isEmpty()) {
        trouble = option + ": a value is needed";
        return false;
    }
    const QString value = words.takeFirst();
    if (option == "--socket") {
        options.socket = value;
        return true;
    }
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 3600) {
        trouble = "--timeout: 1 to 3600 seconds, not \"" + value + "\"";
        return false;
    }
    options.timeoutMs = seconds * 1000;
    return true;
}

Parsed settings(const Options& options, const QStringList& words) {
    if (words.isEmpty())
        return as(options, {"settings.list", {}, Answer::Settings, {}});
    if (words[0] == "get" && words.size() == 2)
        return as(options, {"settings.get", {{"path", words[1]}}, Answer::Setting, {}});
    if (words[0] == "get" && words.size() == 1)
        return as(options, {"settings.list", {}, Answer::Settings, {}});
    if (words[0] == "set" && words.size() == 3)
        return as(options,
                  {"settings.set", {{"path", words[1]}, {"value", words[2]}}, Answer::Done, {}});
    if (words[0] == "history" && words.size() == 1)
        return as(options, {"settings.history", {}, Answer::History, {}});
    return problem(
        "settings: [get PATH | set PATH VALUE | history]; a path of several words goes in quotes");
}

Parsed hub(const Options& options, const QStringList& words) {
    if (words.isEmpty())
        return as(options, {"hub", {}, Answer::Hub, {}});
    if (words[0] == "leave" && words.size() == 1)
        return as(options, {"hub.leave", {}, Answer::Done, {}});
    if (words[0] == "activate" && (words.size() == 3 || words.size() == 4))
        return as(options,
                  {"hub.activate",
                   {{"address", words[1]}, {"code", words[2]}, {"fingerprint", words.value(3)}},
                   Answer::Done,
                   {}});
    return problem("hub: [activate ADDRESS CODE [FINGERPRINT] | leave]");
}

Parsed addUser(const Options& options, QStringList words) {
    Command command{"users.set", {{"name", words.takeFirst()}}, Answer::Done, {}};
    while (words.size() >= 2) {
        const QString option = words.takeFirst();
        if (option == "--role")
            command.args["roles"] = QJsonArray::fromStringList(words.takeFirst().split(','));
        else if (option == "--password-file")
            command.passwordFile = words.takeFirst();
        else
            return problem("users add: unknown option " + option);
    }
    if (!words.isEmpty() || !command.args.contains("roles"))
        return problem("users add NAME --role Admin,User [--password-file FILE]");
    return as(options, std::move(command));
}

Parsed users(const Options& options, const QStringList& words) {
    if (words.isEmpty())
        return as(options, {"users.list", {}, Answer::Users, {}});
    if (words[0] == "remove" && words.size() == 2)
        return as(options, {"users.remove", {{"name", words[1]}}, Answer::Done, {}});
    if (words[0] == "add" && words.size() >= 2)
        return addUser(options, words.mid(1));
    return problem("users: [add NAME --role ROLES [--password-file FILE] | remove NAME]");
}

Parsed command(const Options& options, const QString& name, const QStringList& rest) {
    if (name == "settings")
        return settings(options, rest);
    if (name == "hub")
        return hub(options, rest);
    if (name == "users")
        return users(options, rest);
    if (name == "view" && rest.isEmpty())
        return as(options, {"view", {}, Answer::View, {}});
    if (name == "bookings" && rest.isEmpty())
        return as(options, {"bookings", {}, Answer::Bookings, {}});
    if (name == "health" && rest.isEmpty())
        return as(options, {"health", {}, Answer::Health, {}});
    if (name == "xapi" && rest == QStringList{"--coverage"})
        return as(options, {"xapi", {}, Answer::Coverage, {}});
    if (name == "why" && rest.size() == 1)
        return as(options, {"why", {{"id", rest[0]}}, Answer::Why, {}});
    if (name == "join" && rest.size() <= 1)
        return as(options, {"join", {{"id", rest.value(0)}}, Answer::Done, {}});
    if (name == "hangup" && rest.isEmpty())
        return as(options, {"hangup", {}, Answer::Done, {}});
    if (name == "dial" && rest.size() == 1)
        return as(options, {"dial", {{"address", rest[0]}}, Answer::Done, {}});
    if (name == "events" && rest == QStringList{"--follow"})
        return as(options, {"events", {{"follow", true}}, Answer::Events, {}});
    return problem("\"" + name + "\" is no command, or its words do not fit; see --help");
}

} // namespace

Parsed parse(const QStringList& given) {
    Options options;
    QStringList words = given;
    QStringList rest;
    while (!words.isEmpty()) {
        // Options of all commands may stand anywhere; those of one command are left to it.
        const bool ours = words[0] == "--json" || words[0] == "--socket" ||
                          words[0] == "--timeout" || (rest.isEmpty() && words[0].startsWith("--"));
        if (!ours) {
            rest.append(words.takeFirst());
            continue;
        }
        QString trouble;
        if (!takeOption(words, options, trouble))
            return problem(trouble);
    }
    if (rest.isEmpty())
        return problem("a command is needed; see --help");
    return command(options, rest[0], rest.mid(1));
}

QString usage() {
    return "usage: greenroomctl [--socket PATH] [--json] [--timeout SECONDS] COMMAND\n"
           "\n"
           "  view                      what the panel shows\n"
           "  bookings                  every booking, taken or set aside\n"
           "  why ID                    why a booking has, or has not, a Join\n"
           "  join [ID]                 join a booking; without ID the first that can be joined\n"
           "  dial ADDRESS              call an address\n"
           "  hangup                    end every call\n"
           "  health                    clock, calendar, calls, store, doors, feedback, manager, "
           "hub\n"
           "  xapi --coverage           which commands of xAPI work here, and which say why not\n"
           "  events --follow           one line for each change of the view\n"
           "  settings                  all settings\n"
           "  settings get PATH         one setting\n"
           "  settings set PATH VALUE\n"
           "  settings history          who changed what, the newest first\n"
           "  hub                       the hub this device belongs to\n"
           "  hub activate ADDRESS CODE [FINGERPRINT]\n"
           "  hub leave\n"
           "  users                     local users and their roles\n"
           "  users add NAME --role Admin,User [--password-file FILE]\n"
           "  users remove NAME\n"
           "\n"
           "Exit: 0 done, 1 refused, 2 usage, 3 cannot connect, 4 timed out.\n";
}

} // namespace greenroom::ctl
