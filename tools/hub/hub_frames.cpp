#include "hub/hub_frames.h"

#include "proto/cloud.pb.h"

namespace greenroom::hub::frame {

namespace {

namespace wire = cloud::v1;

constexpr std::uint32_t kLengthDelimited = 2; // the wire type of messages
constexpr unsigned char kMore = 0x80;         // another byte of a varint follows

void putVarint(std::uint64_t value, std::string& into) {
    while (value >= kMore) {
        into += static_cast<char>(value | kMore);
        value >>= 7U;
    }
    into += static_cast<char>(value);
}

void putField(int number, std::string_view bytes, std::string& into) {
    putVarint((static_cast<std::uint32_t>(number) << 3U) | kLengthDelimited, into);
    putVarint(bytes.size(), into);
    into += bytes;
}

// Bookings are stored as the messages they are sent as: they are not read and written again.
template <typename List>
std::string withBookings(const List& list, int field, const std::vector<EncodedBooking>& bookings) {
    std::string out = list.SerializeAsString();
    for (const EncodedBooking& booking : bookings)
        putField(field, booking.encoded, out);
    return out;
}

std::string framed(int body, std::string_view message) {
    std::string out;
    putField(body, message, out);
    return out;
}

wire::CommandKind kindOf(CommandKind kind) {
    switch (kind) {
    case CommandKind::Status:
        return wire::COMMAND_KIND_STATUS;
    case CommandKind::Configuration:
        return wire::COMMAND_KIND_CONFIGURATION;
    case CommandKind::Command:
    case CommandKind::Log:
        break;
    }
    return wire::COMMAND_KIND_COMMAND;
}

wire::PlanOutcome outcomeOf(PlanOutcome outcome) {
    switch (outcome) {
    case PlanOutcome::Refused:
        return wire::PLAN_OUTCOME_REFUSED;
    case PlanOutcome::Checked:
        return wire::PLAN_OUTCOME_CHECKED;
    case PlanOutcome::Applied:
        return wire::PLAN_OUTCOME_APPLIED;
    case PlanOutcome::Confirmed:
        return wire::PLAN_OUTCOME_CONFIRMED;
    case PlanOutcome::Reverted:
        return wire::PLAN_OUTCOME_REVERTED;
    }
    return wire::PLAN_OUTCOME_UNSPECIFIED;
}

} // namespace

std::string welcome(std::string_view nonce) {
    wire::HubFrame out;
    out.mutable_welcome()->set_nonce(std::string(nonce));
    out.mutable_welcome()->set_protocol(1);
    return out.SerializeAsString();
}

std::string registered(const RegisteredFacts& facts) {
    wire::HubFrame out;
    wire::Registered& body = *out.mutable_registered();
    body.set_device_id(facts.device.value());
    body.set_workspace(facts.workspace);
    body.set_heartbeat_s(facts.heartbeatS);
    body.set_reconcile_s(facts.reconcileS);
    body.set_hub_time_ms(base::toMs(facts.hubTime));
    body.set_certificate_until_ms(base::toMs(facts.certificateUntil));
    return out.SerializeAsString();
}

std::string snapshot(std::string_view epoch, std::uint64_t revision,
                     const std::vector<EncodedBooking>& bookings) {
    wire::BookingsSnapshot list;
    list.set_epoch(std::string(epoch));
    list.set_revision(revision);
    return framed(wire::HubFrame::kSnapshotFieldNumber,
                  withBookings(list, wire::BookingsSnapshot::kBookingsFieldNumber, bookings));
}

std::string unchanged(std::string_view epoch, std::uint64_t revision) {
    wire::HubFrame out;
    out.mutable_snapshot()->set_epoch(std::string(epoch));
    out.mutable_snapshot()->set_revision(revision);
    out.mutable_snapshot()->set_unchanged(true);
    return out.SerializeAsString();
}

std::string delta(std::uint64_t fromRevision, std::uint64_t revision,
                  const BookingChanges& changes) {
    wire::BookingsDelta list;
    list.set_from_revision(fromRevision);
    list.set_revision(revision);
    for (const std::string& id : changes.removedIds)
        list.add_removed_ids(id);
    return framed(wire::HubFrame::kDeltaFieldNumber,
                  withBookings(list, wire::BookingsDelta::kChangedFieldNumber, changes.changed));
}

std::string plan(const PlanToSend& plan) {
    wire::Plan head;
    head.set_id(plan.push.value());
    head.set_origin(plan.origin);
    head.set_dry_run(plan.dryRun);
    return framed(wire::HubFrame::kPlanFieldNumber, head.SerializeAsString() + plan.encoded);
}

std::string verdictRecorded(const PushId& push, PlanOutcome outcome) {
    wire::HubFrame out;
    out.mutable_verdict_recorded()->set_id(push.value());
    out.mutable_verdict_recorded()->set_outcome(outcomeOf(outcome));
    return out.SerializeAsString();
}

std::string command(const Command& command) {
    wire::HubFrame out;
    if (command.kind == CommandKind::Log) {
        out.mutable_log_request()->set_id(command.id.value());
        out.mutable_log_request()->set_most_lines(command.mostLines);
        return out.SerializeAsString();
    }
    wire::Command& body = *out.mutable_command();
    body.set_id(command.id.value());
    body.set_kind(kindOf(command.kind));
    body.set_path(command.path);
    for (const auto& [name, value] : command.arguments) {
        wire::Argument& argument = *body.add_arguments();
        argument.set_name(name);
        argument.set_value(value);
    }
    body.set_origin(command.origin);
    return out.SerializeAsString();
}

std::string drain(std::uint32_t withinS) {
    wire::HubFrame out;
    out.mutable_drain()->set_within_s(withinS);
    return out.SerializeAsString();
}

std::string pong(std::uint64_t id, base::WallTime now) {
    wire::HubFrame out;
    out.mutable_pong()->set_id(id);
    out.mutable_pong()->set_time_ms(base::toMs(now));
    return out.SerializeAsString();
}

std::string certificate(std::string_view chainPem, base::WallTime until) {
    wire::HubFrame out;
    out.mutable_certificate()->set_chain_pem(std::string(chainPem));
    out.mutable_certificate()->set_until_ms(base::toMs(until));
    return out.SerializeAsString();
}

std::string certificateRefused(std::string_view problem) {
    wire::HubFrame out;
    out.mutable_certificate()->set_problem(std::string(problem));
    return out.SerializeAsString();
}

void withSeq(std::uint64_t seq, std::string_view body, std::string& into) {
    into.clear();
    putVarint(static_cast<std::uint32_t>(wire::HubFrame::kSeqFieldNumber) << 3U, into);
    putVarint(seq, into);
    into += body;
}

} // namespace greenroom::hub::frame
