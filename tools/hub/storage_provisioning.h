// The part of the storage port about templates, pushes and commands (storage.h). What a push does
// next is decided in rollout.h and carried out by push_engine.h; here are the rows.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hub/model_provisioning.h"

namespace greenroom::hub {

class TemplateStore {
public:
    virtual ~TemplateStore() = default;
    [[nodiscard]] virtual base::Result<std::vector<Template>> list() = 0; // by name
    [[nodiscard]] virtual base::Result<Template> find(const TemplateId& id) = 0;
    [[nodiscard]] virtual base::Status
    put(const Template& value) = 0; // Conflict: the name is taken
    [[nodiscard]] virtual base::Status remove(const TemplateId& id) = 0;
};

class PushStore {
public:
    virtual ~PushStore() = default;
    // All its devices begin as Held, or as Waiting: then Plans is journalled. A device that is
    // revoked or unknown is left out.
    [[nodiscard]] virtual base::Status add(const PushOrder& order, PushDeviceState begin) = 0;
    [[nodiscard]] virtual base::Result<std::vector<Push>>
    list(std::size_t most) = 0; // newest first
    [[nodiscard]] virtual base::Result<Push> find(const PushId& id) = 0;
    // To Running: the failures there are by now count as seen.
    [[nodiscard]] virtual base::Status setState(const PushId& id, PushState state,
                                                std::string_view pausedBecause) = 0;
    [[nodiscard]] virtual base::Result<PushCounts> counts(const PushId& id) = 0;
    // By device id, after that one.
    [[nodiscard]] virtual base::Result<std::vector<DeviceVerdict>>
    verdicts(const PushId& id, const DeviceId& after, std::size_t most) = 0;
    // Newest first: what was attempted and confirmed on a device.
    [[nodiscard]] virtual base::Result<std::vector<DeviceVerdict>> history(const DeviceId& device,
                                                                           std::size_t most) = 0;
    // The settings a device last confirmed through pushes, by path (secrets included).
    [[nodiscard]] virtual base::Result<std::vector<SettingValue>>
    inForce(const DeviceId& device) = 0;

    // The next `count` held ones wait to be sent, devices that are online first. Journals Plans.
    [[nodiscard]] virtual base::Status release(const PushId& id, std::size_t count) = 0;
    // Held and waiting ones of the push get this state. Journals Verdicts.
    [[nodiscard]] virtual base::Status settleUnsent(const PushId& id, PushDeviceState state,
                                                    base::WallTime at) = 0;
    // Held and waiting plans of older pushes, of the same devices, all of whose settings the new
    // push sets too, become Replaced (dry runs and real ones do not replace each other). The pushes
    // that lost some.
    [[nodiscard]] virtual base::Result<std::vector<PushId>> replaceOlder(const PushId& by,
                                                                         base::WallTime at) = 0;

    // What waits to be sent, of running pushes alone and in their order; for one device also what
    // was sent and has no verdict yet.
    [[nodiscard]] virtual base::Result<std::vector<PlanToSend>>
    waitingFor(const DeviceId& device) = 0;
    [[nodiscard]] virtual base::Result<std::vector<PlanToSend>> waitingOf(const PushId& push) = 0;
    [[nodiscard]] virtual base::Status
    markSent(const std::vector<std::pair<PushId, DeviceId>>& plans, base::WallTime at) = 0;

    // Nothing: that device has no part in that push.
    [[nodiscard]] virtual base::Result<std::optional<DeviceVerdict>>
    verdict(const PushId& push, const DeviceId& device) = 0;
    // The devices that are in one of the states `from` get this one, with what they said; keys are
    // left as they are when there are none. How many there were. Journals nothing: push_engine.h
    // does, once for many.
    [[nodiscard]] virtual base::Result<std::size_t> record(const PushId& push,
                                                           const std::vector<DeviceId>& devices,
                                                           const std::vector<PushDeviceState>& from,
                                                           const DeviceVerdict& said) = 0;
};

class CommandStore {
public:
    virtual ~CommandStore() = default;
    // Journals Commands. NotFound: no such device. Conflict: it is revoked.
    [[nodiscard]] virtual base::Status add(const Command& command) = 0;
    [[nodiscard]] virtual base::Result<Command> find(const CommandId& id) = 0;
    // Waiting and not expired, the oldest first.
    [[nodiscard]] virtual base::Result<std::vector<Command>> waitingFor(const DeviceId& device,
                                                                        base::WallTime now) = 0;
    [[nodiscard]] virtual base::Status markSent(const std::vector<CommandId>& ids) = 0;
    // The answer of that device; one for another device's or a finished command is passed over.
    // Journals CommandsDone.
    [[nodiscard]] virtual base::Status finish(const CommandId& id, const DeviceId& device, bool ok,
                                              std::string_view result) = 0;
    // What nobody answered by then becomes Expired; answers older than a day are forgotten.
    [[nodiscard]] virtual base::Status expire(base::WallTime now) = 0;
};

} // namespace greenroom::hub
