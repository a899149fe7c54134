// A TCP or TLS client that sends exactly the bytes it is given and keeps all it receives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <QSslSocket>

#include "support/event_loop.h"

namespace greenroom::test {

class RawClient {
public:
    RawClient() {
        ensureApplication();
        socket_.setPeerVerifyMode(QSslSocket::VerifyNone);
        QObject::connect(&socket_, &QSslSocket::readyRead, &socket_, [this] { read(); });
        QObject::connect(&socket_, &QSslSocket::disconnected, &socket_, [this] {
            read();
            closed_ = true;
        });
        QObject::connect(&socket_, &QSslSocket::errorOccurred, &socket_, [this] {
            read();
            closed_ = true;
        });
    }
    ~RawClient() { socket_.disconnect(); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool connectTo(std::uint16_t port) {
        socket_.connectToHost("127.0.0.1", port);
        return waitUntil(
            [this] { return closed_ || socket_.state() == QAbstractSocket::ConnectedState; });
    }

    [[nodiscard]] bool connectTls(std::uint16_t port) {
        socket_.connectToHostEncrypted("127.0.0.1", port);
        return waitUntil([this] { return closed_ || socket_.isEncrypted(); }) && !closed_;
    }

    // The bytes are in the kernel's hands when this returns, as far as it takes them.
    void send(std::string_view bytes) {
        socket_.write(bytes.data(), static_cast<qint64>(bytes.size()));
        socket_.flush();
    }

    [[nodiscard]] bool waitFor(std::string_view text) {
        return waitUntil([&] { return received_.find(text) != std::string::npos; });
    }
    [[nodiscard]] bool waitForClose() {
        return waitUntil([this] { return closed_; });
    }

    [[nodiscard]] const std::string& received() const { return received_; }
    [[nodiscard]] bool closed() const { return closed_; }
    [[nodiscard]] QSslSocket& socket() { return socket_; }

    // The status codes of all responses received so far, in order.
    [[nodiscard]] std::vector<int> statuses() const {
        std::vector<int> out;
        constexpr std::string_view kStart = "HTTP/1.1 ";
        for (std::size_t at = received_.find(kStart); at != std::string::npos;
             at = received_.find(kStart, at + 1)) {
            const std::string code = received_.substr(at + kStart.size(), 3);
            if (code.find_first_not_of("0123456789") == std::string::npos)
                out.push_back(std::stoi(code));
        }
        return out;
    }

private:
    void read() {
        const QByteArray bytes = socket_.readAll();
        received_.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }

    std::string received_;
    bool closed_ = false;
    QSslSocket socket_;
};

} // namespace greenroom::test
