// A notice as the event that clients are told.
#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "xapi/events.h"

namespace greenroom::test {

// "Bookings TimeRemaining Id=42 Seconds=600": the fields in the order in which they are told. All
// that the notice says has to be among them.
inline std::string textOf(const core::Notice& notice) {
    const xapi::Happening happening = xapi::happeningOf(notice);
    std::string text(happening.path);
    const xapi::Node event = eventNode(happening);
    const xapi::Node* at = &event;
    while (at->children.size() == 1 && at->children.front().kind == xapi::ValueKind::Branch)
        at = &at->children.front();
    for (const xapi::Node& field : at->children)
        text.append(" ").append(field.name).append("=").append(field.text);
    INFO(text);
    CHECK(at->children.size() == happening.values.size());
    return text;
}

} // namespace greenroom::test
