// The virtual call engine and the far ends it reaches. Outlives the agent.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "sim/action.h"

namespace greenroom::sim {

class FarCalls {
public:
    void behave(const FarEnd& how) { how_ = how; }
    void place(const core::PlaceCall& deed, base::milliseconds now);
    void end(core::CallId call, base::milliseconds now);
    void dropAll() { calls_.clear(); }

    [[nodiscard]] std::optional<base::milliseconds> nextDue() const;
    // What the engine reports up to `now`.
    [[nodiscard]] std::vector<core::CallSignalled> due(base::milliseconds now);
    // What a restarted agent finds.
    [[nodiscard]] std::vector<core::CallAdopted> running(base::milliseconds now) const;

private:
    struct Turn {
        base::milliseconds at{0};
        core::CallSignal signal = core::CallSignal::Ringing;
        int status = 0;
    };
    struct Call {
        core::CallId id;
        std::string uri;
        core::CallState state = core::CallState::Dialling;
        base::milliseconds since{0};
        std::deque<Turn> turns; // to come
    };

    FarEnd how_;
    std::vector<Call> calls_;
};

} // namespace greenroom::sim
