// Small files for this user's eyes alone.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace greenroom::edge::calls {

// Replaces the file whole, with mode 0600 from its first byte. Not flushed to the disk: what is
// kept this way is made again at every start.
[[nodiscard]] base::Status replaceFile(const std::string& path, std::string_view text);

} // namespace greenroom::edge::calls
