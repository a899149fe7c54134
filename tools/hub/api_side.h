// The api thread: the HTTP server, its door, and what it reads of the journal.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "edge/net/net_thread.h"
#include "edge/net/tls_identity.h"
#include "hub/api_call.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

class ApiSide {
public:
    struct Place {
        std::string address; // numeric
        std::uint16_t port;  // 0: the system chooses
    };

    // Serves once it returns. The time outlives it; a QCoreApplication exists. Errors of
    // edge/net/http_server.h. `journalFrom`: entries up to this one are known.
    [[nodiscard]] static base::Result<std::unique_ptr<ApiSide>>
    start(StorageWorker& worker, base::TimeSource& time, ApiSettings settings, const Place& place,
          const edge::net::TlsIdentity& identity, std::uint64_t journalFrom);
    ~ApiSide(); // after the worker: what that still delivers is for this
    ApiSide(const ApiSide&) = delete;
    ApiSide& operator=(const ApiSide&) = delete;

    [[nodiscard]] const std::string& address() const { return address_; } // "127.0.0.1:8443"

    // Closes every connection. Afterwards the worker may end, and then this.
    void end();

    // Any thread.
    void lookAtJournal();
    void use(edge::net::TlsIdentity identity); // for connections from now on

private:
    class Inside; // lives on the thread

    ApiSide() = default;

    std::string address_;
    edge::net::NetThread thread_{"api"};
    std::shared_ptr<Inside> inside_; // made and destroyed on the thread
};

} // namespace greenroom::hub
