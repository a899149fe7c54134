// A WebSocket client that asks as fast as it is answered. In plain, without TLS.
//
//   greenroom-bench-ws-load ask PORT PROTOCOL CONNECTIONS MILLISECONDS MESSAGE
//       each connection sends the message, waits for the answer, sends it again.
//       Prints the number of answers and the nanoseconds.
//   greenroom-bench-ws-load fan PORT PROTOCOL SUBSCRIBERS ROUNDS SUBSCRIBE MESSAGE
//       each subscriber sends SUBSCRIBE and is answered; then another connection sends the message
//       ROUNDS times, each time when every subscriber has been told of the last one.
//       Prints the nanoseconds from sending to each subscriber's reading, one a line.
//
// PROTOCOL is the sub-protocol that carries the credentials, or "-". Exit: 0, 1 on errors, 2 on
// usage.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int kWaitMs = 20'000;

std::int64_t nowNs() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "greenroom-bench-ws-load: %s\n", what);
    std::exit(1);
}

std::string textFrame(std::string_view text) {
    std::string out = "\x81";
    if (text.size() < 126) {
        out += static_cast<char>(0x80U | text.size());
    } else {
        out += static_cast<char>(0x80U | 126U);
        out += static_cast<char>(text.size() >> 8U);
        out += static_cast<char>(text.size());
    }
    out.append(4, '\0'); // a mask that changes nothing
    return out.append(text);
}

class Connection {
public:
    Connection(std::uint16_t port, const std::string& protocol) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            fail("cannot connect");
        const int on = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::string request = "GET /ws HTTP/1.1\r\nHost: room\r\nUpgrade: websocket\r\n"
                              "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        if (protocol != "-")
            request += "Sec-WebSocket-Protocol: " + protocol + "\r\n";
        send(request + "\r\n");
        while (bytes_.find("\r\n\r\n") == std::string::npos)
            read();
        if (!bytes_.starts_with("HTTP/1.1 101"))
            fail(bytes_.substr(0, bytes_.find('\r')).c_str());
        bytes_.erase(0, bytes_.find("\r\n\r\n") + 4);
    }
    ~Connection() { close(socket_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                fail("the server closed a connection");
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    // What there is, at least a byte.
    void read() {
        char buffer[65536];
        const ssize_t got = recv(socket_, buffer, sizeof buffer, 0);
        if (got <= 0)
            fail("the server closed a connection");
        bytes_.append(buffer, static_cast<std::size_t>(got));
    }

    // Takes out the text frames that are complete; other frames are dropped.
    std::size_t takeTexts() {
        std::size_t texts = 0;
        std::size_t at = 0;
        while (bytes_.size() - at >= 2) {
            std::size_t length = static_cast<unsigned char>(bytes_[at + 1]) & 0x7fU;
            const std::size_t head = length == 126 ? 4 : length == 127 ? 10 : 2;
            if (bytes_.size() - at < head)
                break;
            if (head > 2)
                length = 0;
            for (std::size_t i = 2; i < head; ++i)
                length = length << 8U | static_cast<unsigned char>(bytes_[at + i]);
            if (bytes_.size() - at - head < length)
                break;
            texts += (static_cast<unsigned char>(bytes_[at]) & 0x0fU) == 1 ? 1 : 0;
            at += head + length;
        }
        bytes_.erase(0, at);
        return texts;
    }

    void awaitText() {
        while (takeTexts() == 0)
            read();
    }

    [[nodiscard]] int descriptor() const { return socket_; }

private:
    int socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    std::string bytes_;
};

struct Crowd {
    Crowd(int count, std::uint16_t port, const std::string& protocol) {
        for (int i = 0; i < count; ++i)
            members.push_back(std::make_unique<Connection>(port, protocol));
        for (const auto& member : members)
            polls.push_back({member->descriptor(), POLLIN, 0});
    }

    // Calls with each member that has been sent something.
    template <typename Work>
    void serve(Work work) {
        if (poll(polls.data(), polls.size(), kWaitMs) <= 0)
            fail("no answer in time");
        for (std::size_t i = 0; i < polls.size(); ++i) {
            if (polls[i].revents == 0)
                continue;
            members[i]->read();
            work(*members[i], members[i]->takeTexts());
        }
    }

    std::vector<std::unique_ptr<Connection>> members;
    std::vector<pollfd> polls;
};

void ask(Crowd& crowd, std::int64_t nanoseconds, const std::string& message) {
    std::int64_t answers = 0;
    const std::int64_t began = nowNs();
    for (const auto& member : crowd.members)
        member->send(message);
    while (nowNs() - began < nanoseconds)
        crowd.serve([&](const Connection& member, std::size_t texts) {
            answers += static_cast<std::int64_t>(texts);
            if (texts > 0)
                member.send(message);
        });
    std::printf("%lld %lld\n", static_cast<long long>(answers),
                static_cast<long long>(nowNs() - began));
}

void fan(Crowd& crowd, Connection& sender, int rounds, const std::string& subscribe,
         const std::string& message) {
    for (const auto& member : crowd.members) {
        member->send(subscribe);
        member->awaitText();
    }
    for (int round = 0; round < rounds; ++round) {
        const std::int64_t sent = nowNs();
        sender.send(message);
        for (std::size_t told = 0; told < crowd.members.size();)
            crowd.serve([&](const Connection&, std::size_t texts) {
                told += texts;
                if (texts > 0)
                    std::printf("%lld\n", static_cast<long long>(nowNs() - sent));
            });
        sender.awaitText();
    }
}

int number(const char* text) {
    int value = 0;
    const char* end = text + std::strlen(text);
    return std::from_chars(text, end, value).ptr == end && value > 0 ? value : 0;
}

} // namespace

int main(int argc, char* argv[]) {
    const std::string_view mode = argc > 1 ? argv[1] : "";
    const bool asks = mode == "ask" && argc == 7;
    const bool fans = mode == "fan" && argc == 8;
    if ((!asks && !fans) || number(argv[2]) == 0 || number(argv[4]) == 0 || number(argv[5]) == 0) {
        std::fputs("usage: greenroom-bench-ws-load ask PORT PROTOCOL CONNECTIONS MILLISECONDS "
                   "MESSAGE\n       greenroom-bench-ws-load fan PORT PROTOCOL SUBSCRIBERS ROUNDS "
                   "SUBSCRIBE MESSAGE\n",
                   stderr);
        return 2;
    }
    const auto port = static_cast<std::uint16_t>(number(argv[2]));
    Crowd crowd(number(argv[4]), port, argv[3]);
    if (asks) {
        ask(crowd, number(argv[5]) * 1'000'000LL, textFrame(argv[6]));
    } else {
        Connection sender(port, argv[3]);
        fan(crowd, sender, number(argv[5]), textFrame(argv[6]), textFrame(argv[7]));
    }
    return 0;
}
