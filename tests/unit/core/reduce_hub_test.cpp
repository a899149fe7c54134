#include <catch2/catch.hpp>

#include "core/health.h"
#include "core/reason.h"
#include "hub_room.h"

using namespace greenroom;
using namespace greenroom::core;
using base::seconds;
using test::answerTo;
using test::HubRoom;

namespace {

const RequestId kRequest{7};
const base::Secret kCode("1234 5678-1234 5678");

std::string_view hubHealth(const HubRoom& room) {
    for (const HealthItem& item : healthOf(room.state, room.now))
        if (item.name == "hub")
            return item.code;
    return {};
}

// A room that belongs to nobody.
HubRoom fresh() {
    HubRoom room;
    room.tell(HubEvent(DeactivationAsked{}));
    return room;
}

Activation activation(const std::string& address = "https://hub.example.net/") {
    return {address, kCode, "AB:CD"};
}

} // namespace

TEST_CASE("an activated device opens one link, and is registered when the hub says so") {
    HubRoom room;
    REQUIRE(room.opened.size() == 1);
    CHECK(room.opened[0].url == "wss://hub.example.net:8443/link");
    CHECK(standingOf(room.state.hub) == HubStanding::Connecting);
    room.registers();
    CHECK(standingOf(room.state.hub) == HubStanding::Registered);
    CHECK(room.state.bookings.sources.at(Source::Cloud).contactedAt == room.now.mono);
    room.pass(seconds(29));
    CHECK(room.opened.size() == 1);
}

TEST_CASE("what follows from the way a link ends") {
    struct Case {
        const char* name;
        int code;
        bool certificate;
        std::int64_t most; // seconds until the next try
        bool exactly;      // not spread
        std::string_view health;
    };
    const Case c = GENERATE(values<Case>({
        {"never open, or broken off", HubClose::kNone, false, 2, false, reason::kHubSilent},
        {"another certificate", HubClose::kNone, true, 2, false, reason::kHubUntrusted},
        {"closed as usual", HubClose::kNormal, false, 2, false, reason::kHubSilent},
        {"hello not understood", HubClose::kBadHello, false, 300, true, reason::kHubRefuses},
        {"device not known", HubClose::kUnknownDevice, false, 3600, true, reason::kHubRevoked},
        {"frame out of turn", HubClose::kOutOfTurn, false, 2, false, reason::kHubSilent},
        {"device revoked", HubClose::kRevoked, false, 3600, true, reason::kHubRevoked},
        {"no hello in time", HubClose::kSilent, false, 2, false, reason::kHubSilent},
        {"another connection", HubClose::kTakenOver, false, 300, true, reason::kHubTakenOver},
        {"replaced", HubClose::kReplaced, false, 2, false, reason::kHubSilent},
        {"other protocol", HubClose::kProtocol, false, 3600, true, reason::kHubRefuses},
        {"too many", HubClose::kTooMany, false, 300, true, reason::kHubRefuses},
        {"a code of tomorrow", 4999, false, 2, false, reason::kHubSilent},
    }));
    INFO(c.name);
    HubRoom room;
    room.ends(c.code, c.certificate);
    CHECK(room.untilTry() <= seconds(c.most));
    if (c.exactly)
        CHECK(room.untilTry() == seconds(c.most));
    CHECK(hubHealth(room) == c.health);
    CHECK(standingOf(room.state.hub) == HubStanding::Failed);
    const std::size_t before = room.opened.size();
    room.pass(seconds(c.most));
    CHECK(room.opened.size() == before + 1);
}

TEST_CASE("pauses grow with each failure up to five minutes, and are spread from nothing on") {
    HubRoom room;
    seconds cap(1);
    bool shorter = false;
    base::nanoseconds longest{0};
    for (int failure = 0; failure < 14; ++failure) {
        cap = std::min(cap * 2, seconds(300));
        room.ends(HubClose::kNone);
        CHECK(room.untilTry() <= cap);
        shorter = shorter || room.untilTry() < cap / 2;
        longest = std::max(longest, room.untilTry());
        room.pass(cap);
    }
    CHECK(shorter);
    CHECK(longest > seconds(10));
    room.registers();
    room.ends(HubClose::kNone); // all is forgotten
    CHECK(room.untilTry() <= seconds(1));
}

