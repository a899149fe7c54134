// The admin page, built into the program. Any thread.
#pragma once

#include <optional>
#include <string_view>

#include "edge/net/http_message.h"

namespace greenroom::hub {

// Of "/" and "/page/NAME": the file with its type and headers that let it load nothing from
// elsewhere. Nothing when there is none of that name.
[[nodiscard]] std::optional<edge::net::Response> pageFile(std::string_view path);

} // namespace greenroom::hub
