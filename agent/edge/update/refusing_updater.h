// Orders for software on a machine that the agent does not own, where it was installed as a
// package: refused in words, so that whoever ordered knows that nothing will come.
#pragma once

#include "engine/desk.h"

namespace greenroom::edge::update {

class RefusingUpdater {
public:
    // Both outlive it. Any thread.
    RefusingUpdater(engine::Inbox& room, engine::Desk<core::InstallSoftware>& desk);
    ~RefusingUpdater();
    RefusingUpdater(const RefusingUpdater&) = delete;
    RefusingUpdater& operator=(const RefusingUpdater&) = delete;

private:
    engine::Desk<core::InstallSoftware>& desk_;
};

} // namespace greenroom::edge::update
