// Restarts the machine, where the installation names the program that does it.
#pragma once

#include <filesystem>

#include "engine/desk.h"

namespace greenroom::edge::update {

class MachineRestart {
public:
    // Both outlive it. An empty path: this installation does not allow it, which is stated.
    MachineRestart(engine::Inbox& room, engine::Desk<core::RestartMachine>& desk,
                   std::filesystem::path program);
    ~MachineRestart();
    MachineRestart(const MachineRestart&) = delete;
    MachineRestart& operator=(const MachineRestart&) = delete;

private:
    engine::Desk<core::RestartMachine>& desk_;
};

} // namespace greenroom::edge::update
