#include "edge/cloud/hub_codec.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "core/text.h"
#include "proto/cloud.pb.h"

namespace greenroom::edge::cloud {

namespace {

namespace wire = greenroom::cloud::v1;
using core::BookingLimits;
using core::cutUtf8;

constexpr std::size_t kMostText = 4096;
constexpr std::string_view kDigits = "0123456789abcdef";

std::string hex(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.append({kDigits[byte >> 4U], kDigits[byte & 0xFU]});
    }
    return text;
}

std::string unhex(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < text.size(); at += 2)
        bytes += static_cast<char>(kDigits.find(text[at]) * 16 + kDigits.find(text[at + 1]));
    return bytes;
}

// "EPOCH:REVISION"
std::string markOf(std::string_view epoch, std::uint64_t revision) {
    return hex(epoch) + ":" + std::to_string(revision);
}

std::uint64_t revisionOf(std::string_view mark) {
    std::uint64_t revision = 0;
    const std::size_t colon = mark.find(':');
    if (colon != std::string_view::npos)
        std::from_chars(mark.data() + colon + 1, mark.data() + mark.size(), revision);
    return revision;
}

std::string epochOf(std::string_view mark) {
    const std::size_t colon = mark.find(':');
    return colon == std::string_view::npos ? std::string() : unhex(mark.substr(0, colon));
}

core::DialTarget targetOf(const wire::DialTarget& from) {
    core::DialTarget target;
    target.number = cutUtf8(from.number(), BookingLimits::kNumber);
    if (from.protocol() == wire::CALL_PROTOCOL_H323)
        target.protocol = core::Protocol::H323;
    else if (from.protocol() == wire::CALL_PROTOCOL_WEBRTC)
        target.protocol = core::Protocol::WebRtc;
    target.callRateKbps = from.call_rate_kbps();
    target.callType = from.audio_only() ? core::CallType::Audio : core::CallType::Video;
    return target;
}

core::Response responseOf(wire::Response response) {
    switch (response) {
    case wire::RESPONSE_TENTATIVE:
        return core::Response::Tentative;
    case wire::RESPONSE_NOT_RESPONDED:
        return core::Response::NotResponded;
    case wire::RESPONSE_DECLINED:
        return core::Response::Declined;
    default:
        return core::Response::Accepted;
    }
}

core::Booking bookingOf(const wire::Booking& from) {
    core::Booking booking;
    booking.id = core::BookingId(cutUtf8(from.id(), BookingLimits::kId));
    booking.meetingId = cutUtf8(from.meeting_id(), BookingLimits::kId);
    booking.title = cutUtf8(from.title(), BookingLimits::kTitle);
    booking.agenda = cutUtf8(from.agenda(), BookingLimits::kText);
    booking.privacy = from.private_() ? core::Privacy::Private : core::Privacy::Public;
    booking.organizer.firstName = cutUtf8(from.organizer_first_name(), BookingLimits::kTitle);
    booking.organizer.lastName = cutUtf8(from.organizer_last_name(), BookingLimits::kTitle);
    booking.organizer.email = cutUtf8(from.organizer_email(), BookingLimits::kTitle);
    booking.start = base::wallFromMs(from.start_ms());
    booking.end = base::wallFromMs(from.end_ms());
    booking.startBuffer = base::seconds(from.start_buffer_s());
    booking.endBuffer = base::seconds(from.end_buffer_s());
    booking.maximumExtension = base::minutes(from.maximum_extension_min());
    for (const wire::DialTarget& target : from.calls()) {
        if (booking.calls.size() == BookingLimits::kCalls)
            break;
        booking.calls.push_back(targetOf(target));
    }
    booking.response = responseOf(from.response());
    booking.allDay = from.all_day();
    booking.meetingPlatform = cutUtf8(from.meeting_platform(), BookingLimits::kTitle);
    booking.cancellable = from.cancellable();
    return booking;
}

