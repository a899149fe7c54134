#include "xapi/command_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text.h"
#include "xapi/commands.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

const std::vector<CommandRow>& allRows() {
    static const std::vector<CommandRow> rows = [] {
        std::vector<CommandRow> all;
        for (const auto& part : {
                 bookingChangeCommands(),
                 bookingCommands(),
                 callCommands(),
                 certificateCommands(),
                 deviceCommands(),
                 extensionCommands(),
                 feedbackCommands(),
                 historyCommands(),
                 hubCommands(),
                 inCallCommands(),
                 messageCommands(),
                 phonebookCommands(),
                 refusedCommands(),
                 sessionCommands(),
                 userCommands(),
             })
            all.insert(all.end(), part.begin(), part.end());
        std::ranges::sort(all, {}, &CommandRow::path);
        return all;
    }();
    return rows;
}

} // namespace

std::string Arguments::text(std::string_view name) const {
    const auto at = values_.find(name);
    return at == values_.end() ? std::string() : at->second.front();
}

std::vector<std::string> Arguments::all(std::string_view name) const {
    const auto at = values_.find(name);
    return at == values_.end() ? std::vector<std::string>{} : at->second;
}

std::optional<std::int64_t> Arguments::integer(std::string_view name) const {
    const auto at = values_.find(name);
    return at == values_.end() ? std::nullopt : wholeNumber(at->second.front());
}

std::span<const CommandRow> commandRows() {
    return allRows();
}

const CommandRow* findCommand(std::string_view path) {
    const auto at = std::ranges::find_if(
        allRows(), [&](const CommandRow& row) { return core::sameWord(row.path, path); });
    return at == allRows().end() ? nullptr : &*at;
}

std::string resultName(std::string_view path) {
    const auto last = path.rfind(' ');
    if (last == std::string_view::npos)
        return std::string(path) + "Result";
    const auto before = path.rfind(' ', last - 1);
    const auto from = before == std::string_view::npos ? 0 : before + 1;
    return std::string(path.substr(from, last - from)) + std::string(path.substr(last + 1)) +
           "Result";
}

} // namespace greenroom::xapi