TEST_CASE("a link that is not registered in time is given up") {
    HubRoom room;
    room.pass(HubState::kMostOpening);
    REQUIRE(room.hubDeeds<CloseLink>().size() == 1);
    CHECK(room.state.hub.trouble->why == "the hub did not register this device in time");
    // What it says afterwards is of no use.
    room.tell(HubEvent(LinkRegistered{room.opened[0].link, "", seconds(30), seconds(900)}));
    CHECK_FALSE(room.state.hub.serving);
}

TEST_CASE("a hub that stops answering is called again") {
    HubRoom room;
    room.registers();
    room.pass(seconds(30));
    const auto asked = room.hubDeeds<AskAlive>();
    REQUIRE(asked.size() == 1);
    room.tell(HubEvent(LinkHeard{asked[0].link, asked[0].question}));
    room.pass(seconds(30));
    CHECK(room.state.hub.serving);
    room.tell(HubEvent(LinkHeard{asked[0].link, asked[0].question})); // an old answer
    room.pass(seconds(30));
    CHECK_FALSE(room.state.hub.serving);
    CHECK(room.hubDeeds<CloseLink>().size() == 1);
}

TEST_CASE("the whole list is asked for every quarter of an hour") {
    HubRoom room;
    room.registers();
    int asked = 0;
    for (int beat = 0; beat < 90; ++beat) { // 45 min
        room.pass(seconds(30));
        asked += static_cast<int>(room.hubDeeds<AskForBookings>().size());
        room.tell(HubEvent(LinkHeard{room.opened[0].link, room.state.hub.question}));
    }
    CHECK(asked == 3);
}

TEST_CASE("a hub that goes away is left only when the next link is registered") {
    HubRoom room;
    room.registers();
    const std::uint64_t first = room.opened[0].link;
    room.tell(HubEvent(HubDrains{first}));
    room.pass(seconds(1));
    REQUIRE(room.opened.size() == 2);
    CHECK(room.state.hub.serving->number == first);
    SECTION("it is") {
        room.registers();
        const auto closed = room.hubDeeds<CloseLink>();
        REQUIRE(closed.size() == 1);
        CHECK(closed[0].link == first);
        CHECK(room.state.hub.serving->number == room.opened[1].link);
    }
    SECTION("it fails at first") {
        room.ends(HubClose::kNone);
        CHECK(room.state.hub.serving->number == first);
        CHECK(standingOf(room.state.hub) == HubStanding::Registered);
        room.pass(seconds(2));
        CHECK(room.opened.size() == 3);
    }
    SECTION("the first one goes before") {
        room.tell(HubEvent(LinkEnded{first, HubClose::kReplaced, false, ""}));
        CHECK_FALSE(room.state.hub.serving);
        room.registers();
        CHECK(room.state.hub.serving->number == room.opened[1].link);
    }
}

TEST_CASE("the certificate is renewed at two thirds of its life, and hourly until it is") {
    HubRoom room;
    room.registers();
    room.state.hub.nextQuestion = room.state.hub.nextReconcile = base::MonoTime::max();
    room.pass(std::chrono::hours(24 * 60 - 2));
    CHECK(room.hubDeeds<RenewIdentity>().empty());
    room.pass(std::chrono::hours(1));
    CHECK(room.hubDeeds<RenewIdentity>().size() == 1);
    room.tell(HubEvent(RenewalFailed{"the hub's authority is away"}));
    CHECK(hubHealth(room) == reason::kHubRenewal);
    room.pass(HubState::kRenewalPause);
    CHECK(room.hubDeeds<RenewIdentity>().size() == 1);
    HubIdentity next = room.identity();
    next.validFrom += std::chrono::hours(24 * 60);
    next.validUntil += std::chrono::hours(24 * 60);
    room.tell(HubEvent(HubIdentityKnown{next}));
    CHECK(hubHealth(room) == reason::kOk);
    CHECK(*room.state.hub.renewAt > room.now.mono + std::chrono::hours(24 * 59));
}

