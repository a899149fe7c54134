// What one HTTP server grants to all its clients together and to each of them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/time.h"

namespace greenroom::edge::net {

struct HttpLimits {
    // Sizes in bytes. Over: 414, 431, 431, 413, 400; over all bodies the one that has been coming
    // for the longest is given up, with 503 when that is the one just received.
    std::size_t requestLine = 8 * 1024;
    std::size_t header = 32 * 1024; // request line and all header fields
    std::size_t headerFields = 100;
    std::size_t body = 4 * 1024 * 1024;       // a route may have its own (Admission)
    std::size_t chunkLine = 4 * 1024;         // chunk size with extensions, and all trailers
    std::size_t allBodies = 32 * 1024 * 1024; // bodies being received, over all connections

    // Connections. Over: one of that address, or of the address that has most, makes room; it is
    // closed without an answer. First goes who was never served, then who has kept us waiting
    // longest for a request, or to take some of its answer. When the requests of all are being
    // handled, the newcomer is closed.
    std::size_t connections = 256;
    std::size_t connectionsPerAddress = 64;
    std::size_t handshakes =
        16; // TLS handshakes at a time; others wait their turn (handshake_gate.h)

    // Times. Over: 408 when part of a request had come, else closed.
    base::nanoseconds headerTime = base::seconds(10); // from accept, or a request's first byte
    base::nanoseconds idleTime = base::seconds(60);   // between two requests
    base::nanoseconds bodyGrace = base::seconds(10);  // and one second for each ...
    std::size_t bodyBytesPerSecond = 1024;
    base::nanoseconds writeStall = base::seconds(20); // without a byte taken by the client

    // After a final answer: how long and how much is still read, and dropped, so that the client
    // sees the answer instead of a reset.
    base::nanoseconds lingerTime = base::seconds(3);
    std::size_t lingerBytes = 8 * 1024 * 1024; // more than the longest body and message

    // WebSockets, which do not count as connections. Over: 503 to the one who asks for another.
    std::size_t webSockets = 128;
    std::size_t webSocketsPerAddress = 64;
    std::size_t webSocketUnsent = 4 * 1024 * 1024; // bytes; over: closed, its client is too slow
    // Incomplete messages over all WebSockets, in bytes. Over: the one just received closes.
    std::size_t webSocketMessages = 32 * 1024 * 1024;
    base::nanoseconds webSocketPing = base::seconds(30); // closed after two without a sign of life
};

} // namespace greenroom::edge::net
