// The control socket: one request, its answer, and the lines that follow. JSON lines as described
// in agent/edge/control/control_server.h.
#pragma once

#include <optional>

#include <QJsonObject>
#include <QLocalSocket>
#include <QString>

namespace greenroom::ctl {

enum class Failure { None, CannotConnect, TimedOut };

class AgentLink {
public:
    explicit AgentLink(int timeoutMs) : timeoutMs_(timeoutMs) {}

    [[nodiscard]] bool connect(const QString& path);
    void send(const QJsonObject& request);

    // The next line of the agent. Nothing: see failure() and problem().
    [[nodiscard]] std::optional<QJsonObject> next(bool withoutLimit = false);

    [[nodiscard]] Failure failure() const { return failure_; }
    [[nodiscard]] QString problem() const { return problem_; }

private:
    void fail(Failure failure, const QString& problem);

    int timeoutMs_;
    QLocalSocket socket_;
    QByteArray buffer_;
    Failure failure_ = Failure::None;
    QString problem_;
};

} // namespace greenroom::ctl
