// What happens to the list of past calls, for those who listen.
#pragma once

#include <variant>

namespace greenroom::core {

struct CallHistoryUpdated {};

using DirectoryNotice = std::variant<CallHistoryUpdated>;

} // namespace greenroom::core
