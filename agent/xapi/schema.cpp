#include "xapi/schema.h"

#include <map>
#include <string>
#include <utility>

#include "core/text.h"
#include "xapi/command_table.h"
#include "xapi/configuration.h"
#include "xapi/events.h"
#include "xapi/fixed_configuration.h"
#include "xapi/status_tree.h"
#include "xapi/tree.h"
#include "xapi/value_space.h"

namespace greenroom::xapi {

namespace {

Node parameterNode(const Parameter& parameter) {
    Node node = branchNode(std::string(parameter.name));
    node.set("item", "1").set("required", parameter.required ? "True" : "False");
    if (parameter.most > 1)
        node.set("maxOccurrence", std::to_string(parameter.most));
    if (!parameter.fallback.empty())
        node.set("default", std::string(parameter.fallback));
    node.set("valueSpaceRef", "/Valuespace/" + spaceName(parameter.space));
    node.add(spaceNode("ValueSpace", parameter.space));
    return node;
}

void fillCommand(Node& node, const CommandRow& row) {
    node.set("command", "True").set("role", textOf(row.roles));
    if (row.multiline)
        node.set("multiline", "True");
    for (const Parameter& parameter : row.parameters)
        node.add(parameterNode(parameter));
}

Node commandsAt(const Pattern& pattern, Roles roles) {
    Node root = branchNode("Command");
    for (const CommandRow& row : commandRows()) {
        Path path{{"Command", std::nullopt}};
        for (PathStep& step : pathOfWords(row.path))
            path.push_back(std::move(step));
        if (row.roles.anyOf(roles) && fits(pattern, path, nullptr))
            fillCommand(place(root, {path.begin() + 1, path.end()}, ValueKind::Branch, {}), row);
    }
    return root;
}

Node settingsAt(const Pattern& pattern, Roles roles) {
    Node root = branchNode("Configuration");
    for (const core::SettingRow& row : core::settingRows()) {
        Path path{{"Configuration", std::nullopt}};
        for (PathStep& step : pathOfWords(row.path))
            path.push_back(std::move(step));
        if (!kAU.anyOf(roles) || !fits(pattern, path, nullptr))
            continue;
        Node& node = place(root, {path.begin() + 1, path.end()}, ValueKind::Branch, {});
        node.set("role", textOf(kA)).set("read", textOf(kAU));
        node.add(spaceNode("ValueSpace", spaceOf(row.space)));
        node.add(stringNode("Description", row.text));
    }
    for (const FixedSetting& row : fixedSettings()) {
        Path path{{"Configuration", std::nullopt}};
        for (PathStep& step : pathOfWords(row.path))
            path.push_back(std::move(step));
        if (!kAU.anyOf(roles) || !fits(pattern, path, nullptr))
            continue;
        Node& node = place(root, {path.begin() + 1, path.end()}, ValueKind::Branch, {});
        node.set("role", textOf(kA)).set("read", textOf(kAU));
        node.add(spaceNode("ValueSpace", row.space));
        node.add(stringNode("Description", row.why));
    }
    return root;
}

std::string_view typeOf(ValueKind kind) {
    switch (kind) {
    case ValueKind::Integer:
        return "Integer";
    case ValueKind::Literal:
        return "Literal";
    case ValueKind::String:
    case ValueKind::Branch:
        break;
    }
    return "String";
}

Node typed(std::string name, ValueKind kind, Roles read) {
    Node node = branchNode(std::move(name));
    node.set("read", textOf(read));
    Node space = branchNode("ValueSpace");
    space.set("type", std::string(typeOf(kind)));
    node.add(std::move(space));
    return node;
}

Node eventsAt(const Pattern& pattern, Roles roles) {
    Node root = branchNode("Event");
    for (const EventRow& row : eventRows()) {
        Path path{{"Event", std::nullopt}};
        for (PathStep& step : pathOfWords(row.path))
            path.push_back(std::move(step));
        if (!row.read.anyOf(roles) || !fits(pattern, path, nullptr))
            continue;
        Node& node = place(root, {path.begin() + 1, path.end()}, ValueKind::Branch, {});
        node.set("event", "True").set("read", textOf(row.read));
        for (const EventField& field : row.fields)
            node.add(typed(std::string(field.name), field.kind, row.read));
    }
    return root;
}

// List words without their items: a schema has one entry for all of them.
Path plainPath(std::string_view row) {
    std::string words(row);
    for (auto mark = words.find("[n]"); mark != std::string::npos; mark = words.find("[n]"))
        words.erase(mark, 3);
    Path path{{"Status", std::nullopt}};
    for (PathStep& step : pathOfWords(words))
        path.push_back(std::move(step));
    return path;
}

Node statusAt(const Pattern& pattern, Roles roles) {
    Node root = branchNode("Status");
    for (const StatusRow& row : statusRows()) {
        const Path path = plainPath(row.path);
        if (!row.read.anyOf(roles) || !fits(pattern, path, nullptr))
            continue;
        Node& node = place(root, {path.begin() + 1, path.end()}, ValueKind::Branch, {});
        const std::string name = node.name;
        node = typed(name, row.kind, row.read);
    }
    return root;
}

} // namespace

Node commandDocument(Roles roles) {
    return commandsAt({PatternStep{PatternStep::Kind::Name, "Command", {}, {}}}, roles);
}

Node valueSpaceDocument() {
    std::map<std::string, Space> spaces;
    for (const CommandRow& row : commandRows())
        for (const Parameter& parameter : row.parameters)
            spaces.emplace(spaceName(parameter.space), parameter.space);
    for (const core::SettingRow& row : core::settingRows())
        spaces.emplace(spaceName(spaceOf(row.space)), spaceOf(row.space));
    for (const FixedSetting& row : fixedSettings())
        spaces.emplace(spaceName(row.space), row.space);
    Node root = branchNode("Valuespace");
    for (const auto& [name, space] : spaces)
        root.add(spaceNode(name, space));
    return root;
}

std::optional<Node> schemaAt(const Pattern& pattern, Roles roles) {
    using At = Node (*)(const Pattern&, Roles);
    static constexpr std::pair<std::string_view, At> kDocuments[] = {
        {"Command", commandsAt},
        {"Configuration", settingsAt},
        {"Event", eventsAt},
        {"Status", statusAt},
    };
    for (const auto& [name, at] : kDocuments) {
        if (pattern.empty() || !core::sameWord(pattern.front().name, name))
            continue;
        Node found = at(pattern, roles);
        return found.children.empty() ? std::nullopt : std::optional(std::move(found));
    }
    return std::nullopt;
}

} // namespace greenroom::xapi
