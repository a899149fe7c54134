#include "xapi/tsh_read.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "xapi/configuration.h"
#include "xapi/report.h"
#include "xapi/status_tree.h"
#include "xapi/tsh_vocabulary.h"

namespace greenroom::xapi {

namespace {

Leaves leavesIn(TshTree tree, const Context& context) {
    return tree == TshTree::Status ? statusLeaves(context) : configurationLeaves(context);
}

// As the pattern is put, with no word about which items there are.
Pattern anyItem(Pattern pattern) {
    for (PatternStep& step : pattern)
        step.item.reset();
    return pattern;
}

std::string xpathOf(const Pattern& pattern) {
    return textOf(pattern).substr(1);
}

} // namespace

std::variant<std::optional<Node>, TshQueryError> findForTsh(const TshRead& read,
                                                            const Context& context) {
    const Pattern pattern = completed(read.tree, read.pattern);
    Leaves leaves = leavesIn(read.tree, context);
    if (!read.search.empty())
        std::erase_if(leaves, [&](const Leaf& leaf) { return !hasWord(leaf.path, read.search); });
    if (auto found = report(leaves, {&pattern, 1}, context.roles, leaves))
        return found;

    const Pattern general = anyItem(pattern);
    bool exists = false;
    for (const Leaf& leaf : tshPaths(read.tree)) {
        if (!fits(general, leaf.path, {}))
            continue;
        exists = true;
        if (leaf.read.anyOf(context.roles))
            return std::nullopt;
    }
    return TshQueryError{exists ? "Permission denied" : "No match on address expression.",
                         xpathOf(read.pattern)};
}

std::optional<Node> findForGetXml(const std::string& location, const Context& context) {
    const auto pattern = parsePattern(location);
    if (!pattern)
        return std::nullopt;
    for (const TshTree tree : {TshTree::Status, TshTree::Configuration}) {
        const Leaves leaves = leavesIn(tree, context);
        if (auto found = report(leaves, {&*pattern, 1}, context.roles, leaves))
            return found;
    }
    return std::nullopt;
}

} // namespace greenroom::xapi
