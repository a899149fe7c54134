#include "xapi/configuration.h"

#include <algorithm>
#include <iterator>

#include "core/settings.h"
#include "core/text.h"
#include "xapi/fixed_configuration.h"
#include "xapi/tree.h"
#include "xapi/value_space.h"

namespace greenroom::xapi {

namespace {

struct ParsedSetting {
    const core::SettingRow* row;
    Path path;
};

const std::vector<ParsedSetting>& parsedSettings() {
    static const std::vector<ParsedSetting> settings = [] {
        std::vector<ParsedSetting> all;
        for (const core::SettingRow& row : core::settingRows())
            all.push_back({&row, pathOfWords(row.path)});
        return all;
    }();
    return settings;
}

ValueKind kindOf(const Space& space) {
    if (std::holds_alternative<IntegerSpace>(space))
        return ValueKind::Integer;
    return std::holds_alternative<LiteralSpace>(space) ? ValueKind::Literal : ValueKind::String;
}

const core::SettingRow* settingAt(const Path& path) {
    const auto at = std::ranges::find_if(parsedSettings(), [&](const ParsedSetting& setting) {
        // A list element named without its index stands for the first.
        return setting.path.size() == path.size() && selects(path, setting.path) &&
               std::ranges::equal(path, setting.path, [](const PathStep& a, const PathStep& b) {
                   return a.item.value_or(1) == b.item.value_or(1);
               });
    });
    return at == parsedSettings().end() ? nullptr : at->row;
}

Node errorNode(const SettingWrite& write, const std::string& reason) {
    return branchNode("Error", {stringNode("Reason", reason),
                                stringNode("XPath", "/Configuration" + textOf(write.path))});
}

void collect(const Element& element, Path& path, std::vector<SettingWrite>& out) {
    PathStep step{element.name, std::nullopt};
    const Path index = pathOfWords("_ " + std::string(element.attribute("item")));
    step.item = index.front().item;
    path.push_back(std::move(step));
    if (element.children.empty())
        out.push_back({path, element.text});
    for (const Element& child : element.children)
        collect(child, path, out);
    path.pop_back();
}

} // namespace

Leaves configurationLeaves(const Context& context, const Pattern* wanted) {
    Leaves leaves;
    for (const ParsedSetting& setting : parsedSettings()) {
        Path path{{"Configuration", std::nullopt}};
        path.insert(path.end(), setting.path.begin(), setting.path.end());
        if (wanted != nullptr && !mayFit(*wanted, path))
            continue;
        leaves.push_back(
            {std::move(path),
             kindOf(spaceOf(setting.row->space)),
             core::settingText(*context.room.state.settings.settings, *setting.row),
             kAU,
             {{"valueSpaceRef", "/Valuespace/" + spaceName(spaceOf(setting.row->space))}}});
    }
    for (const FixedSetting& fixed : fixedSettings()) {
        Path path{{"Configuration", std::nullopt}};
        std::ranges::move(pathOfWords(fixed.path), std::back_inserter(path));
        if (wanted != nullptr && !mayFit(*wanted, path))
            continue;
        leaves.push_back({std::move(path),
                          kindOf(fixed.space),
                          std::string(fixed.value),
                          kAU,
                          {{"valueSpaceRef", "/Valuespace/" + spaceName(fixed.space)}}});
    }
    std::ranges::stable_sort(leaves, {}, [](const Leaf& leaf) { return textOf(leaf.path); });
    return leaves;
}

std::vector<SettingWrite> settingWrites(const Element& configuration) {
    std::vector<SettingWrite> writes;
    Path path;
    for (const Element& child : configuration.children)
        collect(child, path, writes);
    return writes;
}

std::variant<Node, core::Event> beginWrite(const SettingWrite& write, const Context& context,
                                           core::RequestId request) {
    if (!kA.anyOf(context.roles))
        return errorNode(write, "Permission denied");
    if (const FixedSetting* fixed = findFixed(write.path)) {
        if (core::sameWord(core::trimmed(write.value), fixed->value))
            return branchNode("Success");
        return errorNode(write, std::string(fixed->why));
    }
    const core::SettingRow* row = settingAt(write.path);
    if (row == nullptr)
        return errorNode(write, "No match on address expression");
    const bool verbatim = std::holds_alternative<core::TextLength>(row->space);
    std::string value = verbatim ? write.value : std::string(core::trimmed(write.value));
    return core::SettingEvent(
        core::SettingChangeAsked{std::string(row->path), std::move(value), request, context.by});
}

Node finishWrite(const SettingWrite& write, const core::Outcome& outcome) {
    return outcome ? branchNode("Success") : errorNode(write, outcome.error().message);
}

} // namespace greenroom::xapi
