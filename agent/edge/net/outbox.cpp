#include "edge/net/outbox.h"

#include <utility>

#include "base/log.h"

namespace greenroom::edge::net {

namespace {

constexpr std::string_view kLog = "outbox";
constexpr std::size_t kLongestWhy = 300;

bool taken(const ClientResult& result) {
    return result && result->status >= 200 && result->status < 300;
}

std::string whyNot(const ClientResult& result) {
    return result ? "the server answers with status " + std::to_string(result->status)
                  : result.error().text;
}

// Trying again changes nothing.
bool hopeless(const ClientResult& result) {
    return !result && (result.error().fault == ClientFault::Url ||
                       result.error().fault == ClientFault::Forbidden);
}

} // namespace

Outbox::Outbox(Means means, OutboxOptions options)
    : means_(std::move(means)), options_(options),
      pause_(means_.time.makeWakeup([this] { sendFirst(); })) {}

void Outbox::queue(OutboxPost post) {
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
void Outbox::makeRoom() {
    const std::size_t before = dropped_;
    while (posts_.size() > 2 &&
           (posts_.size() > options_.mostPosts || bytes_ > options_.mostBytes)) {
        bytes_ -= posts_[1].body.size();
        posts_.erase(posts_.begin() + 1);
        ++dropped_;
    }
    if (before == 0 && dropped_ > 0)
        base::log(base::LogLevel::Warning, kLog,
                  "A server takes posts too slowly: the oldest that wait are dropped",
                  {{"server", withoutUserInfo(posts_.front().url)}});
}

void Outbox::sendFirst() {
    const OutboxPost& post = posts_.front();
    ClientRequest request = means_.request(post.url);
    request.method = "POST";
    request.headers.set("Content-Type", post.contentType);
    request.body = post.body;
    ++tries_;
    transfer_ = means_.http.start(std::move(request),
                                  [this](const ClientResult& result) { finished(result); });
}

void Outbox::finished(const ClientResult& result) {
    if (!taken(result)) {
        if (hopeless(result) || tries_ == options_.tries)
            giveUp(whyNot(result));
        else
            pause_->armAt(means_.time.now().mono + options_.pause);
        return;
    }
    tries_ = 0;
    const std::string server = withoutUserInfo(posts_.front().url);
    bytes_ -= posts_.front().body.size();
    posts_.pop_front();
    if (!posts_.empty()) {
        sendFirst();
    } else if (dropped_ > 0) {
        base::log(base::LogLevel::Warning, kLog, "A server has caught up with the posts",
                  {{"server", server}, {"dropped", std::to_string(dropped_)}});
        dropped_ = 0;
    }
}

void Outbox::giveUp(const std::string& why) {
    base::log(base::LogLevel::Warning, kLog, "Posts to a server are given up",
              {{"server", withoutUserInfo(posts_.front().url)}, {"why", why}});
    posts_.clear();
    bytes_ = 0;
    dropped_ = 0;
    tries_ = 0;
    failed_ = true;
    means_.failed(why.substr(0, kLongestWhy));
}

} // namespace greenroom::edge::net
