#include <algorithm>
#include <functional>
#include <utility>

#include "core/reducers.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::size_t kMostText = 300;
constexpr std::string_view kScheme = "https://";
constexpr std::size_t kCodeDigits = 16;

// Full jitter: anywhere between at once and as long as is allowed by now, so that devices that lost
// one hub together do not come back together.
base::milliseconds jittered(const HubState& state, std::uint32_t failures, base::Instant now) {
    const std::uint32_t doublings = std::min<std::uint32_t>(failures, 16);
    const base::milliseconds most =
        std::min(HubState::kLongestPause, HubState::kFirstPause * (std::int64_t{1} << doublings));
    const std::string seed = (state.identity ? state.identity->deviceId : std::string()) + ":" +
                             std::to_string(state.lastNumber) + ":" +
                             std::to_string(now.mono.time_since_epoch().count());
    return base::milliseconds(static_cast<std::int64_t>(
        std::hash<std::string>{}(seed) % static_cast<std::uint64_t>(most.count() + 1)));
}

// What the hub said when it closed, or that it said nothing.
struct Meaning {
    HubFault fault;
    base::seconds pause; // 0: growing, with jitter
};
Meaning meaningOf(const LinkEnded& event) {
    switch (event.code) {
    case HubClose::kUnknownDevice:
        return {HubFault::Unknown, HubState::kHopelessPause};
    case HubClose::kRevoked:
        return {HubFault::Revoked, HubState::kHopelessPause};
    case HubClose::kProtocol:
        return {HubFault::Refused, HubState::kHopelessPause};
    case HubClose::kTakenOver:
        return {HubFault::TakenOver, HubState::kLongestPause};
    case HubClose::kTooMany:
        return {HubFault::Refused, HubState::kLongestPause};
    case HubClose::kBadHello:
        return {HubFault::Refused, HubState::kLongestPause};
    default:
        return {event.certificate ? HubFault::Certificate : HubFault::Unreachable,
                base::seconds(0)};
    }
}

base::MonoTime monoAt(base::WallTime wall, base::Instant now) {
    return now.mono + (wall - now.wall);
}

