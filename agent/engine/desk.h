// Where deeds lie until the one who does them comes, which may be after the engine has begun, on
// another thread.
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/ports.h"

namespace greenroom::engine {

template <typename Deed>
class Desk final : public Worker<Deed> {
public:
    using Taker = std::function<void(const Deed&)>;

    // What lies there is handed over at once, everything later on the core thread. The taker must
    // only pass it on to its own thread. Any thread; an empty one ends it.
    void attach(Taker taker) {
        const std::lock_guard lock(mutex_);
        taker_ = std::move(taker);
        if (!taker_)
            return;
        for (const Deed& deed : waiting_)
            taker_(deed);
        waiting_.clear();
    }

    void perform(const Deed& deed) override {
        const std::lock_guard lock(mutex_);
        if (taker_)
            taker_(deed);
        else
            waiting_.push_back(deed);
    }

private:
    std::mutex mutex_;
    Taker taker_;
    std::vector<Deed> waiting_;
};

// The desks of all whose work takes them outside.
struct Desks {
    Desk<core::ManagerDeed> manager;
    Desk<core::HubDeed> hub;
    Desk<core::CheckAddress> preflight;
    Desk<core::SearchServer> directory;
    Desk<core::InstallSoftware> updater;
    Desk<core::RestartMachine> restart;
    Desk<core::ShowLight> light;
};

// The doors of an engine whose workers take their deeds from these desks.
[[nodiscard]] inline Ports portsWith(Store& store, CallControl& calls, AudioDesk& audio,
                                     Alarm& alarm, Replies& replies, Desks& desks) {
    return {store,           calls,         audio,         alarm,
            replies,         desks.manager, desks.hub,     desks.preflight,
            desks.directory, desks.updater, desks.restart, desks.light};
}

} // namespace greenroom::engine
