#include "xapi/status_tree.h"

#include <algorithm>
#include <utility>

#include "xapi/status_parts.h"
#include "xapi/tree.h"

namespace greenroom::xapi {

namespace {

constexpr std::string_view kMark = "[n]";

// A row with its path taken apart once.
struct ParsedRow {
    struct Level {
        const StatusList* list;
        std::size_t step; // of the path, that carries the item
    };

    const StatusRow* row;
    Path path;
    std::vector<Level> levels; // at most two
};

const StatusList* listAt(std::string_view path) {
    const auto at = std::ranges::find(statusLists(), path, &StatusList::path);
    return at == statusLists().end() ? nullptr : &*at;
}

ParsedRow parse(const StatusRow& row) {
    ParsedRow parsed{&row, {{"Status", std::nullopt}}, {}};
    std::string words(row.path);
    for (auto mark = words.find(kMark); mark != std::string::npos; mark = words.find(kMark)) {
        // Nested lists are found by the path with the marks before them.
        const auto told =
            row.path.find(kMark, parsed.levels.empty() ? 0 : row.path.find(kMark) + kMark.size());
        words.erase(mark, kMark.size());
        parsed.levels.push_back(
            {listAt(row.path.substr(0, told)), pathOfWords(words.substr(0, mark)).size()});
    }
    for (PathStep& step : pathOfWords(words))
        parsed.path.push_back(std::move(step));
    return parsed;
}

const std::vector<ParsedRow>& parsedRows() {
    static const std::vector<ParsedRow> rows = [] {
        std::vector<ParsedRow> all;
        for (const StatusRow& row : statusRows())
            all.push_back(parse(row));
        return all;
    }();
    return rows;
}

class Gathering {
public:
    explicit Gathering(const Context& context) : context_(context) {}

    void add(const ParsedRow& parsed) {
        if (parsed.levels.empty()) {
            addLeaf(parsed, {});
            return;
        }
        for (const std::uint32_t outer : itemsOf(parsed.levels.front(), 0)) {
            if (parsed.levels.size() == 1) {
                addLeaf(parsed, {outer, 0});
                continue;
            }
            for (const std::uint32_t inner : itemsOf(parsed.levels.back(), outer))
                addLeaf(parsed, {outer, inner});
        }
    }

    Leaves finish() && { return std::move(leaves_); }

private:
    [[nodiscard]] std::vector<std::uint32_t> itemsOf(const ParsedRow::Level& level,
                                                     std::uint32_t outer) const {
        return level.list == nullptr ? std::vector<std::uint32_t>{}
                                     : level.list->items(context_, outer);
    }

    void addLeaf(const ParsedRow& parsed, Items items) {
        auto value = parsed.row->value(context_, items);
        if (!value)
            return;
        Path path = parsed.path;
        if (!parsed.levels.empty())
            path[parsed.levels.front().step].item = items.outer;
        if (parsed.levels.size() > 1)
            path[parsed.levels.back().step].item = items.inner;
        leaves_.push_back({std::move(path),
                           parsed.row->kind,
                           std::move(*value),
                           parsed.row->read,
                           {},
                           parsed.row->told == Told::Never});
    }

    const Context& context_;
    Leaves leaves_;
};

template <typename Part>
std::vector<Part> joined(std::initializer_list<std::span<const Part>> parts) {
    std::vector<Part> all;
    for (const auto& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    std::ranges::stable_sort(all, {}, &Part::path);
    return all;
}

} // namespace

std::span<const StatusRow> statusRows() {
    static const auto rows =
        joined<StatusRow>({bookingStatus().rows, callStatus().rows, deviceStatus().rows,
                           feedbackStatus().rows, hubStatus().rows, mediaStatus().rows,
                           provisioningStatus().rows, registrationStatus().rows});
    return rows;
}

std::span<const StatusList> statusLists() {
    static const auto lists =
        joined<StatusList>({bookingStatus().lists, callStatus().lists, deviceStatus().lists,
                            feedbackStatus().lists, hubStatus().lists, mediaStatus().lists,
                            provisioningStatus().lists, registrationStatus().lists});
    return lists;
}

Leaves statusLeaves(const Context& context, const Pattern* wanted) {
    Gathering gathering(context);
    for (const ParsedRow& row : parsedRows())
        if (wanted == nullptr || mayFit(*wanted, row.path))
            gathering.add(row);
    return std::move(gathering).finish();
}

} // namespace greenroom::xapi