class HubReducer {
public:
    HubReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), own_(state.hub), now_(now), out_(out) {}

    void operator()(const HubIdentityKnown& event) {
        const bool first = !own_.identity;
        own_.identity = event.identity;
        own_.renewalProblem.clear();
        planRenewal();
        if (own_.identity && first)
            own_.nextTry = now_.mono;
    }

    void operator()(const ActivationAsked& event) {
        Activation activation = event.activation;
        if (const std::string wrong = tidied(activation); !wrong.empty()) {
            own_.activationProblem = wrong;
            refuse(event.request, base::ErrorCode::InvalidInput, wrong);
            return;
        }
        if (event.persistent && own_.identity)
            return; // what a fresh device is told to do was done before
        if (own_.activating && own_.activating->number != 0) {
            refuse(event.request, base::ErrorCode::Conflict, "an activation is under way");
            return;
        }
        own_.activating =
            HubState::Activating{0, std::move(activation), event.request, event.persistent, 0, {}};
        own_.activating->nextTry = now_.mono;
    }

    void operator()(const ActivationEnded& event) {
        if (!own_.activating || own_.activating->number != event.number)
            return;
        if (!event.result) {
            activationFailed(event.result.error(), event.final);
            return;
        }
        const RequestId request = own_.activating->request;
        leave();
        own_.activating.reset();
        own_.activationProblem.clear();
        own_.identity = *event.result;
        own_.nextTry = now_.mono;
        planRenewal();
        answer(out_, request, Done{.made = own_.identity->deviceId});
    }

    void operator()(const DeactivationAsked& event) {
        if (!own_.identity && !own_.activating) {
            refuse(event.request, base::ErrorCode::NotFound, "this device belongs to no hub");
            return;
        }
        leave();
        out_.push_back(HubDeed(ForgetIdentity{}));
        own_.activating.reset();
        own_.activationProblem.clear();
        own_.identity.reset();
        own_.workspace.clear();
        own_.registeredAt = {};
        // Nobody will ever change them again.
        reduceBooking(state_,
                      BookingsReplaced{Source::Cloud, std::make_shared<const SourceList>(), {}},
                      now_, out_);
        answer(out_, event.request, Done{});
    }

    void operator()(const LinkRegistered& event) {
        if (!own_.opening || own_.opening->number != event.link)
            return;
        if (own_.serving)
            close(own_.serving->number);
        own_.serving = std::exchange(own_.opening, std::nullopt);
        own_.failures = 0;
        own_.trouble.reset();
        own_.nextTry.reset();
        own_.workspace = cutUtf8(event.workspace, kMostText);
        own_.registeredAt = now_.wall;
        own_.heartbeat = std::clamp(event.heartbeat, base::seconds(10), base::seconds(120));
        own_.reconcile = std::clamp(event.reconcile, base::seconds(60), base::seconds(86'400));
        own_.answered = true;
        own_.nextQuestion = now_.mono + own_.heartbeat;
        own_.nextReconcile = now_.mono + own_.reconcile;
        planRenewal();
        reduceBooking(state_, SourceContacted{Source::Cloud}, now_, out_);
        hubReached(state_, *own_.serving, now_, out_);
        own_.wantsAnother = needsProof(state_);
        if (own_.wantsAnother)
            own_.nextTry = now_.mono;
    }

    void operator()(const LinkHeard& event) {
        if (!own_.serving || own_.serving->number != event.link || own_.question != event.question)
            return;
        own_.answered = true;
        reduceBooking(state_, SourceContacted{Source::Cloud}, now_, out_);
    }

    void operator()(const LinkEnded& event) {
        const Meaning meaning = meaningOf(event);
        if (own_.serving && own_.serving->number == event.link) {
            own_.serving.reset();
            own_.wantsAnother = false;
            if (meaning.fault != HubFault::Unreachable)
                trouble(meaning.fault, event.why);
        } else if (own_.opening && own_.opening->number == event.link) {
            own_.opening.reset();
            ++own_.failures;
            if (!own_.serving) {
                trouble(meaning.fault, event.why);
                reduceBooking(state_, SourceFailed{Source::Cloud, event.why}, now_, out_);
            }
        } else {
            return;
        }
        own_.nextTry =
            now_.mono + (meaning.pause > base::seconds(0) ? meaning.pause
                                                          : jittered(own_, own_.failures, now_));
    }

    void operator()(const HubDrains& event) {
        if (!own_.serving || own_.serving->number != event.link || own_.wantsAnother)
            return;
        own_.wantsAnother = true;
        own_.nextTry = now_.mono + jittered(own_, 0, now_);
    }

    void operator()(const RenewalFailed& event) {
        own_.renewalProblem = cutUtf8(event.why, kMostText);
    }

private:
    void refuse(RequestId request, base::ErrorCode code, std::string why) {
        answer(out_, request, base::fail(code, std::move(why)));
    }

    // People write codes in groups and addresses with a slash at the end. Empty: it is in order.
    static std::string tidied(Activation& activation) {
        while (activation.address.ends_with('/'))
            activation.address.pop_back();
        if (!activation.address.starts_with(kScheme) ||
            !isManagerHost(std::string_view(activation.address).substr(kScheme.size())))
            return "the hub's address must be https:// and a name, and maybe a port";
        std::string digits = activation.code.reveal();
        std::erase_if(digits, [](char c) { return c == ' ' || c == '-'; });
        if (digits.size() != kCodeDigits ||
            !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
            return "an activation code has 16 digits";
        activation.code = base::Secret(digits);
        activation.fingerprint = lowered(activation.fingerprint);
        std::erase_if(activation.fingerprint, [](char c) { return c == ':' || c == ' '; });
        return {};
    }

    void activationFailed(const base::Error& error, bool final) {
        HubState::Activating& activating = *own_.activating;
        own_.activationProblem = cutUtf8(error.message, kMostText);
        if (activating.persistent && !final) {
            activating.number = 0;
            activating.nextTry = now_.mono + jittered(own_, ++activating.failures, now_);
            return;
        }
        const RequestId request = activating.request;
        own_.activating.reset();
        answer(out_, request, tl::unexpected(error));
    }

    // The hub that was this device's is no more.
    void leave() {
        for (const auto* link : {&own_.serving, &own_.opening})
            if (*link)
                close((*link)->number);
        own_.serving.reset();
        own_.opening.reset();
        own_.wantsAnother = false;
        own_.nextTry.reset();
        own_.renewAt.reset();
        own_.failures = 0;
        own_.trouble.reset();
        releaseFromHub(state_, out_);
    }

    void close(std::uint64_t link) { out_.push_back(HubDeed(CloseLink{link})); }

    void trouble(HubFault fault, const std::string& why) {
        const base::WallTime since = own_.trouble ? own_.trouble->since : now_.wall;
        own_.trouble = HubTrouble{fault, cutUtf8(why, kMostText), since};
    }

    void planRenewal() {
        own_.renewAt.reset();
        if (!own_.identity)
            return;
        const auto life = own_.identity->validUntil - own_.identity->validFrom;
        own_.renewAt = std::max(now_.mono, monoAt(own_.identity->validFrom + life * 2 / 3, now_));
    }

    RoomState& state_;
    HubState& own_;
    base::Instant now_;
    Effects& out_;
};

void passActivationTime(HubState& own, base::Instant now, Effects& out) {
    if (!own.activating || own.activating->number != 0 || !own.activating->nextTry ||
        now.mono < *own.activating->nextTry)
        return;
    own.activating->number = ++own.lastNumber;
    own.activating->nextTry.reset();
    out.push_back(HubDeed(Activate{own.activating->number, own.activating->activation}));
}

// Nothing comes back on a link that is given up.
void giveUp(RoomState& state, std::uint64_t link, std::string why, base::Instant now,
            Effects& out) {
    out.push_back(HubDeed(CloseLink{link}));
    reduceHub(state, LinkEnded{link, HubClose::kNone, false, std::move(why)}, now, out);
}

void passServingTime(RoomState& state, base::Instant now, Effects& out) {
    HubState& own = state.hub;
    const std::uint64_t link = own.serving->number;
    if (now.mono >= own.nextQuestion) {
        if (!own.answered) {
            giveUp(state, link, "the hub has stopped answering", now, out);
            return;
        }
        own.answered = false;
        own.nextQuestion = now.mono + own.heartbeat;
        out.push_back(HubDeed(AskAlive{link, ++own.question}));
    }
    if (now.mono >= own.nextReconcile) {
        own.nextReconcile = now.mono + own.reconcile;
        out.push_back(HubDeed(AskForBookings{link}));
    }
    if (own.renewAt && now.mono >= *own.renewAt) {
        own.renewAt = now.mono + HubState::kRenewalPause;
        out.push_back(HubDeed(RenewIdentity{link}));
    }
}

} // namespace

void reduceHub(RoomState& state, const HubEvent& event, base::Instant now, Effects& out) {
    std::visit(HubReducer(state, now, out), event);
}

void followHub(RoomState& state, base::Instant now, Effects& out) {
    HubState& own = state.hub;
    const bool wanted = state.settings.settings->hubMode == "On";
    if (wanted == own.wanted) {
        // It may be reached now that the settings are others.
        if (own.trouble && !own.opening && own.nextTry)
            own.nextTry = now.mono;
        return;
    }
    own.wanted = wanted;
    own.nextTry.reset();
    if (wanted) {
        own.nextTry = now.mono;
        return;
    }
    for (auto* link : {&own.serving, &own.opening})
        if (*link)
            out.push_back(HubDeed(CloseLink{std::exchange(*link, std::nullopt)->number}));
    own.trouble.reset();
}

void passHubTime(RoomState& state, base::Instant now, Effects& out) {
    HubState& own = state.hub;
    passActivationTime(own, now, out);
    if (own.opening && now.mono >= own.opening->openedAt + HubState::kMostOpening)
        giveUp(state, own.opening->number, "the hub did not register this device in time", now,
               out);
    if (own.serving)
        passServingTime(state, now, out);
    const bool wants = own.identity && own.wanted && (!own.serving || own.wantsAnother);
    if (!wants || own.opening || !own.nextTry || now.mono < *own.nextTry)
        return;
    own.nextTry.reset();
    own.opening = HubLink{++own.lastNumber, now.mono};
    out.push_back(HubDeed(OpenLink{own.opening->number, own.identity->linkUrl}));
}

} // namespace greenroom::core
