#include "xapi/command_run.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

std::string xpathOf(std::string_view path) {
    std::string out = "/" + std::string(path);
    std::ranges::replace(out, ' ', '/');
    return out;
}

Node failed(std::string name, std::string status, std::string_view reason, std::string xpath) {
    Node node = branchNode(std::move(name),
                           {stringNode("Reason", reason), stringNode("XPath", std::move(xpath))});
    node.set("status", std::move(status));
    return node;
}

Node unknownCommand(const CommandRequest& command) {
    return failed("Result", "Error", "Unknown command", xpathOf(command.path));
}

Node succeeded(const CommandRow& row, std::vector<Node> fields) {
    Node node = branchNode(resultName(row.path), std::move(fields));
    node.set("status", "OK");
    return node;
}

Node refused(const CommandRow& row, std::string_view reason) {
    return failed(resultName(row.path), "Error", reason, xpathOf(row.path));
}

// What is wrong with a value, or nothing; the value is put into canonical form.
std::optional<std::string> check(const Parameter& parameter, std::string& value) {
    if (const auto* space = std::get_if<IntegerSpace>(&parameter.space)) {
        const auto number = wholeNumber(value);
        if (!number || *number < space->min || *number > space->max)
            return "must be a whole number from " + std::to_string(space->min) + " to " +
                   std::to_string(space->max);
        value = std::to_string(*number);
        return std::nullopt;
    }
    if (const auto* space = std::get_if<TextSpace>(&parameter.space)) {
        const std::size_t length = characterCount(value);
        if (length < space->min || length > space->max)
            return "must have " + std::to_string(space->min) + " to " + std::to_string(space->max) +
                   " characters";
        return std::nullopt;
    }
    const auto& literals = std::get<LiteralSpace>(parameter.space).values;
    const auto at = std::ranges::find_if(literals, [&](std::string_view literal) {
        return core::sameWord(literal, core::trimmed(value));
    });
    if (at != literals.end()) {
        value = *at;
        return std::nullopt;
    }
    std::string allowed = "must be one of";
    for (const std::string_view literal : literals)
        allowed.append(" ").append(literal);
    return allowed;
}

// "Expression[2]" is a name of Expression when it may be repeated; values keep the order in which
// they came.
bool isNameOf(const Parameter& parameter, std::string_view name) {
    const auto bracket = name.find('[');
    if (parameter.most > 1 && bracket != std::string_view::npos && name.ends_with(']'))
        name = name.substr(0, bracket);
    return core::sameWord(parameter.name, name);
}

struct BadParameter {
    std::string name;
    std::string what;
};

class ArgumentCheck {
public:
    explicit ArgumentCheck(const CommandRow& row) : row_(row) {}

    std::variant<Arguments, BadParameter> run(const CommandRequest& command) {
        if (!command.body.empty() && !row_.multiline)
            return BadParameter{"body", "is not a parameter of this command"};
        arguments_.body = command.body;
        for (const auto& [name, value] : command.parameters)
            if (auto bad = take(name, value))
                return *bad;
        for (const Parameter& parameter : row_.parameters) {
            if (arguments_.has(parameter.name))
                continue;
            if (parameter.required)
                return BadParameter{std::string(parameter.name), "is required"};
            if (!parameter.fallback.empty())
                arguments_.add(parameter.name, std::string(parameter.fallback));
        }
        return std::move(arguments_);
    }

private:
    std::optional<BadParameter> take(const std::string& name, std::string value) {
        const auto parameter = std::ranges::find_if(
            row_.parameters, [&](const Parameter& p) { return isNameOf(p, name); });
        if (parameter == row_.parameters.end())
            return BadParameter{name, "is not a parameter of this command"};
        const std::size_t given = arguments_.all(parameter->name).size();
        if (given == parameter->most)
            return BadParameter{std::string(parameter->name),
                                given == 1
                                    ? "is given more than once"
                                    : "is given more than " + std::to_string(given) + " times"};
        if (auto what = check(*parameter, value))
            return BadParameter{std::string(parameter->name), std::move(*what)};
        arguments_.add(parameter->name, std::move(value));
        return std::nullopt;
    }

    const CommandRow& row_;
    Arguments arguments_;
};

} // namespace

std::variant<Node, core::Event> beginCommand(const CommandRequest& command, const Context& context,
                                             core::RequestId request) {
    const CommandRow* row = findCommand(command.path);
    if (row == nullptr)
        return unknownCommand(command);
    if (!row->roles.anyOf(context.roles))
        return refused(*row, "Permission denied");
    if (const auto* refusal = std::get_if<Refusal>(&row->run))
        return refused(*row, refusal->why);
    auto checked = ArgumentCheck(*row).run(command);
    if (const auto* bad = std::get_if<BadParameter>(&checked))
        return failed(resultName(row->path), "ParameterError", bad->name + " " + bad->what,
                      xpathOf(row->path) + "/" + bad->name);
    const auto& arguments = std::get<Arguments>(checked);
    if (const auto* query = std::get_if<Query>(&row->run)) {
        auto fields = (*query)(context, arguments);
        return fields ? succeeded(*row, std::move(*fields)) : refused(*row, fields.error().message);
    }
    if (const auto* either = std::get_if<QueryOrAction>(&row->run)) {
        auto begun = (*either)(context, arguments, request);
        if (!begun)
            return refused(*row, begun.error().message);
        if (auto* fields = std::get_if<std::vector<Node>>(&*begun))
            return succeeded(*row, std::move(*fields));
        return std::get<core::Event>(*std::move(begun));
    }
    auto event = std::get<Action>(row->run)(context, arguments, request);
    if (!event)
        return refused(*row, event.error().message);
    return std::move(*event);
}

std::string* passwordOf(CommandRequest& command, Roles roles) {
    const CommandRow* row = findCommand(command.path);
    if (row == nullptr || row->password.empty() || !row->roles.anyOf(roles))
        return nullptr;
    const auto at = std::ranges::find_if(command.parameters, [&](const auto& parameter) {
        return core::sameWord(parameter.first, row->password);
    });
    return at == command.parameters.end() ? nullptr : &at->second;
}

Node finishCommand(const CommandRequest& command, const core::Outcome& outcome) {
    const CommandRow* row = findCommand(command.path);
    if (row == nullptr)
        return unknownCommand(command);
    if (!outcome)
        return refused(*row, outcome.error().message);
    return succeeded(*row, row->result != nullptr ? row->result(*outcome) : std::vector<Node>{});
}

} // namespace greenroom::xapi
