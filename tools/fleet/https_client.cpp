#include "fleet/https_client.h"

#include <array>
#include <charconv>
#include <utility>

namespace greenroom::fleet {

namespace {

using Outcome = wire::TlsStream::Outcome;

constexpr std::size_t kLongestAnswer = 64U * 1024 * 1024;

// Of the head's lines after the first; names in any case.
std::string fieldOf(std::string_view head, std::string_view name) {
    for (auto at = head.find("\r\n"); at != head.npos; at = head.find("\r\n", at + 2)) {
        const std::string_view line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        bool same = line.size() > name.size() && line[name.size()] == ':';
        for (std::size_t i = 0; same && i < name.size(); ++i)
            same = (line[i] | 0x20) == (name[i] | 0x20);
        if (same) {
            const auto value = line.substr(name.size() + 1);
            return std::string(value.substr(std::min(value.find_first_not_of(' '), value.size())));
        }
    }
    return {};
}

} // namespace

HttpsClient::HttpsClient(wire::Loop& loop, wire::ConnectSettings server, wire::TlsContext tls,
                         std::string token)
    : loop_(loop), server_(std::move(server)), tls_(std::move(tls)), token_(std::move(token)) {}

void HttpsClient::ask(std::string method, std::string path, std::string body, Done done) {
    std::string text = std::move(method);
    text.append(" ").append(path).append(" HTTP/1.1\r\nHost: ").append(server_.serverName);
    if (!token_.empty())
        text.append("\r\nAuthorization: Bearer ").append(token_);
    text.append("\r\nContent-Type: application/json\r\nContent-Length: ");
    text.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
    asked_.push_back({std::move(text), std::move(done)});
    if (!busy_)
        proceed();
}

void HttpsClient::comeFrom(const std::string& address) {
    if (std::exchange(server_.sourceAddress, address) != address && !busy_)
        letGo();
}

void HttpsClient::proceed() {
    busy_ = !asked_.empty();
    if (!busy_)
        return;
    if (!descriptor_)
        connect();
    else if (secured_)
        begin();
}

void HttpsClient::connect() {
    const auto descriptor = wire::startConnecting(server_);
    if (!descriptor) {
        loop_.post([this, error = descriptor.error()] { finish(tl::unexpected(error)); });
        return;
    }
    descriptor_.emplace(loop_, *descriptor, static_cast<wire::Descriptor::Ready&>(*this));
    stream_.emplace(tls_, *descriptor, server_.serverName, nullptr);
    descriptor_->awaitWritable();
}

void HttpsClient::letGo() {
    stream_.reset();
    descriptor_.reset();
    secured_ = false;
    received_.clear();
}

void HttpsClient::readable() {
    if (secured_)
        read();
    else
        writable();
}

void HttpsClient::writable() {
    if (secured_) {
        write();
        return;
    }
    const Outcome outcome = stream_->handshake();
    if (outcome == Outcome::WantRead) {
        descriptor_->awaitReadable();
    } else if (outcome == Outcome::WantWrite) {
        descriptor_->awaitWritable();
    } else if (outcome == Outcome::Done) {
        secured_ = true;
        descriptor_->awaitReadable();
        if (busy_)
            begin();
    } else {
        finish(base::fail(base::ErrorCode::Unavailable, stream_->problem()));
    }
}

void HttpsClient::begin() {
    written_ = 0;
    begunAt_ = Clock::now();
    write();
}

void HttpsClient::write() {
    if (!busy_ || written_ == asked_.front().text.size())
        return;
    std::size_t went = 0;
    const Outcome outcome =
        stream_->write(std::string_view(asked_.front().text).substr(written_), went);
    written_ += went;
    if (outcome == Outcome::WantWrite)
        descriptor_->awaitWritable();
    else if (outcome == Outcome::Ended || outcome == Outcome::Failed)
        finish(base::fail(base::ErrorCode::Unavailable, stream_->problem()));
}

void HttpsClient::read() {
    std::array<char, 16'384> buffer{};
    for (;;) {
        std::size_t length = 0;
        const Outcome outcome = stream_->read(buffer, length);
        if (outcome == Outcome::Done && received_.size() < kLongestAnswer) {
            received_.append(buffer.data(), length);
            continue;
        }
        if (outcome == Outcome::WantRead || outcome == Outcome::WantWrite)
            break;
        if (busy_)
            finish(base::fail(base::ErrorCode::Unavailable,
                              "the hub ended the connection: " + stream_->problem()));
        else
            letGo();
        return;
    }
    descriptor_->awaitReadable();
    if (busy_)
        takeAnswer();
}

void HttpsClient::takeAnswer() {
    const auto end = received_.find("\r\n\r\n");
    if (end == received_.npos)
        return;
    const std::string_view head = std::string_view(received_).substr(0, end);
    HttpAnswer answer;
    if (head.size() > 12)
        std::from_chars(head.data() + 9, head.data() + 12, answer.status);
    const std::string length = fieldOf(head, "content-length");
    std::size_t size = 0;
    std::from_chars(length.data(), length.data() + length.size(), size);
    if (answer.status < 200 || !fieldOf(head, "transfer-encoding").empty() ||
        size > kLongestAnswer) {
        finish(base::fail(base::ErrorCode::InvalidInput, "the answer cannot be read"));
        return;
    }
    if (received_.size() < end + 4 + size)
        return;
    answer.body = received_.substr(end + 4, size);
    const bool close = fieldOf(head, "connection") == "close";
    received_.clear();
    if (close)
        letGo();
    finish(std::move(answer));
}

void HttpsClient::finish(base::Result<HttpAnswer> answer) {
    if (!answer)
        letGo();
    const Done done = std::move(asked_.front().done);
    asked_.pop_front();
    busy_ = false;
    done(std::move(answer)); // may ask again
    if (!busy_)
        proceed();
}

} // namespace greenroom::fleet
