// panel.sock: shows the room to one panel and turns its presses into facts.
//
// One panel is active: the newest that said Hello; the one before it is told so and closed. It gets
// the newest view at once and another whenever the view differs, written immediately, and a pulse
// while nothing differs. A panel that reads slowly skips views: at most one is ever unsent. Core
// thread only.
//
// Whoever presses is there: GlassTouched goes with presses, at most once in a second. A press on a
// view that was dark is nothing but that.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "core/room_view.h"
#include "edge/net/local_listener.h"
#include "edge/net/loop_mailbox.h"
#include "edge/panel/panel_connection.h"
#include "engine/ports.h"

namespace greenroom::edge::panel {

struct PanelServerOptions {
    net::LocalAddress address;      // 0660 for the panel's group
    base::seconds heartbeat{2};     // a message at least this often; 0: not promised
    base::seconds helloDeadline{5}; // from connecting to Hello
    base::seconds stallLimit{10};   // an unsent view with no progress for this long: closed
    std::string serialNumber{};     // what the core does not know of this device
    std::string version{};
};

class PanelServer final : public engine::SnapshotSink {
public:
    // Both must outlive it.
    PanelServer(base::TimeSource& time, engine::Inbox& inbox, PanelServerOptions options);
    ~PanelServer() override;
    PanelServer(const PanelServer&) = delete;
    PanelServer& operator=(const PanelServer&) = delete;

    [[nodiscard]] base::Status listen();

    void published(const core::SnapshotPtr& snapshot) override;

    [[nodiscard]] bool panelConnected() const { return active_ != nullptr; }

private:
    static constexpr std::size_t kMostStrangers = 4; // connected, no Hello yet

    // The numbers of views that were sent one after the other.
    struct Run {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
    };
    static constexpr base::seconds kTouchedAgain{1};

    void take(std::unique_ptr<QLocalSocket> socket);
    void pressed(const Press& press);
    void post(core::Event event);
    void activate(PanelConnection& newest);
    void closed(PanelConnection& which, const std::string& why);
    void bury(std::unique_ptr<PanelConnection>& which);
    void sendIfDifferent();
    void sendView();
    void pulse();
    void armHeartbeat();

    base::TimeSource& time_;
    engine::Inbox& inbox_;
    PanelServerOptions options_;
    std::vector<std::unique_ptr<PanelConnection>> strangers_;
    std::unique_ptr<PanelConnection> active_;
    core::SnapshotPtr newest_;
    std::optional<core::PanelView> sent_; // the last view that was numbered and sent
    std::uint64_t seq_ = 0;
    Run dark_;                                // the last views that were not awake
    std::optional<base::MonoTime> touchedAt_; // when GlassTouched was posted last
    std::unique_ptr<base::Wakeup> heartbeat_;
    // Closed ones, until nobody stands in one of their calls any more.
    net::LoopMailbox<std::unique_ptr<PanelConnection>> graves_{[](auto) {}};
    net::LocalListener listener_;
};

} // namespace greenroom::edge::panel
