// Calls that wait for a device to answer a command. Lives on the server's thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hub/api_exchange.h"
#include "hub/model_people.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

class ApiWaiting {
public:
    static constexpr std::size_t kMost = 256; // over: 503

    // `post` runs closures on this thread. All outlive it.
    ApiWaiting(StorageWorker& storage, base::TimeSource& time, Post post);

    // Answers when the device has, or 504 after the settings' commandTime.
    void wait(const std::string& command, const SharedExchange& exchange);

    // Commands that somebody answered, on any node.
    void changed(const Change& change);

private:
    struct Waiter {
        SharedExchange exchange;
        std::unique_ptr<base::Wakeup> wakeup;
    };

    void look(const std::string& command, bool last);
    void tell(const std::string& command, const Command& found, bool last);

    StorageWorker& storage_;
    base::TimeSource& time_;
    Post post_;
    std::map<std::string, Waiter> waiters_;
};

// What a device answered, as the API tells it: by the command's kind.
[[nodiscard]] ApiResult<edge::net::Response> commandAnswer(const Command& command);

} // namespace greenroom::hub
