// greenroomctl: the command line of a running agent.

#include <cstdio>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include "ctl/agent_link.h"
#include "ctl/command_line.h"
#include "ctl/print.h"

namespace {

using namespace greenroom::ctl;

enum ExitCode { kDone = 0, kRefused = 1, kUsage = 2, kCannotConnect = 3, kTimedOut = 4 };

void write(FILE* to, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
    std::fflush(to);
}

int complain(const QString& problem, ExitCode code) {
    write(stderr, "greenroomctl: " + problem + "\n");
    return code;
}

QString jsonLine(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + "\n";
}

bool addPassword(Command& command, QString& problem) {
    if (command.passwordFile.isEmpty())
        return true;
    QFile file(command.passwordFile);
    const bool open = command.passwordFile == "-" ? file.open(stdin, QIODevice::ReadOnly)
                                                  : file.open(QIODevice::ReadOnly);
    if (!open) {
        problem = command.passwordFile + ": " + file.errorString();
        return false;
    }
    QByteArray line = file.readLine(2048);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    command.args["password"] = QString::fromUtf8(line);
    return true;
}

int lost(const AgentLink& link) {
    return complain(link.problem(),
                    link.failure() == Failure::TimedOut ? kTimedOut : kCannotConnect);
}

int follow(AgentLink& link, const Options& options) {
    while (const auto line = link.next(true))
        write(stdout, options.json ? jsonLine(*line) : forPeople(Answer::Events, *line));
    return lost(link);
}

int run(const Options& options) {
    AgentLink link(options.timeoutMs);
    if (!link.connect(options.socket))
        return lost(link);
    link.send({{"id", 1}, {"verb", options.command.verb}, {"args", options.command.args}});
    const auto answer = link.next();
    if (!answer)
        return lost(link);
    if (!(*answer)["ok"].toBool()) {
        const QJsonObject error = (*answer)["error"].toObject();
        if (options.json)
            write(stdout, jsonLine({{"error", error}}));
        return complain(error["code"].toString() + ": " + error["message"].toString(), kRefused);
    }
    if (options.command.answer == Answer::Events)
        return follow(link, options);
    const QJsonObject result = (*answer)["result"].toObject();
    write(stdout, options.json ? jsonLine(result) : forPeople(options.command.answer, result));
    return kDone;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.contains("--help") || words.contains("-h")) {
        write(stdout, usage());
        return kDone;
    }
    Parsed parsed = parse(words);
    if (!parsed.options)
        return complain(parsed.problem, kUsage);
    QString problem;
    if (!addPassword(parsed.options->command, problem))
        return complain(problem, kUsage);
    return run(*parsed.options);
}
