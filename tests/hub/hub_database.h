// A hub's database for one test, and short ways to fill it.
#pragma once

#include <memory>
#include <string>

#include "hub/sqlite_database.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/scratch_folder.h"

namespace greenroom::hub::test {

inline const base::WallTime kNow = greenroom::test::FakeTime::kStart;

// Everything that is asked of it must succeed, unless a test says otherwise.
class HubDatabase : greenroom::test::WithApplication {
public:
    HubDatabase() : database_(openSqlite(folder_.path()).value()) {}

    [[nodiscard]] Database& operator*() { return *database_; }
    Database* operator->() { return database_.get(); }
    void reopen() {
        database_.reset();
        database_ = openSqlite(folder_.path()).value();
    }

    void addWorkspace(const std::string& id) {
        Workspace workspace;
        workspace.id = WorkspaceId(id);
        workspace.name = "Room " + id;
        REQUIRE(database_->workspaces().put(workspace));
    }
    // In a workspace of its own.
    DeviceId addDevice(const std::string& id) {
        addWorkspace("w-" + id);
        Device device;
        device.id = DeviceId(id);
        device.workspace = WorkspaceId("w-" + id);
        device.serialNumber = "SN-" + id;
        device.product = "Room Kit";
        device.softwareVersion = "1.0";
        device.activatedAt = kNow;
        device.certificateUntil = kNow + std::chrono::hours(24);
        REQUIRE(database_->devices().add(device));
        return device.id;
    }

private:
    greenroom::test::ScratchFolder folder_;
    std::unique_ptr<Database> database_;
};

} // namespace greenroom::hub::test
