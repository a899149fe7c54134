#include "xapi/events.h"

#include <algorithm>

#include "core/text.h"
#include "xapi/event_parts.h"
#include "xapi/tree.h"

namespace greenroom::xapi {

namespace {

const std::vector<EventRow>& allRows() {
    static const std::vector<EventRow> rows = [] {
        std::vector<EventRow> all;
        for (const auto& part : {bookingEvents(), callEvents(), deviceEvents(), extensionEvents(),
                                 historyEvents(), messageEvents()})
            all.insert(all.end(), part.begin(), part.end());
        std::ranges::sort(all, {}, &EventRow::path);
        return all;
    }();
    return rows;
}

} // namespace

std::span<const EventRow> eventRows() {
    return allRows();
}

const EventRow* findEvent(std::string_view path) {
    const auto at = std::ranges::find_if(
        allRows(), [&](const EventRow& row) { return core::sameWord(row.path, path); });
    return at == allRows().end() ? nullptr : &*at;
}

Happening happeningOf(const core::Notice& notice) {
    return std::visit([](const auto& of) { return happeningOf(of); }, notice);
}

Node eventNode(const Happening& happening) {
    Node root = branchNode("Event");
    const EventRow* row = findEvent(happening.path);
    if (row == nullptr)
        return root;
    const Path path = pathOfWords(row->path);
    place(root, path, ValueKind::Branch, {});
    for (const EventField& field : row->fields) {
        const auto value = std::ranges::find(happening.values, field.name,
                                             &decltype(happening.values)::value_type::first);
        if (value == happening.values.end())
            continue;
        Path leaf = path;
        leaf.push_back({std::string(field.name), std::nullopt});
        place(root, leaf, field.kind, value->second);
    }
    return root;
}

} // namespace greenroom::xapi
