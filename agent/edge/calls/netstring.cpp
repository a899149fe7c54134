#include "edge/calls/netstring.h"

#include <charconv>

namespace greenroom::edge::calls {

namespace {

constexpr std::size_t kMaxDigits = 5; // of kMaxPayload

// The length before the colon, nothing while it is incomplete, or an error.
base::Result<std::optional<std::size_t>> lengthOf(std::string_view buffer) {
    const std::size_t colon = buffer.find(':');
    const std::string_view digits = buffer.substr(0, std::min(colon, kMaxDigits + 1));
    if (digits.size() > kMaxDigits)
        return base::fail(base::ErrorCode::TooLarge, "a frame length of over five digits");
    if (digits.find_first_not_of("0123456789") != std::string_view::npos)
        return base::fail(base::ErrorCode::InvalidInput, "a frame length that is no number");
    if (colon == std::string_view::npos)
        return std::nullopt;
    if (digits.empty() || (digits.size() > 1 && digits.front() == '0'))
        return base::fail(base::ErrorCode::InvalidInput, "a frame length that is no number");
    std::size_t length = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (length > NetstringReader::kMaxPayload)
        return base::fail(base::ErrorCode::TooLarge,
                          "a frame of " + std::to_string(length) + " bytes");
    return length;
}

} // namespace

std::string netstring(std::string_view payload) {
    std::string frame = std::to_string(payload.size()) + ":";
    frame += payload;
    frame += ',';
    return frame;
}

void NetstringReader::feed(std::string_view bytes) {
    if (!broken_)
        buffer_ += bytes;
}

base::Result<std::optional<std::string>> NetstringReader::next() {
    if (broken_)
        return base::fail(base::ErrorCode::InvalidInput, "the stream is broken");
    const auto length = lengthOf(buffer_);
    if (!length) {
        broken_ = true;
        buffer_.clear();
        return tl::unexpected(length.error());
    }
    if (!*length)
        return std::nullopt;
    const std::size_t start = buffer_.find(':') + 1;
    const std::size_t end = start + **length;
    if (buffer_.size() <= end)
        return std::nullopt;
    if (buffer_[end] != ',') {
        broken_ = true;
        buffer_.clear();
        return base::fail(base::ErrorCode::InvalidInput, "a frame that does not end in a comma");
    }
    std::string payload = buffer_.substr(start, **length);
    buffer_.erase(0, end + 1);
    return payload;
}

} // namespace greenroom::edge::calls
