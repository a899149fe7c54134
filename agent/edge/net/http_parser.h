// Bytes into requests: RFC 9112 framing, strictly.
//
// A parser is fed in pieces of any size and gives events in order; how the bytes were cut makes no
// difference to them. The grammar is Boost.Beast's; added here are the limits, answers that say
// what was wrong, and the refusals of HttpServer's comment. After Failed nothing more comes: where
// the next message would begin is not known. No sockets, no clock; one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edge/net/http_limits.h"
#include "edge/net/http_message.h"

namespace greenroom::edge::net {

struct HttpRefusal {
    int status = 400;
    std::string text; // one line, for the client

    friend bool operator==(const HttpRefusal&, const HttpRefusal&) = default;
};

// What is known when the header is complete.
struct HttpHead {
    Request request;         // without body, peer and tls
    bool keepAlive = true;   // the client will take another answer on this connection
    bool expects100 = false; // it waits for "100 Continue" before it sends the body
    bool hasBody = false;
};

class HttpParser {
public:
    enum class Event {
        NeedMore,
        Head,     // once a request, before its body is read
        Complete, // take() it
        Failed,
    };

    explicit HttpParser(const HttpLimits& limits);
    ~HttpParser();
    HttpParser(const HttpParser&) = delete;
    HttpParser& operator=(const HttpParser&) = delete;

    void append(std::string_view bytes);
    [[nodiscard]] Event next();

    // From Head to take(); the caller fills in peer and tls.
    [[nodiscard]] HttpHead& head();
    // After Head: another limit for this body than HttpLimits says.
    void limitBody(std::size_t bytes);
    [[nodiscard]] std::size_t bodyReceived() const;

    // After Complete. The parser is ready for the next request.
    [[nodiscard]] Request take();

    // After take(): what has come behind the request, when another protocol takes over.
    [[nodiscard]] std::string takeRest();

    // After Failed.
    [[nodiscard]] const HttpRefusal& refusal() const;

    // Whether nothing of a request has come since the last take().
    [[nodiscard]] bool idle() const;

    // For requests that begin from now on.
    void setLimits(const HttpLimits& limits);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

struct ParsedStream {
    std::vector<Request> requests;
    std::optional<HttpRefusal> refusal;
    bool endsInsideRequest = false;
};

// The whole of a connection's bytes, fed in pieces of `step` bytes, at least 1; for tests and
// fuzzing.
[[nodiscard]] ParsedStream parseAll(std::string_view bytes, const HttpLimits& limits = {},
                                    std::size_t step = 64 * 1024);

} // namespace greenroom::edge::net
