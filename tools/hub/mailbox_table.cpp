#include "hub/mailbox_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "hub/api_words.h"

namespace greenroom::hub {

namespace {

constexpr std::array<std::string_view, 4> kColumns{"address", "workspace", "site", "tags"};
constexpr std::size_t kLongestName = 128;
constexpr std::size_t kLongestTag = 64;
constexpr std::size_t kMostTags = 32;

std::string trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return std::string(text);
}

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

using Columns = std::map<std::string, std::size_t, std::less<>>;

std::string readHeading(const CsvRow& row, Columns& columns) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const std::string name = lowered(trimmed(row.fields[i]));
        if (std::ranges::find(kColumns, name) == kColumns.end())
            return "The heading has a column that is not known; address, workspace, site and tags "
                   "are.";
        if (!columns.emplace(name, i).second)
            return "The heading has the column " + name + " twice.";
    }
    if (!columns.contains("address") || !columns.contains("workspace"))
        return "The first line is a heading with address and workspace in it.";
    return {};
}

std::vector<std::string> tagsOf(std::string_view text) {
    std::vector<std::string> tags;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("; \t"), text.size());
        const std::string tag(text.substr(0, end));
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end())
            tags.push_back(tag);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tags;
}

class Table {
public:
    explicit Table(Columns columns) : columns_(std::move(columns)) {}

    // A sentence of what is wrong; empty: the line counts.
    std::string take(const CsvRow& row) {
        if (row.fields.size() != columns_.size())
            return "It has " + std::to_string(row.fields.size()) + " fields; the heading has " +
                   std::to_string(columns_.size()) + ".";
        MailboxLine line{row.line, mailboxOf(field(row, "address")), field(row, "workspace"),
                         field(row, "site"), tagsOf(field(row, "tags"))};
        if (std::string problem = problemOf(line, row); !problem.empty())
            return problem;
        lines.push_back(std::move(line));
        return {};
    }

    std::vector<MailboxLine> lines;

private:
    [[nodiscard]] std::string field(const CsvRow& row, std::string_view name) const {
        const auto at = columns_.find(name);
        return at == columns_.end() ? std::string() : trimmed(row.fields[at->second]);
    }

    std::string problemOf(const MailboxLine& line, const CsvRow& row) {
        if (line.address.empty())
            return "'" + field(row, "address").substr(0, 80) + "' is not a mail address.";
        if (line.workspace.empty())
            return "The workspace has no name.";
        if (line.workspace.size() > kLongestName || line.site.size() > kLongestName)
            return "A name is longer than 128 bytes.";
        if (line.tags.size() > kMostTags || std::ranges::any_of(line.tags, [](const auto& tag) {
                return tag.size() > kLongestTag;
            }))
            return "There are more than 32 tags, or one is longer than 64 bytes.";
        const auto [address, newAddress] = addresses_.emplace(line.address, line.line);
        if (!newAddress)
            return line.address + " stands on line " + std::to_string(address->second) + " too.";
        const auto [name, newName] = names_.emplace(line.workspace, line.line);
        if (!newName)
            return "The workspace " + line.workspace + " stands on line " +
                   std::to_string(name->second) + " too.";
        return {};
    }

    Columns columns_;
    std::map<std::string, std::size_t> addresses_;
    std::map<std::string, std::size_t> names_;
};

} // namespace

tl::expected<std::vector<MailboxLine>, std::vector<LineError>>
readMailboxTable(std::string_view text) {
    const auto rows = readCsv(text);
    if (!rows)
        return tl::unexpected(rows.error());
    Columns columns;
    if (rows->empty())
        return tl::unexpected(std::vector<LineError>{{1, "The table is empty."}});
    if (const std::string problem = readHeading(rows->front(), columns); !problem.empty())
        return tl::unexpected(std::vector<LineError>{{rows->front().line, problem}});
    Table table(std::move(columns));
    std::vector<LineError> errors;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row)
        if (std::string problem = table.take(*row); !problem.empty() && errors.size() < 100)
            errors.push_back({row->line, std::move(problem)});
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return std::move(table.lines);
}

} // namespace greenroom::hub
