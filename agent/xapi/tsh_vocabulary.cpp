#include "xapi/tsh_vocabulary.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/settings.h"
#include "core/text.h"
#include "xapi/command_table.h"
#include "xapi/events.h"
#include "xapi/status_tree.h"
#include "xapi/tree.h"
#include "xapi/tsh_scanner.h"

namespace greenroom::xapi {

namespace {

using Kind = PatternStep::Kind;

constexpr std::string_view kListMark = "[n]";
constexpr std::array<std::string_view, 4> kRoots{"Command", "Configuration", "Status", "Event"};

// "Call[n] Status" has the steps Status, Call[1], Status.
Leaf leafAt(TshTree tree, std::string_view words, Roles read) {
    Leaf leaf{{{std::string(kRoots[static_cast<std::size_t>(tree)]), std::nullopt}},
              ValueKind::String,
              {},
              read};
    std::string text(words);
    for (auto mark = text.find(kListMark); mark != std::string::npos; mark = text.find(kListMark))
        text.replace(mark, kListMark.size(), " 1");
    for (PathStep& step : pathOfWords(text))
        leaf.path.push_back(std::move(step));
    return leaf;
}

Leaves pathsOf(TshTree tree) {
    Leaves all;
    switch (tree) {
    case TshTree::Command:
        for (const CommandRow& row : commandRows())
            all.push_back(leafAt(tree, row.path, row.roles));
        break;
    case TshTree::Configuration:
        for (const core::SettingRow& row : core::settingRows())
            all.push_back(leafAt(tree, row.path, kAU));
        break;
    case TshTree::Status:
        for (const StatusRow& row : statusRows())
            all.push_back(leafAt(tree, row.path, row.read));
        break;
    case TshTree::Event:
        for (const EventRow& row : eventRows()) {
            all.push_back(leafAt(tree, row.path, row.read));
            for (const EventField& field : row.fields)
                all.push_back(
                    leafAt(tree, std::string(row.path).append(" ").append(field.name), row.read));
        }
        break;
    }
    return all;
}

// The paths that a pattern may still mean, followed step by step.
class Candidates {
public:
    explicit Candidates(TshTree tree) {
        for (const Leaf& leaf : tshPaths(tree))
            paths_.push_back(&leaf.path);
    }

    // The word at the place as the paths have it; unchanged when none or several begin with it.
    [[nodiscard]] std::string word(std::size_t place, std::string_view given) const {
        std::string_view found;
        bool several = false;
        for (const Path* path : paths_) {
            const std::string_view name = nameAt(*path, place);
            if (core::sameWord(name, given))
                return std::string(name);
            if (!beginsWith(name, given) || name == found)
                continue;
            several = several || !found.empty();
            found = name;
        }
        return std::string(several || found.empty() ? given : found);
    }

    void keep(std::size_t place, std::string_view word) {
        std::erase_if(
            paths_, [&](const Path* path) { return !core::sameWord(nameAt(*path, place), word); });
    }

private:
    static std::string_view nameAt(const Path& path, std::size_t place) {
        return place < path.size() ? std::string_view(path[place].name) : std::string_view{};
    }

    std::vector<const Path*> paths_;
};

std::string spaceOf(const Parameter& parameter) {
    if (const auto* number = std::get_if<IntegerSpace>(&parameter.space))
        return "<" + std::to_string(number->min) + ".." + std::to_string(number->max) + ">";
    if (const auto* text = std::get_if<TextSpace>(&parameter.space))
        return "<S: " + std::to_string(text->min) + ", " + std::to_string(text->max) + ">";
    const auto* literals = std::get_if<LiteralSpace>(&parameter.space);
    std::string out;
    if (literals != nullptr)
        for (const std::string_view value : literals->values)
            out.append(out.empty() ? "<" : "/").append(value);
    return out.empty() ? out : out + ">";
}

std::string parametersOf(const Path& path) {
    std::string words;
    for (const PathStep& step : Path(path.begin() + 1, path.end()))
        words.append(words.empty() ? "" : " ").append(step.name);
    std::string out;
    if (const CommandRow* row = findCommand(words))
        for (const Parameter& parameter : row->parameters)
            out.append("    ")
                .append(parameter.name)
                .append(parameter.required ? "(r): " : ": ")
                .append(spaceOf(parameter))
                .append("\n");
    return out;
}

// The first `count` steps below the root, as they are typed.
std::string typed(const Path& path, std::size_t count) {
    std::string out = "*h x" + path.front().name;
    for (std::size_t i = 1; i < std::min(count, path.size()); ++i) {
        out.append(" ").append(path[i].name);
        if (path[i].item)
            out += i + 1 < count || count > path.size() ? " n" : "";
    }
    return out + "\n";
}

} // namespace

const Leaves& tshPaths(TshTree tree) {
    static const std::array<Leaves, 4> trees{pathsOf(TshTree::Command),
                                             pathsOf(TshTree::Configuration),
                                             pathsOf(TshTree::Status), pathsOf(TshTree::Event)};
    return trees[static_cast<std::size_t>(tree)];
}

Pattern completed(TshTree tree, Pattern pattern) {
    Candidates candidates(tree);
    for (std::size_t i = 0; i < pattern.size() && pattern[i].kind == Kind::Name; ++i) {
        pattern[i].name = candidates.word(i, pattern[i].name);
        candidates.keep(i, pattern[i].name);
    }
    return pattern;
}

std::string completedCommand(std::string_view path) {
    Candidates candidates(TshTree::Command);
    std::string out;
    std::size_t place = 0;
    for (const PathStep& step : pathOfWords(path)) {
        const std::string word = candidates.word(++place, step.name);
        candidates.keep(place, word);
        out.append(out.empty() ? "" : " ").append(word);
    }
    return out;
}

Path completedSetting(const Path& path) {
    Path whole{
        {std::string(kRoots[static_cast<std::size_t>(TshTree::Configuration)]), std::nullopt}};
    whole.insert(whole.end(), path.begin(), path.end());
    const Pattern pattern = completed(TshTree::Configuration, patternOf(whole));
    Path out;
    for (auto step = pattern.begin() + 1; step != pattern.end(); ++step)
        out.push_back({step->name, step->item});
    return out;
}

std::string tshListed(const TshListing& listing, Roles roles) {
    Pattern pattern{{Kind::Name, std::string(kRoots[static_cast<std::size_t>(listing.tree)]),
                     std::nullopt, std::nullopt}};
    for (const std::string& word : listing.words)
        pattern.push_back({Kind::Name, word, std::nullopt, std::nullopt});
    pattern = completed(listing.tree, std::move(pattern));
    const bool deep = listing.deep || !listing.search.empty();
    std::set<std::string> told;
    std::string out;
    for (const Leaf& leaf : tshPaths(listing.tree)) {
        if (!leaf.read.anyOf(roles) || !fits(pattern, leaf.path, {}))
            continue;
        if (!listing.search.empty() && !hasWord(leaf.path, listing.search))
            continue;
        const bool whole = deep || leaf.path.size() == pattern.size();
        const std::size_t count = whole ? leaf.path.size() + 1 : pattern.size() + 1;
        const std::string line = typed(leaf.path, count);
        if (!told.insert(line).second)
            continue;
        out += line;
        if (whole && listing.tree == TshTree::Command)
            out += parametersOf(leaf.path);
    }
    return out;
}

bool hasWord(const Path& path, std::string_view beginning) {
    return std::any_of(path.begin() + 1, path.end(),
                       [&](const PathStep& step) { return beginsWith(step.name, beginning); });
}

} // namespace greenroom::xapi
