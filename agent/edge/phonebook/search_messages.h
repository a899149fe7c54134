// A search in a TMS phone book as SOAP 1.1 messages (TMS reference, TMS phone book; the request's
// further elements as field devices send them). Answers are read by local names alone, whatever
// their namespaces and order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "core/server_directory.h"
#include "xapi/feedback_post.h"

namespace greenroom::edge::phonebook {

inline constexpr const char* kSoapAction = "http://www.tandberg.net/2004/06/PhoneBookSearch/Search";

struct SearchPage {
    std::uint32_t most = 50;
    std::string after; // the id that the page before ended with; empty: the first page
};

[[nodiscard]] std::string searchRequest(const core::DirectoryQuery& query, const SearchPage& page,
                                        const xapi::Identification& who);

// In the server's order; what lies in a folder of the answer follows it.
using Found = std::variant<core::ContactFolder, core::Contact>;
[[nodiscard]] const std::string& idOf(const Found& found);

struct SearchAnswer {
    static constexpr std::size_t kMost = core::DirectoryPage::kMost;
    static constexpr std::size_t kText = 255; // bytes of a name, id or number

    std::vector<Found> found;   // what is over kMost is left out
    std::size_t atTop = 0;      // of them, those that lie in no folder of the answer
    std::string lastId;         // of the last of those: what the next page begins after
    bool lastIsLast = false;    // as the server marks it
    std::optional<bool> isLast; // of the answer as a whole; nothing: not said
    std::uint32_t total = 0;    // as the server counts, some this page alone; 0: not said
};

// InvalidInput: no such answer, or a fault, in the server's words. NotFound: there is no such
// folder.
[[nodiscard]] base::Result<SearchAnswer> readSearchAnswer(std::string_view bytes);

// Whether nothing follows on a page that was asked for `most`. Servers differ in what they mark.
[[nodiscard]] bool endsThere(const SearchAnswer& answer, std::uint32_t most);

} // namespace greenroom::edge::phonebook
