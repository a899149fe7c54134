// Tables as people export them from a spreadsheet: RFC 4180, UTF-8, with every error on its line.
//
// Strict where leniency would guess: a quote inside a bare field, text after a closing quote and
// control characters are errors. A byte order mark at the start, bare line feeds and empty lines
// are passed over. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace greenroom::hub {

struct CsvLimits {
    std::size_t bytes = 1024 * 1024;
    std::size_t rows = 10'000;
    std::size_t fields = 32;  // of a row
    std::size_t field = 1024; // bytes
    std::size_t errors = 100; // reading ends with the last of them
};

struct CsvRow {
    std::size_t line = 0; // on which it begins, from 1
    std::vector<std::string> fields;

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

struct LineError {
    std::size_t line = 0;
    std::string text; // a sentence

    friend bool operator==(const LineError&, const LineError&) = default;
};

// All rows, the heading among them, or every line that is wrong. Nothing is cut short in silence.
[[nodiscard]] tl::expected<std::vector<CsvRow>, std::vector<LineError>>
readCsv(std::string_view text, const CsvLimits& limits = {});

} // namespace greenroom::hub
