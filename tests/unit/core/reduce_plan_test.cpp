#include <catch2/catch.hpp>

#include "hub_room.h"

using namespace greenroom;
using namespace greenroom::core;
using base::seconds;
using test::answerTo;
using test::deeds;
using test::HubRoom;

namespace {

PlannedSetting to(const char* path, const char* value) {
    return {path, base::Secret(value)};
}

Plan plan(const char* id, std::vector<PlannedSetting> settings) {
    Plan made;
    made.id = id;
    made.origin = "alice";
    made.settings = std::move(settings);
    return made;
}

HubRoom registered() {
    HubRoom room;
    room.registers();
    return room;
}

void push(HubRoom& room, Plan pushed) {
    room.tell(PlanEvent(PlanPushed{std::move(pushed)}));
}

void recorded(HubRoom& room, const char* id, PlanOutcome outcome) {
    room.tell(PlanEvent(core::VerdictRecorded{id, outcome}));
}

const Settings& settings(const HubRoom& room) {
    return *room.state.settings.settings;
}

ChangeState lastChange(const HubRoom& room) {
    return room.state.settings.ledger->history.back().state;
}

constexpr const char* kProxy = "NetworkServices HTTP Proxy Url";
constexpr const char* kLead = "Bookings JoinLeadTime";

} // namespace

TEST_CASE("one bad setting refuses the plan, names the key, and changes nothing") {
    struct Case {
        const char* name;
        PlannedSetting bad;
        KeyVerdict verdict;
    };
    const Case c = GENERATE(values<Case>({
        {"no such setting", to("Nowhere At All", "1"), KeyVerdict::Unknown},
        {"out of range", to(kLead, "99999"), KeyVerdict::BadValue},
        {"not a word", to("Time TimeFormat", "13H"), KeyVerdict::BadValue},
        {"would cut the link", to("Hub Mode", "Off"), KeyVerdict::NotAllowed},
        {"named twice", to("SystemUnit Name", "B"), KeyVerdict::NotAllowed},
    }));
    INFO(c.name);
    HubRoom room = registered();
    const auto before = room.state.settings;
    push(room, plan("p", {to("SystemUnit Name", "A"), c.bad}));
    REQUIRE(room.verdicts.size() == 1);
    CHECK(room.verdicts[0].outcome == PlanOutcome::Refused);
    REQUIRE(room.verdicts[0].keys.size() == 2);
    CHECK(room.verdicts[0].keys[0].verdict == KeyVerdict::Ok);
    CHECK(room.verdicts[0].keys[1].verdict == c.verdict);
    CHECK_FALSE(room.verdicts[0].keys[1].text.empty());
    CHECK(*room.state.settings.settings == *before.settings);
    CHECK(*room.state.settings.ledger == *before.ledger);
    CHECK(deeds<SaveSettings>(room.last).empty());
}

TEST_CASE("a dry run says what would be, and changes nothing") {
    HubRoom room = registered();
    Plan dry = plan("p", {to(kLead, "600"), to("Time TimeFormat", "24H")});
    dry.dryRun = true;
    push(room, dry);
    REQUIRE(room.verdicts.size() == 1);
    CHECK(room.verdicts[0].outcome == PlanOutcome::Checked);
    CHECK(room.verdicts[0].keys[0].verdict == KeyVerdict::Ok);
    CHECK(room.verdicts[0].keys[1].verdict == KeyVerdict::Unchanged);
    CHECK(settings(room).joinLeadTimeSeconds == 300);
    CHECK(room.state.plans.memory->verdicts.empty());
}

