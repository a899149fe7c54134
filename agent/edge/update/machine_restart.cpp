#include "edge/update/machine_restart.h"

#include <utility>

#include <QProcess>

#include "base/log.h"

namespace greenroom::edge::update {

MachineRestart::MachineRestart(engine::Inbox& room, engine::Desk<core::RestartMachine>& desk,
                               std::filesystem::path program)
    : desk_(desk) {
    (void)room.post(engine::Lane::TimeAndPanel,
                    core::RestartEvent(core::RestartAllowed{!program.empty()}));
    desk_.attach([&room, program = std::move(program)](const core::RestartMachine&) {
        base::log(base::LogLevel::Warning, "agent", "The machine is restarted",
                  {{"by", program.string()}});
        if (QProcess::startDetached(QString::fromStdString(program.string()), {}))
            return;
        (void)room.post(engine::Lane::Calls, core::RestartEvent(core::RestartFailed{
                                                 program.string() + " could not be started"}));
    });
}

MachineRestart::~MachineRestart() {
    desk_.attach({});
}

} // namespace greenroom::edge::update
