#include "edge/net/web_socket_client.h"

#include "edge/net/http_message.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include <QByteArray>
#include <QCryptographicHash>
#include <QUrl>

#include <openssl/rand.h>

namespace greenroom::edge::net {

namespace {

constexpr std::size_t kLongestHead = 8 * 1024;
constexpr std::string_view kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 section 1.3
constexpr std::string_view kHeadEnd = "\r\n\r\n";

std::string freshKey() {
    std::array<char, 16> bytes{};
    RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return QByteArray(bytes.data(), bytes.size()).toBase64().toStdString();
}

std::string acceptOf(const std::string& key) {
    return QCryptographicHash::hash(QByteArray::fromStdString(key + std::string(kGuid)),
                                    QCryptographicHash::Sha1)
        .toBase64()
        .toStdString();
}

std::string handshake(const std::string& text, const std::string& key) {
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const std::string path =
        url.path(QUrl::FullyEncoded).isEmpty() ? "/" : url.path(QUrl::FullyEncoded).toStdString();
    std::string host = url.host(QUrl::FullyEncoded).toStdString();
    if (host.find(':') != std::string::npos)
        host = "[" + host + "]";
    if (url.port() > 0)
        host += ":" + std::to_string(url.port());
    return "GET " + path + " HTTP/1.1\r\nHost: " + host +
           "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key +
           "\r\nSec-WebSocket-Version: 13\r\n\r\n";
}

// The value of a header of the head, blanks around it left out; empty: there is none.
std::string headerOf(std::string_view head, std::string_view name) {
    while (!head.empty()) {
        const std::size_t end = head.find("\r\n");
        const std::string_view line = head.substr(0, end);
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && equalsIgnoringCase(line.substr(0, colon), name)) {
            std::string value(line.substr(colon + 1));
            std::erase_if(value, [](unsigned char c) { return std::isspace(c) != 0; });
            return value;
        }
        if (end == std::string_view::npos)
            break;
        head.remove_prefix(end + 2);
    }
    return {};
}

} // namespace

WebSocketClient::WebSocketClient(HttpClient& http, ClientRequest request, Handlers handlers)
    : handlers_(std::move(handlers)), key_(freshKey()),
      frames_(kLongestMessage, WebSocketFrames::End::BinaryClient) {
    const std::string url = request.url;
    transfer_ = http.connect(std::move(request), [this, url](ConnectResult result) {
        connected(std::move(result), url);
    });
}

WebSocketClient::~WebSocketClient() {
    *alive_ = false;
}

void WebSocketClient::connected(ConnectResult result, const std::string& url) {
    if (!result) {
        const ClientError& error = result.error();
        end({0, error.text, error.certificate != CertificateFault::None});
        return;
    }
    stream_ = *std::move(result);
    stream_->watch([this] { ready(); });
    unsent_ = handshake(url, key_);
    flush();
}

void WebSocketClient::send(std::string_view message) {
    if (!open_ || stuck_)
        return;
    frames_.sendMessage(message);
    unsent_ += frames_.takeBytes();
    flush();
}

void WebSocketClient::sayClose(CloseCode code) {
    if (!open_)
        return;
    frames_.sendClose(code, {});
    unsent_ += frames_.takeBytes();
    flush();
}

void WebSocketClient::ready() {
    const auto alive = alive_;
    if (stuck_) {
        end({0, "the server does not take what it is sent", false});
        return;
    }
    flush();
    while (*alive && stream_ && readOnce()) {
    }
}

// False: nothing more for now.
bool WebSocketClient::readOnce() {
    const auto alive = alive_;
    std::string bytes;
    const ByteStream::Read read = stream_->read(bytes);
    if (read == ByteStream::Read::Later)
        return false;
    if (read == ByteStream::Read::Ended) {
        end({0, "the connection was cut off", false});
        return false;
    }
    if (!open_) {
        head_ += bytes;
        if (!takeHandshake())
            return stream_ != nullptr;
        bytes = std::exchange(head_, {});
    }
    frames_.receive(bytes);
    deliver();
    return *alive && stream_ != nullptr;
}

// False: it is not complete, or was refused. What follows it stays in head_.
bool WebSocketClient::takeHandshake() {
    const std::size_t at = head_.find(kHeadEnd);
    if (at == std::string::npos) {
        if (head_.size() > kLongestHead)
            end({0, "the server's answer is no WebSocket handshake", false});
        return false;
    }
    const std::string_view head = std::string_view(head_).substr(0, at);
    if (!head.starts_with("HTTP/1.1 101")) {
        end({0,
             "the server answers \"" +
                 std::string(head.substr(0, std::min<std::size_t>(head.find("\r\n"), 80))) +
                 "\" instead of opening a WebSocket",
             false});
        return false;
    }
    if (headerOf(head, "Sec-WebSocket-Accept") != acceptOf(key_)) {
        end({0, "the server's WebSocket handshake does not answer this one", false});
        return false;
    }
    head_.erase(0, at + kHeadEnd.size());
    open_ = true;
    return true;
}

void WebSocketClient::deliver() {
    const auto alive = alive_;
    while (frames_.hasMessage()) {
        handlers_.message(frames_.takeMessage());
        if (!*alive)
            return;
    }
    unsent_ += frames_.takeBytes();
    flush();
    if (frames_.readingEnded())
        end({frames_.closeCode(), frames_.closeReason(), false});
}

void WebSocketClient::flush() {
    if (!stream_ || unsent_.empty())
        return;
    unsent_.erase(0, stream_->write(unsent_));
    // Told from the event loop, not from here: whoever sends does not expect to be gone after it.
    if (unsent_.size() > kMostUnsent) {
        unsent_.clear();
        stuck_ = true;
    }
}

void WebSocketClient::end(WebSocketEnd end) {
    stream_.reset();
    transfer_.reset();
    open_ = false;
    if (auto ended = std::exchange(handlers_.ended, nullptr))
        ended(std::move(end));
}

} // namespace greenroom::edge::net
