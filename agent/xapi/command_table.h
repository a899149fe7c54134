// Every command once: path, who may run it, parameters, and what it does.
//
// A query is answered from the snapshot; an action becomes an event of the core, whose outcome is
// the command's result; some commands are either, by their arguments.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "core/event.h"
#include "core/request.h"
#include "xapi/context.h"
#include "xapi/node.h"

namespace greenroom::xapi {

struct IntegerSpace {
    std::int64_t min;
    std::int64_t max;
};
struct LiteralSpace {
    std::span<const std::string_view> values;
};
struct TextSpace { // characters
    std::size_t min;
    std::size_t max;
};

using Space = std::variant<IntegerSpace, LiteralSpace, TextSpace>;

struct Parameter {
    std::string_view name;
    Space space;
    bool required = false;
    std::string_view fallback = {}; // used when not given; empty: stays absent
    std::size_t most = 1;           // over 1: may be repeated, also as "Name[1]", "Name[2]"
};

// What a client gave, checked against the row: known names, no more values than allowed, in range.
class Arguments {
public:
    void add(std::string_view name, std::string value) {
        values_[std::string(name)].push_back(std::move(value));
    }
    // Names as the table writes them.
    [[nodiscard]] bool has(std::string_view name) const { return values_.contains(name); }
    [[nodiscard]] std::string text(std::string_view name) const;             // empty when absent
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const; // as they came
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name) const;

    std::string body; // of a multiline command

private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

// The children of the result. Errors become status="Error" with the message as Reason.
using Query = base::Result<std::vector<Node>> (*)(const Context&, const Arguments&);
using Action = base::Result<core::Event> (*)(const Context&, const Arguments&, core::RequestId);

// Answered at once or asked of the core, as the arguments want it.
using QueryOrAction = base::Result<std::variant<std::vector<Node>, core::Event>> (*)(
    const Context&, const Arguments&, core::RequestId);

// Known, and not to be done on this device. A sentence for whoever asked.
struct Refusal {
    std::string_view why;
};

struct CommandRow {
    std::string_view path; // words separated by blanks, canonical case
    Roles roles;
    std::span<const Parameter> parameters;
    bool multiline = false;
    std::variant<Query, Action, QueryOrAction, Refusal> run;
    std::vector<Node> (*result)(const core::Done&) = nullptr; // of an action; none: void
    // A parameter that is a password: it reaches `run` as its salted hash.
    std::string_view password = {};
};

[[nodiscard]] std::span<const CommandRow> commandRows();

// Any letter case.
[[nodiscard]] const CommandRow* findCommand(std::string_view path);

// "Call Disconnect" → "CallDisconnectResult": the last two words.
[[nodiscard]] std::string resultName(std::string_view path);

} // namespace greenroom::xapi