TEST_CASE("a plan is told as applied once durable, and holds once the hub has recorded that") {
    HubRoom room = registered();
    push(room, plan("p", {to(kLead, "600")}));
    CHECK(settings(room).joinLeadTimeSeconds == 600);
    CHECK(lastChange(room) == ChangeState::Attempted);
    const auto tickets = room.tickets();
    REQUIRE(tickets.size() > 1);
    for (const std::uint64_t ticket : tickets) {
        CHECK(room.verdicts.empty());
        room.stored(ticket);
    }
    REQUIRE(room.verdicts.size() == 1);
    CHECK(room.verdicts[0].outcome == PlanOutcome::Applied);
    recorded(room, "p", PlanOutcome::Applied);
    REQUIRE(room.verdicts.size() == 2);
    CHECK(room.verdicts[1].outcome == PlanOutcome::Confirmed);
    CHECK(lastChange(room) == ChangeState::Confirmed);
    CHECK(toText(room.state.settings.ledger->history.back().by) == "Cloud (alice)");
    room.pass(seconds(121));
    CHECK(settings(room).joinLeadTimeSeconds == 600);
}

TEST_CASE("a plan that nobody records is taken back in time, and told when the hub is there") {
    HubRoom room = registered();
    push(room, plan("p", {to(kLead, "600"), to("SystemUnit Name", "New")}));
    room.store();
    room.ends(HubClose::kNone);
    room.pass(seconds(119));
    CHECK(settings(room).joinLeadTimeSeconds == 600);
    room.pass(seconds(1));
    CHECK(settings(room).joinLeadTimeSeconds == 300);
    CHECK(settings(room).systemName == Settings().systemName);
    CHECK(lastChange(room) == ChangeState::Reverted);
    CHECK(room.state.settings.ledger->owners.empty());
    room.verdicts.clear();
    room.registers();
    REQUIRE(room.verdicts.size() == 1);
    CHECK(room.verdicts[0].outcome == PlanOutcome::Reverted);
    recorded(room, "p", PlanOutcome::Reverted);
    room.verdicts.clear();
    room.ends(HubClose::kNone);
    room.pass(seconds(2));
    room.registers();
    CHECK(room.verdicts.empty());
}

TEST_CASE("a plan that changes how the hub is reached is proved by a link opened after it") {
    HubRoom room = registered();
    const std::uint64_t first = room.opened.back().link;
    push(room, plan("p", {to(kProxy, "http://proxy.example.net:3128")}));
    REQUIRE(room.opened.size() == 2);
    CHECK(room.state.hub.serving->number == first);
    room.store();
    recorded(room, "p", PlanOutcome::Applied);
    CHECK(room.state.plans.memory->pending); // the old link proves nothing
    SECTION("it is registered") {
        room.registers();
        CHECK(room.verdicts.back().outcome == PlanOutcome::Confirmed);
        CHECK(room.hubDeeds<CloseLink>().at(0).link == first);
    }
    SECTION("it never is") {
        for (int tries = 0; tries < 40 && room.state.plans.memory->pending; ++tries) {
            if (room.state.hub.opening)
                room.ends(HubClose::kNone);
            room.pass(seconds(4));
            if (room.state.hub.serving) // the hub still answers on the old one
                room.tell(HubEvent(LinkHeard{first, room.state.hub.question}));
        }
        CHECK(settings(room).httpProxyUrl.empty());
        CHECK(room.verdicts.back().outcome == PlanOutcome::Reverted);
        CHECK(room.state.hub.serving->number == first);
        CHECK_FALSE(room.state.hub.opening);
        const std::size_t before = room.opened.size();
        room.pass(seconds(10));
        CHECK(room.opened.size() == before);
    }
    SECTION("the old one goes, and the new one comes back in time") {
        room.ends(HubClose::kNone); // the new
        room.tell(HubEvent(LinkEnded{first, HubClose::kNone, false, ""}));
        room.pass(seconds(2));
        room.registers();
        CHECK(room.verdicts.back().outcome == PlanOutcome::Confirmed);
    }
}

