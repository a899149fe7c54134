#include "fleet/crowd.h"

#include <utility>

namespace greenroom::fleet {

namespace {

constexpr std::size_t kMostReasons = 50;

}

void Crowd::add(std::unique_ptr<Member> member) {
    members_.push_back(std::move(member));
    there_.push_back(false);
}

void Crowd::joined(std::size_t member, TimePoint begun, TimePoint at) {
    online_ += there_[member] ? 0 : 1;
    there_[member] = true;
    if (listener_ != nullptr)
        listener_->joined(member, begun, at);
}

void Crowd::left(std::size_t member, int code, const std::string& reason, bool stays,
                 TimePoint at) {
    online_ -= there_[member] ? 1 : 0;
    there_[member] = false;
    std::string end = std::to_string(code) + " " + reason;
    if (ends_.size() >= kMostReasons && !ends_.contains(end))
        end = "others";
    ++ends_[end];
    if (listener_ != nullptr)
        listener_->left(member, code, reason, stays, at);
}

void Crowd::received(std::size_t member, std::string_view mark, std::size_t bytes, TimePoint at) {
    if (listener_ != nullptr)
        listener_->received(member, mark, bytes, at);
}

void Crowd::settled(std::size_t member, std::string_view mark, TimePoint at) {
    if (listener_ != nullptr)
        listener_->settled(member, mark, at);
}

void Crowd::changed(std::size_t member, TimePoint at) {
    if (listener_ != nullptr)
        listener_->changed(member, at);
}

} // namespace greenroom::fleet
