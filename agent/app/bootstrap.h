// The file that tells a fresh device which hub it belongs to, as it lies on a stick or is made by
// whoever images the machine. TOML:
//
//   address = "https://hub.example.com"
//   code = "1234 5678 9012 3456"
//   authority_sha256 = "AB:CD:..."   # of the hub's authority; left out: the system's list vouches
#pragma once

#include <filesystem>
#include <optional>

#include "core/hub_domain.h"

namespace greenroom::app {

// Nothing: there is no such file, or it cannot be read, which the log says: a bad stick must not
// keep the room from its meetings.
[[nodiscard]] std::optional<core::Activation> readBootstrap(const std::filesystem::path& file);

} // namespace greenroom::app
