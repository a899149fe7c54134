// When the address of a booking is tried, and what is made of the answer.
#include <algorithm>

#include "core/dial_plan.h"
#include "core/dial_string.h"
#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::minutes;

constexpr minutes kBefore{15};
constexpr minutes kPause{5}; // between two tries of one booking, whatever asks for them
constexpr std::size_t kMostAtOnce = 4;
// A check is forgotten when the one who makes it has not come back by then.
constexpr base::seconds kLimit{30};

class Checker {
public:
    Checker(RoomState& state, base::Instant now, Effects& out)
        : state_(state), checks_(state.preflight.checks), settings_(*state.settings.settings),
          now_(now), out_(out) {}

    void take(const AddressChecked& event) {
        const auto at = std::ranges::find_if(
            checks_, [&](const auto& entry) { return entry.second.ticket == event.ticket; });
        if (at == checks_.end() || event.ticket == 0)
            return;
        conclude(at->second, event.cause, event.steps);
    }

    void ask(const PreflightAsked& event) {
        const Booking* booking = state_.bookings.agenda->find(event.booking);
        const auto dialled = booking != nullptr ? addressOf(*booking) : std::nullopt;
        if (!dialled) {
            answer(out_, event.request,
                   base::fail(base::ErrorCode::NotFound,
                              "there is no such booking with an address to call"));
            return;
        }
        if (!isResting(event.booking))
            begin(*booking, *dialled);
        answer(out_, event.request, Done{});
    }

    void passTime() {
        forget();
        if (settings_.preflight == "Off" || !state_.calls.engineUp || settings_.sipMode == "Off")
            return;
        std::size_t begun = 0;
        for (const Booking& booking : state_.bookings.agenda->from(now_.wall)) {
            if (booking.start - kBefore > now_.wall || begun == kMostAtOnce)
                break;
            const auto dialled = isWanted(booking) ? addressOf(booking) : std::nullopt;
            if (!dialled || !isDue(booking, *dialled))
                continue;
            begin(booking, *dialled);
            ++begun;
        }
    }

private:
    void conclude(Preflight& check, const CallCause& cause, const std::vector<CheckedStep>& steps) {
        check.ticket = 0;
        check.checkedAt = now_.wall;
        check.cause = cause;
        check.steps = steps;
        check.likelyToFail = meansFailure(cause, !settings_.sipAuthPassword.empty());
        check.code.clear();
        check.text.clear();
        if (!check.likelyToFail)
            return;
        const CauseWords words = causeWords(cause);
        check.code = words.code;
        check.text = words.what;
    }

    // Those that are over, or no longer there. A check that does not come back says nothing.
    void forget() {
        std::erase_if(checks_, [&](const auto& entry) {
            const Booking* booking = state_.bookings.agenda->find(entry.first);
            return booking == nullptr ||
                   now_.wall >= joinWindow(*booking, joinPolicy(settings_)).closes;
        });
        for (auto& [id, check] : checks_)
            if (check.ticket != 0 && check.askedAt + kLimit <= now_.mono)
                check.ticket = 0;
    }

    [[nodiscard]] bool isWanted(const Booking& booking) const {
        return takesRoom(booking) && now_.wall < booking.end &&
               std::ranges::find(state_.calls.calls, booking.id, &Call::booking) ==
                   state_.calls.calls.end();
    }

    [[nodiscard]] std::optional<DialString> addressOf(const Booking& booking) const {
        const std::string_view domain = dialDomain(settings_);
        const auto target = chooseTarget(booking, domain);
        const auto* call = std::get_if<DialTarget>(&target);
        if (call == nullptr)
            return std::nullopt;
        auto read = readDialString(call->number, domain);
        return read ? std::optional(*std::move(read)) : std::nullopt;
    }

    [[nodiscard]] bool isResting(const BookingId& id) const {
        const auto at = checks_.find(id);
        return at != checks_.end() && now_.mono < at->second.askedAt + kPause;
    }

    // At a quarter of an hour before, once more at five minutes before, and while it looks bad.
    [[nodiscard]] bool isDue(const Booking& booking, const DialString& dialled) const {
        const auto at = checks_.find(booking.id);
        if (at == checks_.end())
            return true;
        const Preflight& check = at->second;
        if (check.ticket != 0 || isResting(booking.id))
            return false;
        return check.likelyToFail || check.address != dialled.shown ||
               check.checkedAt == base::WallTime{} ||
               (now_.wall >= booking.start - kPause && check.checkedAt < booking.start - kPause);
    }

    void begin(const Booking& booking, const DialString& dialled) {
        Preflight& check = checks_[booking.id];
        check.ticket = ++state_.preflight.lastTicket;
        check.askedAt = now_.mono;
        check.address = dialled.shown;
        CheckAddress deed{.ticket = check.ticket,
                          .uri = dialled.uri,
                          .proxy = {},
                          .transport = directTransport(),
                          .verify = settings_.sipTlsVerify == "On",
                          .from = settings_.sipUri,
                          .userName = settings_.sipAuthUserName,
                          .password = settings_.sipAuthPassword};
        const auto routes = routesOf(settings_);
        if (const auto& route = state_.registration.route; route || !routes.empty()) {
            const SipRoute used = route ? *route : routes.front();
            deed.proxy = proxyAddress(settings_, used.proxy);
            deed.transport = used.transport;
        }
        out_.push_back(std::move(deed));
    }

    [[nodiscard]] Transport directTransport() const {
        if (settings_.sipTransport == "Tls")
            return Transport::Tls;
        return settings_.sipTransport == "TCP" ? Transport::Tcp : Transport::Udp;
    }

    RoomState& state_;
    std::map<BookingId, Preflight>& checks_;
    const Settings& settings_;
    base::Instant now_;
    Effects& out_;
};

struct Reducer {
    Checker checker;

    void operator()(const AddressChecked& event) { checker.take(event); }
    void operator()(const PreflightAsked& event) { checker.ask(event); }
};

} // namespace

void reducePreflight(RoomState& state, const PreflightEvent& event, base::Instant now,
                     Effects& out) {
    std::visit(Reducer{Checker(state, now, out)}, event);
}

// Minutes are exact enough here: the view of the room changes every minute, and with it comes this.
void passPreflightTime(RoomState& state, base::Instant now, Effects& out) {
    Checker(state, now, out).passTime();
}

const Preflight* badSignOf(const RoomState& state, const BookingId& booking) {
    const auto at = state.preflight.checks.find(booking);
    return at != state.preflight.checks.end() && at->second.likelyToFail ? &at->second : nullptr;
}

} // namespace greenroom::core
