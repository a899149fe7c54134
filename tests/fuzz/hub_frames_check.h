// What must hold for any bytes that arrive as a frame of the hub.
#pragma once

#include <string_view>
#include <variant>

#include "core/trial.h"
#include "edge/cloud/hub_codec.h"

namespace greenroom::test {

// The first promise that these bytes break, or nothing.
inline std::string_view brokenHubPromise(std::string_view bytes) {
    using namespace edge::cloud;
    constexpr std::size_t kMost = 50;
    const auto frame = readFrame(bytes, {.mostBookings = kMost, .watch = nullptr});
    if (!frame)
        return frame.error().message.empty() ? "an error says nothing" : "";
    const core::SourceList* list = nullptr;
    if (const auto* snapshot = std::get_if<Snapshot>(&frame->message))
        list = &snapshot->list;
    if (const auto* delta = std::get_if<Delta>(&frame->message))
        list = &delta->change;
    if (list != nullptr) {
        if (list->bookings.size() + list->setAside.size() > kMost)
            return "more bookings were taken than are allowed";
        for (const core::Booking& booking : list->bookings)
            if (core::faultOf(booking))
                return "a booking that is not sound was taken";
        for (const core::SetAside& entry : list->setAside)
            if (entry.code.empty())
                return "what was set aside has no reason";
    }
    if (const auto* given = std::get_if<PlanGiven>(&frame->message))
        if (given->plan.id.empty() || given->plan.settings.size() > core::Plan::kMostSettings)
            return "a plan without a name, or with too many settings";
    return "";
}

} // namespace greenroom::test
