#include "edge/feedback/slot_sender.h"

#include <utility>

#include "base/log.h"

namespace greenroom::edge::feedback {

namespace {

constexpr std::string_view kLog = "feedback";
constexpr std::size_t kLongestWhy = 300;

bool taken(const net::ClientResult& result) {
    return result && result->status >= 200 && result->status < 300;
}

std::string whyNot(const net::ClientResult& result) {
    return result ? "the server answers with status " + std::to_string(result->status)
                  : result.error().text;
}

// Trying again changes nothing.
bool hopeless(const net::ClientResult& result) {
    return !result && (result.error().fault == net::ClientFault::Url ||
                       result.error().fault == net::ClientFault::Forbidden);
}

} // namespace

SlotSender::SlotSender(Means means)
    : means_(std::move(means)), pause_(means_.time.makeWakeup([this] { sendFirst(); })) {}

void SlotSender::queue(xapi::FeedbackPost post) {
    if (failed_)
        return;
    bytes_ += post.body.size();
    posts_.push_back(std::move(post));
    if (posts_.size() == 1)
        sendFirst();
    else
        makeRoom();
}

// The first stays: it may be half sent.
void SlotSender::makeRoom() {
    const std::size_t before = dropped_;
    while (posts_.size() > 2 && (posts_.size() > kMostPosts || bytes_ > kMostBytes)) {
        bytes_ -= posts_[1].body.size();
        posts_.erase(posts_.begin() + 1);
        ++dropped_;
    }
    if (before == 0 && dropped_ > 0)
        base::log(base::LogLevel::Warning, kLog,
                  "A server takes changes too slowly: the oldest that wait are dropped",
                  {{"server", net::withoutUserInfo(means_.address().url)}});
}

void SlotSender::sendFirst() {
    net::ClientRequest request = means_.address();
    request.method = "POST";
    request.headers.set("Content-Type", posts_.front().contentType);
    request.body = posts_.front().body;
    ++tries_;
    transfer_ = means_.http.start(std::move(request),
                                  [this](const net::ClientResult& result) { finished(result); });
}

void SlotSender::finished(const net::ClientResult& result) {
    if (!taken(result)) {
        if (hopeless(result) || tries_ == kTries)
            giveUp(whyNot(result));
        else
            pause_->armAt(means_.time.now().mono + kPause);
        return;
    }
    tries_ = 0;
    bytes_ -= posts_.front().body.size();
    posts_.pop_front();
    if (!posts_.empty()) {
        sendFirst();
    } else if (dropped_ > 0) {
        base::log(base::LogLevel::Warning, kLog, "A server has caught up with the changes",
                  {{"server", net::withoutUserInfo(means_.address().url)},
                   {"dropped", std::to_string(dropped_)}});
        dropped_ = 0;
    }
}

void SlotSender::giveUp(const std::string& why) {
    base::log(base::LogLevel::Warning, kLog, "A server is told of no more changes",
              {{"server", net::withoutUserInfo(means_.address().url)}, {"why", why}});
    posts_.clear();
    bytes_ = 0;
    dropped_ = 0;
    tries_ = 0;
    failed_ = true;
    means_.failed(why.substr(0, kLongestWhy));
}

} // namespace greenroom::edge::feedback
