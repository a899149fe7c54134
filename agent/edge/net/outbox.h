// Posts to servers outside: one at a time, in their order, each repeated until the server takes it
// (any status 2xx).
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "edge/net/http_client.h"

namespace greenroom::edge::net {

struct OutboxPost {
    std::string url;
    std::string contentType;
    std::string body;
};

struct OutboxOptions {
    int tries = 10; // of one post, the first included
    base::milliseconds pause{1'000};
    // One that waits for its turn or its repetition counts as queued. Over these the oldest are
    // dropped, and it is said in the log.
    std::size_t mostPosts = 1000;
    std::size_t mostBytes = 4 * 1024 * 1024; // of bodies
};

// Lives on the thread of its client.
class Outbox {
public:
    struct Means {
        HttpClient& http;
        base::TimeSource& time; // the pauses are counted in it
        // How the server is reached, asked for at each try: a request without method and body.
        std::function<ClientRequest(const std::string& url)> request;
        // A post was given up. The outbox may begin again in here, but not be destroyed.
        std::function<void(std::string why)> failed;
    };

    explicit Outbox(Means means, OutboxOptions options = {});

    // Dropped when it has failed.
    void queue(OutboxPost post);

    // As many tries as are allowed did not help, or no try ever can. What was queued is dropped.
    [[nodiscard]] bool hasFailed() const { return failed_; }
    void beginAgain() { failed_ = false; }

private:
    void makeRoom();
    void sendFirst();
    void finished(const ClientResult& result);
    void giveUp(const std::string& why);

    Means means_;
    OutboxOptions options_;
    std::deque<OutboxPost> posts_; // the first is on its way, or waits to be repeated
    std::size_t bytes_ = 0;
    std::size_t dropped_ = 0;
    int tries_ = 0; // of the first
    bool failed_ = false;
    std::unique_ptr<ClientTransfer> transfer_;
    std::unique_ptr<base::Wakeup> pause_;
};

} // namespace greenroom::edge::net
