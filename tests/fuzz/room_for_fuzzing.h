// A room with something in every list, for what answers questions about it.
#pragma once

#include <map>
#include <memory>
#include <utility>

#include "core/room_view.h"
#include "support/stored_values.h"
#include "xapi/context.h"

namespace greenroom::test {

struct RoomForFuzzing {
    core::Snapshot snapshot;
    xapi::DeviceFacts device;

    RoomForFuzzing() {
        static const auto list = fullList(1, 3);
        snapshot.at = instantAt("09:26");
        snapshot.state.bookings.agenda =
            std::make_shared<const core::Agenda>(std::map{std::pair{core::Source::Premises, list}});
        snapshot.state.settings.users = std::make_shared<const core::Users>(
            core::Users{{"ada", user("ada", {core::Role::Admin})}});
        core::Call call;
        call.id = core::CallId(1);
        call.state = core::CallState::Ringing;
        call.target.number = "far@example.net";
        snapshot.state.calls.calls.push_back(std::move(call));
    }

    [[nodiscard]] xapi::Context context() const {
        return {snapshot, device, snapshot.at, xapi::kA};
    }
};

} // namespace greenroom::test