template <typename Bookings>
base::Result<core::SourceList> listOf(const Bookings& from, const CodecLimits& limits) {
    if (static_cast<std::size_t>(from.size()) > limits.mostBookings)
        return base::fail(base::ErrorCode::TooLarge,
                          "more than " + std::to_string(limits.mostBookings) + " bookings");
    std::vector<core::Booking> bookings;
    bookings.reserve(static_cast<std::size_t>(from.size()));
    for (const wire::Booking& booking : from)
        bookings.push_back(bookingOf(booking));
    core::SourceList list = core::sortOut(std::move(bookings), {});
    if (limits.watch != nullptr)
        core::tryOut(list, *limits.watch);
    return list;
}

HubMessage snapshotOf(const wire::BookingsSnapshot& from, const CodecLimits& limits) {
    auto list = listOf(from.bookings(), limits);
    if (!list)
        return ListRefused{list.error().message};
    list->mark = markOf(from.epoch(), from.revision());
    return Snapshot{from.unchanged(), *std::move(list)};
}

HubMessage deltaOf(const wire::BookingsDelta& from, const CodecLimits& limits) {
    auto list = listOf(from.changed(), limits);
    if (!list)
        return ListRefused{list.error().message};
    Delta delta{from.from_revision(), from.revision(), *std::move(list), {}};
    if (static_cast<std::size_t>(from.removed_ids_size()) > limits.mostBookings)
        return ListRefused{"more bookings removed than are held"};
    for (const std::string& id : from.removed_ids())
        delta.removed.emplace_back(cutUtf8(id, BookingLimits::kId));
    return delta;
}

base::Result<HubMessage> planOf(const wire::Plan& from) {
    if (from.id().empty() || from.id().size() > BookingLimits::kId)
        return base::fail(base::ErrorCode::InvalidInput, "a plan without an id");
    PlanGiven given;
    given.plan.id = from.id();
    given.plan.origin = cutUtf8(from.origin(), BookingLimits::kId);
    given.plan.dryRun = from.dry_run();
    if (static_cast<std::size_t>(from.settings_size()) > core::Plan::kMostSettings)
        given.plan.unreadable =
            "more than " + std::to_string(core::Plan::kMostSettings) + " settings";
    else
        for (const wire::SettingChange& one : from.settings())
            given.plan.settings.push_back({cutUtf8(one.path(), BookingLimits::kTitle),
                                           base::Secret(cutUtf8(one.value(), kMostText)),
                                           one.persistent(), one.locked(), one.release()});
    given.authoritiesPem = from.authorities_pem();
    if (from.has_software()) {
        core::SoftwareOrder order;
        order.sessionId = from.id();
        order.versionId = cutUtf8(from.software().version(), BookingLimits::kId);
        order.url = cutUtf8(from.software().url(), BookingLimits::kNumber);
        order.sha256 = hex(from.software().sha256().substr(0, 32));
        given.plan.software = std::move(order);
    }
    return given;
}

core::PlanOutcome outcomeOf(wire::PlanOutcome outcome) {
    switch (outcome) {
    case wire::PLAN_OUTCOME_CHECKED:
        return core::PlanOutcome::Checked;
    case wire::PLAN_OUTCOME_APPLIED:
        return core::PlanOutcome::Applied;
    case wire::PLAN_OUTCOME_CONFIRMED:
        return core::PlanOutcome::Confirmed;
    case wire::PLAN_OUTCOME_REVERTED:
        return core::PlanOutcome::Reverted;
    default:
        return core::PlanOutcome::Refused;
    }
}

base::Result<HubMessage> commandOf(const wire::Command& from) {
    constexpr int kMostArguments = 64;
    if (from.arguments_size() > kMostArguments)
        return base::fail(base::ErrorCode::TooLarge, "a command with too many arguments");
    CommandGiven given;
    given.id = cutUtf8(from.id(), BookingLimits::kId);
    if (from.kind() == wire::COMMAND_KIND_STATUS)
        given.kind = CommandKind::Status;
    else if (from.kind() == wire::COMMAND_KIND_CONFIGURATION)
        given.kind = CommandKind::Configuration;
    given.path = cutUtf8(from.path(), BookingLimits::kTitle);
    for (const wire::Argument& argument : from.arguments())
        given.arguments.emplace_back(cutUtf8(argument.name(), BookingLimits::kId),
                                     argument.value());
    given.origin = cutUtf8(from.origin(), BookingLimits::kId);
    return given;
}

