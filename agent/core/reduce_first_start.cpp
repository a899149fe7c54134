// First start: what people choose at the panel, and when it is over.
#include <algorithm>
#include <utility>
#include <vector>

#include "core/first_start.h"
#include "core/panel_words.h"
#include "core/reducers.h"
#include "core/setup_dialog.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::string_view kMode = "SystemUnit FirstTimeWizard Mode";

using Wanted = std::vector<std::pair<std::string_view, std::string>>;

// All of it takes effect, or nothing does; why not, in words for people, or nothing.
std::string_view change(RoomState& state, const Wanted& wanted, base::Instant now, Effects& out) {
    const Actor panel{Owner::Local, "panel"};
    Settings after = *state.settings.settings;
    for (const auto& [path, value] : wanted) {
        auto changed = changedBy(state.settings, after, path, value, panel);
        if (!changed)
            return changed.error().code == base::ErrorCode::Conflict ? setup::kLocked
                                                                     : setup::kNotTaken;
        after = *std::move(changed);
    }
    if (after == *state.settings.settings)
        return {};
    // The device is no longer as it was made, and is asked on after a restart all the same.
    if (state.firstStart.fresh && after.firstTimeWizard == "Auto")
        after.firstTimeWizard = "On";
    changeSettings(state, std::move(after), {.at = now.wall, .by = panel}, {}, out);
    return {};
}

// It has been answered, here or elsewhere.
bool belongsToSomebody(const RoomState& state) {
    return !state.bookings.agenda->sources().empty() || state.hub.identity ||
           state.provisioning.answeredAt != base::WallTime{};
}

bool isWanted(const RoomState& state) {
    const std::string& mode = state.settings.settings->firstTimeWizard;
    return mode == "On" || (mode == "Auto" && state.firstStart.fresh);
}

bool managerAnswers(const RoomState& state) {
    const ProvisioningState& own = state.provisioning;
    return own.manager && !own.trouble && own.answeredAt != base::WallTime{};
}

// What somebody typed: a name or address, maybe with a port, maybe as the address of a page.
struct TypedManager {
    std::string protocol; // empty: none was typed
    std::string host;
};
std::optional<TypedManager> typedManager(std::string_view text) {
    TypedManager typed;
    text = trimmed(text);
    for (const auto& [scheme, protocol] :
         {std::pair{std::string_view("https://"), "HTTPS"}, {std::string_view("http://"), "HTTP"}})
        if (sameWord(text.substr(0, scheme.size()), scheme)) {
            text.remove_prefix(scheme.size());
            typed.protocol = protocol;
            break;
        }
    if (text.ends_with('/'))
        text.remove_suffix(1);
    if (!isManagerHost(text))
        return std::nullopt;
    typed.host = text;
    return typed;
}

// Nothing is asked any more; of a hub that is being asked it is still heard what comes of it.
void end(FirstStartState& own) {
    FirstStartState rest;
    if (own.asksHub) {
        rest.asksHub = true;
        rest.hubAddress = own.hubAddress;
        rest.code = own.code;
    }
    own = rest;
}

