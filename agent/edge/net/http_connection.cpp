#include "edge/net/http_connection.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace greenroom::edge::net {

namespace {

constexpr qint64 kReadBuffer = 64 * 1024;
constexpr char kClientHello = 0x16; // RFC 8446 section 5.1: ContentType handshake

} // namespace

HttpConnection::HttpConnection(HttpConnectionHost& host, Setup setup)
    : host_(host), setup_(std::move(setup)), parser_(host.limits()),
      deadline_(host.time(), [this] { onDeadline(); }), waitsSince_(host.time().now().mono) {}

HttpConnection::~HttpConnection() {
    if (socket_)
        socket_->disconnect(); // its destructor closes, and would call back
}

void HttpConnection::start(qintptr descriptor) {
    if (!socket_->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        end();
        return;
    }
    socket_->setReadBufferSize(kReadBuffer);
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connectSignals();
    phase_ = setup_.mode == TlsMode::Off ? Phase::Receiving : Phase::Greeting;
    deadline_.setAfter(host_.limits().headerTime);
}

void HttpConnection::connectSignals() {
    QObject::connect(socket_.get(), &QSslSocket::readyRead, socket_.get(),
                     [this] { onReadyRead(); });
    QObject::connect(socket_.get(), &QSslSocket::bytesWritten, socket_.get(),
                     [this] { onWritten(); });
    QObject::connect(socket_.get(), &QSslSocket::encryptedBytesWritten, socket_.get(),
                     [this] { onWritten(); });
    QObject::connect(socket_.get(), &QSslSocket::encrypted, socket_.get(),
                     [this] { onEncrypted(); });
    QObject::connect(socket_.get(), &QSslSocket::disconnected, socket_.get(), [this] { end(); });
    QObject::connect(socket_.get(), &QSslSocket::errorOccurred, socket_.get(), [this] { end(); });
}

std::optional<base::MonoTime> HttpConnection::waitingSince() const {
    if (phase_ == Phase::Handling)
        return std::nullopt;
    return waitsSince_;
}

std::optional<base::MonoTime> HttpConnection::bodySince() const {
    if (reserved_ == 0 || !inBody_)
        return std::nullopt;
    return bodyBegan_;
}

void HttpConnection::onReadyRead() {
    if (phase_ == Phase::Greeting)
        greet();
    else if (phase_ == Phase::Receiving)
        receive();
    else if (phase_ == Phase::Lingering)
        discard();
}

void HttpConnection::onDeadline() {
    if (phase_ != Phase::Receiving || parser_.idle())
        end();
    else if (inBody_)
        refuse({408, "The body came too slowly."});
    else
        refuse({408, "The header did not come in time."});
}

// --- TLS or plain ---

void HttpConnection::greet() {
    char first = 0;
    if (socket_->peek(&first, 1) != 1)
        return;
    if (first == kClientHello) {
        phase_ = Phase::Handshaking;
        host_.waitForHandshake(setup_.id, [this] { beginHandshake(); });
    } else if (setup_.mode == TlsMode::Required) {
        refuse({400, "This port speaks HTTPS only: use https:// in place of http://."});
    } else {
        phase_ = Phase::Receiving;
        receive();
    }
}

void HttpConnection::beginHandshake() {
    socket_->setSslConfiguration(setup_.tls);
    socket_->startServerEncryption();
}

void HttpConnection::onEncrypted() {
    host_.handshakeOver(setup_.id);
    tls_ = true;
    phase_ = Phase::Receiving;
    receive();
}

// --- requests ---

