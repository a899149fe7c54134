// Keys of a telephone for calls, with their pauses: what is to be sent now, and what later.
//
// A comma is a pause of two seconds. The engine takes 240 ms for each key (RFC 4733) and queues
// them by itself. Nothing of the keys is logged. Core thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/secret.h"
#include "core/call.h"

namespace greenroom::edge::calls {

class ToneSender {
public:
    // The keys that are due for a call, without pauses; all of them are characters of 0-9*#A-D.
    using Send = std::function<void(core::CallId, const base::Secret& keys)>;

    ToneSender(base::TimeSource& time, Send send);

    // Behind what this call still has to send. Characters that are no keys are left out; at most
    // 64 are taken.
    void add(core::CallId call, const base::Secret& tones);
    void forget(core::CallId call);

private:
    struct Waiting {
        core::CallId call;
        base::Secret rest;
        base::MonoTime due;
    };

    void sendDue();
    void arm();

    base::TimeSource& time_;
    Send send_;
    std::unique_ptr<base::Wakeup> wakeup_;
    std::vector<Waiting> waiting_;
};

} // namespace greenroom::edge::calls
