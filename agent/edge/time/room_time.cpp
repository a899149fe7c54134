#include "edge/time/room_time.h"

#include <cstdlib>
#include <string_view>

#include "edge/time/system_time.h"
#ifdef GREENROOM_TEST_HOOKS
#include "edge/time/injected_time.h"
#endif

namespace greenroom::edge::time {

base::Result<std::unique_ptr<RoomTime>> makeRoomTime() {
#ifdef GREENROOM_TEST_HOOKS
    if (const char* place = std::getenv("GREENROOM_CLOCK"); place && *place) {
        static constexpr std::string_view kUnix = "unix:";
        const std::string_view text(place);
        if (!text.starts_with(kUnix))
            return base::fail(base::ErrorCode::InvalidInput,
                              "GREENROOM_CLOCK: must be unix:PATH, not \"" + std::string(text) +
                                  "\"");
        auto injected = std::make_unique<InjectedTime>(SystemTime().now());
        if (auto listening = injected->listen(std::string(text.substr(kUnix.size()))); !listening)
            return tl::unexpected(listening.error().withContext("GREENROOM_CLOCK"));
        return injected;
    }
#endif
    return std::make_unique<SystemTime>();
}

} // namespace greenroom::edge::time
