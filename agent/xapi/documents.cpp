#include "xapi/documents.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.h"
#include "xapi/report.h"
#include "xapi/status_tree.h"

namespace greenroom::xapi {

namespace {

using core::sameWord;

// Of Status and Configuration, both where the pattern's first step does not say which.
std::optional<Node> partAt(const Pattern& pattern, const Context& context) {
    const bool any = pattern.front().kind != PatternStep::Kind::Name;
    std::optional<Node> found;
    if (any || sameWord(pattern.front().name, "Status")) {
        const Leaves leaves = statusLeaves(context);
        found = report(leaves, {&pattern, 1}, context.roles, leaves);
    }
    if (!found && (any || sameWord(pattern.front().name, "Configuration"))) {
        const Leaves leaves = configurationLeaves(context);
        found = report(leaves, {&pattern, 1}, context.roles, leaves);
    }
    return found;
}

bool isMarked(const Element& element) {
    return sameWord(element.attribute("command"), "True");
}

CommandRequest requestOf(std::string path, const Element& element) {
    CommandRequest request{std::move(path), {}, {}};
    for (const Element& child : element.children) {
        if (sameWord(child.name, "body"))
            request.body += child.text;
        else
            request.parameters.emplace_back(child.name, child.text);
    }
    return request;
}

// Adds the commands at or below the element; false when there is none.
bool collect(const Element& element, const std::string& parent, std::vector<CommandRequest>& out) {
    std::string path = parent.empty() ? element.name : parent + " " + element.name;
    if (findCommand(path) != nullptr || isMarked(element)) {
        out.push_back(requestOf(std::move(path), element));
        return true;
    }
    bool any = false;
    for (const Element& child : element.children)
        any = collect(child, path, out) || any;
    return any;
}

} // namespace

std::optional<Node> documentAt(const Pattern& pattern, const Context& context) {
    auto found = partAt(pattern, context);
    if (found)
        found->set("product", context.device.productType)
            .set("version", context.device.softwareVersion)
            .set("apiVersion", "4");
    return found;
}

Node getDocument(std::string_view location, const Context& context) {
    const auto pattern = parsePattern(location);
    auto found = pattern ? documentAt(*pattern, context) : std::nullopt;
    return found ? std::move(*found) : branchNode("EmptyResult");
}

std::vector<CommandRequest> commandsOf(const Element& command) {
    std::vector<CommandRequest> commands;
    bool recognised = false;
    for (const Element& child : command.children) {
        if (collect(child, "", commands))
            recognised = true;
        else
            commands.push_back({child.name, {}, {}});
    }
    if (!recognised)
        commands.clear();
    return commands;
}

base::Result<PutDocument> PutDocument::read(std::string_view bytes, std::size_t most) {
    XmlLimits limits;
    limits.text = std::max(limits.text, most);
    auto root = readXml(bytes, limits);
    if (!root)
        return tl::unexpected(root.error());
    PutDocument document;
    std::size_t allowed = kMostCommands;
    if (sameWord(root->name, "Command")) {
        std::ranges::move(commandsOf(*root), std::back_inserter(document.tasks_));
    } else if (sameWord(root->name, "Configuration")) {
        std::ranges::move(settingWrites(*root), std::back_inserter(document.tasks_));
        allowed = kMostSettings;
    }
    if (document.tasks_.size() > allowed)
        return base::fail(base::ErrorCode::TooLarge, std::to_string(document.tasks_.size()) +
                                                         " commands or settings in one document; " +
                                                         std::to_string(allowed) + " are allowed");
    return document;
}

Node PutDocument::answer(std::vector<Node> results) const {
    if (tasks_.empty())
        return branchNode("ActionError", {stringNode("Reason", "No action detected in document")});
    if (std::holds_alternative<CommandRequest>(tasks_.front()))
        return branchNode("Command", std::move(results));
    // One <Success/> stands for all settings; with an error, the errors alone are told.
    std::vector<Node> errors;
    std::ranges::copy_if(results, std::back_inserter(errors),
                         [](const Node& result) { return result.name == "Error"; });
    if (errors.empty())
        errors.push_back(branchNode("Success"));
    return branchNode("Configuration", std::move(errors));
}

} // namespace greenroom::xapi
