// Where names lead to: SRV records (RFC 2782) and addresses, by the machine's own resolver.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "edge/net/loop_mailbox.h"

namespace greenroom::edge::preflight {

struct ServicePlace {
    std::string host;
    std::uint16_t port = 0;

    friend bool operator==(const ServicePlace&, const ServicePlace&) = default;
};
// In the order they are to be tried. None: there are no such records.
using ServicePlaces = base::Result<std::vector<ServicePlace>>;
using Addresses = base::Result<std::vector<std::string>>; // numeric, at least one

// Answers come later, on the thread that asks, perhaps after the one who asked is gone: what is
// handed over must bear that. NotFound: there is no such name, or it says that the service is not
// there. Unavailable: the name servers do not know, now.
class NameService {
public:
    static constexpr std::size_t kMost = 8; // places, addresses

    virtual ~NameService() = default;
    virtual void services(const std::string& name, std::function<void(ServicePlaces)> done) = 0;
    virtual void addresses(const std::string& host, std::function<void(Addresses)> done) = 0;
};

// Each question has a thread of its own that nobody waits for: a name server that does not answer
// keeps neither this program from ending nor other questions.
class SystemNames final : public NameService {
public:
    struct Server {
        std::string address; // IPv4
        std::uint16_t port = 53;
    };
    // SRV records are asked of this server in place of those of resolv.conf(5).
    explicit SystemNames(std::optional<Server> server = {});

    void services(const std::string& name, std::function<void(ServicePlaces)> done) override;
    void addresses(const std::string& host, std::function<void(Addresses)> done) override;

private:
    std::optional<Server> server_;
    net::LoopMailbox<std::function<void()>> answers_;
};

// From the bytes of a DNS answer: by priority, then the heavier first. A root as the only target
// is NotFound.
[[nodiscard]] ServicePlaces readServices(std::string_view answer);

} // namespace greenroom::edge::preflight
