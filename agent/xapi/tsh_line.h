// One line of the terminal shell "tsh", taken apart (xAPI guide, tsh: SSH, Telnet, serial).
//
// Top-level words and paths are read in any letter case; top-level words and the words of
// xPreferences and xFeedback also by a beginning that fits only one. Values may stand in quotes,
// with \" \\ \n \t \uXXXX as JSON.stringify() of jsxapi writes them; any other backslash stands for
// itself. " | resultId="abc"" at the end names the answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xapi/command_run.h"
#include "xapi/configuration.h"
#include "xapi/pattern.h"

namespace greenroom::xapi {

enum class TshTree : std::uint8_t { Command, Configuration, Status, Event };
enum class TshOutput : std::uint8_t { Terminal, Xml, Json };

struct TshHelp {};
struct TshBye {};
struct TshEcho {
    bool on = false;
};
struct TshPreferences {
    std::optional<TshOutput> output; // none: say which one is in force
};
struct TshCommand {
    CommandRequest request; // the body is filled in by who reads it
};
// What there is below some words: "xCommand Audio ?", "xStatus ??", "xCommand //Volume".
struct TshListing {
    TshTree tree = TshTree::Command;
    std::vector<std::string> words;
    bool deep = false;
    std::string search; // a word begins with it
};
// xStatus or xConfiguration without a value.
struct TshRead {
    TshTree tree = TshTree::Status;
    Pattern pattern;    // rooted at the tree's name
    std::string search; // only leaves one of whose words begins with it
};
struct TshWrite {
    SettingWrite write;
};
struct TshFeedback {
    enum class Verb : std::uint8_t { Register, Deregister, DeregisterAll, List };
    Verb verb = Verb::List;
    std::string expression;
};
struct TshGetXml {
    std::string location;
};
struct TshDocument { // xDocument, as jsxapi asks for schemas
    std::string path;
    bool schema = false;
};
// What cannot be done, in words.
struct TshRefusal {
    std::string reason;
};

using TshRequest = std::variant<TshRefusal, TshHelp, TshBye, TshEcho, TshPreferences, TshCommand,
                                TshListing, TshRead, TshWrite, TshFeedback, TshGetXml, TshDocument>;

struct TshLine {
    TshRequest what;
    std::optional<std::string> resultId;
    std::string text; // the line without its end

    // A command of the table that takes a body.
    [[nodiscard]] bool wantsBody() const;
};

// `line` has no line end. Nothing for a blank line; what is not understood is a TshRefusal.
[[nodiscard]] std::optional<TshLine> parseTshLine(std::string_view line);

// The words of tsh, for its help.
[[nodiscard]] std::string tshHelp();

} // namespace greenroom::xapi
