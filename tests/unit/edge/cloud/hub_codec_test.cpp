#include <catch2/catch.hpp>

#include "edge/cloud/hub_codec.h"
#include "proto/cloud.pb.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::edge::cloud;
namespace wire = greenroom::cloud::v1;

namespace {

constexpr CodecLimits kLimits{.mostBookings = 3, .watch = nullptr};

wire::Booking booking(const std::string& id) {
    wire::Booking out;
    out.set_id(id);
    out.set_title("Budget " + id);
    out.set_start_ms(base::toMs(test::clockAt("09:30")));
    out.set_end_ms(base::toMs(test::clockAt("10:00")));
    out.add_calls()->set_number("sip:budget@example.net");
    return out;
}

base::Result<HubFrame> read(const wire::HubFrame& frame, const CodecLimits& limits = kLimits) {
    return readFrame(frame.SerializeAsString(), limits);
}

wire::DeviceFrame written(const DeviceMessage& message) {
    wire::DeviceFrame frame;
    REQUIRE(frame.ParseFromString(writeFrame(9, message)));
    CHECK(frame.seq() == 9);
    return frame;
}

} // namespace

TEST_CASE("a snapshot is a list with a mark; one bad booking is set aside and named") {
    wire::HubFrame frame;
    frame.set_seq(5);
    auto& snapshot = *frame.mutable_snapshot();
    snapshot.set_epoch(std::string("\x00\xff", 2));
    snapshot.set_revision(7);
    *snapshot.add_bookings() = booking("a");
    wire::Booking& bad = *snapshot.add_bookings();
    bad = booking("b");
    bad.set_end_ms(0);
    const auto got = read(frame);
    REQUIRE(got);
    CHECK(got->seq == 5);
    const auto& list = std::get<Snapshot>(got->message).list;
    CHECK(list.mark == "00ff:7");
    REQUIRE(list.bookings.size() == 1);
    CHECK(list.bookings[0].title == "Budget a");
    CHECK(list.bookings[0].calls.at(0).number == "sip:budget@example.net");
    REQUIRE(list.setAside.size() == 1);
    CHECK(list.setAside[0].id == core::BookingId("b"));
}

TEST_CASE("every field of a booking arrives") {
    wire::HubFrame frame;
    wire::Booking& from = *frame.mutable_snapshot()->add_bookings();
    from = booking("a");
    from.set_meeting_id("m");
    from.set_agenda("First");
    from.set_private_(true);
    from.set_organizer_first_name("Ada");
    from.set_organizer_last_name("Field");
    from.set_organizer_email("ada@example.net");
    from.set_start_buffer_s(120);
    from.set_end_buffer_s(60);
    from.set_maximum_extension_min(15);
    from.set_response(wire::RESPONSE_TENTATIVE);
    from.set_all_day(true);
    from.set_meeting_platform("Pexip");
    from.set_cancellable(true);
    from.mutable_calls(0)->set_protocol(wire::CALL_PROTOCOL_H323);
    from.mutable_calls(0)->set_call_rate_kbps(768);
    from.mutable_calls(0)->set_audio_only(true);
    core::Booking to;
    to.id = core::BookingId("a");
    to.meetingId = "m";
    to.title = "Budget a";
    to.agenda = "First";
    to.privacy = core::Privacy::Private;
    to.organizer = {"Ada", "Field", "ada@example.net", ""};
    to.start = test::clockAt("09:30");
    to.end = test::clockAt("10:00");
    to.startBuffer = base::seconds(120);
    to.endBuffer = base::seconds(60);
    to.maximumExtension = base::minutes(15);
    to.meetingPlatform = "Pexip";
    to.cancellable = true;
    to.calls = {{"sip:budget@example.net", core::Protocol::H323, 768, core::CallType::Audio}};
    to.response = core::Response::Tentative;
    to.allDay = true;
    CHECK(std::get<Snapshot>(read(frame)->message).list.bookings.at(0) == to);
}

