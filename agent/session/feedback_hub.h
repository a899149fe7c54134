// Tells listeners what changes: status and configuration as the difference between two snapshots,
// events as the core announces them. In the order in which it happened.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <variant>
#include <vector>

#include "base/id.h"
#include "edge/net/loop_mailbox.h"
#include "engine/ports.h"
#include "xapi/context.h"
#include "xapi/leaf.h"
#include "xapi/node.h"
#include "xapi/pattern.h"

namespace greenroom::session {

using ListenerId = base::Id<struct ListenerTag, std::uint64_t>;

// Made, used and destroyed on the net thread; the engine calls it on the core thread. What differs
// is worked out only while somebody listens.
class FeedbackHub final : public engine::SnapshotSink {
public:
    // A document rooted at Status, Configuration or Event with the changed leaves alone; a list
    // item that is gone carries ghost="True". May add and remove listeners.
    using Deliver = std::function<void(const xapi::Node& report)>;

    // The room outlives it.
    FeedbackHub(const engine::Inbox& room, xapi::DeviceFacts device);

    // One change is told once, also when several of the patterns fit it.
    ListenerId add(xapi::Roles roles, std::vector<xapi::Pattern> patterns, Deliver deliver);
    void change(ListenerId listener, std::vector<xapi::Pattern> patterns);
    void remove(ListenerId listener); // no delivery from then on, also not of what is on its way

    // What the pattern fits now, as a report would tell it: status and configuration.
    [[nodiscard]] std::vector<xapi::Node> current(const xapi::Pattern& pattern,
                                                  xapi::Roles roles) const;

    // engine::SnapshotSink, on the core thread.
    void published(const core::SnapshotPtr& snapshot) override;
    void announced(const core::Notice& notice) override;

private:
    struct Listener {
        xapi::Roles roles;
        std::vector<xapi::Pattern> patterns;
        Deliver deliver;
        std::uint64_t since; // snapshots and notices up to here were before his time
    };
    struct Item {
        std::uint64_t number;
        std::variant<core::SnapshotPtr, core::Notice> what;
    };
    struct Documents {
        xapi::Leaves status;
        xapi::Leaves configuration;
    };

    [[nodiscard]] Documents documentsOf(const core::Snapshot& snapshot) const;
    void take(const Item& item);
    void tellChanges(const core::Snapshot& snapshot, std::uint64_t number);
    void tell(const xapi::Leaves& leaves, const xapi::Leaves& world, std::uint64_t number);
    void listen();

    const engine::Inbox& room_;
    xapi::DeviceFacts device_;
    std::map<ListenerId, Listener> listeners_;
    std::uint64_t lastListener_ = 0;
    Documents known_; // as last told
    std::uint64_t knownSeq_ = 0;

    std::atomic<bool> wanted_{false};
    std::atomic<std::uint64_t> posted_{0};
    edge::net::LoopMailbox<Item> items_;
};

} // namespace greenroom::session
