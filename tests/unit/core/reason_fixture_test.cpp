// Every reason code, made to appear by facts alone and found where people look for it.
#include <catch2/catch.hpp>

#include <functional>
#include <set>

#include "core/explain.h"
#include "core/findings.h"
#include "core/health.h"
#include "core/reason.h"
#include "core/room_view.h"
#include "core/trial.h"
#include "joins.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::instantAt;

namespace {

using Facts = std::function<void(RoomState&)>;

void tell(RoomState& room, const char* at, const Event& event) {
    (void)reduce(room, event, instantAt(at));
}

void push(RoomState& room, std::vector<Booking> bookings, const char* at = "09:20") {
    tell(room, at,
         BookingEvent(BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)), {}}));
}

void set(RoomState& room, const char* path, const char* value) {
    tell(room, "09:00", SettingEvent(SettingChangeAsked{path, value, RequestId(1)}));
}

void pushEntries(RoomState& room, std::vector<Booking> bookings, std::vector<SetAside> bad) {
    tell(room, "09:20",
         BookingEvent(BookingsReplaced{
             Source::Premises,
             std::make_shared<const SourceList>(sortOut(std::move(bookings), std::move(bad))),
             {}}));
}

void beginHub(RoomState& room) {
    tell(room, "09:00", SettingEvent(SettingsLoaded{std::make_shared<const Settings>()}));
    tell(room, "09:00",
         HubEvent(HubIdentityKnown{HubIdentity{"d", "https://h", "wss://h/link", {}, {}}}));
}

auto hubEnds(int code, bool certificate = false) {
    return [code, certificate](RoomState& room) {
        beginHub(room);
        tell(room, "09:00",
             HubEvent(LinkEnded{room.hub.opening->number, code, certificate, "it ended"}));
    };
}

Facts managerFails(ManagerFault fault) {
    return [fault](RoomState& room) {
        set(room, "Provisioning ExternalManager Address", "tms.example.net");
        tell(room, "09:00:01", TimeEvent(WakeupDue{}));
        tell(room, "09:00:01", ProvisioningEvent(ManagerFailed{1, fault, "in words"}));
    };
}

Facts holding(ABooking booking) {
    return [booking](RoomState& room) { push(room, {booking}); };
}

Facts inCall(bool answered) {
    return [answered](RoomState& room) {
        push(room, {ABooking{}});
        tell(room, "09:31", CallEvent(JoinPressed{}));
        if (answered)
            tell(room, "09:31", CallEvent(CallSignalled{CallId(1), CallSignal::Established, {}}));
    };
}

Facts setting(const char* path, const char* value, Booking booking) {
    return [=](RoomState& room) {
        set(room, path, value);
        push(room, {booking});
    };
}

Booking onTeams() {
    Booking booking = ABooking{.number = ""};
    booking.meetingPlatform = "MicrosoftTeams";
    return booking;
}

// No call at all is NO_DIAL_DATA; a call without number is another thing.
Booking emptyNumber() {
    Booking booking = ABooking{.number = ""};
    booking.calls.push_back({.number = " "});
    return booking;
}

std::vector<Booking> three(const ABooking& pattern) {
    std::vector<Booking> all(3, pattern);
    for (int i = 0; i < 3; ++i)
        all[i].id = BookingId(std::to_string(i));
    return all;
}

Facts clocks(bool synced, int hub, int tms) {
    return [=](RoomState& room) {
        tell(room, "09:00", TimeEvent(ClockSyncChanged{synced, "NTP"}));
        for (const auto& [name, ms] : {std::pair{"hub", hub}, std::pair{"tms", tms}})
            if (ms != 0)
                tell(room, "09:20", TimeEvent(ClockCompared{name, base::milliseconds(ms)}));
    };
}

struct Fixture {
    std::string_view code;
    Facts facts;
    const char* now = "09:31";
    const char* id = "42"; // asked for when the code is of a booking
};

void leftBehind(RoomState& room, std::vector<Booking> next) {
    push(room, {ABooking{}});
    push(room, std::move(next), "09:21");
}

// What the room kept of it says that it gave it back.
void released(RoomState& room, Release how) {
    push(room, {ABooking{}});
    const Booking booking = ABooking{};
    BookingMarks marks;
    marks[booking.id] = {.start = booking.start, .end = booking.end, .released = how};
    (void)reduce(room,
                 KeptEvent(KeptLoaded{{std::make_shared<const BookingMarks>(std::move(marks))}}),
                 instantAt("09:21"));
}

