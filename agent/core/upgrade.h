// Software that somebody orders for this device, and how far it has come (TMS reference 6.1; the
// words are those of xStatus Provisioning Software UpgradeStatus).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "base/time.h"

namespace greenroom::core {

struct SoftwareOrder {
    std::string sessionId;
    std::string versionId;
    std::string url;
    std::string userName; // empty: none is wanted
    base::Secret password;
    std::string releaseKey;
    std::string sha256; // of the file, lower-case hexadecimal digits; empty: not said
    // Who is told of the progress; empty: nobody.
    std::string feedbackUrl;
    std::string feedbackUserName;
    base::Secret feedbackPassword;

    friend bool operator==(const SoftwareOrder&, const SoftwareOrder&) = default;
};

enum class UpgradePhase : std::uint8_t {
    None,
    DownloadPending,
    Downloading,
    DownloadPaused,
    DownloadDone,
    Postponed,
    AboutToInstallUpgrade,
    Installing,
};
enum class UpgradeStatus : std::uint8_t { None, InProgress, Succeeded, Failed, InstallationFailed };

[[nodiscard]] std::string_view toText(UpgradePhase phase);
[[nodiscard]] std::string_view toText(UpgradeStatus status);

struct UpgradeProgress {
    UpgradePhase phase = UpgradePhase::None;
    UpgradeStatus status = UpgradeStatus::None;
    std::string message; // for the admin: a sentence, bounded

    friend bool operator==(const UpgradeProgress&, const UpgradeProgress&) = default;
};

struct UpgradeState {
    SoftwareOrder order; // the last one
    UpgradeProgress progress;
    base::WallTime changedAt{};

    friend bool operator==(const UpgradeState&, const UpgradeState&) = default;
};

// What tells one order from another: managers repeat one until it is done.
[[nodiscard]] const std::string& keyOf(const SoftwareOrder& order);

// Facts. An order that was taken before changes nothing.
struct SoftwareOrdered {
    SoftwareOrder order;
};
struct UpgradeReported {
    std::string key; // of the order
    UpgradeProgress progress;
};

// Deeds: fetch and install it, stating UpgradeReported on the way.
struct InstallSoftware {
    SoftwareOrder order;
};
// Tell the server of the order how far it is.
struct TellUpgrade {
    UpgradeState state;
};

} // namespace greenroom::core
