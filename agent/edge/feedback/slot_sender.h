// The posts of one slot: one at a time, in their order, each repeated until the server takes it.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "edge/net/http_client.h"
#include "xapi/feedback_post.h"

namespace greenroom::edge::feedback {

// Lives on the net thread.
class SlotSender {
public:
    // One that waits for its turn or its repetition counts as queued. Over these the oldest are
    // dropped, and it is said in the log.
    static constexpr std::size_t kMostPosts = 1000;
    static constexpr std::size_t kMostBytes = 4 * 1024 * 1024;
    static constexpr int kTries = 10;
    static constexpr base::seconds kPause{1};

    struct Means {
        net::HttpClient& http;
        base::TimeSource& time;
        std::function<net::ClientRequest()> address; // a request without method, headers and body
        std::function<void(std::string why)> failed; // must not destroy the sender
    };

    explicit SlotSender(Means means);

    // Dropped when it has failed.
    void queue(xapi::FeedbackPost post);

    // Ten tries did not help, or no try ever can. What was queued is dropped.
    [[nodiscard]] bool hasFailed() const { return failed_; }
    void beginAgain() { failed_ = false; }

private:
    void makeRoom();
    void sendFirst();
    void finished(const net::ClientResult& result);
    void giveUp(const std::string& why);

    Means means_;
    std::deque<xapi::FeedbackPost> posts_; // the first is on its way, or waits to be repeated
    std::size_t bytes_ = 0;
    std::size_t dropped_ = 0;
    int tries_ = 0; // of the first
    bool failed_ = false;
    std::unique_ptr<net::ClientTransfer> transfer_;
    std::unique_ptr<base::Wakeup> pause_;
};

} // namespace greenroom::edge::feedback