// Everything that can be done now. Answers given inside work() come back here by awaitRequest():
// the loop that runs already carries on, or a client could pile up frames with pipelined requests.
void HttpConnection::receive() {
    if (std::exchange(receiving_, true))
        return;
    work();
    while (phase_ == Phase::Receiving) {
        const QByteArray bytes = socket_->read(kReadBuffer);
        if (bytes.isEmpty())
            break;
        if (parser_.idle() && number_ > 0)
            deadline_.setAfter(host_.limits().headerTime);
        parser_.append({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        work();
    }
    receiving_ = false;
}

void HttpConnection::work() {
    while (phase_ == Phase::Receiving) {
        switch (parser_.next()) {
        case HttpParser::Event::NeedMore:
            onNeedMore();
            return;
        case HttpParser::Event::Head:
            onHead();
            break;
        case HttpParser::Event::Complete:
            dispatch();
            break;
        case HttpParser::Event::Failed:
            refuse(parser_.refusal());
            break;
        }
    }
}

void HttpConnection::onHead() {
    HttpHead& head = parser_.head();
    head.request.peer = setup_.peer;
    head.request.tls = tls_;
    headOnly_ = head.request.method == "HEAD";
    http11_ = head.request.http11;
    keepAlive_ = head.keepAlive;
    Admission admission = host_.admit(head.request);
    if (admission.refusal) {
        refused_ = head.hasBody;
        if (!head.hasBody)
            static_cast<void>(parser_.take());
        host_.rejected(admission.refusal->status, setup_.peer);
        ++number_;
        send(*admission.refusal, head.hasBody || !keepAlive_);
        return;
    }
    if (admission.body)
        parser_.limitBody(*admission.body);
    inBody_ = head.hasBody;
    owesContinue_ = head.expects100;
    bodyBegan_ = host_.time().now().mono;
}

void HttpConnection::onNeedMore() {
    if (!inBody_)
        return;
    if (!reserve()) {
        refuse({503, "Too many requests are being received at once."});
        return;
    }
    const HttpLimits& limits = host_.limits();
    const auto earned = static_cast<std::int64_t>(
        parser_.bodyReceived() / std::max<std::size_t>(limits.bodyBytesPerSecond, 1));
    deadline_.setAt(bodyBegan_ + limits.bodyGrace + base::seconds(earned));
    if (std::exchange(owesContinue_, false)) {
        socket_->write("HTTP/1.1 100 Continue\r\n\r\n");
        socket_->flush();
    }
}

void HttpConnection::dispatch() {
    phase_ = Phase::Handling;
    inBody_ = false;
    owesContinue_ = false;
    deadline_.clear();
    host_.handle(setup_.id, ++number_, parser_.take());
}

void HttpConnection::refuse(const HttpRefusal& refusal) {
    host_.rejected(refusal.status, setup_.peer);
    refused_ = true;
    ++number_; // an answer that is still on its way belongs to no request any more
    send(textResponse(refusal.status, refusal.text), true);
}

// --- answers ---

void HttpConnection::answer(std::uint64_t number, const Response& response) {
    if (phase_ != Phase::Handling || number != number_)
        return;
    if (response.upgrade) {
        upgrade(response);
        return;
    }
    const auto connection = response.headers.find("Connection");
    send(response, !keepAlive_ || (connection && equalsIgnoringCase(*connection, "close")));
}

void HttpConnection::send(const Response& response, bool close) {
    phase_ = Phase::Writing;
    closes_ = close;
    waitsSince_ = host_.time().now().mono;
    const std::string head = responseHead(response, {close, !http11_}, host_.time().now().wall);
    socket_->write(head.data(), static_cast<qint64>(head.size()));
    if (!headOnly_ && mayHaveBody(response.status))
        socket_->write(response.body.data(), static_cast<qint64>(response.body.size()));
    deadline_.setAfter(host_.limits().writeStall);
    socket_->flush();
    onWritten();
}

// The socket changes hands with all it has buffered, the answer among it.
void HttpConnection::upgrade(const Response& response) {
    if (!host_.hasRoomForWebSocket(setup_.peer)) {
        send(textResponse(503, "Too many WebSockets are open."), true);
        return;
    }
    const std::string head = responseHead(response, {}, host_.time().now().wall);
    socket_->write(head.data(), static_cast<qint64>(head.size()));
    socket_->disconnect();
    WebSocketHub::Taken taken{std::move(socket_), setup_.peer, parser_.takeRest()};
    end();
    host_.openWebSocket(std::move(taken), *response.upgrade);
}

void HttpConnection::onWritten() {
    if (phase_ != Phase::Writing)
        return;
    if (socket_->bytesToWrite() == 0 && socket_->encryptedBytesToWrite() == 0) {
        afterAnswer();
        return;
    }
    waitsSince_ = host_.time().now().mono;
    deadline_.setAfter(host_.limits().writeStall);
}

void HttpConnection::afterAnswer() {
    release();
    if (!closes_)
        awaitRequest();
    else if (refused_)
        linger();
    else
        closeGently();
}

void HttpConnection::awaitRequest() {
    phase_ = Phase::Receiving;
    waitsSince_ = host_.time().now().mono;
    headOnly_ = false;
    parser_.setLimits(host_.limits());
    deadline_.setAfter(parser_.idle() ? host_.limits().idleTime : host_.limits().headerTime);
    receive(); // what came meanwhile is not announced again
}

// --- the end ---

void HttpConnection::linger() {
    phase_ = Phase::Lingering;
    deadline_.setAfter(host_.limits().lingerTime);
    if (!tls_) // TLS has no half-close here; there the client ends it, or the deadline does
        ::shutdown(static_cast<int>(socket_->socketDescriptor()), SHUT_WR);
    discard();
}

void HttpConnection::discard() {
    for (;;) {
        const QByteArray bytes = socket_->read(kReadBuffer);
        if (bytes.isEmpty())
            return;
        discarded_ += static_cast<std::size_t>(bytes.size());
        if (discarded_ <= host_.limits().lingerBytes)
            continue;
        end();
        return;
    }
}

void HttpConnection::closeGently() {
    phase_ = Phase::Closing;
    deadline_.setAfter(host_.limits().lingerTime);
    socket_->disconnectFromHost();
}

void HttpConnection::end() {
    if (std::exchange(phase_, Phase::Closed) == Phase::Closed)
        return;
    deadline_.clear();
    release();
    host_.handshakeOver(setup_.id);
    host_.closed(setup_.id);
}

bool HttpConnection::reserve() {
    const std::size_t received = parser_.bodyReceived();
    if (received > reserved_ && !host_.reserveBody(setup_.id, received - reserved_))
        return false;
    reserved_ = received;
    return true;
}

void HttpConnection::release() {
    host_.releaseBody(std::exchange(reserved_, 0));
}

} // namespace greenroom::edge::net
