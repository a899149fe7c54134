#include "core/reducers.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;

class FeedbackReducer {
public:
    FeedbackReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), now_(now), out_(out) {}

    void operator()(const FeedbackRegisterAsked& event) {
        FeedbackSlots all = *state_.feedback.registered;
        all[event.slot] = event.registration;
        beginAnew(event.slot);
        replace(std::move(all), event.request, Done{.made = std::to_string(event.slot)});
    }

    void operator()(const FeedbackDeregisterAsked& event) {
        FeedbackSlots all = *state_.feedback.registered;
        if (all.erase(event.slot) == 0) {
            answer(out_, event.request, nothingThere(event.slot));
            return;
        }
        state_.feedback.failed.erase(event.slot);
        replace(std::move(all), event.request);
    }

    void operator()(const FeedbackEnableAsked& event) {
        if (!state_.feedback.registered->contains(event.slot)) {
            answer(out_, event.request, nothingThere(event.slot));
            return;
        }
        beginAnew(event.slot);
        answer(out_, event.request, Done{});
    }

    void operator()(const FeedbackReported& event) {
        const bool since = event.armed != state_.feedback.armed[event.slot];
        if (!since && state_.feedback.registered->contains(event.slot))
            state_.feedback.failed[event.slot] = {event.why, now_.wall};
    }

private:
    static Outcome nothingThere(std::uint32_t slot) {
        return fail(ErrorCode::NotFound, "nothing is registered in slot " + std::to_string(slot));
    }

    void beginAnew(std::uint32_t slot) {
        state_.feedback.failed.erase(slot);
        ++state_.feedback.armed[slot];
    }

    void replace(FeedbackSlots all, RequestId request, Done done = {}) {
        state_.feedback.registered = std::make_shared<const FeedbackSlots>(std::move(all));
        out_.push_back(SaveKept{ticketFor(state_.settings, request, std::move(done)),
                                state_.feedback.registered});
    }

    RoomState& state_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceFeedback(RoomState& state, const FeedbackEvent& event, base::Instant now, Effects& out) {
    std::visit(FeedbackReducer(state, now, out), event);
}

} // namespace greenroom::core
