#include "xapi/tsh_answer.h"

#include <utility>

#include "xapi/tree.h"
#include "xapi/tsh_json.h"
#include "xapi/tsh_terminal.h"
#include "xapi/tsh_xml.h"

namespace greenroom::xapi {

namespace {

Node failure(std::string_view name, std::string_view reason, std::string_view xpath) {
    Node node = branchNode(std::string(name), {stringNode("Reason", reason)});
    if (!xpath.empty())
        node.add(stringNode("XPath", xpath));
    node.set("status", "Error");
    return node;
}

std::string textAt(const Node& node, std::string_view name) {
    const Node* child = node.child(name);
    return child == nullptr ? std::string() : child->text;
}

// The leaf as it was asked for, marked as wrong (xAPI guide, tsh, JSON mode, illegal value).
Node illegalValue(const SettingWrite& write, std::string_view reason) {
    Node root = branchNode("Configuration");
    Node& leaf = place(root, write.path, ValueKind::Literal, "Illegal value");
    leaf.set("error", "True").set("Reason", std::string(reason));
    return root;
}

} // namespace

bool succeeded(const Node& outcome) {
    const std::string* status = outcome.attribute("status");
    return status != nullptr ? *status == "OK" : outcome.name == "Success";
}

std::string TshAnswer::tag() const {
    return resultId_ ? "** resultId: " + terminalQuoted(*resultId_) + "\n" : std::string();
}

std::string TshAnswer::terminal(std::string block, bool ok) const {
    return std::move(block) + tag() + "** end\n\n" + (ok ? "OK\n" : "ERROR\n");
}

std::string TshAnswer::result(const Node& result) const {
    if (output_ == TshOutput::Terminal)
        return (succeeded(result) ? "OK\n" : "ERROR\n") + terminalLines(result) + tag() +
               "** end\n";
    if (output_ == TshOutput::Xml)
        return tshXml(branchNode("Command", {result}), resultId_.value_or(""));
    const Node response = branchNode("CommandResponse", {result});
    return tshJson(&response, resultId_);
}

std::string TshAnswer::found(const std::optional<Node>& document) const {
    if (output_ == TshOutput::Terminal)
        return terminal(document ? terminalLines(*document) : std::string(), true);
    if (output_ == TshOutput::Xml)
        return tshXml(document, resultId_.value_or(""));
    return tshJson(document ? &*document : nullptr, resultId_);
}

std::string TshAnswer::queryError(std::string_view root, std::string_view reason,
                                  std::string_view xpath) const {
    const Node node = failure(root, reason, xpath);
    return output_ == TshOutput::Terminal ? terminal(terminalLines(node), false) : found(node);
}

std::string TshAnswer::written(const SettingWrite& write, const Node& outcome) const {
    if (succeeded(outcome))
        return done();
    const std::string reason = textAt(outcome, "Reason");
    const std::string xpath = "Configuration" + textOf(write.path);
    const bool isValue = !reason.starts_with("No match") && reason != "Permission denied";
    if (output_ == TshOutput::Json && isValue) {
        const Node node = illegalValue(write, reason);
        return tshJson(&node, resultId_);
    }
    return queryError("Configuration", reason, xpath);
}

std::string TshAnswer::done() const {
    if (output_ == TshOutput::Xml)
        return tshXml(branchNode("Success"), resultId_.value_or(""));
    return found(std::nullopt);
}

std::string TshAnswer::acknowledged() const {
    if (output_ == TshOutput::Terminal)
        return tag() + "OK\n";
    return resultId_ ? done() : std::string();
}

std::string TshAnswer::refusal(std::string_view reason) const {
    if (output_ == TshOutput::Terminal)
        return std::string(reason) + "\n" + tag() + "ERROR\n";
    return result(failure("Result", reason, {}));
}

std::string TshAnswer::lines(std::string_view text) const {
    const bool ok = output_ == TshOutput::Terminal;
    return std::string(text) + tag() + "** end\n" + (ok ? "\nOK\n" : "");
}

std::string TshAnswer::xmlDocument(const std::optional<Node>& document) const {
    const std::string xml = tshXml(document, resultId_.value_or(""));
    return output_ == TshOutput::Terminal ? xml + "\nOK\n" : xml;
}

std::string TshAnswer::feedback(const Node& report, TshOutput output) {
    if (output == TshOutput::Terminal)
        return terminalLines(report) + "** end\n";
    if (output == TshOutput::Xml)
        return tshXml(report, "");
    return tshJson(&report, std::nullopt);
}

} // namespace greenroom::xapi
