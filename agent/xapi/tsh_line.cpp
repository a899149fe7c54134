#include "xapi/tsh_line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/text.h"
#include "xapi/tsh_scanner.h"

namespace greenroom::xapi {

namespace {

using core::sameWord;

TshRefusal notRecognized() {
    return {"Command not recognized."};
}

// "3" or "Connector[3]": the number, taken off the word.
std::optional<std::uint32_t> takeIndex(std::string_view& word) {
    std::string_view digits = word;
    const auto bracket = word.find('[');
    if (bracket != std::string_view::npos && word.ends_with(']'))
        digits = word.substr(bracket + 1, word.size() - bracket - 2);
    std::uint32_t index = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), index);
    if (digits.empty() || error != std::errc{} || end != digits.end())
        return std::nullopt;
    word = bracket == std::string_view::npos ? std::string_view{} : word.substr(0, bracket);
    return index;
}

// What follows xCommand, xStatus, xConfiguration or xEvent as a path: words between blanks or
// slashes, up to a colon, a quote or the end.
struct Words {
    std::vector<std::string> words;
    std::string search; // of "//word"
    int questions = 0;  // "?" or "??" behind them
};

Words wordsOf(std::string_view text) {
    Words out;
    TshScanner scanner(text);
    for (scanner.skipBlanks(); !scanner.atEnd(); scanner.skipBlanks()) {
        std::string_view piece = scanner.word();
        if (piece == "?" || piece == "??") {
            out.questions = static_cast<int>(piece.size());
            continue;
        }
        const auto search = piece.find("//");
        if (search != std::string_view::npos) {
            out.search = piece.substr(search + 2);
            piece = piece.substr(0, search);
        }
        while (!piece.empty()) {
            const std::string_view word = piece.substr(0, piece.find('/'));
            if (!word.empty())
                out.words.emplace_back(word);
            piece.remove_prefix(std::min(word.size() + 1, piece.size()));
        }
    }
    return out;
}

Pattern patternOf(std::string_view root, const std::vector<std::string>& words) {
    Pattern pattern{{PatternStep::Kind::Name, std::string(root), std::nullopt, std::nullopt}};
    for (const std::string& given : words) {
        std::string_view word = given;
        const auto index = takeIndex(word);
        if (word == "*")
            pattern.push_back({PatternStep::Kind::AnyOne, {}, std::nullopt, std::nullopt});
        else if (!word.empty())
            pattern.push_back(
                {PatternStep::Kind::Name, std::string(word), std::nullopt, std::nullopt});
        if (index)
            pattern.back().item = index;
    }
    return pattern;
}

Path pathOf(const std::vector<std::string>& words) {
    Path path;
    for (const PatternStep& step : patternOf("Configuration", words))
        path.push_back({step.name, step.item});
    path.erase(path.begin());
    return path;
}

// The value behind "Name:", which may be missing.
base::Result<std::string> valueOf(TshScanner& scanner) {
    const bool adjacent = !scanner.atEnd() && scanner.peek() != ' ' && scanner.peek() != '\t';
    scanner.skipBlanks();
    if (scanner.peek() == '"')
        return scanner.quoted();
    TshScanner ahead = scanner;
    const std::string_view word = ahead.word();
    const bool nextName = !adjacent && word.size() > 1 && word.find(':') == word.size() - 1;
    if (nextName)
        return std::string{};
    scanner = ahead;
    return std::string(word);
}

std::string parameterName(std::string_view word) {
    (void)takeIndex(word); // "Expression[1]" is one of several
    return std::string(word);
}

TshRequest commandOf(std::string_view text) {
    TshCommand command;
    TshScanner scanner(text);
    for (scanner.skipBlanks(); !scanner.atEnd(); scanner.skipBlanks()) {
        if (scanner.peek() == '"')
            return TshRefusal{"a quoted value without its parameter"};
        const std::string_view word = scanner.word(":\"");
        if (scanner.take(':')) {
            auto value = valueOf(scanner);
            if (!value)
                return TshRefusal{value.error().message};
            command.request.parameters.emplace_back(parameterName(word), *std::move(value));
        } else if (!command.request.parameters.empty()) {
            return TshRefusal{"a value with blanks must stand in quotes"};
        } else {
            for (const std::string& part : wordsOf(word).words)
                command.request.path.append(command.request.path.empty() ? "" : " ").append(part);
        }
    }
    if (command.request.path.empty())
        return TshRefusal{"which command? xCommand ?? lists them all"};
    return command;
}

// The colon behind the path of a setting; "//" and quotes come only behind one.
TshRequest configurationOf(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) {
        Words words = wordsOf(text);
        return TshRead{TshTree::Configuration, patternOf("Configuration", words.words),
                       std::move(words.search)};
    }
    TshWrite write;
    write.write.path = pathOf(wordsOf(text.substr(0, colon)).words);
    TshScanner value(text.substr(colon + 1));
    value.skipBlanks();
    if (value.peek() != '"') {
        write.write.value = core::trimmed(value.rest());
        return write;
    }
    auto quoted = value.quoted();
    value.skipBlanks();
    if (!quoted)
        return TshRefusal{quoted.error().message};
    if (!value.atEnd())
        return TshRefusal{"more behind the value in quotes"};
    write.write.value = *std::move(quoted);
    return write;
}

TshRequest treeOf(TshTree tree, std::string_view text) {
    const bool hasValue = text.find(':') != std::string_view::npos;
    Words words = hasValue ? Words{} : wordsOf(text);
    const bool reads = tree == TshTree::Status || tree == TshTree::Configuration;
    if (words.questions > 0 || (!reads && !words.search.empty()) || tree == TshTree::Event)
        return TshListing{tree, std::move(words.words), words.questions > 1,
                          std::move(words.search)};
    if (tree == TshTree::Command)
        return commandOf(text);
    if (tree == TshTree::Configuration)
        return configurationOf(text);
    if (hasValue)
        return TshRefusal{"status cannot be set"};
    return TshRead{tree, patternOf("Status", words.words), std::move(words.search)};
}

