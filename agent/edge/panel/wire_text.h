// Text as protobuf takes it: UTF-8, or the reader refuses the whole message.
#pragma once

#include <string>
#include <string_view>

namespace greenroom::edge::panel {

// Mended where it is no UTF-8, and cut where it is longer than any text of a view.
[[nodiscard]] std::string wireText(std::string_view given);

} // namespace greenroom::edge::panel
