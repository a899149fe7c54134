// A listening unix(7) stream socket in the file system, with the permissions it is to have.
//
// Belongs to one thread with an event loop.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

#include <QLocalServer>
#include <QLocalSocket>

#include "base/result.h"

namespace greenroom::edge::net {

struct LocalAddress {
    std::string path;       // at most 107 bytes
    std::string group = {}; // name; empty: the group the folder or the process gives it
    mode_t mode = 0660;
};

// Who is at the other end, as the kernel noted it when the connection was made.
struct LocalPeer {
    uid_t uid = 0;
    std::vector<gid_t> groups; // primary first
};

class LocalListener {
public:
    using OnConnection = std::function<void(std::unique_ptr<QLocalSocket>)>;

    explicit LocalListener(OnConnection onConnection);
    ~LocalListener(); // removes the socket
    LocalListener(const LocalListener&) = delete;
    LocalListener& operator=(const LocalListener&) = delete;

    // Makes the folder (0750) when there is none, and takes the place of a socket nobody listens
    // on. Errors: Conflict when somebody does, or when the path is something else than a socket.
    // The socket has its mode and group before the first connection can be made.
    [[nodiscard]] base::Status listen(const LocalAddress& address);

private:
    QLocalServer server_;
    OnConnection onConnection_;
    std::string path_; // of our own socket, once it exists
};

// Nothing readable: uid -1 and no groups.
[[nodiscard]] LocalPeer peerOf(const QLocalSocket& socket);

} // namespace greenroom::edge::net
