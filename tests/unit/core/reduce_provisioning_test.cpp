#include <catch2/catch.hpp>

#include "core/health.h"
#include "core/reason.h"
#include "core/reduce.h"
#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using base::seconds;
using test::deeds;
using test::instantAt;

namespace {

const RequestId kRequest{7};
constexpr const char* kAddress = "Provisioning ExternalManager Address";

std::vector<PostToManager> postsIn(const Effects& effects) {
    std::vector<PostToManager> posts;
    for (const ManagerDeed& deed : deeds<ManagerDeed>(effects))
        if (const auto* post = std::get_if<PostToManager>(&deed))
            posts.push_back(*post);
    return posts;
}

// A room whose manager is "tms.example.net" since 09:00.
struct Room {
    RoomState state;
    base::Instant now = instantAt("09:00");
    std::vector<PostToManager> posts;
    Effects last;

    explicit Room(const char* address = "tms.example.net") { set(kAddress, address); }

    void tell(const Event& event) {
        last = reduce(state, event, now).effects;
        for (const PostToManager& post : postsIn(last))
            posts.push_back(post);
    }
    void set(const char* path, const char* value) {
        tell(SettingEvent(SettingChangeAsked{path, value, {}}));
        pass(ProvisioningState::kSettle);
    }
    void pass(base::nanoseconds span) {
        now.wall += std::chrono::floor<base::milliseconds>(span);
        now.mono += span;
        tell(TimeEvent(WakeupDue{}));
    }
    void answers(std::optional<std::int64_t> heartbeat = 900, bool bookings = false) {
        tell(ProvisioningEvent(ManagerAnswered{posts.back().number, heartbeat, bookings, ""}));
    }
    void fails(ManagerFault fault = ManagerFault::Unreachable, const char* why = "nobody there") {
        tell(ProvisioningEvent(ManagerFailed{posts.back().number, fault, why}));
    }
    void move(std::vector<std::pair<std::string, std::string>> settings) {
        tell(ProvisioningEvent(ManagerMoveAsked{std::move(settings), kRequest}));
    }
    [[nodiscard]] base::nanoseconds untilNext() const {
        return *state.provisioning.nextPost - now.mono;
    }
    [[nodiscard]] std::string_view health() const {
        for (const HealthItem& item : healthOf(state, now))
            if (item.name == "manager")
                return item.code;
        return {};
    }
    // Lets the next post become due, and fail.
    void failNext() {
        pass(untilNext());
        fails();
    }
};

} // namespace

TEST_CASE("a manager is told Boot once per start, then Beats at its pace") {
    Room room;
    REQUIRE(room.posts.size() == 1);
    CHECK(room.posts[0].kind == ManagerPost::Boot);
    CHECK(room.posts[0].to.url() == "http://tms.example.net/tms/public/external/management/"
                                    "SystemManagementService.asmx");
    room.pass(seconds(10));
    room.answers(60);
    CHECK(room.untilNext() >= seconds(50)); // counted from the post
    CHECK(room.untilNext() <= seconds(55));
    room.pass(room.untilNext() - base::milliseconds(1));
    CHECK(room.posts.size() == 1);
    room.pass(base::milliseconds(1));
    REQUIRE(room.posts.size() == 2);
    CHECK(room.posts[1].kind == ManagerPost::Beat);
    CHECK(room.posts[1].number > room.posts[0].number);
}

