#include "link_room.h"

using namespace greenroom;
using namespace greenroom::hub;
using greenroom::hub::test::kNow;
using greenroom::hub::test::LinkRoom;
using greenroom::hub::test::TestDevice;

using Frame = cloud::v1::HubFrame;

TEST_CASE_METHOD(LinkRoom,
                 "a device registers, gets its list, and is seen as online until it goes") {
    addDevice("d1");
    book("b1", "d1", "Budget");
    auto device = online("d1");
    CHECK(device->last(Frame::kRegistered).registered().workspace() == "Room d1");
    const auto& list = device->last(Frame::kSnapshot).snapshot();
    REQUIRE(list.bookings_size() == 1);
    CHECK(list.bookings(0).title() == "Budget");
    const auto link = [&] {
        return ask([](Storage& storage) { return storage.devices().find(DeviceId("d1")); }).link;
    };
    CHECK(link()->online);
    CHECK(link()->softwareVersion == "2.0");
    CHECK(link()->address == "127.0.0.1");
    device->socket->close(1000, "");
    until([&] { return !link()->online; });
}

TEST_CASE_METHOD(LinkRoom, "a list that the device holds is not sent again") {
    addDevice("d1");
    book("b1", "d1", "Budget");
    auto first = online("d1");
    const auto list = first->last(Frame::kSnapshot).snapshot();
    first->socket->close(1000, "");
    untilClosed(*first, 1000);

    const auto comesWith = [&](std::uint64_t revision, const std::string& epoch) {
        auto device = connect("d1");
        device->revision = revision;
        device->epoch = epoch;
        until([&] { return device->count(Frame::kSnapshot) == 1; });
        const bool unchanged = device->last(Frame::kSnapshot).snapshot().unchanged();
        device->socket->close(1000, "");
        untilClosed(*device, 1000);
        return unchanged;
    };
    CHECK(comesWith(list.revision(), list.epoch()));
    CHECK_FALSE(comesWith(list.revision(), "another"));
    CHECK_FALSE(comesWith(list.revision() - 1, list.epoch()));
    book("b1", "d1", "Other");
    CHECK_FALSE(comesWith(list.revision(), list.epoch()));
}

TEST_CASE_METHOD(LinkRoom, "changes come as deltas, each on the one before, and are acknowledged") {
    addDevice("d1");
    auto device = online("d1");
    std::uint64_t held = device->last(Frame::kSnapshot).snapshot().revision();
    for (int i = 0; i < 20; ++i)
        book("b" + std::to_string(i % 4), "d1", "Title " + std::to_string(i));
    doIt([](Storage& storage) { return storage.bookings().remove(BookingId("b0")); });
    const auto revision =
        ask([](Storage& storage) { return storage.bookings().revision(WorkspaceId("w-d1")); });
    std::map<std::string, std::string> titles;
    std::size_t read = 0;
    until([&] {
        for (; read < device->frames.size(); ++read) {
            const Frame& frame = device->frames[read];
            if (!frame.has_delta())
                continue;
            CHECK(frame.delta().from_revision() == held);
            held = frame.delta().revision();
            for (const auto& booking : frame.delta().changed())
                titles[booking.id()] = booking.title();
            for (const std::string& id : frame.delta().removed_ids())
                titles.erase(id);
        }
        return listRevisionOf(held).workspace == revision;
    });
    CHECK(titles == std::map<std::string, std::string>{
                        {"b1", "Title 17"}, {"b2", "Title 18"}, {"b3", "Title 19"}});

    device->send([&](auto& out) { out.mutable_bookings_stored()->set_revision(held); });
    until([&] {
        return ask([](Storage& storage) {
                   return storage.devices().find(DeviceId("d1"));
               }).acknowledgedRevision == revision;
    });
    device->send([](auto& out) { out.mutable_reconcile(); });
    until([&] { return device->count(Frame::kSnapshot) == 2; });
    CHECK(device->last(Frame::kSnapshot).snapshot().bookings_size() == 3);
}

TEST_CASE_METHOD(LinkRoom, "on another day the whole list comes, with what the day brings") {
    addDevice("d1");
    auto device = online("d1");
    time.advance(base::seconds(50)); // heartbeats are not due yet
    time.setWall(kNow + std::chrono::hours(24));
    book("b1", "d1", "Budget");
    until([&] { return device->count(Frame::kSnapshot) == 2; });
    CHECK(device->count(Frame::kDelta) == 0);
}

