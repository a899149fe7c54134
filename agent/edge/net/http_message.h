// What an HTTP server hands to its handlers and takes back from them.
//
// Plain values, no sockets and no Qt: a handler is tested by calling it with a Request and a
// Responder.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greenroom::edge::net {

struct Header {
    std::string name;
    std::string value;

    friend bool operator==(const Header&, const Header&) = default;
};

// In the order they came; names compare without regard to case.
class Headers {
public:
    void add(std::string name, std::string value);
    void set(std::string_view name, std::string value); // replaces all of that name
    [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const; // the first
    [[nodiscard]] std::size_t count(std::string_view name) const;
    [[nodiscard]] const std::vector<Header>& all() const { return headers_; }

private:
    std::vector<Header> headers_;
};

// ASCII only.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

using Query = std::vector<std::pair<std::string, std::string>>;

struct Request {
    std::string method; // as sent; a token, "GET" or anything else
    std::string target; // as sent, in origin form: "/getxml?location=%2FStatus"
    std::string path;   // decoded, begins with '/', without control characters
    Query query;        // decoded, in order
    Headers headers;    // those before the body; trailers are dropped
    std::string body;   // complete, chunking removed
    std::string peer;   // numeric address; an IPv4 peer is always in dotted form
    bool tls = false;   // came encrypted
    bool http11 = true; // false: HTTP/1.0

    // The first of that name.
    [[nodiscard]] std::optional<std::string_view> queryValue(std::string_view name) const;
};

class WebSocket;

// What becomes of a connection after the answer 101 (web_socket_handshake.h makes such answers).
struct WebSocketUpgrade {
    std::size_t longestMessage; // bytes, received
    // Runs on the server's thread; sets the handlers. Not run when the client is gone by then, or
    // when too many WebSockets are open: the client is then answered 503.
    std::function<void(WebSocket&)> opened;
};

// The server adds Content-Length, Connection, Date, Server and, unless they are set here,
// X-Content-Type-Options: nosniff and Cache-Control: no-store.
struct Response {
    int status = 200;
    Headers headers;
    std::string body;
    std::optional<WebSocketUpgrade> upgrade = {};
};

// One line of text/plain; a line feed is added.
[[nodiscard]] Response textResponse(int status, std::string_view line);

// "Not Found" for 404; "Unknown" for what is not in RFC 9110 or RFC 6585.
[[nodiscard]] std::string_view reasonPhrase(int status);

// The promise of one answer. Movable; may be answered or destroyed on any thread, once: a second
// answer is ignored. Destroyed without an answer it sends 500. That the client has gone by then
// harms nothing.
class Responder {
public:
    // `deliver` is called at most once, on the thread that answers.
    explicit Responder(std::function<void(Response)> deliver) : deliver_(std::move(deliver)) {}
    ~Responder();
    Responder(Responder&& other) noexcept : deliver_(std::exchange(other.deliver_, nullptr)) {}
    Responder& operator=(Responder&& other) noexcept;
    Responder(const Responder&) = delete;
    Responder& operator=(const Responder&) = delete;

    void respond(Response response);

private:
    std::function<void(Response)> deliver_;
};

} // namespace greenroom::edge::net