std::vector<Fixture> bookingFixtures() {
    return {
        {reason::kJoinable, holding({})},
        {reason::kTooEarly, holding({}), "09:00"},
        {reason::kEarlyJoin,
         setting("UserInterface Bookings Visibility EarlyJoin", "Auto", ABooking{}), "09:00"},
        {reason::kEnded, holding({}), "10:00"},
        {reason::kJoining, inCall(false)},
        {reason::kInCall, inCall(true)},
        {reason::kDeclined, holding({.response = Response::Declined})},
        {reason::kNotAccepted, setting("UserInterface Bookings Visibility TentativeMeetings",
                                       "ListOnly", ABooking{.response = Response::Tentative})},
        {reason::kAllDayHidden, setting("UserInterface Bookings Visibility AllDayMeetings",
                                        "Hidden", test::wholeDay("42"))},
        {reason::kAllDayYields,
         [](RoomState& room) {
             push(room, {test::wholeDay("42"), ABooking{.id = "timed"}});
         }},
        {reason::kNoDialData, holding({.number = ""})},
        {reason::kNoDialPlatform, [](RoomState& room) { push(room, {onTeams()}); }},
        {reason::kEmptyAddress, [](RoomState& room) { push(room, {emptyNumber()}); }},
        {reason::kUnsupportedProtocol, holding({.number = "1", .protocol = Protocol::H323})},
        {reason::kBrowserOnly, holding({.number = "https://x/1", .protocol = Protocol::WebRtc})},
        {reason::kBadAddress, holding({.number = "a b"})},
        {reason::kBadTime, holding({.end = "09:30"})},
        {reason::kNoId, holding({.id = ""}), "09:31", ""},
        {reason::kUnreadable,
         [](RoomState& room) {
             pushEntries(room, {}, {{BookingId("#2"), "", std::string(reason::kUnreadable), "?"}});
         },
         "09:31", "#2"},
        {reason::kPoisoned,
         [](RoomState& room) { pushEntries(room, {}, {poisoned(BookingId("42"), "Deadly")}); }},
        {reason::kRemoved, [](RoomState& room) { leftBehind(room, {}); }},
        {reason::kReplaced, [](RoomState& room) { leftBehind(room, {ABooking{.id = "new"}}); }},
        {reason::kNoShow, [](RoomState& room) { released(room, Release::NoShow); }},
        {reason::kCheckedOut, [](RoomState& room) { released(room, Release::CheckedOut); }},
        {reason::kDeletedHere, [](RoomState& room) { released(room, Release::Deleted); }},
    };
}

std::vector<Fixture> cautionFixtures() {
    return {
        {reason::kCallsDown,
         [](RoomState& room) {
             push(room, {ABooking{}});
             tell(room, "09:21", CallEvent(EngineDown{"killed"}));
         }},
        {reason::kCallsDown,
         [](RoomState& room) {
             push(room, {ABooking{}});
             tell(room, "09:20", test::anAccount());
             tell(room, "09:21",
                  RegistrationEvent(RegistrationChanged{RegistrationState::Failed,
                                                        {.sipStatus = 403, .reason = {}}}));
         }},
        {reason::kListOld, setting("Bookings ExpectedContactInterval", "60", ABooking{})},
        {reason::kLikelyToFail,
         [](RoomState& room) {
             tell(room, "09:20", CallEvent(EngineUp{}));
             push(room, {ABooking{}});
             tell(room, "09:21",
                  PreflightEvent(AddressChecked{
                      room.preflight.lastTicket, {.sipStatus = 404, .reason = {}}, {}}));
         }},
    };
}

std::vector<Fixture> findingFixtures() {
    return {
        {reason::kMostWithoutAddress, [](RoomState& room) { push(room, three({.number = ""})); }},
        {reason::kMostUndiallable, [](RoomState& room) { push(room, three({.number = "a b"})); }},
        {reason::kMostNotAccepted,
         [](RoomState& room) { push(room, three({.response = Response::NotResponded})); }},
        {reason::kMostLeftOut, [](RoomState& room) { push(room, three({.end = "09:00"})); }},
        {reason::kTitlesAreOrganizers,
         [](RoomState& room) { push(room, three({.title = "Ada Field"})); }},
    };
}

