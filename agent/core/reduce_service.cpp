// The service menu: who may look into it, what is done in it, and when it closes.
#include <algorithm>

#include "core/panel_words.h"
#include "core/reducers.h"
#include "core/service_menu.h"

namespace greenroom::core {

namespace {

void close(ServiceState& own) {
    own.stage.reset();
    own.wrong = false;
    own.underWay.reset();
    own.problem.clear();
}

// Whoever sends bookings and whoever takes calls is asked in this step, and not only when it is
// his turn.
void askEverybody(RoomState& state, base::MonoTime now) {
    if (state.provisioning.manager && !state.provisioning.underWay)
        state.provisioning.nextPost = now;
    if (state.hub.serving)
        state.hub.nextReconcile = now;
    else if (state.hub.identity && state.hub.wanted && !state.hub.opening)
        state.hub.nextTry = now;
    if (state.registration.resting)
        state.registration.deadline = now;
}

bool haveAnswered(const RoomState& state) {
    const auto cloud = state.bookings.sources.find(Source::Cloud);
    const bool hub = !state.hub.identity || !state.hub.wanted ||
                     (cloud != state.bookings.sources.end() &&
                      cloud->second.contactedAt.value_or(base::MonoTime{}) > state.service.askedAt);
    return hub && !state.provisioning.underWay &&
           state.registration.state != RegistrationState::Registering;
}

bool hasJoinOpened(const JoinDecision& join, base::WallTime since) {
    return std::ranges::any_of(join.tiles, [&](const JoinTile& tile) {
        return (tile.state == TileState::Ready || tile.state == TileState::Started) &&
               tile.window.opens > since;
    });
}

class ServiceReducer {
public:
    ServiceReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), own_(state.service), now_(now), out_(out) {}

    void operator()(const ServiceOpened& /*press*/) {
        if (own_.stage)
            return;
        own_.stage = state_.settings.settings->servicePasscode.empty() ? ServiceStage::Facts
                                                                       : ServiceStage::Asks;
        own_.openedAt = now_;
    }

    void operator()(const ServicePinEntered& press) {
        if (own_.stage != ServiceStage::Asks || own_.lockedUntil)
            return;
        own_.wrong = !state_.settings.settings->servicePasscode.equals(press.pin.reveal());
        if (!own_.wrong) {
            own_.stage = ServiceStage::Open;
            own_.wrongTries = 0;
        } else if (++own_.wrongTries == ServiceState::kTries) {
            own_.lockedUntil = now_.mono + ServiceState::kLocked;
        }
    }

    void operator()(const ServiceAsked& press) {
        if (own_.stage != ServiceStage::Open || own_.underWay)
            return;
        own_.problem.clear();
        own_.askedAt = now_.mono;
        switch (press.act) {
        case ServiceAct::Restart:
            if (!state_.restart.allowed)
                return;
            own_.underWay = press.act;
            reduceRestart(state_, RestartAsked{RestartWhen::Now, {}}, now_, out_);
            return;
        case ServiceAct::SetUpAgain:
            close(own_);
            askAllAgain(state_);
            return;
        case ServiceAct::CheckSources:
            own_.underWay = press.act;
            askEverybody(state_, now_.mono);
            return;
        }
    }

    void operator()(const ServiceLeft& /*press*/) { close(own_); }

private:
    RoomState& state_;
    ServiceState& own_;
    base::Instant now_;
    Effects& out_;
};

void followWhatIsUnderWay(RoomState& state, base::MonoTime now) {
    ServiceState& own = state.service;
    if (own.underWay == ServiceAct::Restart && !state.restart.problem.empty()) {
        own.underWay.reset();
        own.problem = service::kNotRestarted;
    }
    if (own.underWay != ServiceAct::CheckSources)
        return;
    const bool over = own.askedAt + ServiceState::kChecked <= now;
    if (haveAnswered(state))
        own.underWay.reset();
    else if (over) {
        own.underWay.reset();
        own.problem = service::kSomeSilent;
    }
}

} // namespace

void reduceService(RoomState& state, const ServiceEvent& event, base::Instant now, Effects& out) {
    touchService(state.service, now.mono);
    std::visit(ServiceReducer(state, now, out), event);
    touchService(state.service, now.mono);
}

void touchService(ServiceState& own, base::MonoTime now) {
    if (own.stage)
        own.touchedAt = now;
}

void passService(RoomState& state, const JoinDecision& join, base::Instant now) {
    ServiceState& own = state.service;
    if (own.lockedUntil && *own.lockedUntil <= now.mono) {
        own.lockedUntil.reset();
        own.wrongTries = 0;
        own.wrong = false;
    }
    if (!own.stage)
        return;
    followWhatIsUnderWay(state, now.mono);
    if (!state.calls.calls.empty() || state.device.standby != Standby::Off ||
        own.touchedAt + ServiceState::kUntouched <= now.mono ||
        hasJoinOpened(join, own.openedAt.wall))
        close(own);
}

} // namespace greenroom::core
