// What a manager's answer to a PostEvent orders, read from PostEventResponse (TMS reference 1.3).
//
// Elements are known by their local names, in any order and any namespace; each of them may be
// missing or empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "core/agenda.h"
#include "core/trial.h"
#include "core/upgrade.h"
#include "xapi/command_run.h"
#include "xapi/configuration.h"

namespace greenroom::edge::tms {

struct DocumentOrder {
    std::string location; // "/Status"
    std::string url;      // where it is to be posted
};

struct ManagerReply {
    static constexpr std::size_t kMostSettings = 1000;
    static constexpr std::size_t kMostCommands = 50;
    static constexpr std::size_t kMostDocuments = 20;
    static constexpr std::size_t kLongestText = 2048; // bytes of a URL, name or the like; cut

    std::optional<std::int64_t> heartbeat; // seconds, as said; none: not said, or no number
    std::vector<xapi::SettingWrite> settings;
    std::vector<xapi::CommandRequest> commands;
    std::optional<core::SourceList> bookings; // none: nothing is said of them
    std::vector<DocumentOrder> documents;
    std::optional<core::SoftwareOrder> software;
    // How the manager itself is reached: paths of settings and values.
    std::vector<std::pair<std::string, std::string>> manager;
    std::vector<std::string> refused; // parts that are not taken, in words
};

// InvalidInput when it is no PostEventResponse, with the words of a SOAP fault when it is one;
// TooLarge over a limit of readXml() or `most` bookings: then nothing of it is taken.
[[nodiscard]] base::Result<ManagerReply> readReply(std::string_view bytes, std::size_t most,
                                                   core::EntryWatch* watch = nullptr);

} // namespace greenroom::edge::tms
