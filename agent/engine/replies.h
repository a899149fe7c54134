// Waiting: where edges leave what is to happen when an answer comes. Any thread.
#pragma once

#include <functional>
#include <map>
#include <mutex>

#include "engine/ports.h"

namespace greenroom::engine {

class ReplyDesk : public Replies {
public:
    using Handler = std::function<void(const core::Outcome&)>;

    // The handler runs once, on the core thread; it must only hand over (post to its own thread).
    void expect(core::RequestId request, Handler handler);
    // Nobody waits any longer.
    void forget(core::RequestId request);

    void answer(const core::Answer& answer) override;

private:
    std::mutex mutex_;
    std::map<core::RequestId, Handler> handlers_;
};

} // namespace greenroom::engine