base::Result<HubMessage> messageOf(const wire::HubFrame& frame, const CodecLimits& limits) {
    switch (frame.body_case()) {
    case wire::HubFrame::kWelcome:
        return Welcome{frame.welcome().nonce(), frame.welcome().protocol()};
    case wire::HubFrame::kRegistered:
        return Registered{frame.registered().workspace(),
                          base::seconds(frame.registered().heartbeat_s()),
                          base::seconds(frame.registered().reconcile_s()),
                          base::wallFromMs(frame.registered().hub_time_ms())};
    case wire::HubFrame::kSnapshot:
        return snapshotOf(frame.snapshot(), limits);
    case wire::HubFrame::kDelta:
        return deltaOf(frame.delta(), limits);
    case wire::HubFrame::kPlan:
        return planOf(frame.plan());
    case wire::HubFrame::kVerdictRecorded:
        return VerdictRecorded{frame.verdict_recorded().id(),
                               outcomeOf(frame.verdict_recorded().outcome())};
    case wire::HubFrame::kCommand:
        return commandOf(frame.command());
    case wire::HubFrame::kLogRequest:
        return LogAsked{cutUtf8(frame.log_request().id(), BookingLimits::kId),
                        frame.log_request().most_lines()};
    case wire::HubFrame::kDrain:
        return Drain{};
    case wire::HubFrame::kPing:
        return Ping{frame.ping().id()};
    case wire::HubFrame::kPong:
        return Pong{frame.pong().id(), base::wallFromMs(frame.pong().time_ms())};
    case wire::HubFrame::kCertificate:
        return CertificateGiven{frame.certificate().chain_pem(),
                                cutUtf8(frame.certificate().problem(), BookingLimits::kTitle)};
    case wire::HubFrame::BODY_NOT_SET:
        break;
    }
    return NotUnderstood{};
}

wire::PlanOutcome wireOf(core::PlanOutcome outcome) {
    switch (outcome) {
    case core::PlanOutcome::Refused:
        return wire::PLAN_OUTCOME_REFUSED;
    case core::PlanOutcome::Checked:
        return wire::PLAN_OUTCOME_CHECKED;
    case core::PlanOutcome::Applied:
        return wire::PLAN_OUTCOME_APPLIED;
    case core::PlanOutcome::Confirmed:
        return wire::PLAN_OUTCOME_CONFIRMED;
    case core::PlanOutcome::Reverted:
        return wire::PLAN_OUTCOME_REVERTED;
    }
    return wire::PLAN_OUTCOME_UNSPECIFIED;
}

wire::KeyVerdict wireOf(core::KeyVerdict verdict) {
    switch (verdict) {
    case core::KeyVerdict::Ok:
        return wire::KEY_VERDICT_OK;
    case core::KeyVerdict::Unchanged:
        return wire::KEY_VERDICT_UNCHANGED;
    case core::KeyVerdict::Unknown:
        return wire::KEY_VERDICT_UNKNOWN;
    case core::KeyVerdict::BadValue:
        return wire::KEY_VERDICT_BAD_VALUE;
    case core::KeyVerdict::NotAllowed:
        return wire::KEY_VERDICT_NOT_ALLOWED;
    }
    return wire::KEY_VERDICT_UNSPECIFIED;
}

struct Writer {
    wire::DeviceFrame& frame;

