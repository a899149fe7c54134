// Cuts the pieces of a tsh line: words, quoted values, the tag at the end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::xapi {

class TshScanner {
public:
    explicit TshScanner(std::string_view text) : rest_(text) {}

    void skipBlanks();
    [[nodiscard]] bool atEnd() const { return rest_.empty(); }
    [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    bool take(char c);

    // Up to a blank or one of these; perhaps empty.
    std::string_view word(std::string_view stops = {});
    // From an opening quote to the closing one, escapes resolved. InvalidInput: never closed.
    base::Result<std::string> quoted();

private:
    std::string_view rest_;
};

// Takes " | resultId="abc"" off the end of the line and returns its value; nothing when there is
// none. A bar inside quotes is none.
[[nodiscard]] std::optional<std::string> takeResultId(std::string_view& line);

// The one of the words, separated by blanks, that the given one is or begins, in any letter case;
// empty when none or several are meant.
[[nodiscard]] std::string_view uniqueWord(std::string_view words, std::string_view given);

[[nodiscard]] bool beginsWith(std::string_view word, std::string_view beginning); // any letter case

} // namespace greenroom::xapi