TEST_CASE("what may be activated with") {
    struct Case {
        const char* name;
        Activation activation;
        bool taken;
    };
    const Case c = GENERATE(values<Case>({
        {"as people write it", activation(), true},
        {"with a port", {"https://hub.example.net:9443", kCode, ""}, true},
        {"no scheme", {"hub.example.net", kCode, ""}, false},
        {"in the clear", {"http://hub.example.net", kCode, ""}, false},
        {"with a path", {"https://hub.example.net/x", kCode, ""}, false},
        {"with a user", {"https://a@hub.example.net", kCode, ""}, false},
        {"15 digits", {"https://hub.example.net", base::Secret("123456781234567"), ""}, false},
        {"letters", {"https://hub.example.net", base::Secret("12345678abcdefgh"), ""}, false},
    }));
    INFO(c.name);
    HubRoom room = fresh();
    room.tell(HubEvent(ActivationAsked{c.activation, kRequest, false}));
    const auto begun = room.hubDeeds<Activate>();
    REQUIRE(begun.size() == (c.taken ? 1 : 0));
    if (!c.taken) {
        CHECK(answerTo(room.last, 7)->error().code == base::ErrorCode::InvalidInput);
        return;
    }
    CHECK(begun[0].activation.code.reveal() == "1234567812345678");
    CHECK_FALSE(begun[0].activation.address.ends_with('/'));
}

TEST_CASE("an activation that succeeds makes the device the hub's and links it") {
    HubRoom room = fresh();
    const std::size_t before = room.opened.size();
    room.tell(HubEvent(ActivationAsked{activation(), kRequest, false}));
    const std::uint64_t number = room.hubDeeds<Activate>().at(0).number;
    room.tell(HubEvent(ActivationAsked{activation(), RequestId(8), false}));
    CHECK(answerTo(room.last, 8)->error().code == base::ErrorCode::Conflict);
    room.tell(HubEvent(ActivationEnded{number, room.identity(), true, {}}));
    CHECK(answerTo(room.last, 7)->value().made == "device-1");
    CHECK(room.opened.size() == before + 1);
}

TEST_CASE("an activation that fails says why; the file's is tried again unless the hub said no") {
    const bool persistent = GENERATE(false, true);
    const bool final = GENERATE(false, true);
    HubRoom room = fresh();
    room.tell(HubEvent(ActivationAsked{activation(), kRequest, persistent}));
    const std::uint64_t number = room.hubDeeds<Activate>().at(0).number;
    const base::Error error{base::ErrorCode::Denied, "the code was used before"};
    room.tell(HubEvent(ActivationEnded{number, tl::unexpected(error), final, {}}));
    CHECK(hubHealth(room) == reason::kHubNotActivated);
    const bool again = persistent && !final;
    CHECK(room.state.hub.activating.has_value() == again);
    if (again) {
        room.pass(seconds(2));
        CHECK(room.hubDeeds<Activate>().size() == 1);
    } else {
        CHECK(answerTo(room.last, 7)->error() == error);
    }
}

TEST_CASE("the file's activation is nothing to a device that was activated") {
    HubRoom room;
    room.tell(HubEvent(ActivationAsked{activation(), {}, true}));
    CHECK(room.hubDeeds<Activate>().empty());
    CHECK_FALSE(room.state.hub.activating);
}

TEST_CASE("a device that leaves its hub forgets what only the hub could change") {
    HubRoom room;
    room.registers();
    room.tell(BookingEvent(BookingsReplaced{Source::Cloud, test::listOf({test::ABooking{}}), {}}));
    room.tell(HubEvent(DeactivationAsked{kRequest}));
    CHECK(room.hubDeeds<ForgetIdentity>().size() == 1);
    CHECK(room.hubDeeds<CloseLink>().size() == 1);
    CHECK(room.state.bookings.agenda->bookings().empty());
    CHECK(standingOf(room.state.hub) == HubStanding::NotActivated);
    CHECK(hubHealth(room) == reason::kOk);
    room.tell(HubEvent(DeactivationAsked{RequestId(8)}));
    CHECK(answerTo(room.last, 8)->error().code == base::ErrorCode::NotFound);
}

TEST_CASE("Hub Mode Off closes the link, On opens it") {
    HubRoom room;
    room.registers();
    room.tell(SettingEvent(SettingChangeAsked{"Hub Mode", "Off", {}}));
    CHECK(room.hubDeeds<CloseLink>().size() == 1);
    CHECK(standingOf(room.state.hub) == HubStanding::Off);
    const std::size_t before = room.opened.size();
    room.pass(std::chrono::hours(2));
    CHECK(room.opened.size() == before);
    room.tell(SettingEvent(SettingChangeAsked{"Hub Mode", "On", {}}));
    CHECK(room.opened.size() == before + 1);
}