TEST_CASE_METHOD(LinkRoom, "who may not come is refused, and the audit log says why") {
    addDevice("d1");
    issue("stranger", authority);
    auto unknown = connect("stranger");
    untilClosed(*unknown, 4401);

    doIt([](Storage& storage) { return storage.devices().revoke(DeviceId("d1"), kNow); });
    auto revoked = connect("d1");
    untilClosed(*revoked, 4403);

    const greenroom::test::ScratchFolder other;
    issue("d1", Authority::loadOrMake(other.path(), realNow()).value());
    auto foreign = connect("d1");
    untilClosed(*foreign, 1006);

    std::vector<std::string> codes;
    until([&] { return audit().size() == 3; });
    for (const AuditEntry& entry : audit())
        codes.push_back(entry.code);
    CHECK(codes ==
          std::vector<std::string>{"CERTIFICATE_FOREIGN", "DEVICE_REVOKED", "DEVICE_UNKNOWN"});
    CHECK(audit()[0].address == "127.0.0.1");
}

TEST_CASE_METHOD(LinkRoom, "a frame that is replayed ends the connection and is in the audit log") {
    addDevice("d1");
    auto device = online("d1");
    device->seq -= 1;
    device->send([](auto& out) { out.mutable_ping()->set_id(1); });
    untilClosed(*device, 4402);
    until([&] { return audit().size() == 1; });
    CHECK(audit()[0].code == "FRAME_REPLAYED");
    CHECK(audit()[0].subject == "d1");
}

TEST_CASE_METHOD(LinkRoom, "revoking a device closes its connection") {
    addDevice("d1");
    auto device = online("d1");
    doIt([](Storage& storage) { return storage.devices().revoke(DeviceId("d1"), kNow); });
    untilClosed(*device, 4403);
}

TEST_CASE_METHOD(LinkRoom, "the second connection of a device takes over") {
    addDevice("d1");
    auto first = online("d1");
    SECTION("unasked") {
        auto second = online("d1");
        untilClosed(*first, 4409);
        CHECK(second->code == 0);
    }
    SECTION("when the hub drains, with 4410") {
        doIt([](Storage& storage) { return storage.journal().append(ChangeKind::Drain, {"30"}); });
        until([&] { return first->count(Frame::kDrain) == 1; });
        CHECK(first->last(Frame::kDrain).drain().within_s() == 30);
        auto second = online("d1");
        untilClosed(*first, 4410);
        book("b1", "d1", "Budget");
        until([&] { return second->count(Frame::kDelta) == 1; });
        CHECK(first->count(Frame::kDelta) == 0);
    }
    CHECK(
        ask([](Storage& storage) { return storage.devices().find(DeviceId("d1")); }).link->online);
}

TEST_CASE_METHOD(LinkRoom, "a connection from which nothing is heard is closed") {
    addDevice("d1");
    auto device = online("d1");
    auto mute = connect("d1");
    mute->hello = false;
    until([&] { return mute->count(Frame::kWelcome) == 1; });
    time.advance(base::seconds(10));
    untilClosed(*mute, 4408);
    CHECK(device->code == 0);
    time.advance(base::seconds(50));
    untilClosed(*device, 4408);
}

TEST_CASE_METHOD(LinkRoom, "a push reaches who is there at once and the others when they come") {
    addDevice("d1");
    addDevice("d2");
    auto here = online("d1");
    push("p1", {"d1", "d2"});
    until([&] { return here->count(Frame::kPlan) == 1; });
    const auto& plan = here->last(Frame::kPlan).plan();
    CHECK(plan.id() == "p1");
    CHECK(plan.origin() == "ada");
    REQUIRE(plan.settings_size() == 1);
    CHECK(plan.settings(0).value() == "x");
    CHECK(plan.settings(0).persistent());

    here->verdict("p1", cloud::v1::PLAN_OUTCOME_APPLIED);
    until([&] { return here->count(Frame::kVerdictRecorded) == 1; });
    CHECK(here->last(Frame::kVerdictRecorded).verdict_recorded().outcome() ==
          cloud::v1::PLAN_OUTCOME_APPLIED);
    CHECK(stateOf("p1", "d1") == PushDeviceState::Applied);
    here->verdict("p1", cloud::v1::PLAN_OUTCOME_CONFIRMED);
    until([&] { return stateOf("p1", "d1") == PushDeviceState::Confirmed; });

    auto late = online("d2");
    until([&] { return late->count(Frame::kPlan) == 1; });
    until([&] { return stateOf("p1", "d2") == PushDeviceState::Sent; });
    late.reset();
    auto again = online("d2"); // no verdict came: it is sent again
    until([&] { return again->count(Frame::kPlan) == 1; });
    again->verdict("p1", cloud::v1::PLAN_OUTCOME_CONFIRMED);
    until([&] { return stateOf("p1", "d2") == PushDeviceState::Confirmed; });
    const Push over = ask([](Storage& storage) { return storage.pushes().find(PushId("p1")); });
    CHECK(over.state == PushState::Done);
}

