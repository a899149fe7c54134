#include "xapi/json_rpc_find.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "xapi/command_table.h"
#include "xapi/configuration.h"
#include "xapi/node_json.h"
#include "xapi/report.h"
#include "xapi/status_tree.h"
#include "xapi/tree.h"
#include "xapi/tsh_vocabulary.h"

namespace greenroom::xapi {

namespace {

constexpr std::string_view kDenied = "Permission denied"; // of command_run.h and configuration.h

// xAPI guide, WebSocket, errors: the cause of an argument that is out of its range.
constexpr std::string_view kIllegalArgument = R"({"Cause":27})";
constexpr std::string_view kNoCause = R"({"Cause":0})";

std::optional<Node> found(const Pattern& pattern, const Context& context) {
    const bool any = pattern.front().kind != PatternStep::Kind::Name;
    for (const auto& [name, leavesOf] :
         {std::pair{"Status", &statusLeaves}, std::pair{"Configuration", &configurationLeaves}}) {
        if (!any && !core::sameWord(pattern.front().name, name))
            continue;
        const Leaves leaves = leavesOf(context, &pattern);
        if (auto document = report(leaves, {&pattern, 1}, context.roles, leaves))
            return document;
    }
    return std::nullopt;
}

// Nothing is there now; whether something could be, and a list.
RpcAnswer nothingAt(const Path& path, const Context& context) {
    const bool status = core::sameWord(path.front().name, "Status");
    if (!status && !core::sameWord(path.front().name, "Configuration"))
        return noSuchPath(path);
    Path general = path;
    for (PathStep& step : general)
        step.item.reset();
    bool exists = false;
    bool list = false;
    bool readable = false;
    for (const Leaf& leaf : tshPaths(status ? TshTree::Status : TshTree::Configuration)) {
        if (!selects(general, leaf.path))
            continue;
        exists = true;
        list = list || (leaf.path[path.size() - 1].item && !path.back().item);
        readable = readable || leaf.read.anyOf(context.roles);
    }
    if (!exists)
        return noSuchPath(path);
    if (!readable)
        return RpcError{RpcCode::PermissionDenied, "Permission denied", {}};
    return list ? "[]" : "null";
}

std::string_view childText(const Node& node, std::string_view name) {
    const Node* child = node.child(name);
    return child == nullptr ? std::string_view{} : std::string_view(child->text);
}

RpcError settingError(const Node& result) {
    const std::string reason(childText(result, "Reason"));
    if (reason == kDenied)
        return {RpcCode::PermissionDenied, reason, {}};
    if (reason.starts_with("No match on address expression")) {
        std::string data = R"({"xpath":)";
        appendJsonText(data, childText(result, "XPath"));
        return {RpcCode::InvalidPath, reason, data + "}"};
    }
    return {RpcCode::CommandError, reason, std::string(kIllegalArgument)};
}

RpcError commandError(const CommandRequest& command, const Node& result) {
    const std::string reason(childText(result, "Reason"));
    if (findCommand(command.path) == nullptr)
        return {RpcCode::MethodNotFound, reason, {}};
    if (reason == kDenied)
        return {RpcCode::PermissionDenied, reason, {}};
    const std::string* status = result.attribute("status");
    const bool argument = status != nullptr && *status == "ParameterError";
    return {RpcCode::CommandError, reason, std::string(argument ? kIllegalArgument : kNoCause)};
}

} // namespace

RpcError noSuchPath(const Path& path) {
    std::string data = R"({"xpath":)";
    appendJsonText(data, textOf(path).substr(1));
    return {RpcCode::InvalidPath, "No match on address expression", data + "}"};
}

RpcAnswer getForRpc(const RpcGet& get, const Context& context) {
    const auto document = found(patternOf(get.path), context);
    std::string json = document ? jsonAt(*document, get.path) : std::string{};
    if (json.empty())
        return nothingAt(get.path, context);
    return json;
}

RpcAnswer queryForRpc(const RpcQuery& query, const Context& context) {
    const auto document = found(query.pattern, context);
    std::string out = "{";
    if (document) {
        appendJsonText(out, document->name);
        out += ':';
        appendJson(out, *document);
    }
    return out + "}";
}

RpcAnswer resultForRpc(const Task& task, const Node& result) {
    if (std::holds_alternative<SettingWrite>(task))
        return result.name == "Error" ? RpcAnswer(settingError(result)) : RpcAnswer("true");
    const std::string* status = result.attribute("status");
    if (status == nullptr || *status != "OK")
        return commandError(std::get<CommandRequest>(task), result);
    std::string out;
    appendJson(out, result);
    return out;
}

} // namespace greenroom::xapi
