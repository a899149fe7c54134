// The hub as a whole: makes its parts in order and ends them in the other one.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "hub/hub_config.h"

namespace greenroom::hub {

class Hub {
public:
    // On the main thread, with a QCoreApplication. InvalidInput: the configuration is wrong;
    // Conflict: an address cannot be bound; others as they come.
    [[nodiscard]] static base::Result<std::unique_ptr<Hub>> start(const HubConfig& config);
    ~Hub(); // as end()
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    [[nodiscard]] const std::string& apiAddress() const;    // "127.0.0.1:8443"
    [[nodiscard]] const std::string& deviceAddress() const; // "127.0.0.1:8444"

    // Devices are told; over within two seconds.
    void end();

private:
    struct Parts;
    explicit Hub(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace greenroom::hub
