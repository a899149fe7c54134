#include "edge/calls/tone_sender.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace greenroom::edge::calls {

namespace {

constexpr base::milliseconds kPause{2000};
constexpr base::milliseconds kKey{240};
constexpr std::size_t kMostKeys = 64;

std::string keysOf(std::string_view text) {
    std::string keys;
    for (const char c : text)
        if (std::string_view("0123456789*#ABCD,").find(c) != std::string_view::npos &&
            keys.size() < kMostKeys)
            keys += c;
    return keys;
}

} // namespace

ToneSender::ToneSender(base::TimeSource& time, Send send)
    : time_(time), send_(std::move(send)), wakeup_(time.makeWakeup([this] { sendDue(); })) {}

void ToneSender::add(core::CallId call, const base::Secret& tones) {
    std::string keys = keysOf(tones.reveal());
    if (keys.empty())
        return;
    const auto found = std::ranges::find(waiting_, call, &Waiting::call);
    if (found == waiting_.end()) {
        waiting_.push_back({call, base::Secret(std::move(keys)), time_.now().mono});
        sendDue();
        return;
    }
    found->rest = base::Secret((found->rest.reveal() + keys).substr(0, kMostKeys));
}

void ToneSender::forget(core::CallId call) {
    std::erase_if(waiting_, [call](const Waiting& waiting) { return waiting.call == call; });
    arm();
}

// A call stays in the list until its last keys have had their time, so that what comes meanwhile
// waits for them.
void ToneSender::sendDue() {
    const base::MonoTime now = time_.now().mono;
    std::vector<std::pair<core::CallId, base::Secret>> due;
    for (Waiting& waiting : waiting_) {
        if (waiting.due > now)
            continue;
        const std::string& rest = waiting.rest.reveal();
        const std::size_t pauses = std::min(rest.find_first_not_of(','), rest.size());
        const std::size_t end = std::min(rest.find(',', pauses), rest.size());
        if (pauses > 0) {
            waiting.due = now + kPause * static_cast<int>(pauses);
            waiting.rest = base::Secret(rest.substr(pauses));
        } else if (end > 0) {
            due.emplace_back(waiting.call, base::Secret(rest.substr(0, end)));
            waiting.due = now + kKey * static_cast<int>(end);
            waiting.rest = base::Secret(rest.substr(end));
        }
    }
    std::erase_if(waiting_, [now](const Waiting& w) { return w.rest.empty() && w.due <= now; });
    arm();
    for (const auto& [call, keys] : due)
        send_(call, keys);
}

void ToneSender::arm() {
    const auto first = std::ranges::min_element(waiting_, {}, &Waiting::due);
    if (first == waiting_.end())
        wakeup_->disarm();
    else
        wakeup_->armAt(first->due);
}

} // namespace greenroom::edge::calls
