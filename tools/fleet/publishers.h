// Who gives the hub, or the broker, what all members are to receive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "fleet/https_client.h"
#include "fleet/time_point.h"

namespace greenroom::fleet {

class Publisher {
public:
    using Done = std::function<void(base::Status)>;

    virtual ~Publisher() = default;
    // To all, with this mark in it. `done` when it was taken.
    virtual void publish(const std::string& mark, Done done) = 0;
    // When the first byte of the last one went out.
    [[nodiscard]] virtual TimePoint begunAt() const = 0;
};

// Settings pushed to all devices by the hub's HTTP API; the first one's value is the mark.
class HubPublisher final : public Publisher {
public:
    explicit HubPublisher(HttpsClient& api) : api_(api) {}
    void publish(const std::string& mark, Done done) override;
    [[nodiscard]] TimePoint begunAt() const override { return api_.begunAt(); }
    // A meeting of half an hour in one workspace.
    void book(const std::string& workspaceId, const std::string& title, Done done);

private:
    HttpsClient& api_;
    std::int64_t booked_ = 0;
};

} // namespace greenroom::fleet