TEST_CASE("what is no frame, or holds too much, is refused") {
    CHECK(readFrame("\xff\xff\xff", kLimits).error().code == base::ErrorCode::InvalidInput);
    wire::HubFrame many;
    for (int n = 0; n < 4; ++n)
        *many.mutable_snapshot()->add_bookings() = booking(std::to_string(n));
    CHECK(std::holds_alternative<ListRefused>(read(many)->message));
    wire::HubFrame nameless;
    nameless.mutable_plan();
    CHECK(read(nameless).error().code == base::ErrorCode::InvalidInput);
    wire::HubFrame chatty;
    for (int n = 0; n < 65; ++n)
        chatty.mutable_command()->add_arguments();
    CHECK(read(chatty).error().code == base::ErrorCode::TooLarge);
}

TEST_CASE("what a newer hub says is passed over") {
    // Field 99 of the frame, which nobody knows yet.
    const std::string later = "\x08\x03\x9a\x06\x01x";
    const auto got = readFrame(later, kLimits);
    REQUIRE(got);
    CHECK(got->seq == 3);
    CHECK(std::holds_alternative<NotUnderstood>(got->message));
}

TEST_CASE("a plan comes whole, with its software and more settings than it may have refused") {
    wire::HubFrame frame;
    wire::Plan& plan = *frame.mutable_plan();
    plan.set_id("p");
    plan.set_origin("alice");
    plan.set_authorities_pem("PEM");
    auto& setting = *plan.add_settings();
    setting.set_path("Bookings JoinLeadTime");
    setting.set_value("600");
    setting.set_persistent(true);
    setting.set_locked(true);
    plan.mutable_software()->set_url("https://hub.example.net/b");
    plan.mutable_software()->set_sha256("\x01\xab");
    const auto got = read(frame);
    const auto& given = std::get<PlanGiven>(got->message);
    CHECK(given.plan.id == "p");
    CHECK(given.plan.origin == "alice");
    CHECK(given.authoritiesPem == "PEM");
    CHECK(given.plan.settings ==
          std::vector{core::PlannedSetting{"Bookings JoinLeadTime", base::Secret("600"), true, true,
                                           false}});
    CHECK(given.plan.software->sha256 == "01ab");
    CHECK(given.plan.unreadable.empty());
    for (std::size_t n = 0; n < core::Plan::kMostSettings; ++n)
        plan.add_settings();
    const auto many = read(frame);
    CHECK_FALSE(std::get<PlanGiven>(many->message).plan.unreadable.empty());
}

TEST_CASE("a mark goes back to the hub as its epoch and revision") {
    const auto hello = written(Hello{"nonce", "S1", "v", "p", "00ff:7"}).hello();
    CHECK(hello.bookings_epoch() == std::string("\x00\xff", 2));
    CHECK(hello.bookings_revision() == 7);
    CHECK(hello.protocol() == 1);
    CHECK(written(Hello{"nonce", "S1", "v", "p", ""}).hello().bookings_revision() == 0);
    CHECK(sameEpoch("00ff:7", 12) == "00ff:12");
    const auto stored =
        written(BookingsStored{"00ff:8", {{core::BookingId("b"), "", "BAD_TIME", "ends early"}}});
    CHECK(stored.bookings_stored().revision() == 8);
    CHECK(stored.bookings_stored().refused(0).code() == "BAD_TIME");
}

TEST_CASE("a verdict names each key") {
    const auto frame = written(core::PlanVerdict{
        "p",
        core::PlanOutcome::Refused,
        "1 of 2",
        {{"A", core::KeyVerdict::Ok, ""}, {"B", core::KeyVerdict::BadValue, "no"}}});
    const auto& verdict = frame.plan_verdict();
    CHECK(verdict.outcome() == wire::PLAN_OUTCOME_REFUSED);
    REQUIRE(verdict.keys_size() == 2);
    CHECK(verdict.keys(1).verdict() == wire::KEY_VERDICT_BAD_VALUE);
    CHECK(verdict.keys(1).text() == "no");
}
