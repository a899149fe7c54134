// Requests to the hub's HTTP API on one kept connection, one at a time, with the instant at which
// the first byte of each was handed to TLS. Bodies with Content-Length alone. On a wire::Loop.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "fleet/time_point.h"
#include "wire/connect.h"
#include "wire/loop.h"
#include "wire/tls_stream.h"

namespace greenroom::fleet {

struct HttpAnswer {
    int status = 0;
    std::string body;
};

class HttpsClient final : private wire::Descriptor::Ready {
public:
    using Done = std::function<void(base::Result<HttpAnswer>)>;

    // `token` goes with each request as a bearer; empty: none.
    HttpsClient(wire::Loop& loop, wire::ConnectSettings server, wire::TlsContext tls,
                std::string token);

    // `done` runs later, from the loop. Answers of any status are answers.
    void ask(std::string method, std::string path, std::string body, Done done);
    // Of the request that was begun last.
    [[nodiscard]] TimePoint begunAt() const { return begunAt_; }
    // Where the next connection comes from. The present one is let go of, when nothing is asked.
    void comeFrom(const std::string& address);

private:
    struct Asked {
        std::string text;
        Done done;
    };

    void readable() override;
    void writable() override;
    void proceed();
    void connect();
    void begin();
    void write();
    void read();
    void takeAnswer();
    void finish(base::Result<HttpAnswer> answer);
    void letGo();

    wire::Loop& loop_;
    wire::ConnectSettings server_;
    wire::TlsContext tls_;
    std::string token_;
    std::deque<Asked> asked_;
    std::optional<wire::Descriptor> descriptor_;
    std::optional<wire::TlsStream> stream_;
    bool secured_ = false;
    bool busy_ = false; // with the front of asked_
    std::size_t written_ = 0;
    std::string received_;
    TimePoint begunAt_;
};

} // namespace greenroom::fleet
