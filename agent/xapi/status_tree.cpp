#include "xapi/status_tree.h"

#include <utility>
#include <vector>

#include "xapi/tree.h"

namespace greenroom::xapi {

namespace {

std::vector<std::uint32_t> callIds(const Context& context) {
    std::vector<std::uint32_t> ids;
    for (const core::Call& call : context.room.state.calls.calls)
        ids.push_back(call.id.value());
    return ids;
}

std::vector<std::uint32_t> onlyOne(const Context&) {
    return {1};
}

struct List {
    std::string_view path;
    std::vector<std::uint32_t> (*items)(const Context&);
};
constexpr List kLists[] = {{"Call", callIds},
                           {"Conference Call", callIds},
                           {"SIP Registration", onlyOne},
                           {"UserInterface ContactInfo ContactMethod", onlyOne}};

// A row with its path taken apart once.
struct ParsedRow {
    const StatusRow* row;
    Path path;
    std::size_t listStep; // of the step that carries the item
    const List* list = nullptr;
};

ParsedRow parse(const StatusRow& row) {
    constexpr std::string_view kMark = "[n]";
    const auto mark = row.path.find(kMark);
    if (mark == std::string_view::npos)
        return {&row, pathOfWords(row.path), 0, nullptr};
    const std::string_view listPath = row.path.substr(0, mark);
    const std::string rest(row.path.substr(mark + kMark.size()));
    ParsedRow parsed{&row, pathOfWords(std::string(listPath) + rest),
                     pathOfWords(listPath).size() - 1, nullptr};
    for (const List& list : kLists)
        if (list.path == listPath)
            parsed.list = &list;
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
    Gathering(const Path& wanted, const Context& context)
        : wanted_(wanted.begin() + 1, wanted.end()), context_(context) {}

    void add(const ParsedRow& parsed) {
        if (!parsed.row->read.anyOf(context_.roles))
            return;
        if (parsed.list == nullptr) {
            addLeaf(parsed, parsed.path, 0);
            return;
        }
        Path path = parsed.path;
        for (const std::uint32_t item : parsed.list->items(context_)) {
            path[parsed.listStep].item = item;
            addLeaf(parsed, path, item);
        }
    }

    std::optional<Node> finish() && {
        if (root_.children.empty())
            return std::nullopt;
        root_.set("product", context_.device.productType)
            .set("version", context_.device.softwareVersion)
            .set("apiVersion", "4");
        return std::move(root_);
    }

private:
    void addLeaf(const ParsedRow& parsed, const Path& path, std::uint32_t item) {
        if (!selects(wanted_, path))
            return;
        if (auto value = parsed.row->value(context_, item))
            place(root_, path, parsed.row->kind, std::move(*value));
    }

    Path wanted_;
    const Context& context_;
    Node root_ = branchNode("Status");
};

} // namespace

std::optional<Node> statusAt(const Path& path, const Context& context) {
    Gathering gathering(path, context);
    for (const ParsedRow& row : parsedRows())
        gathering.add(row);
    return std::move(gathering).finish();
}

} // namespace greenroom::xapi
