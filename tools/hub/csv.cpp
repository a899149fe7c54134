#include "hub/csv.h"

#include <utility>

#include "hub/utf8.h"

namespace greenroom::hub {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

class Reader {
public:
    Reader(std::string_view text, const CsvLimits& limits) : text_(text), limits_(limits) {}

    void readAll() {
        while (at_ < text_.size() && errors.size() < limits_.errors && rows.size() < limits_.rows)
            readRow();
        if (at_ < text_.size() && rows.size() == limits_.rows)
            fail(line_, "There are more than " + std::to_string(limits_.rows) + " rows.");
    }

    std::vector<CsvRow> rows;
    std::vector<LineError> errors;

private:
    void readRow() {
        CsvRow row{line_, {}};
        std::string problem;
        bool more = true;
        while (more) {
            std::string field;
            const std::string wrong = peek() == '"' ? readQuoted(field) : readBare(field);
            if (problem.empty())
                problem = !wrong.empty() ? wrong : checked(field, row.fields.size());
            if (row.fields.size() < limits_.fields)
                row.fields.push_back(std::move(field));
            if (!wrong.empty())
                skipToLineEnd();
            more = peek() == ',';
            if (more)
                ++at_;
        }
        takeLineEnd();
        if (!problem.empty())
            fail(row.line, std::move(problem));
        else if (row.fields.size() > 1 || !row.fields.front().empty())
            rows.push_back(std::move(row));
    }

    std::string checked(const std::string& field, std::size_t before) const {
        const std::string name = "Field " + std::to_string(before + 1);
        if (before >= limits_.fields)
            return "There are more than " + std::to_string(limits_.fields) + " fields.";
        if (field.size() > limits_.field)
            return name + " is longer than " + std::to_string(limits_.field) + " bytes.";
        return isUtf8(field) ? std::string() : name + " is not UTF-8; save the file as UTF-8.";
    }

    // Up to a comma or the end of the line; a sentence when it is wrong.
    std::string readBare(std::string& field) {
        const std::size_t start = at_;
        for (; at_ < text_.size() && text_[at_] != ',' && !atLineEnd(); ++at_) {
            if (text_[at_] == '"')
                return "A quote stands inside a field that does not begin with one.";
            if (isControl(text_[at_]) && text_[at_] != '\t')
                return "A control character stands in a field.";
        }
        field = text_.substr(start, at_ - start);
        return {};
    }

    std::string readQuoted(std::string& field) {
        for (++at_; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '"' && text_.substr(at_, 2) != "\"\"")
                return afterQuote();
            if (c == '"')
                ++at_;
            if (c == '\n')
                ++line_;
            if (isControl(c) && c != '\n' && c != '\r' && c != '\t')
                return "A control character stands in a field.";
            field += c;
        }
        return "A quote is opened and never closed.";
    }

    std::string afterQuote() {
        ++at_;
        if (at_ == text_.size() || text_[at_] == ',' || atLineEnd())
            return {};
        return "Something stands after a closing quote; a quote inside a field is doubled.";
    }

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    [[nodiscard]] bool atLineEnd() const {
        return text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
    }
    void skipToLineEnd() {
        while (at_ < text_.size() && !atLineEnd())
            ++at_;
    }
    void takeLineEnd() {
        if (at_ == text_.size())
            return;
        at_ += text_[at_] == '\r' ? 2 : 1;
        ++line_;
    }
    void fail(std::size_t line, std::string text) { errors.push_back({line, std::move(text)}); }

    std::string_view text_;
    const CsvLimits& limits_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

} // namespace

tl::expected<std::vector<CsvRow>, std::vector<LineError>> readCsv(std::string_view text,
                                                                  const CsvLimits& limits) {
    if (text.size() > limits.bytes)
        return tl::unexpected(std::vector<LineError>{
            {1, "The file is longer than " + std::to_string(limits.bytes) + " bytes."}});
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    Reader reader(text, limits);
    reader.readAll();
    if (!reader.errors.empty())
        return tl::unexpected(std::move(reader.errors));
    return std::move(reader.rows);
}

} // namespace greenroom::hub