TEST_CASE_METHOD(LinkRoom, "a staged push goes on after its first step, or pauses at a failure") {
    addDevice("d1");
    addDevice("d2");
    auto one = online("d1");
    auto two = online("d2");
    push("p1", {"d1", "d2"}, 50);
    until([&] { return one->count(Frame::kPlan) == 1; });
    CHECK(two->count(Frame::kPlan) == 0);
    SECTION("it went well") {
        one->verdict("p1", cloud::v1::PLAN_OUTCOME_CONFIRMED);
        until([&] { return two->count(Frame::kPlan) == 1; });
    }
    SECTION("it was refused; resumed, it goes on") {
        one->verdict("p1", cloud::v1::PLAN_OUTCOME_REFUSED);
        until([&] { return stateOf("p1", "d1") == PushDeviceState::Refused; });
        const auto push = [&] {
            return ask([](Storage& storage) { return storage.pushes().find(PushId("p1")); });
        };
        CHECK(push().state == PushState::Paused);
        CHECK(push().pausedBecause == "1 device refused it or went back");
        doIt([](Storage& storage) { return resumePush(storage, PushId("p1")); });
        until([&] { return two->count(Frame::kPlan) == 1; });
    }
}

TEST_CASE_METHOD(LinkRoom, "a newer push takes the place of one that still waits") {
    addDevice("d1");
    push("p1", {"d1"});
    push("p2", {"d1"}, 100, "Time Zone");
    push("p3", {"d1"});
    CHECK(stateOf("p1", "d1") == PushDeviceState::Replaced);
    auto device = online("d1");
    until([&] { return device->count(Frame::kPlan) == 2; });
    CHECK(device->last(Frame::kPlan).plan().id() == "p3");
}

TEST_CASE_METHOD(LinkRoom, "commands go out and their results come back") {
    addDevice("d1");
    const auto command = [&](const std::string& id, CommandKind kind) {
        doIt([&](Storage& storage) {
            Command out;
            out.id = CommandId(id);
            out.device = DeviceId("d1");
            out.kind = kind;
            out.path = "Audio Volume";
            out.arguments = {{"Level", "50"}};
            out.mostLines = 100;
            out.createdAt = kNow;
            out.expiresAt = kNow + base::seconds(30);
            return storage.commands().add(out);
        });
    };
    command("c0", CommandKind::Status); // waits for the device
    auto device = online("d1");
    until([&] { return device->count(Frame::kCommand) == 1; });
    CHECK(device->last(Frame::kCommand).command().kind() == cloud::v1::COMMAND_KIND_STATUS);
    command("c1", CommandKind::Command);
    until([&] { return device->count(Frame::kCommand) == 2; });
    CHECK(device->last(Frame::kCommand).command().arguments(0).value() == "50");
    device->send([](auto& out) {
        out.mutable_command_result()->set_id("c1");
        out.mutable_command_result()->set_ok(true);
        out.mutable_command_result()->set_json("{}");
    });
    const auto state = [&](const char* id) {
        return ask([&](Storage& storage) { return storage.commands().find(CommandId(id)); });
    };
    until([&] { return state("c1").state == CommandState::Done; });
    CHECK(state("c1").result == "{}");

    command("c2", CommandKind::Log);
    until([&] { return device->count(Frame::kLogRequest) == 1; });
    device->send([](auto& out) {
        out.mutable_log_lines()->set_id("c2");
        out.mutable_log_lines()->add_lines("a line");
    });
    until([&] { return state("c2").state == CommandState::Done; });
    CHECK(state("c2").result == R"(["a line"])");
}

TEST_CASE_METHOD(LinkRoom, "a certificate is renewed on the connection") {
    addDevice("d1");
    auto device = online("d1");
    const auto request = [&](const std::string& csr) {
        const std::size_t before = device->count(Frame::kCertificate);
        device->send([&](auto& out) { out.mutable_certificate_request()->set_csr_pem(csr); });
        until([&] { return device->count(Frame::kCertificate) == before + 1; });
        return device->last(Frame::kCertificate).certificate();
    };
    const auto good = request(hub::test::keyRequest("P-256"));
    CHECK(certificateUntil(good.chain_pem()).value() == base::wallFromMs(good.until_ms()));
    CHECK(ask([](Storage& storage) {
              return storage.devices().find(DeviceId("d1"));
          }).certificateUntil == base::wallFromMs(good.until_ms()));
    const auto refused = request("nothing");
    CHECK(refused.chain_pem().empty());
    CHECK_FALSE(refused.problem().empty());
}

TEST_CASE_METHOD(LinkRoom, "the end: devices are told, and are written down as offline") {
    addDevice("d1");
    auto device = online("d1");
    bool done = false;
    service->end(std::chrono::seconds(5), [&] { done = true; });
    until([&] { return done && device->code != 0; });
    CHECK(device->code == 1001);
    CHECK(device->count(Frame::kDrain) == 1);
    CHECK_FALSE(
        ask([](Storage& storage) { return storage.devices().find(DeviceId("d1")); }).link->online);
}
