#include "edge/panel/panel_connection.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/log.h"

namespace greenroom::edge::panel {

namespace {

constexpr qint64 kReadAtOnce = 65'536;

} // namespace

PanelConnection::PanelConnection(base::TimeSource& time, std::unique_ptr<QLocalSocket> socket,
                                 Events events, base::seconds helloDeadline,
                                 base::seconds stallLimit)
    : time_(time), socket_(std::move(socket)), events_(std::move(events)), stallLimit_(stallLimit),
      pressesAt_(time.now().mono), deadline_(time.makeWakeup([this] { onDeadline(); })) {
    socket_->setReadBufferSize(2 * kReadAtOnce);
    QObject::connect(socket_.get(), &QLocalSocket::readyRead, socket_.get(), [this] { onBytes(); });
    QObject::connect(socket_.get(), &QLocalSocket::bytesWritten, socket_.get(),
                     [this] { onWritten(); });
    QObject::connect(socket_.get(), &QLocalSocket::disconnected, socket_.get(),
                     [this] { close("the panel went away"); });
    deadline_->armAt(time.now().mono + helloDeadline);
}

PanelConnection::~PanelConnection() {
    socket_->disconnect();
}

void PanelConnection::start() {
    if (socket_->state() != QLocalSocket::ConnectedState)
        close("the panel went away");
    else
        onBytes();
}

void PanelConnection::send(const QByteArray& frame) {
    socket_->write(frame);
    socket_->flush();
    if (open_ && socket_->bytesToWrite() > 0)
        deadline_->armAt(time_.now().mono + stallLimit_);
}

void PanelConnection::refuse(std::string_view reason) {
    if (!open_)
        return;
    if (socket_->bytesToWrite() == 0) {
        socket_->write(encodeRefusal(reason));
        socket_->flush();
    }
    close(std::string(reason));
}

void PanelConnection::onBytes() {
    while (open_ && socket_->bytesAvailable() > 0) {
        reader_.feed(socket_->read(kReadAtOnce));
        while (open_) {
            const auto body = reader_.next();
            if (!body)
                break;
            take(*body);
        }
        if (open_ && reader_.broken())
            close("a frame of impossible length");
    }
}

void PanelConnection::take(const QByteArray& body) {
    const auto says = decodePanelMessage(body);
    if (!says)
        close(says.error().message);
    else if (const auto* hello = std::get_if<Hello>(&*says))
        takeHello(*hello);
    else if (const auto* press = std::get_if<Press>(&*says))
        takePress(*press);
}

void PanelConnection::takeHello(const Hello& hello) {
    if (greeted_)
        return close("a second Hello");
    if (hello.protocol != kProtocol)
        return refuse("this agent speaks panel protocol 1");
    greeted_ = true;
    deadline_->disarm();
    base::log(base::LogLevel::Info, "panel", "panel connected", {{"version", hello.version}});
    events_.hello(*this);
}

void PanelConnection::takePress(const Press& press) {
    if (!greeted_)
        return close("a press before Hello");
    if (!withinRate())
        return refuse("too many presses");
    // A panel that sends a press again must not have it done twice.
    if (press.intentId != 0 && press.intentId <= lastIntent_) {
        base::log(base::LogLevel::Warning, "panel", "a press was sent twice; done once",
                  {{"intent", press.intentId}});
        return;
    }
    lastIntent_ = press.intentId;
    events_.pressed(press);
}

// A bucket that holds one second's worth of presses.
bool PanelConnection::withinRate() {
    const base::MonoTime now = time_.now().mono;
    const std::chrono::duration<double> passed = now - pressesAt_;
    pressesAt_ = now;
    presses_ = std::min<double>(kPressesPerSecond, presses_ + passed.count() * kPressesPerSecond);
    if (presses_ < 1)
        return false;
    presses_ -= 1;
    return true;
}

void PanelConnection::onWritten() {
    if (!open_ || !greeted_)
        return;
    if (socket_->bytesToWrite() > 0) {
        deadline_->armAt(time_.now().mono + stallLimit_);
        return;
    }
    deadline_->disarm();
    events_.drained(*this);
}

void PanelConnection::onDeadline() {
    close(greeted_ ? "the panel does not read" : "no Hello in time");
}

void PanelConnection::close(const std::string& why) {
    if (!std::exchange(open_, false))
        return;
    deadline_->disarm();
    socket_->abort();
    events_.closed(*this, why);
}

} // namespace greenroom::edge::panel
