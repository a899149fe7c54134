// What the manager is sent: the PostEvent, documents it asked for, and the progress of software it
// ordered (TMS reference 1.2, 1.4 and 6.1).
#pragma once

#include <optional>
#include <string>

#include "core/provisioning_domain.h"
#include "core/upgrade.h"
#include "xapi/context.h"
#include "xapi/feedback_post.h"

namespace greenroom::edge::tms {

inline constexpr const char* kSoapAction =
    "\"http://www.tandberg.net/2004/11/SystemManagementService/PostEvent\"";

[[nodiscard]] std::string postEvent(core::ManagerPost kind, const xapi::Identification& who);

// The document at a location: /Status and /Configuration with what is below them, /Command,
// /Valuespace. Nothing: there is no such document.
[[nodiscard]] std::optional<std::string> postedDocument(const std::string& location,
                                                        const xapi::Context& context,
                                                        const xapi::Identification& who);

[[nodiscard]] std::string upgradeStatus(const core::UpgradeState& state,
                                        const xapi::Identification& who);

} // namespace greenroom::edge::tms