TEST_CASE("a link that was being opened before a plan proves nothing") {
    HubRoom room = registered();
    room.tell(HubEvent(HubDrains{room.opened.back().link}));
    room.pass(seconds(1));
    const std::uint64_t before = room.opened.back().link;
    push(room, plan("p", {to(kProxy, "http://proxy.example.net:3128")}));
    room.store();
    room.tell(HubEvent(LinkRegistered{before, "", seconds(30), seconds(900)}));
    CHECK(room.state.plans.memory->pending);
    REQUIRE(room.state.hub.opening);
    CHECK(room.state.hub.opening->number > before);
}

TEST_CASE("a restart does not end the time a plan has, and another start finds the way back") {
    HubRoom room = registered();
    push(room, plan("p", {to(kLead, "600")}));
    const auto memory = room.state.plans.memory;
    const auto ledger = room.state.settings.ledger;
    const auto after = room.state.settings.settings;
    HubRoom next;
    next.state = {};
    next.tell(SettingEvent(SettingsLoaded{after}));
    next.tell(KeptEvent(KeptLoaded{{memory, ledger}}));
    next.tell(HubEvent(HubIdentityKnown{next.identity()}));
    SECTION("the hub is not reached") {
        next.pass(seconds(120));
        CHECK(settings(next).joinLeadTimeSeconds == 300);
    }
    SECTION("the hub asks again") {
        next.registers();
        push(next, plan("p", {to(kLead, "600")}));
        CHECK(next.state.plans.waiting.empty());
        CHECK(settings(next).joinLeadTimeSeconds == 600);
        next.store();
        CHECK(next.verdicts.back().outcome == PlanOutcome::Applied);
        next.ends(HubClose::kNone);
        next.pass(seconds(120));
        CHECK(settings(next).joinLeadTimeSeconds == 300);
    }
}

TEST_CASE("what cannot be kept is taken back at once") {
    HubRoom room = registered();
    push(room, plan("p", {to(kLead, "600")}));
    const std::uint64_t ticket = deeds<SaveSettings>(room.last).at(0).ticket;
    room.tell(
        SettingEvent(ConfigurationStored{ticket, base::Error{base::ErrorCode::Io, "disk full"}}));
    CHECK(settings(room).joinLeadTimeSeconds == 300);
    REQUIRE(room.verdicts.size() == 1);
    CHECK(room.verdicts[0].outcome == PlanOutcome::Refused);
    CHECK_FALSE(room.state.plans.deadline);
}

TEST_CASE("a plan that comes again gets the verdict it had") {
    HubRoom room = registered();
    push(room, plan("p", {to(kLead, "600")}));
    room.store();
    recorded(room, "p", PlanOutcome::Applied);
    recorded(room, "p", PlanOutcome::Confirmed);
    room.tell(SettingEvent(SettingChangeAsked{kLead, "900", {}}));
    room.verdicts.clear();
    push(room, plan("p", {to(kLead, "600")}));
    REQUIRE(room.verdicts.size() == 1);
    CHECK(room.verdicts[0].outcome == PlanOutcome::Confirmed);
    CHECK(settings(room).joinLeadTimeSeconds == 900);
}

TEST_CASE("plans wait for the one before them") {
    HubRoom room = registered();
    push(room, plan("p", {to(kLead, "600")}));
    push(room, plan("q", {to(kLead, "1200")}));
    CHECK(settings(room).joinLeadTimeSeconds == 600);
    room.last = {};
    push(room, plan("p2", {to("SystemUnit Name", "Blue")}));
    // The first one's tickets.
    for (std::uint64_t ticket = 1; ticket <= room.state.settings.lastTicket; ++ticket)
        room.tell(SettingEvent(ConfigurationStored{ticket, {}}));
    recorded(room, "p", PlanOutcome::Applied);
    CHECK(settings(room).joinLeadTimeSeconds == 1200);
    CHECK(room.state.plans.waiting.size() == 1);
}

