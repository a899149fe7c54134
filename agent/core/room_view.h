// What the faces show: the snapshot everybody reads, and the panel's part of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/availability.h"
#include "core/extension_view.h"
#include "core/first_start.h"
#include "core/join_window.h"
#include "core/service_menu.h"
#include "core/state.h"

namespace greenroom::core {

// Published by the engine after each event that changed something; immutable from then on. Any
// thread may hold and read one.
struct Snapshot {
    std::uint64_t seq = 0;
    base::Instant at;
    RoomState state;
    JoinDecision join;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

struct Moment {
    base::WallTime utc;
    base::seconds offset{0};
    friend bool operator==(const Moment&, const Moment&) = default;
};

enum class Screen : std::uint8_t { Home, Joining, InCall, Error };

struct BookingCard {
    BookingId id;
    std::string title;
    std::string organizer;
    Moment start;
    Moment end;
    std::int32_t startsInDays = 0; // calendar days of the room from today, negative: before it
    std::int32_t endsInDays = 0;
    bool wholeDays = false;
    bool joinable = false; // has, had or will have Join; else the reason says why not
    bool running = false;
    std::string_view reasonCode;
    std::string_view reasonText;
    friend bool operator==(const BookingCard&, const BookingCard&) = default;
};

struct MarkView {
    std::string_view code;
    std::string text;
    friend bool operator==(const MarkView&, const MarkView&) = default;
};

struct TileView {
    BookingCard card;
    TileState state = TileState::Absent;
    TileAction action = TileAction::ShowReason;
    std::vector<MarkView> cautions{};
    Moment opens;
    std::uint32_t minutes = 0; // see proto/panel.proto, JoinTile
    std::uint32_t seconds = 0;
    friend bool operator==(const TileView&, const TileView&) = default;
};

enum class Quality : std::uint8_t { Unknown, Good, Fair, Poor };

struct CallView {
    CallId id;
    CallState state = CallState::Dialling;
    std::string title;
    std::string address;
    BookingId booking;
    std::uint32_t durationSeconds = 0;
    std::uint32_t setupSeconds = 0;
    bool muted = false;
    bool incoming = false;
    bool held = false;
    bool heldByPeer = false;
    bool earlyMedia = false;
    std::uint32_t answersInSeconds = 0; // by itself; 0: not
    Quality quality = Quality::Unknown;
    bool encrypted = false;
    std::vector<std::string> details; // codecs, loss, jitter, for whoever looks closer
    std::vector<MarkView> missing;    // what the call goes on without
    friend bool operator==(const CallView&, const CallView&) = default;
};

struct FailureView {
    std::string code;
    std::string what;
    std::string toDo;
    std::string title;
    bool canRetry = true;
    bool rejoin = false;             // dialling again is a rejoining
    std::vector<std::string> others; // further addresses of the booking, as they may be shown
    friend bool operator==(const FailureView&, const FailureView&) = default;
};

// What the panel offers in a call and to begin one.
struct ControlsView {
    bool end = true;
    bool keypad = true;
    bool hold = true;
    bool camera = false; // there is one
    bool dial = true;
    bool cameraOff = false;
    std::uint32_t volume = 0; // per cent
    bool volumeMuted = false;
    std::optional<Moment> undisturbedUntil;
    friend bool operator==(const ControlsView&, const ControlsView&) = default;
};

// The meeting of the call is about to end, or is over and nobody speaks.
struct EndingView {
    BookingId booking;
    std::uint32_t minutes = 0; // 5 or 1; 0: it is over
    bool canExtend = false;
    std::uint32_t leavesInSeconds = 0; // by itself; 0: not
    friend bool operator==(const EndingView&, const EndingView&) = default;
};

// Somebody to call by a touch.
struct EntryView {
    std::string id; // names it in CallEntryPressed
    std::string name;
    std::string address; // empty where it may not be shown
    bool favourite = false;
    friend bool operator==(const EntryView&, const EntryView&) = default;
};

struct AudioCheckView {
    bool running = false;
    std::uint32_t level = 0; // per cent
    std::string problem;
    std::string microphone; // names of what is used; empty: there is none
    std::string loudspeaker;
    std::string camera;
    friend bool operator==(const AudioCheckView&, const AudioCheckView&) = default;
};

// What the door and the light say.
struct AvailabilityView {
    RoomUse use = RoomUse::OutOfService;
    std::optional<Moment> until;
    std::int32_t untilInDays = 0;
    std::uint32_t startsInMinutes = 0; // Soon: until the next booking
    std::optional<Moment> heard;
    bool listIsOld = false;
    bool undisturbed = false;
    BookingId current;
    BookingId next;
    bool canExtend = false; // what may be done about the current one
    bool canEnd = false;
    friend bool operator==(const AvailabilityView&, const AvailabilityView&) = default;
};

struct TraceRow {
    std::string name;   // of the rule, in words
    std::string result; // what came of it, in words
    friend bool operator==(const TraceRow&, const TraceRow&) = default;
};

// One booking, looked at closely. What is empty is not known, or is nobody's business here.
struct BookingDetails {
    BookingCard card;
    std::string source;  // "Hub", "Manager", "Calendar", "This room"
    std::string address; // what Join dials, as it may be shown
    std::vector<std::string> runnersUp;
    std::string verdictCode;
    std::string verdict;         // Join or why not, in words
    std::vector<TraceRow> trace; // the last one decided
    std::string fix;             // what an admin should do
    bool canCheckIn = false;
    bool checkedIn = false;
    bool canExtend = false;
    bool canEnd = false;
    bool canDecline = false;
    friend bool operator==(const BookingDetails&, const BookingDetails&) = default;
};

struct BookOption {
    std::uint32_t minutes = 0; // 0: until the next booking, or the end of the day
    Moment until;
    friend bool operator==(const BookOption&, const BookOption&) = default;
};

struct OutcomeView {
    PanelAct act = PanelAct::Book;
    PanelStage stage = PanelStage::Requested;
    BookingId booking;
    std::string title;
    std::string why;
    std::optional<Moment> until; // of what was booked or extended
    friend bool operator==(const OutcomeView&, const OutcomeView&) = default;
};

// Nobody has come: the room is about to be given back.
struct ReleaseView {
    BookingId booking;
    std::uint32_t inSeconds = 0;
    friend bool operator==(const ReleaseView&, const ReleaseView&) = default;
};

// What can be relied on, a line each: the age of the list, the calls, the clock.
struct TrustRow {
    std::string code; // CALENDAR, CALLS, CLOCK
    std::string text;
    bool good = true;
    friend bool operator==(const TrustRow&, const TrustRow&) = default;
};

struct LookView {
    std::string theme = "Night";
    std::string textSize = "Normal";
    std::string language = "English";
    std::string firstDayOfWeek = "Auto";
    std::string customMessage;
    std::string accent;
    std::string wallpaper = "None";
    bool reducedMotion = false;
    bool reachMode = false;
    bool outside = false;           // hangs at the door
    std::uint32_t brightness = 100; // per cent
    friend bool operator==(const LookView&, const LookView&) = default;
};

// Who this device is, for whoever has to mend it.
struct DeviceView {
    std::string serialNumber;
    std::string version;
    std::string ipv4Address;
    std::string ipv6Address;
    std::string macAddress;
    friend bool operator==(const DeviceView&, const DeviceView&) = default;
};

struct PanelView {
    Screen screen = Screen::Home;
    Moment now; // cut to the minute, or to the second while something counts seconds
    bool twelveHour = false;
    std::string roomName;
    std::string roomAddress;
    std::vector<BookingCard> bookings; // at most kMaxCards
    std::uint32_t bookingsLeftOut = 0;
    std::vector<TileView> tiles;
    std::vector<CallView> calls;
    std::optional<FailureView> failure;
    std::vector<MarkView> marks;
    ExtensionView extension;
    ControlsView controls;
    std::optional<EndingView> ending;
    std::vector<EntryView> entries; // favourites, then recent calls; at most kMaxEntries
    AudioCheckView audio;
    Standby standby = Standby::Off;
    AvailabilityView availability;
    LookView look;
    DeviceView device;
    std::vector<BookingCard> later; // of the next days; at most kMaxCards
    std::optional<BookingDetails> opened;
    std::vector<BookOption> bookOptions; // none: the room cannot be booked here now
    std::optional<OutcomeView> outcome;
    std::optional<ReleaseView> release;
    std::vector<TrustRow> trust;
    BookingId canCheckIn; // the booking that waits for it; empty: none
    std::optional<SetupView> setup;
    std::optional<ServiceView> service;

    static constexpr std::size_t kMaxEntries = 16;
    static constexpr std::size_t kMaxCards = 32;

    friend bool operator==(const PanelView&, const PanelView&) = default;
};

// `clock` is one reading of the clock; what is shown is core/room_time.h's idea of it.
[[nodiscard]] PanelView panelView(const RoomState& state, const JoinDecision& join,
                                  base::Instant clock);

// The earliest instant after `clock`, on that clock, at which panelView or decideJoin give another
// answer by the passing of time alone.
[[nodiscard]] base::WallTime nextViewChange(const RoomState& state, const JoinDecision& join,
                                            base::Instant clock);

inline constexpr std::string_view kPrivateTitle = "Private meeting";

// The title as the room may show it: neutral where the booking is private, where the setting hides
// titles, and where the title is nothing but the organizer's name.
[[nodiscard]] std::string shownTitle(const Booking& booking, const Settings& settings);

// Empty where the booking is private, and where the setting hides organizers.
[[nodiscard]] Organizer shownOrganizer(const Booking& booking, const Settings& settings);

} // namespace greenroom::core
