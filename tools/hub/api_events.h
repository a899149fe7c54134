// Live events for whoever watches: a WebSocket each, one JSON text an event.
//
// {"kind": "online", "subjects": ["…"]}: what kind of thing changed, and the ids of which; kinds
// are those of ChangeKind in words.h. Nothing secret is in them, what changed is asked for by the
// API. A watcher is asked again every minute who it is: one that is logged out is closed with 1008.
// Lives on the server's thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "edge/net/web_socket.h"
#include "hub/api_exchange.h"
#include "hub/model_people.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

class ApiEvents {
public:
    // `post` runs closures on this thread. All outlive it.
    ApiEvents(StorageWorker& storage, base::TimeSource& time, Post post);

    // Of a caller who may; 400, 405 or 426 when it is no handshake.
    void open(const SharedExchange& exchange);

    void changed(const Change& change);

private:
    void add(edge::net::WebSocket& socket, ApiCall call);
    void checkAll();
    void check(std::uint64_t id);

    struct Watcher {
        edge::net::WebSocket* socket;
        ApiCall call;
    };

    StorageWorker& storage_;
    base::TimeSource& time_;
    Post post_;
    std::uint64_t lastId_ = 0;
    std::map<std::uint64_t, Watcher> watchers_;
    std::unique_ptr<base::Wakeup> nextCheck_;
};

} // namespace greenroom::hub
