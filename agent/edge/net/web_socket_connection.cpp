#include "edge/net/web_socket_connection.h"

#include <sys/socket.h>

#include <utility>

#include "base/log.h"

namespace greenroom::edge::net {

namespace {

constexpr qint64 kReadBuffer = 64 * 1024;
constexpr int kMessagesATurn = 16;
constexpr std::size_t kReadsBelow = 256 * 1024; // bytes unsent
constexpr int kUnheardPings = 2;

} // namespace

WebSocketConnection::WebSocketConnection(WebSocketHost& host, Setup setup,
                                         std::unique_ptr<QSslSocket> socket)
    : host_(host), setup_(std::move(setup)), frames_(setup_.longestMessage),
      deadline_(host.time(), [this] { end(); }), socket_(std::move(socket)) {
    QObject::connect(socket_.get(), &QSslSocket::readyRead, socket_.get(),
                     [this] { onReadyRead(); });
    QObject::connect(socket_.get(), &QSslSocket::bytesWritten, socket_.get(),
                     [this] { onWritten(); });
    QObject::connect(socket_.get(), &QSslSocket::encryptedBytesWritten, socket_.get(),
                     [this] { onWritten(); });
    QObject::connect(socket_.get(), &QSslSocket::disconnected, socket_.get(), [this] { end(); });
    QObject::connect(socket_.get(), &QSslSocket::errorOccurred, socket_.get(), [this] { end(); });
}

WebSocketConnection::~WebSocketConnection() {
    socket_->disconnect(); // its destructor closes, and would call back
}

void WebSocketConnection::start(std::string_view early) {
    frames_.receive(early);
    receive(); // what came meanwhile is not announced again
}

void WebSocketConnection::onReadyRead() {
    if (phase_ == Phase::Open)
        receive();
    else if (phase_ == Phase::Closing)
        discard();
}

void WebSocketConnection::onWritten() {
    if (phase_ != Phase::Open || !paused_)
        return;
    heard_ = true; // its pongs are among what is not read
    receive();
}

// --- messages in ---

void WebSocketConnection::receive() {
    if (std::exchange(receiving_, true))
        return;
    paused_ = false;
    for (int messages = 0; phase_ == Phase::Open;) {
        if (frames_.hasMessage()) {
            if (++messages > kMessagesATurn) {
                host_.goOnLater(setup_.id);
                break;
            }
            deliver(frames_.takeMessage());
        } else if (!readSome()) {
            break;
        }
        paused_ = unsent() >= kReadsBelow;
        if (paused_)
            break;
    }
    receiving_ = false;
    if (phase_ == Phase::Open)
        flush();
}

void WebSocketConnection::deliver(std::string text) {
    if (handlers_.message)
        handlers_.message(std::move(text));
}

// False when there is nothing more to read now.
bool WebSocketConnection::readSome() {
    if (frames_.readingEnded()) {
        flush();
        beginClosing();
        return false;
    }
    const QByteArray bytes = socket_->read(kReadBuffer);
    if (bytes.isEmpty())
        return false;
    heard_ = true;
    frames_.receive({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!reserve())
        close(CloseCode::TryLater, "too many messages are being received at once");
    return true;
}

bool WebSocketConnection::reserve() {
    const std::size_t wanted = frames_.incomplete();
    if (wanted > reserved_ && !host_.reserveMessage(wanted - reserved_))
        return false;
    if (wanted < reserved_)
        host_.releaseMessage(reserved_ - wanted);
    reserved_ = wanted;
    return true;
}

// --- messages out ---

std::size_t WebSocketConnection::unsent() const {
    return static_cast<std::size_t>(socket_->bytesToWrite() + socket_->encryptedBytesToWrite());
}

void WebSocketConnection::flush() {
    const std::string bytes = frames_.takeBytes();
    if (!bytes.empty())
        socket_->write(bytes.data(), static_cast<qint64>(bytes.size()));
    if (!receiving_) // what a turn answers goes out together
        socket_->flush();
}

void WebSocketConnection::send(std::string_view text) {
    if (phase_ != Phase::Open)
        return;
    if (unsent() > host_.limits().webSocketUnsent) {
        base::log(base::LogLevel::Info, "http", "closed a WebSocket whose client reads too slowly",
                  {{"peer", setup_.peer}, {"unsent", unsent()}});
        end();
        return;
    }
    frames_.sendMessage(text);
    flush();
}

void WebSocketConnection::ping() {
    if (phase_ != Phase::Open)
        return;
    unheard_ = std::exchange(heard_, false) ? 0 : unheard_ + 1;
    if (unheard_ == kUnheardPings) {
        base::log(base::LogLevel::Info, "http", "closed a WebSocket that answers no pings",
                  {{"peer", setup_.peer}});
        end();
        return;
    }
    frames_.sendPing();
    flush();
}

// --- the end ---

void WebSocketConnection::close(CloseCode code, std::string_view reason) {
    if (phase_ != Phase::Open)
        return;
    frames_.sendClose(code, reason);
    flush();
    beginClosing();
}

// The close frame is on its way. Who sent one is waited for by nobody; the other is given the time
// to read ours.
void WebSocketConnection::beginClosing() {
    if (phase_ != Phase::Open) // the connection broke meanwhile
        return;
    phase_ = Phase::Closing;
    closeCode_ = frames_.closeCode();
    host_.tellClosedLater(setup_.id);
    deadline_.setAfter(host_.limits().lingerTime);
    socket_->flush();
    if (frames_.closeReceived())
        socket_->disconnectFromHost();
    else
        discard();
}

void WebSocketConnection::discard() {
    while (phase_ == Phase::Closing) {
        const QByteArray bytes = socket_->read(kReadBuffer);
        if (bytes.isEmpty())
            return;
        frames_.receive({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        discarded_ += static_cast<std::size_t>(bytes.size());
        if (frames_.closeReceived()) {
            socket_->disconnectFromHost();
            return;
        }
        if (discarded_ > host_.limits().lingerBytes) {
            end();
            return;
        }
    }
}

void WebSocketConnection::end() {
    if (std::exchange(phase_, Phase::Closed) == Phase::Closed)
        return;
    deadline_.clear();
    host_.releaseMessage(std::exchange(reserved_, 0));
    host_.ended(setup_.id);
}

void WebSocketConnection::tellClosed() {
    if (const auto closed = std::exchange(handlers_.closed, nullptr)) {
        handlers_.message = nullptr;
        closed(closeCode_);
    }
}

} // namespace greenroom::edge::net
