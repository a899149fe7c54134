#include <catch2/catch.hpp>

#include <optional>

#include "hub/device_session.h"
#include "proto/cloud.pb.h"
#include "support/fake_time.h"

using namespace greenroom;
using namespace greenroom::hub;

namespace {

namespace wire = cloud::v1;
using greenroom::test::FakeTime;

constexpr std::array<char, 16> kNonce{'n', 'o', 'n', 'c', 'e', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
const std::string kNonceText(kNonce.data(), kNonce.size());

struct Door final : SessionDoor {
    void send(DeviceSession&, std::string_view message) override {
        wire::HubFrame frame;
        REQUIRE(frame.ParseFromArray(message.data(), static_cast<int>(message.size())));
        sent.push_back(frame);
    }
    void close(DeviceSession&, CloseCode with, std::string_view) override {
        CHECK_FALSE(code);
        code = with;
    }
    void hello(DeviceSession&, HelloFacts facts) override { hellos.push_back(std::move(facts)); }
    void report(DeviceSession&, DeviceReport report) override {
        reports.push_back(std::move(report));
    }
    void suspicious(DeviceSession&, std::string_view with, std::string_view) override {
        audit.emplace_back(with);
    }

    std::vector<wire::HubFrame> sent;
    std::vector<HelloFacts> hellos;
    std::vector<DeviceReport> reports;
    std::vector<std::string> audit;
    std::optional<CloseCode> code;
};

struct Session {
    Session() { session.open(door); }

    void frame(std::function<void(wire::DeviceFrame&)> fill, std::optional<std::uint64_t> as = {}) {
        wire::DeviceFrame out;
        out.set_seq(as.value_or(++seq));
        fill(out);
        session.receive(out.SerializeAsString(), time.now(), door);
    }
    void hello(const std::string& nonce = kNonceText, std::uint32_t protocol = 1) {
        frame([&](wire::DeviceFrame& out) {
            out.mutable_hello()->set_nonce(nonce);
            out.mutable_hello()->set_protocol(protocol);
            out.mutable_hello()->set_serial_number("SN-1");
            out.mutable_hello()->set_bookings_revision(7);
        });
    }
    void ping(std::optional<std::uint64_t> as = {}) {
        frame([](wire::DeviceFrame& out) { out.mutable_ping()->set_id(42); }, as);
    }
    void admit() {
        session.admit({DeviceId("d-1"), "Room", 30, 900, time.now().wall, time.now().wall}, door);
    }
    void registered() {
        hello();
        admit();
    }

    FakeTime time;
    Door door;
    DeviceSession session{DeviceId("d-1"), kNonce, time.now()};
    std::uint64_t seq = 0;
};

} // namespace

TEST_CASE_METHOD(Session, "a device is welcomed, says hello and is registered") {
    REQUIRE(door.sent.size() == 1);
    CHECK(door.sent[0].seq() == 1);
    CHECK(door.sent[0].welcome().nonce() == kNonceText);
    CHECK(door.sent[0].welcome().protocol() == 1);

    hello();
    REQUIRE(door.hellos.size() == 1);
    CHECK(door.hellos[0].serialNumber == "SN-1");
    CHECK(door.hellos[0].bookingsRevision == 7);
    CHECK_FALSE(session.isOpen());

    admit();
    CHECK(session.isOpen());
    CHECK(door.sent[1].seq() == 2);
    CHECK(door.sent[1].registered().workspace() == "Room");

    ping();
    CHECK(door.sent[2].seq() == 3);
    CHECK(door.sent[2].pong().id() == 42);
    CHECK(door.sent[2].pong().time_ms() == base::toMs(time.now().wall));
    CHECK_FALSE(door.code);
}

TEST_CASE("what ends a connection, and with which code") {
    struct Row {
        const char* name;
        std::function<void(Session&)> act;
        CloseCode code;
        const char* audit;
    };
    const Row row = GENERATE(values<Row>({
        {"a frame that is recorded and sent again",
         [](Session& s) {
             s.registered();
             s.ping();
             s.ping(s.seq);
         },
         CloseCode::OutOfTurn, "FRAME_REPLAYED"},
        {"a frame that is left out",
         [](Session& s) {
             s.registered();
             s.ping(s.seq + 2);
         },
         CloseCode::OutOfTurn, "FRAME_REPLAYED"},
        {"the first frame is not number one", [](Session& s) { s.ping(2); }, CloseCode::OutOfTurn,
         "FRAME_REPLAYED"},
        {"a Hello of another connection", [](Session& s) { s.hello(std::string(16, 'x')); },
         CloseCode::OutOfTurn, "FRAME_REPLAYED"},
        {"a Hello without a nonce", [](Session& s) { s.hello(""); }, CloseCode::OutOfTurn,
         "FRAME_REPLAYED"},
        {"another protocol", [](Session& s) { s.hello(kNonceText, 2); }, CloseCode::Protocol, ""},
        {"no Hello first", [](Session& s) { s.ping(); }, CloseCode::BadHello, ""},
        {"bytes that are no frame",
         [](Session& s) { s.session.receive("\xff\xff", s.time.now(), s.door); },
         CloseCode::BadHello, ""},
        {"a second Hello",
         [](Session& s) {
             s.registered();
             s.hello();
         },
         CloseCode::BadHello, ""},
        {"a frame before it is registered",
         [](Session& s) {
             s.hello();
             s.ping();
         },
         CloseCode::BadHello, ""},
        {"the device was revoked",
         [](Session& s) {
             s.hello();
             s.session.refuse(CloseCode::Revoked, "revoked", s.door);
         },
         CloseCode::Revoked, ""},
        {"the device is not known",
         [](Session& s) {
             s.hello();
             s.session.refuse(CloseCode::Unknown, "unknown", s.door);
         },
         CloseCode::Unknown, ""},
    }));
    INFO(row.name);
    Session session;
    row.act(session);
    CHECK(session.door.code == row.code);
    CHECK(session.session.phase() == DeviceSession::Phase::Closed);
    CHECK((session.door.audit.empty() ? "" : session.door.audit[0]) == std::string(row.audit));

    const std::size_t sent = session.door.sent.size();
    session.ping();
    session.session.send(frame::pong(1, {}), session.door);
    session.admit();
    CHECK(session.door.sent.size() == sent);
    CHECK(session.door.reports.empty());
}

TEST_CASE_METHOD(Session, "it is overdue without a Hello for 10 s, then after two heartbeats") {
    const base::seconds heartbeat(30);
    time.advance(base::seconds(10) - base::nanoseconds(1));
    CHECK_FALSE(session.overdue(time.now().mono, heartbeat));
    time.advance(base::nanoseconds(1));
    CHECK(session.overdue(time.now().mono, heartbeat));

    registered();
    time.advance(base::seconds(60) - base::nanoseconds(1));
    CHECK_FALSE(session.overdue(time.now().mono, heartbeat));
    time.advance(base::nanoseconds(1));
    CHECK(session.overdue(time.now().mono, heartbeat));
    ping();
    CHECK_FALSE(session.overdue(time.now().mono, heartbeat));
}

TEST_CASE_METHOD(Session,
                 "one that was drained goes with 4410 when another serves, else with 4409") {
    registered();
    CHECK(session.closeWhenReplaced() == CloseCode::TakenOver);
    session.sendDrain(30, door);
    CHECK(door.sent.back().drain().within_s() == 30);
    CHECK(session.closeWhenReplaced() == CloseCode::Drained);
}

TEST_CASE_METHOD(Session, "what a device reports arrives, with every length bounded") {
    registered();
    frame([](wire::DeviceFrame& out) { out.mutable_bookings_stored()->set_revision(9); });
    frame([](wire::DeviceFrame& out) { out.mutable_reconcile(); });
    frame([](wire::DeviceFrame& out) {
        wire::PlanVerdict& verdict = *out.mutable_plan_verdict();
        verdict.set_id("p-1");
        verdict.set_outcome(wire::PLAN_OUTCOME_REFUSED);
        verdict.set_text(std::string(5000, 'x'));
        verdict.add_keys()->set_path("SIP Proxy");
        verdict.mutable_keys(0)->set_verdict(wire::KEY_VERDICT_BAD_VALUE);
        for (int i = 0; i < 3000; ++i)
            verdict.add_keys()->set_verdict(wire::KEY_VERDICT_OK);
    });
    frame([](wire::DeviceFrame& out) {
        out.mutable_log_lines()->set_id("c-1");
        out.mutable_log_lines()->add_lines("one \"line\"");
    });
    frame([](wire::DeviceFrame& out) {
        out.mutable_command_result()->set_id("c-2");
        out.mutable_command_result()->set_ok(true);
        out.mutable_command_result()->set_json(std::string(2'000'000, 'x'));
    });
    REQUIRE(door.reports.size() == 5);
    CHECK(std::get<BookingsStored>(door.reports[0]).revision == 9);
    CHECK(std::holds_alternative<ReconcileWanted>(door.reports[1]));
    const auto& verdict = std::get<PlanVerdict>(door.reports[2]);
    CHECK(verdict.outcome == PlanOutcome::Refused);
    CHECK(verdict.text.size() == 1024);
    CHECK(verdict.keys.size() == 2000);
    CHECK(verdict.keys[0].verdict == KeyVerdict::BadValue);
    CHECK(std::get<CommandResult>(door.reports[3]).result == R"(["one \"line\""])");
    CHECK_FALSE(std::get<CommandResult>(door.reports[4]).ok);
}

TEST_CASE_METHOD(Session, "what a later release says is passed over") {
    registered();
    frame([](wire::DeviceFrame&) {});
    frame([](wire::DeviceFrame& out) {
        out.mutable_plan_verdict()->set_outcome(static_cast<wire::PlanOutcome>(99));
    });
    CHECK(door.reports.empty());
    CHECK_FALSE(door.code);
    ping();
    CHECK(door.sent.back().has_pong());
}
