#include "xapi/documents.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "xapi/location.h"
#include "xapi/status_tree.h"

namespace greenroom::xapi {

namespace {

using core::sameWord;

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

Node getDocument(std::string_view location, const Context& context) {
    const auto path = parseLocation(location);
    std::optional<Node> found;
    if (path && sameWord(path->front().name, "Status"))
        found = statusAt(*path, context);
    else if (path && sameWord(path->front().name, "Configuration"))
        found = configurationAt(*path, context);
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
    if (sameWord(root->name, "Command"))
        document.tasks_ = commandsOf(*root);
    else if (sameWord(root->name, "Configuration"))
        document.tasks_ = settingWrites(*root);
    const std::size_t allowed =
        std::holds_alternative<Writes>(document.tasks_) ? kMostSettings : kMostCommands;
    if (document.size() > allowed)
        return base::fail(base::ErrorCode::TooLarge, std::to_string(document.size()) +
                                                         " commands or settings in one document; " +
                                                         std::to_string(allowed) + " are allowed");
    return document;
}

std::size_t PutDocument::size() const {
    return std::visit([](const auto& tasks) { return tasks.size(); }, tasks_);
}

std::variant<Node, core::Event> PutDocument::begin(std::size_t task, const Context& context,
                                                   core::RequestId request) const {
    if (const auto* commands = std::get_if<Commands>(&tasks_))
        return beginCommand(commands->at(task), context, request);
    return beginWrite(std::get<Writes>(tasks_).at(task), context, request);
}

Node PutDocument::finish(std::size_t task, const core::Outcome& outcome) const {
    if (const auto* commands = std::get_if<Commands>(&tasks_))
        return finishCommand(commands->at(task), outcome);
    return finishWrite(std::get<Writes>(tasks_).at(task), outcome);
}

Node PutDocument::answer(std::vector<Node> results) const {
    if (size() == 0)
        return branchNode("ActionError", {stringNode("Reason", "No action detected in document")});
    if (std::holds_alternative<Commands>(tasks_))
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
