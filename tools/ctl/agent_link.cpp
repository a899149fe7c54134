#include "ctl/agent_link.h"

#include <QJsonDocument>

namespace greenroom::ctl {

bool AgentLink::connect(const QString& path) {
    socket_.connectToServer(path);
    if (socket_.waitForConnected(timeoutMs_))
        return true;
    const bool late = socket_.error() == QLocalSocket::SocketTimeoutError;
    fail(late ? Failure::TimedOut : Failure::CannotConnect,
         "cannot connect to " + path + ": " + socket_.errorString());
    return false;
}

void AgentLink::send(const QJsonObject& request) {
    socket_.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    socket_.flush();
}

std::optional<QJsonObject> AgentLink::next(bool withoutLimit) {
    qsizetype searched = 0;
    for (;;) {
        const qsizetype end = buffer_.indexOf('\n', searched);
        if (end >= 0) {
            const QByteArray line = buffer_.left(end);
            buffer_.remove(0, end + 1);
            return QJsonDocument::fromJson(line).object();
        }
        searched = buffer_.size();
        if (socket_.bytesAvailable() == 0 &&
            !socket_.waitForReadyRead(withoutLimit ? -1 : timeoutMs_)) {
            if (socket_.error() == QLocalSocket::SocketTimeoutError)
                fail(Failure::TimedOut, "the agent does not answer");
            else
                fail(Failure::CannotConnect, "the agent closed the connection");
            return std::nullopt;
        }
        buffer_ += socket_.readAll();
    }
}

void AgentLink::fail(Failure failure, const QString& problem) {
    failure_ = failure;
    problem_ = problem;
}

} // namespace greenroom::ctl
