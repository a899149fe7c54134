// What the agent asked the panel to draw, as plain values. Strings are already safe to show
// (link/safe_text.h); lists are bounded (link/panel_codec.h). Times are UTC milliseconds with the
// room's offset beside them.
#pragma once

#include "link/booking_view.h"
#include "link/call_view.h"
#include "link/extension_view.h"
#include "link/look_view.h"
#include "link/moment.h"
#include "link/service_view.h"
#include "link/setup_view.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace greenroom::ui::link {

enum class Screen { Home, Joining, InCall, Error };

enum class TileState { Absent, Upcoming, Soon, Ready, Started, Joining, InCall, Failed };

// What a touch on a tile is for; panel.proto says which of them the agent hears of.
enum class TileAction {
    ShowReason,
    ShowWhen,
    EarlyJoin,
    Join,
    LeaveAndJoin,
    Cancel,
    OpenCall,
    Retry,
};

// What is said beside an open Join. Other: of a kind this panel does not know, in words it shows.
enum class CautionKind { CallsDown, ListOld, Other };

struct Caution {
    CautionKind kind = CautionKind::Other;
    QString text;

    friend bool operator==(const Caution&, const Caution&) = default;
};

struct Tile {
    Booking booking;
    TileState state = TileState::Absent;
    TileAction action = TileAction::ShowReason;
    Moment opens;
    std::uint32_t minutes = 0; // to or since the instant named in panel.proto
    std::uint32_t seconds = 0;
    std::vector<Caution> cautions;

    friend bool operator==(const Tile&, const Tile&) = default;
};

struct PanelView {
    std::uint64_t seq = 0;
    Screen screen = Screen::Home;
    Moment now;
    bool twelveHour = false;
    QString roomName;
    QString roomAddress;
    std::vector<Booking> bookings;
    std::uint32_t bookingsLeftOut = 0;
    std::vector<Tile> tiles;
    std::vector<Call> calls;
    CallControls controls;
    std::optional<Ending> ending;
    std::vector<Entry> entries;
    AudioCheck audioCheck;
    Failure failure;
    std::vector<QString> marks;
    ExtensionView extension;
    Bookable bookable{};
    Look look{};
    Wakefulness wakefulness = Wakefulness::Awake;
    bool toldOfTouches = false; // an agent that speaks of wakefulness hears of each touch
    Availability availability{};
    Device device{};
    std::vector<TrustRow> trust{};
    std::optional<Setup> setup{};     // first start, in place of the screen
    std::optional<Service> service{}; // over the screen
    std::uint32_t heartbeatS = 0;     // 0: the agent promises no heartbeat

    friend bool operator==(const PanelView&, const PanelView&) = default;
};

} // namespace greenroom::ui::link
