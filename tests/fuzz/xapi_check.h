// What must hold for any bytes that arrive as a list of bookings or as a command document.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xapi/bookings_xml.h"
#include "xapi/documents.h"
#include "xapi/xml_writer.h"

namespace greenroom::test {

// The first promise that these bytes break, or nothing.
inline std::string_view brokenBookingsPromise(std::string_view bytes) {
    constexpr std::size_t kMost = 100;
    const auto list = xapi::readBookingsBody(bytes, kMost);
    if (!list)
        return list.error().message.empty() ? "an error says nothing" : "";
    if (list->bookings.size() + list->setAside.size() > kMost)
        return "more entries than allowed";
    xapi::Node rebuilt = xapi::branchNode("Bookings");
    for (const core::Booking& booking : list->bookings) {
        if (core::faultOf(booking))
            return "an unsound booking was taken";
        rebuilt.add(xapi::bookingNode(booking));
    }
    const auto again = xapi::readBookingsXml(xapi::writeXml(rebuilt), kMost);
    if (!again || again->bookings.size() != list->bookings.size())
        return "what the list shows is not accepted";
    return "";
}

inline std::string_view brokenCommandPromise(std::string_view bytes) {
    const auto document = xapi::PutDocument::read(bytes, bytes.size());
    if (!document)
        return document.error().message.empty() ? "an error says nothing" : "";
    const core::Snapshot room;
    const xapi::DeviceFacts device;
    const xapi::Context context{room, device, {}, xapi::kA};
    std::vector<xapi::Node> results;
    for (std::size_t i = 0; i < document->size(); ++i) {
        auto step = document->begin(i, context, core::RequestId(1));
        if (auto* node = std::get_if<xapi::Node>(&step))
            results.push_back(std::move(*node));
        else
            results.push_back(document->finish(i, core::Done{}));
    }
    if (!xapi::readXml(xapi::writeXml(document->answer(std::move(results))),
                       {.elements = 1'000'000, .text = 16 * 1024 * 1024}))
        return "the answer is not well formed";
    return "";
}

} // namespace greenroom::test