TshRequest echoOf(std::string_view text) {
    if (sameWord(text, "on") || sameWord(text, "off"))
        return TshEcho{sameWord(text, "on")};
    return TshRefusal{"echo on or echo off"};
}

TshRequest preferencesOf(std::string_view text) {
    if (text.empty())
        return TshPreferences{};
    TshScanner scanner(text);
    const std::string_view name = uniqueWord("outputmode", scanner.word(":"));
    (void)scanner.take(':');
    scanner.skipBlanks();
    const std::string_view given = core::trimmed(scanner.rest());
    const std::string_view mode = uniqueWord("terminal xml json", given);
    if (name.empty() || mode.empty())
        return TshRefusal{"xPreferences outputmode terminal, xml or json"};
    if (mode == "xml")
        return TshPreferences{TshOutput::Xml};
    return TshPreferences{mode == "json" ? TshOutput::Json : TshOutput::Terminal};
}

std::string unquoted(std::string_view text) {
    TshScanner scanner(text);
    if (scanner.peek() == '"')
        if (auto value = scanner.quoted())
            return *std::move(value);
    return std::string(text);
}

TshRequest feedbackOf(std::string_view text) {
    TshScanner scanner(text);
    const std::string_view verb =
        uniqueWord("register deregister deregisterall list", scanner.word());
    std::string expression = unquoted(core::trimmed(scanner.rest()));
    using Verb = TshFeedback::Verb;
    if (verb == "list")
        return TshFeedback{Verb::List, {}};
    if (verb == "deregisterall")
        return TshFeedback{Verb::DeregisterAll, {}};
    if (verb.empty() || expression.empty())
        return TshRefusal{"xFeedback register PATH, deregister PATH, deregisterall or list"};
    return TshFeedback{verb == "register" ? Verb::Register : Verb::Deregister,
                       std::move(expression)};
}

TshRequest documentOf(std::string_view text) {
    const TshRequest parsed = commandOf("xDocument " + std::string(text));
    const auto* command = std::get_if<TshCommand>(&parsed);
    if (command == nullptr)
        return parsed;
    TshDocument document;
    for (const auto& [name, value] : command->request.parameters) {
        if (sameWord(name, "Path"))
            document.path = value;
        else if (sameWord(name, "Schema"))
            document.schema = sameWord(value, "True");
    }
    return document;
}

struct TopWord {
    std::string_view name;
    TshRequest (*parse)(std::string_view rest);
    std::string_view use;
};

TshRequest notOffered(std::string_view) {
    return TshRefusal{"not offered by this device"};
}

constexpr std::array kTopWords{
    TopWord{"help", [](std::string_view) -> TshRequest { return TshHelp{}; }, "this list"},
    TopWord{"?", [](std::string_view) -> TshRequest { return TshHelp{}; }, ""},
    TopWord{"bye", [](std::string_view) -> TshRequest { return TshBye{}; }, "ends the session"},
    TopWord{"echo", echoOf, "on or off"},
    TopWord{"xCommand", [](std::string_view t) { return treeOf(TshTree::Command, t); },
            "PATH NAME: VALUE ..."},
    TopWord{"xConfiguration", [](std::string_view t) { return treeOf(TshTree::Configuration, t); },
            "PATH, or PATH: VALUE"},
    TopWord{"xStatus", [](std::string_view t) { return treeOf(TshTree::Status, t); }, "PATH"},
    TopWord{"xEvent", [](std::string_view t) { return treeOf(TshTree::Event, t); }, "??"},
    TopWord{"xFeedback", feedbackOf, "register PATH, deregister PATH, deregisterall, list"},
    TopWord{"xGetxml", [](std::string_view t) -> TshRequest { return TshGetXml{unquoted(t)}; },
            "XPATH"},
    TopWord{"xPreferences", preferencesOf, "outputmode terminal, xml or json"},
    TopWord{"xDocument", documentOf, ""},
    TopWord{"log", notOffered, ""},
    TopWord{"systemtools", notOffered, ""},
};

const TopWord* topWord(std::string_view given) {
    std::string names;
    for (const TopWord& word : kTopWords)
        names.append(word.name).append(" ");
    const std::string_view name = uniqueWord(names, given);
    const auto at = std::ranges::find(kTopWords, name, &TopWord::name);
    return at == kTopWords.end() ? nullptr : &*at;
}

} // namespace

bool TshLine::wantsBody() const {
    const auto* command = std::get_if<TshCommand>(&what);
    const CommandRow* row = command != nullptr ? findCommand(command->request.path) : nullptr;
    return row != nullptr && row->multiline;
}

std::optional<TshLine> parseTshLine(std::string_view line) {
    std::string_view rest = core::trimmed(line);
    if (rest.empty())
        return std::nullopt;
    TshLine parsed;
    parsed.text = rest;
    parsed.resultId = takeResultId(rest);
    TshScanner scanner(rest);
    const TopWord* word = topWord(scanner.word());
    parsed.what = word != nullptr ? word->parse(core::trimmed(scanner.rest())) : notRecognized();
    return parsed;
}

std::string tshHelp() {
    std::string out;
    for (const TopWord& word : kTopWords)
        if (!word.use.empty())
            out.append("  ").append(word.name).append("  ").append(word.use).append("\n");
    return out;
}

} // namespace greenroom::xapi
