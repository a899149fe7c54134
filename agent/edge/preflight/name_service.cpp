#include "edge/preflight/name_service.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <memory>
#include <thread>
#include <tuple>
#include <utility>

namespace greenroom::edge::preflight {

namespace {

using base::ErrorCode;
using base::fail;

struct Record {
    unsigned priority = 0;
    unsigned weight = 0;
    ServicePlace place;
};

// Nothing: not a record that names a host.
std::optional<Record> readRecord(const ns_msg& message, const ns_rr& record) {
    constexpr int kFixed = 6; // priority, weight, port
    if (ns_rr_type(record) != ns_t_srv || ns_rr_rdlen(record) <= kFixed)
        return std::nullopt;
    const unsigned char* const data = ns_rr_rdata(record);
    std::array<char, NS_MAXDNAME> host{};
    if (ns_name_uncompress(ns_msg_base(message), ns_msg_end(message), data + kFixed, host.data(),
                           host.size()) < 0)
        return std::nullopt;
    return Record{ns_get16(data),
                  ns_get16(data + 2),
                  {host.data(), static_cast<std::uint16_t>(ns_get16(data + 4))}};
}

// Numbers as the resolver's records are read: one that names a host a certificate or URL could not
// hold is passed over.
bool isHost(const std::string& host) {
    return !host.empty() && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.' || c == '_';
    });
}

ServicePlaces inOrder(std::vector<Record> records) {
    std::ranges::stable_sort(records, {}, [](const Record& one) {
        return std::tuple(one.priority, -static_cast<int>(one.weight));
    });
    std::vector<ServicePlace> places;
    for (Record& one : records)
        if (one.place.port != 0 && isHost(one.place.host) && places.size() < NameService::kMost)
            places.push_back(std::move(one.place));
    if (places.empty() && !records.empty())
        return fail(ErrorCode::NotFound, "the domain says that it does not serve this");
    return places;
}

class ResolverState {
public:
    explicit ResolverState(const std::optional<SystemNames::Server>& server)
        : ready_(res_ninit(&state_) == 0) {
        if (!ready_ || !server)
            return;
        state_.nscount = 1;
        state_.nsaddr_list[0].sin_family = AF_INET;
        state_.nsaddr_list[0].sin_port = htons(server->port);
        ready_ = inet_pton(AF_INET, server->address.c_str(), &state_.nsaddr_list[0].sin_addr) == 1;
    }
    ~ResolverState() { res_nclose(&state_); }
    ResolverState(const ResolverState&) = delete;
    ResolverState& operator=(const ResolverState&) = delete;

    ServicePlaces services(const std::string& name) {
        std::array<unsigned char, 16 * 1024> answer{};
        const int size = ready_ ? res_nquery(&state_, name.c_str(), ns_c_in, ns_t_srv,
                                             answer.data(), static_cast<int>(answer.size()))
                                : -1;
        if (size >= 0)
            return readServices({reinterpret_cast<const char*>(answer.data()),
                                 std::min(static_cast<std::size_t>(size), answer.size())});
        if (ready_ && (state_.res_h_errno == HOST_NOT_FOUND || state_.res_h_errno == NO_DATA))
            return std::vector<ServicePlace>{};
        return fail(ErrorCode::Unavailable, "the name servers do not answer for " + name);
    }

private:
    struct __res_state state_ {};
    bool ready_;
};

Addresses addressesOf(const std::string& host) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_DGRAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo* list = nullptr;
    if (const int code = getaddrinfo(host.c_str(), nullptr, &hints, &list); code != 0) {
        const bool unknown = code == EAI_NONAME || code == EAI_NODATA;
        return fail(unknown ? ErrorCode::NotFound : ErrorCode::Unavailable,
                    unknown ? "there is no address for " + host
                            : "the name servers do not answer for " + host);
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(list, &freeaddrinfo);
    std::vector<std::string> found;
    for (const addrinfo* one = list; one != nullptr; one = one->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (found.size() < NameService::kMost &&
            getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0,
                        NI_NUMERICHOST) == 0)
            found.emplace_back(text.data());
    }
    if (found.empty())
        return fail(ErrorCode::NotFound, "there is no address for " + host);
    return found;
}

} // namespace

SystemNames::SystemNames(std::optional<Server> server)
    : server_(std::move(server)), answers_([](const std::function<void()>& tell) { tell(); }) {}

void SystemNames::services(const std::string& name, std::function<void(ServicePlaces)> done) {
    std::thread([name, done = std::move(done), server = server_, to = answers_.poster()] {
        to.post([done, found = ResolverState(server).services(name)] { done(found); });
    }).detach();
}

void SystemNames::addresses(const std::string& host, std::function<void(Addresses)> done) {
    std::thread([host, done = std::move(done), to = answers_.poster()] {
        to.post([done, found = addressesOf(host)] { done(found); });
    }).detach();
}

ServicePlaces readServices(std::string_view answer) {
    ns_msg message{};
    if (ns_initparse(reinterpret_cast<const unsigned char*>(answer.data()),
                     static_cast<int>(answer.size()), &message) != 0)
        return fail(ErrorCode::Unavailable, "the name server's answer is not understood");
    std::vector<Record> records;
    for (int at = 0; at < ns_msg_count(message, ns_s_an); ++at) {
        ns_rr record{};
        if (ns_parserr(&message, ns_s_an, at, &record) != 0)
            break;
        if (auto one = readRecord(message, record))
            records.push_back(*std::move(one));
    }
    return inOrder(std::move(records));
}

} // namespace greenroom::edge::preflight
