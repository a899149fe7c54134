// The virtual disk: lists become durable some time after they are saved, and are told some time
// after that. Writes wait one behind the other; of several lists of one source that wait, only the
// newest is written, as the real store does it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/event.h"
#include "sim/action.h"

namespace greenroom::sim {

// The settings a life begins with. One way to register, so that its failing is the room's; what
// comes by itself into calls is left to its own tests.
[[nodiscard]] inline core::Settings aRoomThatRegisters() {
    core::Settings settings;
    settings.sipUri = "room@rooms.example";
    settings.sipProxyAddress = "proxy.example";
    settings.sipTransport = "UDP";
    settings.preflight = "Off";
    settings.leaveWhenAloneMinutes = 0;
    return settings;
}

class SlowDisk {
public:
    // Numbers the write.
    std::uint64_t save(const core::SaveAgenda& deed, base::milliseconds now);
    void save(const core::SaveSettings& deed, base::milliseconds now);
    void behave(const Disk& how) { how_ = how; }

    // The agent died. What waits is lost, or becomes durable unseen; nothing is told any more.
    void cut(bool keepLastWrite);

    [[nodiscard]] std::optional<base::milliseconds> nextDue() const;
    // What the agent is told up to `now`.
    [[nodiscard]] std::vector<core::Event> due(base::milliseconds now);

    [[nodiscard]] const std::map<core::Source, std::shared_ptr<const core::SourceList>>&
    durable() const {
        return durable_;
    }
    [[nodiscard]] const core::Settings& settings() const { return settings_; }
    // The newest write of this source that is durable; 0: none.
    [[nodiscard]] std::uint64_t durableWrite(core::Source source) const;

private:
    struct Write {
        core::SaveAgenda deed;
        std::uint64_t number = 0;
        base::milliseconds ready{0};
        bool told = false; // that it failed
    };
    struct Message {
        base::milliseconds due{0};
        core::Event event;
    };

    void finishWrite();
    void startNext(base::milliseconds now);
    void tell(core::Event event, base::milliseconds now);
    void makeDurable(const Write& write);

    Disk how_;
    std::uint64_t writes_ = 0;
    std::optional<Write> writing_;
    std::vector<Write> waiting_; // oldest first
    std::vector<Message> messages_;
    std::map<core::Source, std::shared_ptr<const core::SourceList>> durable_;
    std::map<core::Source, std::uint64_t> durableWrites_;
    core::Settings settings_ = aRoomThatRegisters();
};

} // namespace greenroom::sim
