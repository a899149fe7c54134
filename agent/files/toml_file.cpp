#include "files/toml_file.h"

#include <algorithm>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace greenroom::files {

class TomlFile::Impl {
public:
    Impl(toml::table root, std::string file) : root_(std::move(root)), file_(std::move(file)) {}

    const toml::node* take(std::string_view section, std::string_view key) {
        known_.emplace_back(section, key);
        const toml::table* table = root_[section].as_table();
        return table == nullptr ? nullptr : table->get(key);
    }

    void refuse(const toml::node& node, std::string_view section, std::string_view key,
                const std::string& why) {
        note(complaint(node, section, key, why));
    }
    void note(std::string error) {
        if (error_.empty())
            error_ = std::move(error);
    }
    [[nodiscard]] const std::string& file() const { return file_; }

    [[nodiscard]] std::string firstError() const {
        if (!error_.empty())
            return error_;
        for (const auto& [section, content] : root_)
            if (std::string error = strangerIn(section.str(), content); !error.empty())
                return error;
        return {};
    }

private:
    [[nodiscard]] std::string strangerIn(std::string_view section,
                                         const toml::node& content) const {
        const toml::table* table = content.as_table();
        if (table == nullptr)
            return complaint(content, section, "",
                             "is not a section; write [section] and its keys below it");
        for (const auto& [key, value] : *table) {
            const bool known = std::ranges::any_of(known_, [&](const auto& pair) {
                return pair.first == section && pair.second == key.str();
            });
            if (!known)
                return complaint(value, section, key.str(), "is not a key of this program");
        }
        return {};
    }

    [[nodiscard]] std::string complaint(const toml::node& node, std::string_view section,
                                        std::string_view key, const std::string& why) const {
        return file_ + ":" + std::to_string(node.source().begin.line) + ": [" +
               std::string(section) + "] " + std::string(key) + " " + why;
    }

    toml::table root_;
    std::string file_;
    std::vector<std::pair<std::string, std::string>> known_;
    std::string error_;
};

base::Result<TomlFile> TomlFile::open(const std::filesystem::path& file) {
    toml::parse_result parsed = toml::parse_file(file.string());
    if (parsed)
        return TomlFile(std::make_unique<Impl>(std::move(parsed).table(), file.string()));
    const auto& error = parsed.error();
    return base::fail(base::ErrorCode::InvalidInput, file.string() + ":" +
                                                         std::to_string(error.source().begin.line) +
                                                         ": " + std::string(error.description()));
}

TomlFile::TomlFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TomlFile::~TomlFile() = default;
TomlFile::TomlFile(TomlFile&&) noexcept = default;
TomlFile& TomlFile::operator=(TomlFile&&) noexcept = default;

void TomlFile::text(std::string_view section, std::string_view key, std::string& out) {
    const toml::node* node = impl_->take(section, key);
    if (node == nullptr)
        return;
    if (const auto* value = node->as_string(); value != nullptr && !value->get().empty())
        out = value->get();
    else
        impl_->refuse(*node, section, key, "must be text that is not empty");
}

void TomlFile::texts(std::string_view section, std::string_view key,
                     std::vector<std::string>& out) {
    const toml::node* node = impl_->take(section, key);
    if (node == nullptr)
        return;
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::string)) {
        impl_->refuse(*node, section, key, "must be a list of texts");
        return;
    }
    for (const toml::node& item : *array)
        out.push_back(item.value_or(std::string()));
}

void TomlFile::path(std::string_view section, std::string_view key, std::filesystem::path& out) {
    std::string value;
    text(section, key, value);
    if (!value.empty())
        out = value;
}

void TomlFile::path(std::string_view section, std::string_view key,
                    std::optional<std::filesystem::path>& out) {
    std::filesystem::path value;
    path(section, key, value);
    if (!value.empty())
        out = value;
}

std::optional<std::int64_t> TomlFile::number(std::string_view section, std::string_view key,
                                             std::int64_t least, std::int64_t most) {
    const toml::node* node = impl_->take(section, key);
    if (node == nullptr)
        return std::nullopt;
    const auto* value = node->as_integer();
    if (value != nullptr && value->get() >= least && value->get() <= most)
        return value->get();
    impl_->refuse(*node, section, key,
                  "must be a whole number from " + std::to_string(least) + " to " +
                      std::to_string(most));
    return std::nullopt;
}

std::optional<std::size_t> TomlFile::oneOf(std::string_view section, std::string_view key,
                                           const std::vector<std::string_view>& names) {
    const toml::node* node = impl_->take(section, key);
    if (node == nullptr)
        return std::nullopt;
    std::string allowed;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (const auto* given = node->as_string(); given != nullptr && given->get() == names[at])
            return at;
        allowed += (allowed.empty() ? "" : ", ") + std::string(names[at]);
    }
    impl_->refuse(*node, section, key, "must be one of " + allowed);
    return std::nullopt;
}

void TomlFile::require(bool given, std::string_view what) {
    if (!given)
        impl_->note(impl_->file() + ": " + std::string(what));
}

base::Status TomlFile::finish() const {
    if (std::string error = impl_->firstError(); !error.empty())
        return base::fail(base::ErrorCode::InvalidInput, std::move(error));
    return {};
}

} // namespace greenroom::files
