// Reading small values from outside; see also core/text.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greenroom::xapi {

// A whole number, with or without sign, also as "60.0": some senders write minutes that way.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);

// Characters of UTF-8.
[[nodiscard]] std::size_t characterCount(std::string_view text);

// "sip:" before an address that says no scheme, as clients expect it.
[[nodiscard]] std::string sipAddress(std::string_view number);

} // namespace greenroom::xapi