TEST_CASE("the beat that the manager asks for is kept within reason") {
    struct Case {
        const char* name;
        std::optional<std::int64_t> said;
        std::int64_t least;
        std::int64_t most;
    };
    const auto [name, said, least, most] = GENERATE(values<Case>({
        {"not said", std::nullopt, 900, 905},
        {"nothing", 0, 10, 11},
        {"negative", -5, 10, 11},
        {"shortest", 10, 10, 11},
        {"usual", 420, 420, 425},
        {"longest", 86'400, 86'400, 86'405},
        {"endless", INT64_MAX, 86'400, 86'405},
    }));
    INFO(name);
    Room room;
    room.answers(said);
    CHECK(room.untilNext() >= seconds(least));
    CHECK(room.untilNext() <= seconds(most));
}

TEST_CASE("a manager that fails is asked again, ever more slowly, and no slower than a beat") {
    Room room;
    std::vector<std::int64_t> waits;
    for (int n = 0; n < 9; ++n) {
        room.fails();
        waits.push_back(std::chrono::floor<seconds>(room.untilNext()).count());
        room.pass(room.untilNext());
    }
    const std::vector<std::int64_t> least{10, 20, 40, 80, 160, 320, 640, 900, 900};
    for (std::size_t n = 0; n < waits.size(); ++n) {
        CHECK(waits[n] >= least[n]);
        CHECK(waits[n] <= least[n] + 5);
    }
    CHECK(room.posts.back().kind == ManagerPost::Boot); // never told so far
    CHECK(room.health() == reason::kManagerSilent);
    room.answers();
    CHECK(room.health() == reason::kOk);
    CHECK(room.untilNext() > seconds(800));
}

TEST_CASE("an answer to a post that is given up changes nothing") {
    Room room;
    const std::uint64_t old = room.posts.back().number;
    room.set(kAddress, "other.example.net");
    REQUIRE(room.posts.size() == 2);
    room.tell(ProvisioningEvent(ManagerAnswered{old, 10, true, "x"}));
    room.tell(ProvisioningEvent(ManagerFailed{old, ManagerFault::Login, "x"}));
    CHECK(room.state.provisioning.underWay == room.posts.back().number);
    CHECK_FALSE(room.state.provisioning.trouble);
}

TEST_CASE("another manager is told Register, once this start was told") {
    Room room;
    SECTION("not told yet: it is still a Boot") {
        room.set(kAddress, "other.example.net");
        CHECK(room.posts.back().kind == ManagerPost::Boot);
    }
    SECTION("told before") {
        room.answers();
        room.set(kAddress, "other.example.net");
        CHECK(room.posts.back().kind == ManagerPost::Register);
        room.answers();
        room.pass(room.untilNext());
        CHECK(room.posts.back().kind == ManagerPost::Beat);
    }
    CHECK(room.posts.back().to.host != "tms.example.net");
}

TEST_CASE("who sets several things one after the other has the manager told once") {
    Room room("");
    const auto set = [&](const char* path, const char* value) {
        room.tell(SettingEvent(SettingChangeAsked{path, value, {}}));
        room.pass(base::milliseconds(900));
    };
    set(kAddress, "tms.example.net");
    set("Provisioning ExternalManager Protocol", "HTTPS");
    CHECK(room.posts.empty());
    room.pass(base::milliseconds(100));
    REQUIRE(room.posts.size() == 1);
    CHECK(room.posts[0].to.protocol == "HTTPS");
}

TEST_CASE("what may mend the way to the manager is tried soon") {
    Room room;
    for (int n = 0; n < 6; ++n) {
        room.fails(ManagerFault::CertificateUntrusted);
        room.pass(room.untilNext());
    }
    room.fails(ManagerFault::CertificateUntrusted);
    const std::size_t before = room.posts.size();
    SECTION("the certificate is no longer looked at") {
        room.set("Provisioning TlsVerify", "Off");
        CHECK(room.posts.size() == before + 1);
    }
    SECTION("somebody else is trusted") {
        room.tell(AuthorityEvent(AuthorityAddAsked{{{"aa", "", "", "", "pem"}}, {}}));
        room.pass(ProvisioningState::kSettle);
        CHECK(room.posts.size() == before + 1);
    }
    SECTION("something else is set") {
        room.set("SystemUnit Name", "Birch");
        CHECK(room.posts.size() == before);
    }
}

TEST_CASE("the room wakes up for the next post") {
    Room room;
    const auto isArmed = [&] {
        const auto armed = test::deeds<ArmWakeup>(room.last);
        return !armed.empty() && armed.back().due <= room.now.wall + seconds(11);
    };
    room.fails();
    CHECK(isArmed());
    room.pass(room.untilNext());
    room.answers(10);
    CHECK(isArmed());
    room.set("SystemUnit Name", "Birch"); // whatever else happens meanwhile
    CHECK(isArmed());
}

TEST_CASE("the manager of the stored settings is told at once") {
    RoomState state;
    Settings settings;
    settings.managerAddress = "tms.example.net";
    const auto step =
        reduce(state, SettingEvent(SettingsLoaded{std::make_shared<const Settings>(settings)}),
               instantAt("09:00"));
    CHECK(postsIn(step.effects).size() == 1);
}

TEST_CASE("who the manager is") {
    struct Case {
        const char* name;
        const char* mode;
        const char* address;
        const char* offered;
        const char* host; // asked; empty: nobody
        std::string_view health;
    };
    const Case c = GENERATE(values<Case>({
        {"set", "TMS", "a", "", "a", reason::kOk},
        {"set wins over offered", "Auto", "a", "b", "a", reason::kOk},
        {"offered by the network", "Auto", "", "b", "b", reason::kOk},
        {"offered, and TMS is wanted", "TMS", "", "b", "b", reason::kOk},
        {"nobody", "Auto", "", "", "", reason::kOk},
        {"wanted, and nobody", "TMS", "", "", "", reason::kManagerMissing},
        {"switched off", "Off", "a", "b", "", reason::kOk},
        {"no address", "TMS", "a/b", "", "", reason::kManagerAddress},
        {"an IPv6 address with a port", "TMS", "[fd00::1]:8080", "", "[fd00::1]:8080", reason::kOk},
    }));
    INFO(c.name);
    Room room("");
    room.set("Provisioning Mode", c.mode);
    room.set(kAddress, c.address);
    NetworkSeen network;
    network.managerOffered = c.offered;
    room.tell(DeviceEvent(network));
    room.pass(ProvisioningState::kSettle);
    const auto& manager = room.state.provisioning.manager;
    CHECK((manager ? manager->host : "") == c.host);
    CHECK(room.posts.empty() == !manager.has_value());
    CHECK(room.health() == c.health);
}

TEST_CASE("a manager that answers is a source that is heard of") {
    Room room;
    const auto source = [&] { return room.state.bookings.sources[Source::Premises]; };
    room.fails();
    CHECK(source().failure.empty()); // it may push by itself
    room.pass(room.untilNext());
    room.answers(900, true);
    CHECK(source().lastContact(room.now) == room.now.wall);
    room.pass(room.untilNext());
    room.fails();
    CHECK(source().failure == "nobody there"); // its answers were where bookings came from
    room.pass(room.untilNext());
    room.answers();
    CHECK(source().failure.empty());
}

TEST_CASE("a manager moves the device to another") {
    Room room;
    room.answers();
    room.move({{kAddress, "new.example.net"}, {"Provisioning ExternalManager Protocol", "HTTPS"}});
    // The way back first, then who changed what.
    const auto kept = test::deeds<SaveKept>(room.last);
    REQUIRE(kept.size() == 2);
    CHECK(std::holds_alternative<std::shared_ptr<const ManagerMemory>>(kept[0].value));
    CHECK(std::holds_alternative<std::shared_ptr<const SettingLedger>>(kept[1].value));
    CHECK(room.state.settings.ledger->history.back().by.owner == Owner::Tms);
    REQUIRE(room.posts.size() == 2);
    CHECK(room.posts[1].kind == ManagerPost::Register);
    CHECK(room.posts[1].to.url().starts_with("https://new.example.net/"));
    CHECK(room.state.provisioning.memory->former.size() == 2);

    SECTION("which answers: that one it stays") {
        room.answers();
        CHECK(room.state.provisioning.memory->former.empty());
        for (int n = 0; n < 5; ++n)
            room.failNext();
        CHECK(room.state.settings.settings->managerAddress == "new.example.net");
    }
    SECTION("which does not: it goes back after three tries, and says so") {
        room.fails();
        room.failNext();
        CHECK(room.state.settings.settings->managerAddress == "new.example.net");
        room.failNext();
        CHECK(room.state.settings.settings->managerAddress == "tms.example.net");
        CHECK(room.state.settings.settings->managerProtocol == "HTTP");
        CHECK(test::deeds<SaveSettings>(room.last).size() == 1);
        CHECK(room.posts.back().to.host == "tms.example.net");
        CHECK(room.posts.back().kind == ManagerPost::Register);
        room.answers();
        CHECK(room.health() == reason::kManagerMoveUndone);

        SECTION("the same move is not made again that day") {
            room.move({{kAddress, "new.example.net"},
                       {"Provisioning ExternalManager Protocol", "HTTPS"}});
            CHECK_FALSE(*test::answerTo(room.last, kRequest.value()));
            CHECK(room.state.settings.settings->managerAddress == "tms.example.net");
        }
        SECTION("another one is") {
            room.move({{kAddress, "third.example.net"}});
            CHECK(room.posts.back().to.host == "third.example.net");
        }
        SECTION("a day later it is") {
            room.pass(base::minutes(24 * 60));
            room.move({{kAddress, "new.example.net"},
                       {"Provisioning ExternalManager Protocol", "HTTPS"}});
            CHECK(room.state.settings.settings->managerAddress == "new.example.net");
        }
        SECTION("an administrator may") {
            room.set("Provisioning ExternalManager Protocol", "HTTPS");
            room.set(kAddress, "new.example.net");
            for (int n = 0; n < 5; ++n) {
                room.fails();
                room.pass(room.untilNext());
            }
            CHECK(room.state.settings.settings->managerAddress == "new.example.net");
            CHECK(room.health() == reason::kManagerSilent);
        }
    }
    SECTION("which moves on before it was told: back is where it began") {
        room.move({{kAddress, "third.example.net"}});
        room.fails();
        room.failNext();
        room.failNext();
        CHECK(room.state.settings.settings->managerAddress == "tms.example.net");
    }
    SECTION("and the agent restarts: it still finds back") {
        Room after("new.example.net");
        after.tell(KeptEvent(KeptLoaded{{room.state.provisioning.memory}}));
        after.fails();
        after.failNext();
        after.failNext();
        CHECK(after.state.settings.settings->managerAddress == "tms.example.net");
    }
}

TEST_CASE("what a manager may not do to its device is refused as a whole") {
    using Settings = std::vector<std::pair<std::string, std::string>>;
    const auto [name, settings] = GENERATE(table<const char*, Settings>({
        {"switch itself off", {{"Provisioning Mode", "Off"}}},
        {"leave no address", {{kAddress, ""}}},
        {"name what is no address", {{kAddress, "http://a/"}}},
        {"set a value there is not", {{kAddress, "a"}, {"Provisioning Mode", "Sideways"}}},
        {"set what is not there", {{kAddress, "a"}, {"Provisioning Colour", "Red"}}},
    }));
    INFO(name);
    Room room;
    room.answers();
    const auto before = room.state.settings.settings;
    room.move(settings);
    CHECK_FALSE(*test::answerTo(room.last, kRequest.value()));
    CHECK(*room.state.settings.settings == *before);
    CHECK(room.posts.size() == 1);
}

TEST_CASE("settings that a manager repeats change nothing") {
    Room room;
    room.move({{kAddress, "tms.example.net"}});
    CHECK(*test::answerTo(room.last, kRequest.value()));
    CHECK(test::deeds<SaveSettings>(room.last).empty());
    room.answers();
    CHECK(room.posts.size() == 1);
}

TEST_CASE("an order for software is handed on, and its server told of each step") {
    Room room;
    SoftwareOrder order;
    order.sessionId = "s1";
    order.url = "http://tms.example.net/package";
    order.feedbackUrl = "http://tms.example.net/code.aspx";
    room.tell(ProvisioningEvent(SoftwareOrdered{order}));
    CHECK(test::deeds<InstallSoftware>(room.last).size() == 1);
    CHECK(test::deeds<ManagerDeed>(room.last).size() == 1);
    CHECK(room.state.provisioning.upgrade.progress.status == UpgradeStatus::InProgress);

    room.tell(ProvisioningEvent(SoftwareOrdered{order})); // repeated with each beat
    CHECK(test::deeds<InstallSoftware>(room.last).empty());

    const UpgradeProgress failed{UpgradePhase::None, UpgradeStatus::Failed, "no slot"};
    room.tell(ProvisioningEvent(UpgradeReported{"other", failed}));
    CHECK(room.state.provisioning.upgrade.progress.status == UpgradeStatus::InProgress);
    room.tell(ProvisioningEvent(UpgradeReported{"s1", failed}));
    const auto told = test::deeds<ManagerDeed>(room.last);
    REQUIRE(told.size() == 1);
    CHECK(std::get<TellUpgrade>(told[0]).state.progress == failed);

    room.tell(ProvisioningEvent(SoftwareOrdered{order})); // and still, though it failed
    CHECK(test::deeds<InstallSoftware>(room.last).empty());

    order.sessionId = "s2";
    room.tell(ProvisioningEvent(SoftwareOrdered{order}));
    CHECK(test::deeds<InstallSoftware>(room.last).size() == 1);
}