    void operator()(const Hello& hello) const {
        wire::Hello& out = *frame.mutable_hello();
        out.set_nonce(hello.nonce);
        out.set_protocol(1);
        out.set_serial_number(hello.serialNumber);
        out.set_software_version(hello.softwareVersion);
        out.set_product(hello.product);
        out.set_bookings_revision(revisionOf(hello.mark));
        out.set_bookings_epoch(epochOf(hello.mark));
    }
    void operator()(const BookingsStored& stored) const {
        wire::BookingsStored& out = *frame.mutable_bookings_stored();
        out.set_revision(revisionOf(stored.mark));
        for (const core::SetAside& entry : stored.refused) {
            wire::BookingRefused& refused = *out.add_refused();
            refused.set_id(entry.id.value());
            refused.set_code(entry.code);
            refused.set_text(entry.detail);
        }
    }
    void operator()(const Reconcile&) const { frame.mutable_reconcile(); }
    void operator()(const core::PlanVerdict& verdict) const {
        wire::PlanVerdict& out = *frame.mutable_plan_verdict();
        out.set_id(verdict.id);
        out.set_outcome(wireOf(verdict.outcome));
        out.set_text(verdict.text);
        for (const core::KeyResult& key : verdict.keys) {
            wire::KeyResult& result = *out.add_keys();
            result.set_path(key.path);
            result.set_verdict(wireOf(key.verdict));
            result.set_text(key.text);
        }
    }
    void operator()(const CommandDone& done) const {
        wire::CommandResult& out = *frame.mutable_command_result();
        out.set_id(done.id);
        out.set_ok(done.ok);
        out.set_json(done.json);
    }
    void operator()(const StatusReport& report) const {
        wire::StatusReport& out = *frame.mutable_status();
        out.set_software_version(report.softwareVersion);
        out.set_started_ms(base::toMs(report.started));
        for (const HealthLine& line : report.health) {
            wire::HealthItem& item = *out.add_health();
            item.set_name(line.name);
            item.set_level(line.level);
            item.set_code(line.code);
            item.set_text(line.text);
            item.set_since_ms(base::toMs(line.since));
        }
        out.set_in_call(report.inCall);
        out.set_standby(report.standby);
        out.set_bookings_held(report.bookingsHeld);
        out.set_join_shown(report.joinShown);
        out.set_calendar_owner(report.calendarOwner);
    }
    void operator()(const CallReport& report) const {
        wire::CallReport& out = *frame.mutable_call();
        out.set_call_id(report.callId);
        out.set_booking_id(report.bookingId);
        out.set_address(report.address);
        out.set_started_ms(base::toMs(report.started));
        out.set_ended_ms(base::toMs(report.ended));
        out.set_connected(report.connected);
        out.set_cause(report.cause);
    }
    void operator()(const LogLines& log) const {
        wire::LogLines& out = *frame.mutable_log_lines();
        out.set_id(log.id);
        for (const std::string& line : log.lines)
            out.add_lines(line);
    }
    void operator()(const Ping& ping) const { frame.mutable_ping()->set_id(ping.id); }
    void operator()(const Pong& pong) const {
        frame.mutable_pong()->set_id(pong.id);
        frame.mutable_pong()->set_time_ms(base::toMs(pong.time));
    }
    void operator()(const CertificateAsked& asked) const {
        frame.mutable_certificate_request()->set_csr_pem(asked.csrPem);
    }
};

} // namespace

base::Result<HubFrame> readFrame(std::string_view bytes, const CodecLimits& limits) {
    wire::HubFrame frame;
    if (!frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return base::fail(base::ErrorCode::InvalidInput, "not a frame of the protocol");
    auto message = messageOf(frame, limits);
    if (!message)
        return tl::unexpected(message.error());
    return HubFrame{frame.seq(), *std::move(message)};
}

std::string sameEpoch(std::string_view mark, std::uint64_t revision) {
    return std::string(mark.substr(0, mark.find(':'))) + ":" + std::to_string(revision);
}

std::string writeFrame(std::uint64_t seq, const DeviceMessage& message) {
    wire::DeviceFrame frame;
    frame.set_seq(seq);
    std::visit(Writer{frame}, message);
    return frame.SerializeAsString();
}

} // namespace greenroom::edge::cloud