std::vector<Fixture> healthFixtures() {
    const auto nothing = [](RoomState&) {};
    return {
        {reason::kOk, clocks(true, 0, 0)},
        {reason::kClockUnsynced, nothing},
        {reason::kClockCorrected, clocks(false, 90'000, 90'500)},
        {reason::kClockDisputed, clocks(true, 5'001, 0)},
        {reason::kClockBehind,
         [](RoomState& room) {
             auto held = *test::listOf({});
             held.acceptedAt = clockAt("09:32:00.001");
             tell(room, "09:00",
                  BookingEvent(AgendaLoaded{
                      {{Source::Premises, std::make_shared<const SourceList>(held)}}}));
         }},
        {reason::kNoListYet, nothing},
        {reason::kSourceFailing,
         [](RoomState& room) {
             tell(room, "09:00", BookingEvent(SourceFailed{Source::Premises, "401"}));
         }},
        {reason::kEngineDown, nothing},
        {reason::kCallsOff,
         [](RoomState& room) {
             tell(room, "09:00", CallEvent(EngineUp{}));
             tell(room, "09:00",
                  SettingEvent(SettingChangeAsked{"NetworkServices SIP Mode", "Off", {}}));
         }},
        {reason::kRegistrationFailed,
         [](RoomState& room) {
             tell(room, "09:00", CallEvent(EngineUp{}));
             tell(room, "09:00", test::anAccount());
             tell(room, "09:00",
                  RegistrationEvent(RegistrationChanged{RegistrationState::Failed,
                                                        {.sipStatus = 403, .reason = {}}}));
         }},
        {reason::kStoreFailing,
         [](RoomState& room) {
             tell(room, "09:00", HealthEvent(StoreReported{StoreState::Failing, "full"}));
         }},
        {reason::kStoreSetAside,
         [](RoomState& room) {
             tell(room, "09:00", HealthEvent(StoreReported{StoreState::SetAside, "damaged"}));
         }},
        {reason::kDoorClosed,
         [](RoomState& room) {
             tell(room, "09:00", HealthEvent(DoorReported{"SSH", "the port is in use"}));
         }},
        {reason::kFeedbackStopped,
         [](RoomState& room) {
             tell(room, "08:59", FeedbackEvent(FeedbackRegisterAsked{3, {}, {}}));
             tell(room, "09:00", FeedbackEvent(FeedbackReported{3, 1, "nobody there"}));
         }},
        {reason::kManagerSilent, managerFails(ManagerFault::Unreachable)},
        {reason::kManagerUntrusted, managerFails(ManagerFault::CertificateUntrusted)},
        {reason::kManagerOtherName, managerFails(ManagerFault::CertificateName)},
        {reason::kManagerExpired, managerFails(ManagerFault::CertificateExpired)},
        {reason::kManagerTooEarly, managerFails(ManagerFault::CertificateEarly)},
        {reason::kManagerLogin, managerFails(ManagerFault::Login)},
        {reason::kManagerRefuses, managerFails(ManagerFault::Refused)},
        {reason::kManagerUnreadable, managerFails(ManagerFault::Unreadable)},
        {reason::kManagerAddress,
         [](RoomState& room) { set(room, "Provisioning ExternalManager Address", "a/b"); }},
        {reason::kManagerMissing, [](RoomState& room) { set(room, "Provisioning Mode", "TMS"); }},
        {reason::kManagerMoveUndone,
         [](RoomState& room) {
             tell(room, "09:00",
                  KeptEvent(KeptLoaded{{std::make_shared<const ManagerMemory>(
                      ManagerMemory{{}, UndoneMove{"http://b/", "nobody there", {}}})}}));
         }},
        {reason::kManagerPartRefused,
         [](RoomState& room) {
             set(room, "Provisioning ExternalManager Address", "tms.example.net");
             tell(room, "09:00:01", TimeEvent(WakeupDue{}));
             tell(room, "09:00:01", ProvisioningEvent(ManagerAnswered{1, 900, false, "no such"}));
         }},
        {reason::kHubSilent, hubEnds(HubClose::kNone)},
        {reason::kHubUntrusted, hubEnds(HubClose::kNone, true)},
        {reason::kHubRevoked, hubEnds(HubClose::kRevoked)},
        {reason::kHubTakenOver, hubEnds(HubClose::kTakenOver)},
        {reason::kHubRefuses, hubEnds(HubClose::kProtocol)},
        {reason::kHubNotActivated,
         [](RoomState& room) {
             tell(room, "09:00", HubEvent(ActivationAsked{{"hub", base::Secret("1"), ""}, {}}));
         }},
        {reason::kHubRenewal,
         [](RoomState& room) {
             beginHub(room);
             tell(room, "09:00", HubEvent(RenewalFailed{"the authority is away"}));
         }},
    };
}

RoomState roomOf(const Fixture& fixture) {
    RoomState room;
    tell(room, "08:00", CallEvent(EngineUp{}));
    if (fixture.code == reason::kEngineDown)
        tell(room, "08:00", CallEvent(EngineDown{"starting"}));
    fixture.facts(room);
    return room;
}

} // namespace

TEST_CASE("each code of a booking has a fixture, and why tells it with its words") {
    for (const Fixture& fixture : bookingFixtures()) {
        INFO(std::string(fixture.code));
        const auto why = explain(roomOf(fixture), BookingId(fixture.id), instantAt(fixture.now));
        REQUIRE(why);
        CHECK(why->code == fixture.code);
        CHECK(why->text.find(reasonOf(fixture.code).text) == 0);
        CHECK_FALSE(why->rules.empty());
        CHECK(why->fix == reasonOf(fixture.code).fix);
    }
}

TEST_CASE("a second entry of one id is told beside the first") {
    RoomState room;
    push(room, {ABooking{.title = "First"}, ABooking{.title = "Second"}});
    const auto why = explain(room, BookingId("42"), instantAt("09:31"));
    REQUIRE(why);
    CHECK(why->code == reason::kJoinable);
    CHECK(std::ranges::count(why->rules, std::string_view("left_out"), &TraceRule::name) == 1);
    CHECK(room.bookings.agenda->findSetAside(BookingId("42"))->code == reason::kDuplicateId);
}

TEST_CASE("each caution has a fixture: Join stays, why and the tile say so") {
    for (const Fixture& fixture : cautionFixtures()) {
        INFO(std::string(fixture.code));
        RoomState room = roomOf(fixture);
        const auto why = explain(room, BookingId(fixture.id), instantAt(fixture.now));
        REQUIRE(why);
        CHECK(why->code == reason::kJoinable);
        CHECK(why->cautions == std::vector<std::string_view>{fixture.code});
        const Step step = reduce(room, TimeEvent(WakeupDue{}), instantAt(fixture.now));
        const PanelView view = panelView(room, step.join, instantAt(fixture.now));
        REQUIRE(view.tiles.size() == 1);
        REQUIRE(view.tiles[0].cautions.size() == 1);
        CHECK(view.tiles[0].cautions[0].code == fixture.code);
    }
}

TEST_CASE("each finding has a fixture, and is told once") {
    for (const Fixture& fixture : findingFixtures()) {
        INFO(std::string(fixture.code));
        const RoomState room = roomOf(fixture);
        REQUIRE(room.bookings.findings->size() == 1);
        CHECK(room.bookings.findings->front().code == fixture.code);
        CHECK(healthOf(room, instantAt(fixture.now)).at(1).code == fixture.code);
    }
}

TEST_CASE("each state of health has a fixture") {
    for (const Fixture& fixture : healthFixtures()) {
        INFO(std::string(fixture.code));
        const auto items = healthOf(roomOf(fixture), instantAt(fixture.now));
        CHECK(std::ranges::count(items, fixture.code, &HealthItem::code) >= 1);
    }
}

TEST_CASE("no reason is without its fixture") {
    std::set<std::string_view> fixed{reason::kDuplicateId}; // the case above
    for (const auto& fixtures :
         {bookingFixtures(), cautionFixtures(), findingFixtures(), healthFixtures()})
        for (const Fixture& fixture : fixtures)
            fixed.insert(fixture.code);
    for (const Reason& row : allReasons()) {
        INFO(std::string(row.code));
        CHECK(fixed.contains(row.code));
    }
    CHECK(fixed.size() == allReasons().size());
    CHECK(fixed.size() >= 25);
}
