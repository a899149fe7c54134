#include "xapi/report.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "xapi/tree.h"

namespace greenroom::xapi {

namespace {

bool samePath(const Path& a, const Path& b) {
    return std::ranges::equal(a, b, [](const PathStep& x, const PathStep& y) {
        return x.item == y.item && core::sameWord(x.name, y.name);
    });
}

const std::string* valueIn(const Leaves& world, const Path& path) {
    const auto at =
        std::ranges::find_if(world, [&](const Leaf& leaf) { return samePath(leaf.path, path); });
    return at == world.end() ? nullptr : &at->value;
}

void put(Node& root, const Leaf& leaf) {
    const Path below(leaf.path.begin() + 1, leaf.path.end());
    Node& node = place(root, below, leaf.kind, leaf.value);
    node.attributes = leaf.attributes;
}

// The shortest beginnings of `path` that end in a list item: "Status/Call[2]".
std::vector<Path> itemsAlong(const Path& path) {
    std::vector<Path> items;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (path[i].item)
            items.emplace_back(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return items;
}

using ByPlace = std::map<std::string, const Leaf*>;

ByPlace byPlace(const Leaves& leaves) {
    ByPlace places;
    for (const Leaf& leaf : leaves)
        places.emplace(textOf(leaf.path), &leaf);
    return places;
}

std::map<std::string, Roles> itemsIn(const Leaves& leaves) {
    std::map<std::string, Roles> items;
    for (const Leaf& leaf : leaves)
        for (const Path& item : itemsAlong(leaf.path))
            items.emplace(textOf(item), leaf.read);
    return items;
}

// In the places where they were, each told once: an item inside a gone item is not told.
void addGhosts(const Leaves& before, const Leaves& after, Leaves& out) {
    const auto there = itemsIn(after);
    std::map<std::string, bool> told;
    for (const Leaf& leaf : before)
        for (const Path& item : itemsAlong(leaf.path)) {
            if (there.contains(textOf(item)))
                continue;
            if (told.emplace(textOf(item), true).second)
                out.push_back({item, ValueKind::Branch, {}, leaf.read, {{"ghost", "True"}}});
            break;
        }
}

void gather(const Node& node, Path& path, Roles read, Leaves& out) {
    path.push_back({node.name, node.item});
    if (node.kind != ValueKind::Branch || node.children.empty())
        out.push_back({path, node.kind, node.text, read, node.attributes});
    for (const Node& child : node.children)
        gather(child, path, read, out);
    path.pop_back();
}

// The usual case: the same places, some other values.
std::optional<Leaves> valuesChanged(const Leaves& before, const Leaves& after) {
    const auto samePlace = [](const Leaf& a, const Leaf& b) { return a.path == b.path; };
    if (!std::ranges::equal(before, after, samePlace))
        return std::nullopt;
    Leaves changes;
    for (std::size_t i = 0; i < after.size(); ++i)
        if (!after[i].quiet && after[i].value != before[i].value)
            changes.push_back(after[i]);
    return changes;
}

} // namespace

std::optional<Node> report(const Leaves& leaves, std::span<const Pattern> patterns, Roles roles,
                           const Leaves& world) {
    const ValueAt valueAt = [&](const Path& path) { return valueIn(world, path); };
    std::optional<Node> root;
    for (const Leaf& leaf : leaves) {
        const bool wanted =
            leaf.read.anyOf(roles) && std::ranges::any_of(patterns, [&](const Pattern& pattern) {
                return fits(pattern, leaf.path, valueAt);
            });
        if (!wanted)
            continue;
        if (!root)
            root = branchNode(leaf.path.front().name);
        put(*root, leaf);
    }
    return root;
}

Leaves changesBetween(const Leaves& before, const Leaves& after) {
    if (auto changes = valuesChanged(before, after))
        return *std::move(changes);
    Leaves changes;
    const ByPlace known = byPlace(before);
    for (const Leaf& leaf : after) {
        const auto was = known.find(textOf(leaf.path));
        const bool same = was != known.end() && was->second->value == leaf.value;
        if (same || (leaf.quiet && was != known.end()))
            continue;
        changes.push_back(leaf);
    }
    addGhosts(before, after, changes);
    return changes;
}

Leaves leavesOf(const Node& document, Roles read) {
    Leaves leaves;
    Path path;
    gather(document, path, read, leaves);
    return leaves;
}

} // namespace greenroom::xapi
