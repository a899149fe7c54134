// A program's configuration: sections of keys in TOML, read one by one. The first thing that is
// wrong is kept, with file, line, key and why, in one line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace greenroom::files {

// One thread. A key that is not there, or wrong, leaves `out` as it was.
class TomlFile {
public:
    // InvalidInput: it cannot be read, or is no TOML.
    [[nodiscard]] static base::Result<TomlFile> open(const std::filesystem::path& file);
    ~TomlFile();
    TomlFile(TomlFile&&) noexcept;
    TomlFile& operator=(TomlFile&&) noexcept;

    void text(std::string_view section, std::string_view key, std::string& out); // never empty
    void texts(std::string_view section, std::string_view key, std::vector<std::string>& out);
    void path(std::string_view section, std::string_view key, std::filesystem::path& out);
    void path(std::string_view section, std::string_view key,
              std::optional<std::filesystem::path>& out);
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view section, std::string_view key,
                                                     std::int64_t least, std::int64_t most);
    template <typename Number>
    void number(std::string_view section, std::string_view key, std::int64_t least,
                std::int64_t most, Number& out) {
        if (const auto value = number(section, key, least, most))
            out = static_cast<Number>(*value);
    }
    template <typename Value>
    void word(std::string_view section, std::string_view key,
              std::initializer_list<std::pair<std::string_view, Value>> words, Value& out) {
        std::vector<std::string_view> names;
        for (const auto& [name, value] : words)
            names.push_back(name);
        if (const auto at = oneOf(section, key, names))
            out = (words.begin() + *at)->second;
    }

    // `what` follows the file's name in the error.
    void require(bool given, std::string_view what);

    // After all keys were taken: one that nobody took is an error, so that a misspelt one does not
    // pass for a setting that is in force.
    [[nodiscard]] base::Status finish() const;

private:
    class Impl;
    explicit TomlFile(std::unique_ptr<Impl> impl);
    [[nodiscard]] std::optional<std::size_t> oneOf(std::string_view section, std::string_view key,
                                                   const std::vector<std::string_view>& names);
    std::unique_ptr<Impl> impl_;
};

} // namespace greenroom::files
