#include "core/upgrade.h"

namespace greenroom::core {

const std::string& keyOf(const SoftwareOrder& order) {
    return order.sessionId.empty() ? order.url : order.sessionId;
}

std::string_view toText(UpgradePhase phase) {
    switch (phase) {
    case UpgradePhase::None:
        return "None";
    case UpgradePhase::DownloadPending:
        return "DownloadPending";
    case UpgradePhase::Downloading:
        return "Downloading";
    case UpgradePhase::DownloadPaused:
        return "DownloadPaused";
    case UpgradePhase::DownloadDone:
        return "DownloadDone";
    case UpgradePhase::Postponed:
        return "Postponed";
    case UpgradePhase::AboutToInstallUpgrade:
        return "AboutToInstallUpgrade";
    case UpgradePhase::Installing:
        return "Installing";
    }
    return "None";
}

std::string_view toText(UpgradeStatus status) {
    switch (status) {
    case UpgradeStatus::None:
        return "None";
    case UpgradeStatus::InProgress:
        return "InProgress";
    case UpgradeStatus::Succeeded:
        return "Succeeded";
    case UpgradeStatus::Failed:
        return "Failed";
    case UpgradeStatus::InstallationFailed:
        return "InstallationFailed";
    }
    return "None";
}

} // namespace greenroom::core
