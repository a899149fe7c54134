#include "edge/control/control_connection.h"

#include <utility>

#include <QJsonDocument>

namespace greenroom::edge::control {

ControlConnection::ControlConnection(std::uint64_t serial, core::Role role, base::TimeSource& time,
                                     std::unique_ptr<QLocalSocket> socket, Events events)
    : serial_(serial), role_(role), time_(time), socket_(std::move(socket)),
      events_(std::move(events)),
      stalled_(time.makeWakeup([this] { close("answers are not read"); })) {
    socket_->setReadBufferSize(2 * kMaxLine);
    QObject::connect(socket_.get(), &QLocalSocket::readyRead, socket_.get(),
                     [this] { onReadable(); });
    QObject::connect(socket_.get(), &QLocalSocket::bytesWritten, socket_.get(),
                     [this] { onWritten(); });
    QObject::connect(socket_.get(), &QLocalSocket::disconnected, socket_.get(),
                     [this] { close("the other side went away"); });
}

ControlConnection::~ControlConnection() {
    socket_->disconnect();
}

void ControlConnection::start() {
    onReadable();
    if (socket_->state() != QLocalSocket::ConnectedState)
        close("the other side went away");
}

void ControlConnection::send(const QJsonObject& object) {
    if (!open_)
        return;
    socket_->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    socket_->flush();
    if (!open_ || socket_->bytesToWrite() == 0)
        return;
    if (following && socket_->bytesToWrite() > kMaxUnsentFollowing)
        close("follows too slowly");
    else
        stalled_->armAt(time_.now().mono + kStallLimit);
}

void ControlConnection::onReadable() {
    while (open_ && socket_->bytesToWrite() <= kReadWhileUnsent && socket_->canReadLine()) {
        const QByteArray line = socket_->readLine(kMaxLine + 1);
        if (!line.endsWith('\n'))
            return close("a line over 64 KiB");
        events_.line(*this, line);
    }
    if (open_ && socket_->bytesAvailable() > kMaxLine && !socket_->canReadLine())
        close("a line over 64 KiB");
}

void ControlConnection::onWritten() {
    if (!open_)
        return;
    if (socket_->bytesToWrite() > 0)
        stalled_->armAt(time_.now().mono + kStallLimit);
    else
        stalled_->disarm();
    onReadable();
}

void ControlConnection::close(const std::string& why) {
    if (!std::exchange(open_, false))
        return;
    stalled_->disarm();
    socket_->abort();
    events_.closed(*this, why);
}

} // namespace greenroom::edge::control
