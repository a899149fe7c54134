// What must hold for any bytes that arrive as a list of bookings or as a command document.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/room_for_fuzzing.h"
#include "xapi/bookings_xml.h"
#include "xapi/documents.h"
#include "xapi/xml_writer.h"

namespace greenroom::test {

constexpr std::size_t kMostBookings = 100;

// The first promise that a list breaks, however it was written, or nothing.
inline std::string_view brokenListPromise(const base::Result<core::SourceList>& list) {
    if (!list)
        return list.error().message.empty() ? "an error says nothing" : "";
    if (list->bookings.size() + list->setAside.size() > kMostBookings)
        return "more entries than allowed";
    for (const core::SetAside& aside : list->setAside)
        if (aside.id.value().empty() || aside.code.empty() || aside.detail.empty())
            return "what was set aside is not named";
    xapi::Node rebuilt = xapi::branchNode("Bookings");
    for (const core::Booking& booking : list->bookings) {
        if (core::faultOf(booking))
            return "an unsound booking was taken";
        rebuilt.add(xapi::bookingNode(booking));
    }
    const auto again = xapi::readBookingsXml(xapi::writeXml(rebuilt), kMostBookings);
    if (!again || again->bookings.size() != list->bookings.size())
        return "what the list shows is not accepted";
    return "";
}

// The first promise that these bytes break, or nothing.
inline std::string_view brokenBookingsXmlPromise(std::string_view bytes) {
    const auto list = xapi::readBookingsXml(bytes, kMostBookings);
    if (list && bytes.find("<!DOCTYPE") < bytes.find("<Bookings"))
        return "a document type was accepted";
    return brokenListPromise(list);
}

inline std::string_view brokenBookingsJsonPromise(std::string_view bytes) {
    return brokenListPromise(xapi::readBookingsJson(bytes, kMostBookings));
}

inline std::string_view brokenCommandPromise(std::string_view bytes) {
    const auto document = xapi::PutDocument::read(bytes, bytes.size());
    if (!document)
        return document.error().message.empty() ? "an error says nothing" : "";
    const RoomForFuzzing room;
    const xapi::Context context = room.context();
    std::vector<xapi::Node> results;
    for (std::size_t i = 0; i < document->tasks().size(); ++i) {
        auto step = xapi::beginTask(document->tasks()[i], context, core::RequestId(1));
        if (auto* node = std::get_if<xapi::Node>(&step))
            results.push_back(std::move(*node));
        else
            results.push_back(xapi::finishTask(document->tasks()[i], core::Done{}));
    }
    if (!xapi::readXml(xapi::writeXml(document->answer(std::move(results))),
                       {.elements = 1'000'000, .text = 16 * 1024 * 1024}))
        return "the answer is not well formed";
    return "";
}

} // namespace greenroom::test
