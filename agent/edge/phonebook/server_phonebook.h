// Asks the server of Phonebook Server 1 what the core wants to know of it. A search takes at most
// kSeconds, kRequests requests and core::DirectoryPage::kMost entries.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <unordered_set>

#include "base/clock.h"
#include "core/server_directory.h"
#include "edge/net/http_client.h"
#include "edge/net/loop_mailbox.h"
#include "edge/phonebook/search_messages.h"
#include "engine/desk.h"
#include "xapi/context.h"

namespace greenroom::edge::phonebook {

// Made, used and destroyed on the net thread; takes deeds from any.
class ServerPhonebook {
public:
    static constexpr base::seconds kSeconds{15};
    static constexpr int kRequests = 20;
    static constexpr std::uint32_t kHits = 100; // of one request
    static constexpr std::size_t kAnswer = 1024 * 1024;
    static constexpr std::size_t kSearches = 8; // at a time; more are refused

    // All outlive it. `machineTime` is that of this machine, in which networks live.
    struct Ports {
        engine::Inbox& room;
        engine::Desk<core::SearchServer>& desk;
        base::TimeSource& machineTime;
    };
    ServerPhonebook(Ports ports, xapi::DeviceFacts device);
    ~ServerPhonebook();
    ServerPhonebook(const ServerPhonebook&) = delete;
    ServerPhonebook& operator=(const ServerPhonebook&) = delete;

private:
    struct Search {
        core::SearchServer deed;
        base::MonoTime deadline;
        bool paged = true;
        SearchPage page;
        int requests = 0;
        std::uint32_t counted = 0; // by the server
        std::vector<Found> found;
        std::unordered_set<std::string> ids;
        std::unique_ptr<net::ClientTransfer> transfer;
    };
    using At = std::list<Search>::iterator;

    void begin(const core::SearchServer& deed);
    void ask(At at);
    void answered(At at, const net::ClientResult& result);
    void take(At at, SearchAnswer answer);
    void finish(At at, bool complete);
    void refuse(core::RequestId request, base::ErrorCode code, std::string why);
    void end(At at, base::ErrorCode code, std::string why);
    [[nodiscard]] net::ClientRequest requestOf(const Search& search) const;

    Ports ports_;
    xapi::DeviceFacts device_;
    net::HttpClient http_;
    std::list<Search> searches_;
    net::LoopMailbox<core::SearchServer> deeds_;
};

} // namespace greenroom::edge::phonebook
