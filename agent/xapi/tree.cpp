#include "xapi/tree.h"

#include <algorithm>

#include "core/text.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

bool fits(const PathStep& wanted, const PathStep& step) {
    return core::sameWord(wanted.name, step.name) &&
           (!wanted.item || *wanted.item == step.item.value_or(1));
}

Node& childAt(Node& parent, const PathStep& step) {
    // From the end: leaves come in the order of the document.
    const auto at =
        std::find_if(parent.children.rbegin(), parent.children.rend(), [&](const Node& child) {
            return child.name == step.name && child.item == step.item;
        });
    if (at != parent.children.rend())
        return *at;
    Node child = branchNode(step.name);
    child.item = step.item;
    return parent.add(std::move(child));
}

} // namespace

Path pathOfWords(std::string_view words) {
    Path path;
    while (!words.empty()) {
        const auto blank = words.find(' ');
        const std::string_view word = words.substr(0, blank);
        const auto number = wholeNumber(word);
        if (number && !path.empty())
            path.back().item = static_cast<std::uint32_t>(*number);
        else
            path.push_back({std::string(word), std::nullopt});
        words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    }
    return path;
}

std::string textOf(const Path& path) {
    std::string out;
    for (const PathStep& step : path) {
        out.append("/").append(step.name);
        if (step.item)
            out.append("[").append(std::to_string(*step.item)).append("]");
    }
    return out;
}

bool selects(const Path& wanted, const Path& leaf) {
    return wanted.size() <= leaf.size() &&
           std::equal(wanted.begin(), wanted.end(), leaf.begin(), fits);
}

Node& place(Node& root, const Path& leaf, ValueKind kind, std::string text) {
    Node* at = &root;
    for (const PathStep& step : leaf)
        at = &childAt(*at, step);
    at->kind = kind;
    at->text = std::move(text);
    return *at;
}

} // namespace greenroom::xapi
