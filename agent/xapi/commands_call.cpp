// Dialling, hanging up and the microphones (xAPI guide, calls, commands).
#include <array>

#include "core/text.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::Result;

constexpr std::array<std::string_view, 4> kProtocols{"H323", "Sip", "Spark", "IP"};
constexpr std::array<std::string_view, 3> kCallTypes{"Auto", "Audio", "Video"};

constexpr std::array kDial{
    Parameter{"Number", TextSpace{0, 255}, true},
    Parameter{"Protocol", LiteralSpace{kProtocols}},
    Parameter{"CallRate", IntegerSpace{64, 20'000}},
    Parameter{"CallType", LiteralSpace{kCallTypes}},
    Parameter{"BookingId", TextSpace{0, 255}},
    Parameter{"DisplayName", TextSpace{0, 255}},
    Parameter{"TrackingData", TextSpace{0, 255}}, // a label for logs; nothing depends on it
};
constexpr std::array kDisconnect{Parameter{"CallId", IntegerSpace{0, 65'534}, false, "0"}};

core::Protocol protocolOf(std::string_view literal) {
    if (literal == "H323")
        return core::Protocol::H323;
    if (literal == "Spark")
        return core::Protocol::Spark;
    return literal == "IP" ? core::Protocol::Ip : core::Protocol::Sip;
}

// Clients send a booking's Id or its MeetingId.
core::BookingId bookingOf(const Context& context, const std::string& given) {
    const core::Agenda& agenda = *context.room.state.bookings.agenda;
    const core::BookingId id(given);
    if (given.empty() || agenda.find(id) != nullptr)
        return id;
    for (const core::Booking& booking : agenda.bookings())
        if (booking.meetingId == given)
            return booking.id;
    return id;
}

Result<core::Event> dial(const Context& context, const Arguments& arguments,
                         core::RequestId request) {
    core::DialTarget target;
    target.number = arguments.text("Number");
    target.protocol = protocolOf(arguments.text("Protocol"));
    target.callRateKbps = static_cast<std::uint32_t>(arguments.integer("CallRate").value_or(0));
    target.callType =
        arguments.text("CallType") == "Audio" ? core::CallType::Audio : core::CallType::Video;
    return core::CallEvent(core::DialAsked{std::move(target),
                                           bookingOf(context, arguments.text("BookingId")),
                                           arguments.text("DisplayName"), request});
}

std::vector<Node> dialled(const core::Done& done) {
    std::vector<Node> fields;
    if (done.call) {
        fields.push_back(integerNode("CallId", done.call->value()));
        // The room holds one conference per call.
        fields.push_back(integerNode("ConferenceId", done.call->value()));
    }
    return fields;
}

Result<core::Event> disconnect(const Context&, const Arguments& arguments,
                               core::RequestId request) {
    const auto given = arguments.integer("CallId").value_or(0);
    std::optional<core::CallId> call;
    if (given != 0)
        call = core::CallId(static_cast<std::uint32_t>(given));
    return core::CallEvent(core::HangUpAsked{call, request});
}

Result<core::Event> mute(const Context&, const Arguments&, core::RequestId request) {
    return core::CallEvent(core::MuteAsked{true, request});
}

// Whoever is elsewhere may silence a room, never listen into it.
base::Status mayUnmute(const Context& context) {
    if (context.by.owner != core::Owner::Cloud)
        return {};
    return base::fail(base::ErrorCode::Denied,
                      "the microphones can be muted from afar, but unmuted in the room alone");
}

Result<core::Event> unmute(const Context& context, const Arguments&, core::RequestId request) {
    if (auto may = mayUnmute(context); !may)
        return tl::unexpected(may.error());
    return core::CallEvent(core::MuteAsked{false, request});
}

Result<core::Event> toggleMute(const Context& context, const Arguments&, core::RequestId request) {
    const bool muted = context.room.state.calls.muted;
    if (auto may = mayUnmute(context); muted && !may)
        return tl::unexpected(may.error());
    return core::CallEvent(core::MuteAsked{!muted, request});
}

const std::array kRows{
    CommandRow{"Audio Microphones Mute", kAUI, {}, false, Action(mute)},
    CommandRow{"Audio Microphones ToggleMute", kAUI, {}, false, Action(toggleMute)},
    CommandRow{"Audio Microphones Unmute", kAUI, {}, false, Action(unmute)},
    CommandRow{"Call Disconnect", kAUI, kDisconnect, false, Action(disconnect)},
    CommandRow{"Dial", kAUI, kDial, false, Action(dial), dialled},
};

} // namespace

std::span<const CommandRow> callCommands() {
    return kRows;
}

} // namespace greenroom::xapi
