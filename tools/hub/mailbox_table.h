// The table that mailboxes are imported from: address,workspace,site,tags. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "hub/csv.h"

namespace greenroom::hub {

struct MailboxLine {
    std::size_t line = 0;
    std::string address;           // lower-case
    std::string workspace;         // its name
    std::string site;              // empty: stays as it is
    std::vector<std::string> tags; // likewise

    friend bool operator==(const MailboxLine&, const MailboxLine&) = default;
};

// A heading names the columns, in any order and letter case; address and workspace are needed.
// Blanks around a field do not count; tags stand with semicolons or blanks between. A second line
// with the same address or workspace is wrong. Every line that is wrong is named.
[[nodiscard]] tl::expected<std::vector<MailboxLine>, std::vector<LineError>>
readMailboxTable(std::string_view text);

} // namespace greenroom::hub
