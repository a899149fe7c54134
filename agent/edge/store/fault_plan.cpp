#include "edge/store/fault_plan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace greenroom::edge::store {

namespace {

constexpr std::array kNames{
    std::pair<std::string_view, Fault>{"enospc", Fault::DiskFull},
    std::pair<std::string_view, Fault>{"ro", Fault::ReadOnly},
    std::pair<std::string_view, Fault>{"ioerr", Fault::IoError},
    std::pair<std::string_view, Fault>{"stall", Fault::Stall},
};

std::optional<std::uint64_t> numberIn(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc{} || end != text.end() || number == 0)
        return std::nullopt;
    return number;
}

std::optional<FaultPlan::Span> spanIn(std::string_view word) {
    const std::size_t at = word.find('@');
    if (at == std::string_view::npos)
        return std::nullopt;
    FaultPlan::Span span;
    for (const auto& [name, fault] : kNames)
        if (name == word.substr(0, at))
            span.fault = fault;
    const std::string_view range = word.substr(at + 1);
    const std::size_t dash = range.find('-');
    const auto first = numberIn(range.substr(0, dash));
    const auto last = dash == std::string_view::npos ? std::optional(span.last)
                                                     : numberIn(range.substr(dash + 1));
    if (span.fault == Fault::None || !first || !last)
        return std::nullopt;
    span.first = *first;
    span.last = *last;
    return span;
}

} // namespace

base::Result<FaultPlan> FaultPlan::parse(std::string_view text) {
    FaultPlan plan;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(','));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (word == "drop-unsynced") {
            plan.dropUnsynced = true;
            continue;
        }
        const std::optional<Span> span = spanIn(word);
        if (!span)
            return base::fail(base::ErrorCode::InvalidInput,
                              "GREENROOM_STORE_FAULT: \"" + std::string(word) +
                                  "\" is none of drop-unsynced, enospc@N, ro@N, ioerr@N, stall@N");
        plan.spans.push_back(*span);
    }
    return plan;
}

Fault FaultPlan::at(std::uint64_t write) const {
    for (const Span& span : spans)
        if (write >= span.first && write <= span.last)
            return span.fault;
    return Fault::None;
}

} // namespace greenroom::edge::store
