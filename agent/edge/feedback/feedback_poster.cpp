#include "edge/feedback/feedback_poster.h"

#include <utility>
#include <vector>

#include "session/outbound_request.h"
#include "xapi/feedback_post.h"
#include "xapi/pattern.h"

namespace greenroom::edge::feedback {

namespace {

// Only an administrator registers, so a slot is told what he may read.
constexpr xapi::Roles kReader = xapi::kA;

constexpr std::uint32_t kRedirects = 3;
constexpr std::size_t kMostAnswer = 64 * 1024; // nobody reads it

std::vector<xapi::Pattern> patternsOf(const core::FeedbackSlot& slot) {
    std::vector<xapi::Pattern> patterns;
    for (const std::string& expression : slot.expressions)
        if (auto pattern = xapi::parsePattern(expression))
            patterns.push_back(*std::move(pattern));
    return patterns;
}

std::uint64_t armedIn(const core::FeedbackState& state, std::uint32_t number) {
    const auto at = state.armed.find(number);
    return at == state.armed.end() ? 0 : at->second;
}

} // namespace

FeedbackPoster::FeedbackPoster(Ports ports, xapi::DeviceFacts device)
    : ports_(ports), device_(std::move(device)), http_(ports.machineTime),
      seen_(ports.room.latest()->state.feedback),
      states_([this](const core::FeedbackState& state) { follow(state); }) {
    follow(seen_);
}

FeedbackPoster::~FeedbackPoster() {
    for (auto& [number, slot] : slots_)
        deaf(slot);
}

void FeedbackPoster::published(const core::SnapshotPtr& snapshot) {
    if (snapshot->state.feedback == seen_)
        return;
    seen_ = snapshot->state.feedback;
    states_.post(seen_);
}

void FeedbackPoster::follow(const core::FeedbackState& state) {
    for (auto at = slots_.begin(); at != slots_.end();) {
        const auto registered = state.registered->find(at->first);
        if (registered != state.registered->end() &&
            registered->second == at->second.registration) {
            ++at;
            continue;
        }
        deaf(at->second);
        at = slots_.erase(at);
    }
    for (const auto& [number, registration] : *state.registered)
        begin(number, registration, armedIn(state, number));
}

void FeedbackPoster::begin(std::uint32_t number, const core::FeedbackSlot& registration,
                           std::uint64_t armed) {
    const auto [at, fresh] = slots_.try_emplace(number);
    Slot& slot = at->second;
    if (fresh) {
        slot.registration = registration;
        slot.outbox = std::make_unique<net::Outbox>(net::Outbox::Means{
            http_, ports_.time, [this](const std::string& url) { return requestTo(url); },
            [this, number](std::string why) { giveUp(number, std::move(why)); }});
        listen(number);
    } else if (slot.armed != armed && slot.outbox->hasFailed()) {
        slot.outbox->beginAgain();
        listen(number);
    }
    slot.armed = armed;
}

void FeedbackPoster::listen(std::uint32_t number) {
    Slot& slot = slots_.at(number);
    slot.listener =
        ports_.hub.add(kReader, patternsOf(slot.registration),
                       [this, number](const xapi::Node& report) { deliver(number, report); });
}

void FeedbackPoster::deaf(Slot& slot) {
    if (slot.listener)
        ports_.hub.remove(*slot.listener);
    slot.listener.reset();
}

void FeedbackPoster::deliver(std::uint32_t number, const xapi::Node& report) {
    const Slot& slot = slots_.at(number);
    const core::SnapshotPtr room = ports_.room.latest();
    xapi::FeedbackPost post =
        xapi::feedbackPost(report, slot.registration.format,
                           xapi::identificationOf({*room, device_, ports_.time.now(), kReader}));
    slot.outbox->queue({slot.registration.url, std::move(post.contentType), std::move(post.body)});
}

void FeedbackPoster::giveUp(std::uint32_t number, std::string why) {
    Slot& slot = slots_.at(number);
    deaf(slot);
    (void)ports_.room.post(
        engine::Lane::Calls, // never refuses
        core::FeedbackEvent(core::FeedbackReported{number, slot.armed, std::move(why)}));
}

net::ClientRequest FeedbackPoster::requestTo(const std::string& url) const {
    const core::SnapshotPtr room = ports_.room.latest();
    const core::Settings& settings = *room->state.settings.settings;
    net::ClientRequest request =
        session::outboundRequest(*room, url,
                                 {.useProxy = settings.feedbackUseProxy == "On",
                                  .verifyTls = settings.feedbackTlsVerify == "On"});
    request.redirects = kRedirects;
    request.mostBytes = kMostAnswer;
    return request;
}

} // namespace greenroom::edge::feedback
