#include "xapi/coverage.h"

#include <algorithm>
#include <vector>

#include "core/settings.h"
#include "xapi/events.h"
#include "xapi/fixed_configuration.h"
#include "xapi/status_tree.h"
#include "xapi/value_space.h"

namespace greenroom::xapi {

namespace {

std::string spaceText(const Space& space) {
    if (const auto* range = std::get_if<IntegerSpace>(&space))
        return std::to_string(range->min) + ".." + std::to_string(range->max);
    if (const auto* text = std::get_if<TextSpace>(&space))
        return "text " + std::to_string(text->min) + ".." + std::to_string(text->max);
    std::string out;
    for (const std::string_view value : std::get<LiteralSpace>(space).values)
        out.append(out.empty() ? "" : "/").append(value);
    return out;
}

std::string parameterText(const Parameter& parameter) {
    std::string out = parameter.required ? "*" : "";
    out.append(parameter.name).append(" ").append(spaceText(parameter.space));
    if (parameter.most > 1)
        out.append(" up to ").append(std::to_string(parameter.most)).append(" times");
    if (!parameter.fallback.empty())
        out.append("=").append(parameter.fallback);
    return out;
}

std::string commandLine(const CommandRow& row) {
    std::string what(toText(classOf(row)));
    if (const auto* refusal = std::get_if<Refusal>(&row.run))
        what.append(": ").append(refusal->why);
    std::string parameters = row.multiline ? "(body)" : "";
    for (const Parameter& parameter : row.parameters)
        parameters.append(parameters.empty() ? "" : "; ").append(parameterText(parameter));
    return "| `" + std::string(row.path) + "` | " + parameters + " | " + textOf(row.roles) + " | " +
           what + " |\n";
}

std::string eventLine(const EventRow& row) {
    std::string fields;
    for (const EventField& field : row.fields)
        fields.append(fields.empty() ? "" : ", ").append(field.name);
    return "| `" + std::string(row.path) + "` | " + fields + " | " + textOf(row.read) + " |\n";
}

std::string settingLine(const core::SettingRow& row) {
    const std::string fallback = core::settingText(core::Settings{}, row);
    return "| `" + std::string(row.path) + "` | " + spaceText(spaceOf(row.space)) + " | " +
           fallback + " | " + std::string(row.text) + " |\n";
}

} // namespace

CommandClass classOf(const CommandRow& row) {
    return std::holds_alternative<Refusal>(row.run) ? CommandClass::Refuses : CommandClass::Works;
}

std::string_view toText(CommandClass kind) {
    return kind == CommandClass::Works ? "works" : "refuses";
}

Coverage coverage() {
    Coverage counts;
    for (const CommandRow& row : commandRows())
        (classOf(row) == CommandClass::Works ? counts.works : counts.refused)++;
    counts.statuses = statusRows().size();
    counts.settings = core::settingRows().size();
    counts.events = eventRows().size();
    return counts;
}

std::string reference() {
    std::string out = "# xAPI reference\n\nMade from the tables of agent/xapi and core/settings; a "
                      "test keeps it so. `*` marks what has to be given, `=` a default.\n\n"
                      "## Commands\n\n| xCommand | Parameters | Roles | |\n|---|---|---|---|\n";
    for (const CommandRow& row : commandRows())
        out += commandLine(row);
    out += "\n## Status\n\n| xStatus | Roles | |\n|---|---|---|\n";
    for (const StatusRow& row : statusRows())
        out += "| `" + std::string(row.path) + "` | " + textOf(row.read) + " | " +
               (row.told == Told::Never ? "no feedback" : "") + " |\n";
    out += "\n## Configuration\n\nRead by Admin and User, written by Admin.\n\n| xConfiguration | "
           "Values | Default | |\n|---|---|---|---|\n";
    for (const core::SettingRow& row : core::settingRows())
        out += settingLine(row);
    out += "\nThese have one value on this device; to write another is refused.\n\n| "
           "xConfiguration | Value | |\n|---|---|---|\n";
    for (const FixedSetting& row : fixedSettings())
        out += "| `" + std::string(row.path) + "` | " + std::string(row.value) + " | " +
               std::string(row.why) + " |\n";
    out += "\n## Events\n\n| xEvent | Fields | Roles |\n|---|---|---|\n";
    for (const EventRow& row : eventRows())
        out += eventLine(row);
    return out;
}

} // namespace greenroom::xapi