TEST_CASE("a locked setting is nobody's but the hub's, until it is released") {
    HubRoom room = registered();
    PlannedSetting locked = to(kLead, "600");
    locked.locked = true;
    push(room, plan("p", {locked}));
    room.store();
    recorded(room, "p", PlanOutcome::Applied);
    for (const Owner owner : {Owner::Local, Owner::Tms}) {
        room.tell(SettingEvent(SettingChangeAsked{kLead, "60", RequestId(3), {owner, "bob"}}));
        const auto answer = answerTo(room.last, 3);
        REQUIRE(answer);
        CHECK(answer->error().code == base::ErrorCode::Conflict);
        CHECK(answer->error().message == "Bookings JoinLeadTime was set and locked by: Cloud "
                                         "(alice)");
    }
    CHECK(settings(room).joinLeadTimeSeconds == 600);
    PlannedSetting release = to(kLead, "");
    release.release = true;
    push(room, plan("q", {release}));
    CHECK(settings(room).joinLeadTimeSeconds == 300);
    room.tell(SettingEvent(SettingChangeAsked{kLead, "60", {}, {Owner::Local, "bob"}}));
    CHECK(settings(room).joinLeadTimeSeconds == 60);
    CHECK(room.state.settings.ledger->owners.at(kLead).by.name == "bob");
}

TEST_CASE("a persistent setting is as the hub set it after each start") {
    HubRoom room = registered();
    PlannedSetting kept = to(kLead, "600");
    kept.persistent = true;
    push(room, plan("p", {kept}));
    room.store();
    recorded(room, "p", PlanOutcome::Applied);
    room.tell(SettingEvent(SettingChangeAsked{kLead, "60", {}, {Owner::Local, "bob"}}));
    CHECK(settings(room).joinLeadTimeSeconds == 60);
    CHECK(room.state.settings.ledger->owners.at(kLead).by.name == "bob");
    HubRoom next;
    next.state = {};
    next.tell(SettingEvent(SettingsLoaded{room.state.settings.settings}));
    next.tell(KeptEvent(KeptLoaded{{room.state.settings.ledger, room.state.plans.memory}}));
    CHECK(settings(next).joinLeadTimeSeconds == 600);
    CHECK(deeds<SaveSettings>(next.last).size() == 1);
}

TEST_CASE("certificates come with a plan and go with it") {
    HubRoom room = registered();
    Plan with = plan("p", {});
    with.authorities = {{"aa", "CN=Site", "CN=Site", "", "PEM"}};
    push(room, with);
    CHECK(room.state.authorities.all->contains("aa"));
    room.store();
    room.ends(HubClose::kNone);
    room.pass(seconds(120));
    CHECK(room.state.authorities.all->empty());
}

TEST_CASE("software of a plan is handed to the updater") {
    HubRoom room = registered();
    Plan with = plan("p", {});
    with.software = SoftwareOrder();
    with.software->sessionId = "p";
    with.software->url = "https://hub.example.net/bundle";
    with.software->sha256 = "00ff";
    push(room, with);
    const auto orders = deeds<InstallSoftware>(room.last);
    REQUIRE(orders.size() == 1);
    CHECK(orders[0].order.sha256 == "00ff");
}

TEST_CASE("the history keeps fifty changes, with dots for what is secret") {
    RoomState state;
    for (int change = 0; change < 60; ++change)
        (void)reduce(state, SettingEvent(SettingChangeAsked{kLead, std::to_string(change), {}, {}}),
                     test::instantAt("09:00"));
    CHECK(state.settings.ledger->history.size() == SettingLedger::kMostChanges);
    CHECK(state.settings.ledger->history.back().after == "59");
    (void)reduce(state,
                 SettingEvent(SettingChangeAsked{"SIP Authentication Password", "canary", {}, {}}),
                 test::instantAt("09:00"));
    CHECK(state.settings.ledger->history.back().after == base::Secret::kDots);
    CHECK(state.settings.ledger->history.back().before.empty());
}
