#include "edge/net/local_listener.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <grp.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

#include "base/log.h"

namespace greenroom::edge::net {

namespace {

using base::ErrorCode;

constexpr int kBacklog = 128; // who connects to a full one is refused or has to wait
constexpr int kMaxPending = 64;

class Descriptor {
public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    ~Descriptor() {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return descriptor_; }
    void disown() { descriptor_ = -1; }

private:
    int descriptor_;
};

tl::unexpected<base::Error> failErrno(const std::string& path, const char* what) {
    return base::fail(ErrorCode::Io, path + ": " + what + ": " + std::strerror(errno));
}

Descriptor unixSocket() {
    return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

const sockaddr* generic(const sockaddr_un& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

// Removes a socket that its owner left behind; refuses anything else.
base::Status clearPlace(const std::string& path, const sockaddr_un& address) {
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0)
        return errno == ENOENT ? base::Status{} : failErrno(path, "cannot look");
    if (!S_ISSOCK(found.st_mode))
        return base::fail(ErrorCode::Conflict, path + ": exists and is no socket");
    const Descriptor probe = unixSocket();
    const bool refused =
        ::connect(probe.get(), generic(address), sizeof address) != 0 && errno == ECONNREFUSED;
    if (!refused)
        return base::fail(ErrorCode::Conflict, path + ": another program listens here");
    if (::unlink(path.c_str()) != 0)
        return failErrno(path, "cannot remove the socket left behind");
    return {};
}

base::Status makeFolder(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    if (folder.empty() || ::mkdir(folder.c_str(), 0750) == 0 || errno == EEXIST)
        return {};
    return failErrno(folder.string(), "cannot make the folder");
}

base::Result<gid_t> groupId(const std::string& name) {
    // Called while the program starts, before other threads could ask for groups.
    if (const group* entry = ::getgrnam(name.c_str()))
        return entry->gr_gid;
    return base::fail(ErrorCode::NotFound, "no such group: " + name);
}

base::Status setAccess(const LocalAddress& address) {
    if (!address.group.empty()) {
        const auto group = groupId(address.group);
        if (!group)
            return tl::unexpected(group.error().withContext(address.path));
        if (::chown(address.path.c_str(), static_cast<uid_t>(-1), *group) != 0)
            return failErrno(address.path, "cannot give it to its group");
    }
    if (::chmod(address.path.c_str(), address.mode) != 0)
        return failErrno(address.path, "cannot set its mode");
    return {};
}

} // namespace

LocalListener::LocalListener(OnConnection onConnection) : onConnection_(std::move(onConnection)) {
    server_.setMaxPendingConnections(kMaxPending);
    QObject::connect(&server_, &QLocalServer::newConnection, &server_, [this] {
        while (QLocalSocket* socket = server_.nextPendingConnection()) {
            socket->setParent(nullptr); // else it would be destroyed twice, here and with us
            onConnection_(std::unique_ptr<QLocalSocket>(socket));
        }
    });
}

LocalListener::~LocalListener() {
    server_.close();
    if (!path_.empty())
        ::unlink(path_.c_str());
}

base::Status LocalListener::listen(const LocalAddress& address) {
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    if (address.path.empty() || address.path.size() >= sizeof name.sun_path)
        return base::fail(ErrorCode::InvalidInput,
                          address.path + ": a socket's path has 1 to 107 bytes");
    address.path.copy(name.sun_path, sizeof name.sun_path - 1);

    if (auto made = makeFolder(address.path); !made)
        return made;
    if (auto cleared = clearPlace(address.path, name); !cleared)
        return cleared;

    Descriptor socket = unixSocket();
    if (socket.get() < 0 || ::bind(socket.get(), generic(name), sizeof name) != 0)
        return failErrno(address.path, "cannot bind");
    path_ = address.path;
    if (auto access = setAccess(address); !access)
        return access;
    if (::listen(socket.get(), kBacklog) != 0)
        return failErrno(address.path, "cannot listen");
    if (!server_.listen(static_cast<qintptr>(socket.get())))
        return base::fail(ErrorCode::Io, address.path + ": " + server_.errorString().toStdString());
    socket.disown(); // the server's now
    return {};
}

LocalPeer peerOf(const QLocalSocket& socket) {
    const int descriptor = static_cast<int>(socket.socketDescriptor());
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return {static_cast<uid_t>(-1), {}};
    LocalPeer peer{credentials.uid, {credentials.gid}};
    std::array<gid_t, 256> groups{};
    socklen_t bytes = sizeof groups;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &bytes) == 0)
        peer.groups.insert(peer.groups.end(), groups.begin(),
                           groups.begin() + bytes / sizeof(gid_t));
    return peer;
}

} // namespace greenroom::edge::net
