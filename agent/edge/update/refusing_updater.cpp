#include "edge/update/refusing_updater.h"

namespace greenroom::edge::update {

namespace {

constexpr const char* kWhy =
    "The software of this machine comes as packages; this device has no image slots to update";

} // namespace

RefusingUpdater::RefusingUpdater(engine::Inbox& room, engine::Desk<core::InstallSoftware>& desk)
    : desk_(desk) {
    desk_.attach([&room](const core::InstallSoftware& deed) {
        (void)room.post(engine::Lane::Calls, // never refuses
                        core::ProvisioningEvent(core::UpgradeReported{
                            core::keyOf(deed.order),
                            {core::UpgradePhase::None, core::UpgradeStatus::Failed, kWhy}}));
    });
}

RefusingUpdater::~RefusingUpdater() {
    desk_.attach({});
}

} // namespace greenroom::edge::update
