// What a device says on its link, as values with every length bounded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hub/model.h"
#include "hub/model_provisioning.h"
#include "hub/rollout.h"

namespace greenroom::cloud::v1 {
class DeviceFrame;
class Hello;
} // namespace greenroom::cloud::v1

namespace greenroom::hub {

struct HelloFacts {
    std::string serialNumber;
    std::string softwareVersion;
    std::string product;
    std::uint64_t bookingsRevision = 0; // of the link; 0: it holds no list
    std::string bookingsEpoch;
};

struct BookingRefusal {
    std::string id;
    std::string code;
    std::string text;
};

struct BookingsStored {
    std::uint64_t revision = 0; // of the link
    std::vector<BookingRefusal> refused;
};
struct ReconcileWanted {};
struct PlanVerdict {
    PushId push;
    PlanOutcome outcome = PlanOutcome::Refused;
    std::string text;
    std::vector<KeyResult> keys;
};
struct CommandResult {
    CommandId command;
    bool ok = false;
    std::string result; // JSON
};
struct CertificateWanted {
    std::string csrPem;
};

using DeviceReport = std::variant<BookingsStored, ReconcileWanted, PlanVerdict, CommandResult,
                                  DeviceStatus, Call, CertificateWanted>;

[[nodiscard]] HelloFacts readHello(const cloud::v1::Hello& hello);

// Nothing: a body that is no report, or one of a later release. Texts that are too long are cut,
// lists as well. DeviceStatus::receivedAt is `now`.
[[nodiscard]] std::optional<DeviceReport> readReport(const cloud::v1::DeviceFrame& frame,
                                                     base::WallTime now);

} // namespace greenroom::hub
