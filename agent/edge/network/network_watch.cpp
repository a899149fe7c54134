#include "edge/network/network_watch.h"

#include <array>
#include <fstream>
#include <iterator>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QNetworkInterface>
#include <QSocketNotifier>

#include "base/log.h"
#include "edge/network/network_files.h"

namespace greenroom::edge::network {

namespace {

std::string contentOf(const std::string& file) {
    constexpr std::streamsize kMost = 64 * 1024;
    std::ifstream in(file);
    std::string text(kMost, '\0');
    in.read(text.data(), kMost);
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

QNetworkInterface chosen(const std::optional<DefaultRoute>& route) {
    if (route)
        return QNetworkInterface::interfaceFromName(QString::fromStdString(route->interface));
    for (const QNetworkInterface& one : QNetworkInterface::allInterfaces())
        if (one.flags().testFlag(QNetworkInterface::IsUp) &&
            !one.flags().testFlag(QNetworkInterface::IsLoopBack))
            return one;
    return {};
}

void addAddresses(const QNetworkInterface& interface, core::NetworkSeen& seen) {
    for (const QNetworkAddressEntry& entry : interface.addressEntries()) {
        const QHostAddress address = entry.ip();
        if (address.protocol() == QAbstractSocket::IPv4Protocol && seen.ipv4Address.empty()) {
            seen.ipv4Address = address.toString().toStdString();
            seen.ipv4Mask = entry.netmask().toString().toStdString();
        }
        if (address.protocol() == QAbstractSocket::IPv6Protocol && !address.isLinkLocal() &&
            seen.ipv6Address.empty())
            seen.ipv6Address = address.toString().toStdString();
    }
}

} // namespace

core::NetworkSeen networkNow(const std::string& leases) {
    const auto route = defaultRoute(contentOf("/proc/net/route"));
    const QNetworkInterface interface = chosen(route);
    Resolver names = resolver(contentOf("/etc/resolv.conf"));
    core::NetworkSeen seen;
    seen.interface = interface.name().toStdString();
    seen.macAddress = interface.hardwareAddress().toUpper().toStdString();
    addAddresses(interface, seen);
    if (route)
        seen.ipv4Gateway = route->gateway;
    seen.domain = std::move(names.domain);
    seen.nameServers = std::move(names.servers);
    seen.managerOffered =
        managerOffered(contentOf(leases + "/" + std::to_string(interface.index())));
    return seen;
}

NetworkWatch::NetworkWatch(engine::Inbox& room, std::string leases)
    : room_(room), leases_(std::move(leases)) {
    listen();
    watchLeases();
    state();
}

NetworkWatch::~NetworkWatch() {
    leaseFolder_.reset();
    notifier_.reset();
    if (socket_ >= 0)
        close(socket_);
}

void NetworkWatch::listen() {
    socket_ = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE;
    if (socket_ < 0 ||
        bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        base::log(base::LogLevel::Warning, "network",
                  "the kernel does not tell of changes; what is shown is from the start");
        return;
    }
    notifier_ = std::make_unique<QSocketNotifier>(socket_, QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(), [this] {
        drain();
        state();
    });
}

// A lease is written as a whole, by renaming, whenever it is renewed; where there is no such folder
// the machine has no such leases.
void NetworkWatch::watchLeases() {
    const QString folder = QString::fromStdString(leases_);
    if (!QFileInfo::exists(folder))
        return;
    leaseFolder_ = std::make_unique<QFileSystemWatcher>(QStringList{folder});
    QObject::connect(leaseFolder_.get(), &QFileSystemWatcher::directoryChanged, leaseFolder_.get(),
                     [this] { state(); });
}

// What changed is read anew; the messages only say that something did.
void NetworkWatch::drain() {
    std::array<char, 8192> buffer{};
    while (recv(socket_, buffer.data(), buffer.size(), 0) > 0) {
    }
}

void NetworkWatch::state() {
    core::NetworkSeen now = networkNow(leases_);
    if (now == last_)
        return;
    last_ = now;
    (void)room_.post(engine::Lane::TimeAndPanel, core::DeviceEvent(std::move(now)));
}

} // namespace greenroom::edge::network
