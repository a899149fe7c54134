// The folder that enroll leaves and run reads: key.pem (one key for all devices, 0600),
// authority.pem (the hub's) and devices.jsonl, one device a line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace greenroom::fleet {

struct Enrolled {
    std::string deviceId;
    std::string workspaceId;
    std::string workspace;
    std::string serialNumber;
    std::string certificatePem;
};

struct Roster {
    std::string keyPem;
    std::string authorityPem;
    std::vector<Enrolled> devices;
};

// Makes the folder; what was enrolled there before is gone.
[[nodiscard]] base::Status writeRoster(const std::string& folder, const Roster& roster);
// At most `most` devices; 0: all.
[[nodiscard]] base::Result<Roster> readRoster(const std::string& folder, std::size_t most);

[[nodiscard]] base::Result<std::string> readWhole(const std::string& path);

} // namespace greenroom::fleet