class FirstStartReducer {
public:
    FirstStartReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), own_(state.firstStart), now_(now), out_(out) {}

    void operator()(const SetupMoved& press) {
        constexpr auto kLast = static_cast<int>(SetupView::kPlaces) - 1;
        if (!own_.step)
            return;
        const int wanted = static_cast<int>(*own_.step) + (press.back ? -1 : 1);
        own_.step = static_cast<SetupStep>(std::clamp(wanted, 0, kLast));
        own_.problem.clear();
        own_.region.clear();
        endDialogue(state_);
    }

    void operator()(const SetupLanguageChosen& press) {
        if (own_.step == SetupStep::Language)
            own_.problem = change(state_, {{"UserInterface Language", press.language}}, now_, out_);
    }

    void operator()(const SetupZoneChosen& press) {
        if (own_.step != SetupStep::Zone)
            return;
        own_.problem.clear();
        if (press.city.empty()) {
            const auto isOf = [&](const std::string& zone) {
                return splitZone(zone).region == press.region;
            };
            if (std::ranges::any_of(*state_.time.zones, isOf))
                own_.region = press.region;
            return;
        }
        const std::string name = press.region + "/" + press.city;
        if (!isOfferedZone(state_, name))
            return;
        own_.problem = change(state_, {{"Time Zone", name}}, now_, out_);
        own_.region = press.region;
    }

    void operator()(const SetupWayChosen& press) {
        if (own_.step != SetupStep::Registration)
            return;
        own_.problem.clear();
        endDialogue(state_);
        switch (press.way) {
        case SetupWay::Hub:
            own_.problem = change(state_, {{"Hub Mode", "On"}}, now_, out_);
            if (own_.problem.empty())
                askForHub(state_, now_, out_);
            return;
        case SetupWay::Manager:
            askForManager(state_, now_, out_);
            return;
        case SetupWay::Nobody:
            leaveManager();
            if (own_.problem.empty())
                finishFirstStart(state_, {}, now_, out_);
            return;
        }
    }

    void operator()(const SetupStopAsked& event) {
        if (!own_.step) {
            answer(out_, event.request,
                   base::fail(base::ErrorCode::NotFound, "There is no first time wizard running"));
            return;
        }
        endDialogue(state_);
        finishFirstStart(state_, event.request, now_, out_);
    }

private:
    // One that was entered here and has never answered was the wrong choice. Asked for again, what
    // was entered stays: there may have been another one, and nobody said to be without.
    void leaveManager() {
        if (!own_.asksManager || own_.again)
            return;
        own_.problem = change(
            state_, {{"Provisioning ExternalManager Address", ""}, {"Provisioning Mode", "Auto"}},
            now_, out_);
        followManager(state_, now_, out_);
    }

    RoomState& state_;
    FirstStartState& own_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceFirstStart(RoomState& state, const FirstStartEvent& event, base::Instant now,
                      Effects& out) {
    std::visit(FirstStartReducer(state, now, out), event);
}

void registerWithManager(RoomState& state, std::string_view text, base::Instant now, Effects& out) {
    const std::optional<TypedManager> typed = typedManager(text);
    std::string_view problem = setup::kNoAddress;
    if (typed) {
        Wanted wanted{{"Provisioning ExternalManager Address", typed->host},
                      {"Provisioning Mode", "TMS"}};
        if (!typed->protocol.empty())
            wanted.emplace_back("Provisioning ExternalManager Protocol", typed->protocol);
        problem = change(state, wanted, now, out);
    }
    if (!problem.empty()) {
        sayOfSetup(state, std::string(problem), now, out);
        return;
    }
    state.firstStart.asksManager = true;
    followManager(state, now, out);
}

void askAllAgain(RoomState& state) {
    state.firstStart.again = true;
    state.firstStart.step = SetupStep::Language;
    state.firstStart.problem.clear();
    state.firstStart.region.clear();
}

void finishFirstStart(RoomState& state, RequestId request, base::Instant now, Effects& out) {
    const bool wanted = isWanted(state);
    end(state.firstStart);
    if (!wanted) {
        answer(out, request, Done{});
        return;
    }
    auto settings = withSetting(*state.settings.settings, kMode, "Off");
    changeSettings(state, *std::move(settings), {.at = now.wall, .by = {Owner::Local, "panel"}},
                   request, out);
}

void passFirstStart(RoomState& state, base::Instant now, Effects& out) {
    FirstStartState& own = state.firstStart;
    if (!own.step && isWanted(state))
        own.step = SetupStep::Language;
    if (!own.step)
        return;
    if (own.again) {
        const bool gone = state.device.standby != Standby::Off;
        if (gone || (own.asksManager && managerAnswers(state)))
            finishFirstStart(state, {}, now, out);
        return;
    }
    if (!isWanted(state)) {
        end(own);
    } else if (belongsToSomebody(state)) {
        // What it holds by now says the same after a restart.
        own.fresh = false;
        finishFirstStart(state, {}, now, out);
    }
}

} // namespace greenroom::core
