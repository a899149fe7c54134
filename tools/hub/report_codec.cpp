#include "hub/report_codec.h"

#include "proto/cloud.pb.h"

namespace greenroom::hub {

namespace {

namespace wire = cloud::v1;

bool parse(google::protobuf::MessageLite& into, std::string_view encoded) {
    return into.ParseFromArray(encoded.data(), static_cast<int>(encoded.size()));
}

} // namespace

std::string encodeStatus(const DeviceStatus& status) {
    wire::StatusReport out;
    out.set_software_version(status.softwareVersion);
    out.set_started_ms(status.startedMs);
    for (const HealthItem& item : status.health) {
        wire::HealthItem& health = *out.add_health();
        health.set_name(item.name);
        health.set_level(item.level);
        health.set_code(item.code);
        health.set_text(item.text);
        health.set_since_ms(item.sinceMs);
    }
    out.set_in_call(status.inCall);
    out.set_standby(status.standby);
    out.set_bookings_held(status.bookingsHeld);
    out.set_join_shown(status.joinShown);
    out.set_calendar_owner(status.calendarOwner);
    return out.SerializeAsString();
}

base::Result<DeviceStatus> decodeStatus(std::string_view encoded) {
    wire::StatusReport in;
    if (!parse(in, encoded))
        return base::fail(base::ErrorCode::Corrupt, "a stored status cannot be read");
    DeviceStatus status;
    status.softwareVersion = in.software_version();
    status.startedMs = in.started_ms();
    for (const wire::HealthItem& item : in.health())
        status.health.push_back(
            {item.name(), item.level(), item.code(), item.text(), item.since_ms()});
    status.inCall = in.in_call();
    status.standby = in.standby();
    status.bookingsHeld = in.bookings_held();
    status.joinShown = in.join_shown();
    status.calendarOwner = in.calendar_owner();
    return status;
}

std::string encodeCall(const Call& call) {
    wire::CallReport out;
    out.set_call_id(call.id);
    out.set_booking_id(call.bookingId);
    out.set_address(call.address);
    out.set_started_ms(call.startedMs);
    out.set_ended_ms(call.endedMs);
    out.set_connected(call.connected);
    out.set_incoming(call.incoming);
    out.set_cause(call.cause);
    return out.SerializeAsString();
}

base::Result<Call> decodeCall(std::string_view encoded) {
    wire::CallReport in;
    if (!parse(in, encoded))
        return base::fail(base::ErrorCode::Corrupt, "a stored call cannot be read");
    return Call{in.call_id(),  in.booking_id(), in.address(),  in.started_ms(),
                in.ended_ms(), in.connected(),  in.incoming(), in.cause()};
}

} // namespace greenroom::hub
