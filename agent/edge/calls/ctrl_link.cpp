#include "edge/calls/ctrl_link.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QHostAddress>
#include <algorithm>
#include <utility>

#include "base/log.h"

namespace greenroom::edge::calls {

namespace {

constexpr base::milliseconds kRetry{20};
constexpr base::milliseconds kReplyLimit{2000};

void acknowledgeAtOnce(const QTcpSocket& socket) {
    const int on = 1;
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on,
                 sizeof on);
}

} // namespace

CtrlLink::CtrlLink(base::TimeSource& time, Listener listener)
    : time_(time), listener_(std::move(listener)), wakeup_(time.makeWakeup([this] { due(); })) {}

CtrlLink::~CtrlLink() {
    close();
}

void CtrlLink::open(std::uint16_t port, base::milliseconds patience) {
    close();
    port_ = port;
    const base::MonoTime now = time_.now().mono;
    patienceEnds_ = now + patience;
    phase_ = Phase::Connecting;
    wakeup_->armAt(now + kRetry);
}

void CtrlLink::close() {
    phase_ = Phase::Closed;
    wakeup_->disarm();
    waiting_.clear();
    withNext_.clear();
    reader_ = {};
    if (!socket_)
        return;
    socket_->disconnect();
    socket_->abort();
    socket_.release()->deleteLater(); // it may be the one that is calling us
}

void CtrlLink::connectNow() {
    socket_ = std::make_unique<QTcpSocket>();
    QObject::connect(socket_.get(), &QTcpSocket::connected, [this] { connected(); });
    QObject::connect(socket_.get(), &QTcpSocket::readyRead, [this] { readAll(); });
    QObject::connect(socket_.get(), &QTcpSocket::errorOccurred,
                     [this] { failed(socket_->errorString().toStdString()); });
    wakeup_->armAt(patienceEnds_);
    socket_->connectToHost(QHostAddress(QHostAddress::LocalHost), port_);
}

void CtrlLink::connected() {
    phase_ = Phase::Open;
    wakeup_->disarm();
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    acknowledgeAtOnce(*socket_);
    listener_.opened();
}

void CtrlLink::failed(const std::string& why) {
    const base::MonoTime next = time_.now().mono + kRetry;
    if (phase_ != Phase::Connecting || next >= patienceEnds_) {
        lose(why);
        return;
    }
    socket_->disconnect();
    socket_.release()->deleteLater();
    wakeup_->armAt(next);
}

void CtrlLink::lose(const std::string& why) {
    close();
    listener_.lost(why);
}

void CtrlLink::send(std::string_view command, std::string_view params, OnReply onReply) {
    if (!isOpen())
        return;
    std::string token = std::to_string(++lastToken_);
    const std::string frame = std::exchange(withNext_, {}) + commandFrame(command, params, token);
    waiting_.push_back({std::move(token), std::move(onReply), time_.now().mono + kReplyLimit});
    armDeadline();
    socket_->write(frame.data(), static_cast<qint64>(frame.size()));
    socket_->flush();
}

void CtrlLink::sendWithNext(std::string_view command, std::string_view params) {
    if (!isOpen())
        return;
    std::string token = std::to_string(++lastToken_);
    withNext_ = commandFrame(command, params, token);
    waiting_.push_back({std::move(token), {}, time_.now().mono + kReplyLimit});
}

void CtrlLink::readAll() {
    const QByteArray bytes = socket_->readAll();
    acknowledgeAtOnce(*socket_);
    reader_.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const QTcpSocket* const before = socket_.get();
    while (socket_.get() == before) { // a handler may have closed the link
        auto payload = reader_.next();
        if (!payload) {
            lose("the engine's control port sent " + payload.error().message);
            return;
        }
        if (!*payload)
            return;
        take(**payload);
    }
}

void CtrlLink::take(const std::string& payload) {
    const auto message = parseMessage(payload);
    if (!message) {
        base::log(base::LogLevel::Warning, "calls", "the engine sent a message nobody understands",
                  {{"error", message.error().message}});
        return;
    }
    if (const auto* event = std::get_if<EngineEvent>(&*message)) {
        listener_.event(*event);
        return;
    }
    const auto& reply = std::get<EngineReply>(*message);
    const auto found = std::ranges::find(waiting_, reply.token, &Waiting::token);
    if (found == waiting_.end())
        return;
    const OnReply onReply = std::move(found->onReply);
    waiting_.erase(found);
    armDeadline();
    if (onReply)
        onReply(reply);
}

void CtrlLink::armDeadline() {
    if (waiting_.empty())
        wakeup_->disarm();
    else
        wakeup_->armAt(waiting_.front().deadline);
}

void CtrlLink::due() {
    if (phase_ == Phase::Open)
        lose("the engine does not answer");
    else if (socket_)
        lose("the engine's control port does not open");
    else
        connectNow();
}

} // namespace greenroom::edge::calls
