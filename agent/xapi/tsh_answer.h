// What tsh prints in answer to a line, and for feedback, in each output mode (xAPI guide, tsh).
//
// Lines end in LF. In the terminal mode a command's answer is OK or ERROR and then its result, all
// others end with "** end", a blank line and OK or ERROR. XML and JSON modes print one document and
// no OK lines: jsxapi takes one for an error. A resultId comes back with the answer; feedback has
// none, in XML mode an empty one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "xapi/configuration.h"
#include "xapi/node.h"
#include "xapi/tsh_line.h"

namespace greenroom::xapi {

class TshAnswer {
public:
    TshAnswer(TshOutput output, std::optional<std::string> resultId)
        : output_(output), resultId_(std::move(resultId)) {}

    [[nodiscard]] TshAnswer inMode(TshOutput output) const { return {output, resultId_}; }

    // A command's result: "DialResult" with its status.
    [[nodiscard]] std::string result(const Node& result) const;
    // What a query found; nothing found where there could be something is no error.
    [[nodiscard]] std::string found(const std::optional<Node>& document) const;
    // A query that cannot be answered. `root` is "Status" or "Configuration".
    [[nodiscard]] std::string queryError(std::string_view root, std::string_view reason,
                                         std::string_view xpath) const;
    // Of a setting's change: "Success" or "Error", as finishWrite() says it.
    [[nodiscard]] std::string written(const SettingWrite& write, const Node& outcome) const;
    // Done, and nothing to tell.
    [[nodiscard]] std::string done() const;
    // Of xPreferences and echo: OK, and in XML and JSON mode nothing unless it is asked for.
    [[nodiscard]] std::string acknowledged() const;
    // The line was not understood or is not offered.
    [[nodiscard]] std::string refusal(std::string_view reason) const;
    // Lines of text, whatever the mode: help, lists of what is registered.
    [[nodiscard]] std::string lines(std::string_view text) const;
    // One <XmlDoc> in any mode, as xGetxml answers.
    [[nodiscard]] std::string xmlDocument(const std::optional<Node>& document) const;

    // Unasked: a part of Status or Configuration that changed, or an Event.
    [[nodiscard]] static std::string feedback(const Node& report, TshOutput output);

private:
    [[nodiscard]] std::string terminal(std::string block, bool ok) const;
    [[nodiscard]] std::string tag() const;

    TshOutput output_;
    std::optional<std::string> resultId_;
};

// Whether a result, or what finishWrite() says, is a success.
[[nodiscard]] bool succeeded(const Node& outcome);

} // namespace greenroom::xapi
