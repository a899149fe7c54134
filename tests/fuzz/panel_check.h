// What must hold for any bytes a panel may send to the agent.
#pragma once

#include <algorithm>
#include <string_view>
#include <variant>
#include <vector>

#include <QByteArray>

#include "edge/panel/frame_reader.h"
#include "edge/panel/panel_codec.h"

namespace greenroom::test {

struct PanelFrames {
    std::vector<QByteArray> bodies;
    bool broken = false;

    friend bool operator==(const PanelFrames&, const PanelFrames&) = default;
};

inline PanelFrames readPanelFrames(std::string_view bytes, std::size_t step) {
    edge::panel::FrameReader reader(edge::panel::kMaxFrame);
    PanelFrames read;
    for (; !bytes.empty() && !reader.broken(); bytes.remove_prefix(std::min(step, bytes.size()))) {
        const std::string_view piece = bytes.substr(0, step);
        reader.feed(QByteArray(piece.data(), static_cast<qsizetype>(piece.size())));
        while (auto body = reader.next())
            read.bodies.push_back(std::move(*body));
    }
    read.broken = reader.broken();
    return read;
}

struct BookingPressPromise {
    static constexpr std::size_t kId = core::BookingLimits::kId;
    static constexpr base::minutes kDay{24 * 60};

    std::string_view operator()(const core::BookPressed& press) const {
        return press.length && (*press.length < base::minutes(1) || *press.length > kDay)
                   ? "a booking is over its limit"
                   : "";
    }
    std::string_view operator()(const core::ExtendBookingPressed& press) const {
        if (press.length < base::minutes(1) || press.length > kDay)
            return "an extension is over its limit";
        return ofId(press.booking);
    }
    std::string_view operator()(const core::DetailsOpened& press) const {
        return press.booking.value().size() > kId ? "an id is over its limit" : "";
    }
    std::string_view operator()(const core::OutcomeDismissed& /*press*/) const { return {}; }
    std::string_view operator()(const auto& press) const { return ofId(press.booking); }

    static std::string_view ofId(const core::BookingId& id) {
        return id.value().empty() || id.value().size() > kId ? "an id is out of its bounds" : "";
    }
};

struct SetupPressPromise {
    static bool isWord(const std::string& text) { return !text.empty() && text.size() <= 32; }

    std::string_view operator()(const core::SetupLanguageChosen& press) const {
        return isWord(press.language) ? "" : "a language is out of its bounds";
    }
    std::string_view operator()(const core::SetupZoneChosen& press) const {
        return isWord(press.region) && press.city.size() <= 64 ? "" : "a zone is out of its bounds";
    }
    std::string_view operator()(const core::ServicePinEntered& press) const {
        const std::string& pin = press.pin.reveal();
        return pin.empty() || pin.size() > 12 || pin.find_first_not_of("0123456789") != pin.npos
                   ? "a passcode is not of 1 to 12 digits"
                   : "";
    }
    std::string_view operator()(const auto& /*press*/) const { return {}; }
};

inline std::string_view brokenPressPromise(const edge::panel::PanelSays& says) {
    if (const auto* hello = std::get_if<edge::panel::Hello>(&says))
        return hello->version.size() > 64 ? "a version is over its limit" : "";
    const core::Event& pressed = std::get<edge::panel::Press>(says).event;
    if (const auto* about = std::get_if<core::ExtensionEvent>(&pressed)) {
        const auto* touched = std::get_if<core::WidgetTouched>(about);
        return touched != nullptr && touched->widget.size() > core::ExtensionLimits::kId
                   ? "an id is over its limit"
                   : "";
    }
    if (const auto* device = std::get_if<core::DeviceEvent>(&pressed)) {
        const auto* volume = std::get_if<core::VolumeAsked>(device);
        return volume != nullptr && volume->level > 100 ? "louder than all" : "";
    }
    if (const auto* about = std::get_if<core::PanelEvent>(&pressed))
        return std::visit(BookingPressPromise{}, *about);
    if (const auto* about = std::get_if<core::FirstStartEvent>(&pressed))
        return std::visit(SetupPressPromise{}, *about);
    if (const auto* about = std::get_if<core::ServiceEvent>(&pressed))
        return std::visit(SetupPressPromise{}, *about);
    const auto* call = std::get_if<core::CallEvent>(&pressed);
    if (call == nullptr)
        return {};
    const core::CallEvent& event = *call;
    if (const auto* join = std::get_if<core::JoinPressed>(&event))
        return join->booking.value().size() > core::BookingLimits::kId ? "an id is over its limit"
                                                                       : "";
    if (const auto* hangUp = std::get_if<core::HangUpAsked>(&event))
        return hangUp->call && hangUp->call->value() == 0 ? "call 0 is taken for a call" : "";
    if (const auto* tones = std::get_if<core::TonesAsked>(&event))
        return tones->tones.reveal().size() != 1 ? "a press is not one key" : "";
    if (const auto* dial = std::get_if<core::DialAsked>(&event))
        return dial->target.number.size() > 2000 ? "what was typed is over its limit" : "";
    if (const auto* entry = std::get_if<core::CallEntryPressed>(&event))
        return entry->entry.size() > core::BookingLimits::kId ? "an id is over its limit" : "";
    if (const auto* extend = std::get_if<core::ExtendPressed>(&event))
        return extend->booking.value().size() > core::BookingLimits::kId ? "an id is over its limit"
                                                                         : "";
    return {};
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenPanelPromise(std::string_view bytes) {
    const PanelFrames whole = readPanelFrames(bytes, std::max<std::size_t>(bytes.size(), 1));
    for (const QByteArray& body : whole.bodies) {
        if (body.isEmpty() || body.size() > qsizetype{edge::panel::kMaxFrame})
            return "a frame is out of its bounds";
        const auto says = edge::panel::decodePanelMessage(body);
        if (!says && says.error().message.empty())
            return "an error says nothing";
        if (says)
            if (const auto broken = brokenPressPromise(*says); !broken.empty())
                return broken;
    }
    for (const std::size_t step : {std::size_t{1}, std::size_t{5}})
        if (readPanelFrames(bytes, step) != whole)
            return "cutting the stream changes what is read";
    // A name that people gave is shown whatever its bytes are.
    core::PanelView view;
    view.roomName = bytes;
    if (edge::panel::encodeView(view, 1, 20).size() > qsizetype{edge::panel::kMaxFrame} + 4)
        return "a view is over its limit";
    return {};
}

} // namespace greenroom::test
