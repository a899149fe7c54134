#include "engine/replies.h"

#include <utility>

namespace greenroom::engine {

void ReplyDesk::expect(core::RequestId request, Handler handler) {
    const std::lock_guard lock(mutex_);
    handlers_[request] = std::move(handler);
}

void ReplyDesk::forget(core::RequestId request) {
    const std::lock_guard lock(mutex_);
    handlers_.erase(request);
}

void ReplyDesk::answer(const core::Answer& answer) {
    Handler handler;
    {
        const std::lock_guard lock(mutex_);
        const auto found = handlers_.find(answer.request);
        if (found == handlers_.end())
            return;
        handler = std::move(found->second);
        handlers_.erase(found);
    }
    handler(answer.outcome);
}

} // namespace greenroom::engine
