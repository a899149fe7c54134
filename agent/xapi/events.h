// Every event once: path, who may hear it, its fields; and a notice of the core as the event it is.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/notice.h"
#include "xapi/node.h"
#include "xapi/roles.h"

namespace greenroom::xapi {

struct EventField {
    std::string_view name;
    ValueKind kind = ValueKind::String;
};

struct EventRow {
    std::string_view path; // words separated by blanks, canonical case
    Roles read;
    std::span<const EventField> fields; // in the order they are told
};

[[nodiscard]] std::span<const EventRow> eventRows();

// Any letter case.
[[nodiscard]] const EventRow* findEvent(std::string_view path);

// A notice in the words of a row. A field that does not apply is left out.
struct Happening {
    std::string_view path;
    std::vector<std::pair<std::string_view, std::string>> values;
};
[[nodiscard]] Happening happeningOf(const core::Notice& notice);

// "Event" with the branches of the path and the fields.
[[nodiscard]] Node eventNode(const Happening& happening);

} // namespace greenroom::xapi
