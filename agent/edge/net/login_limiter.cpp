#include "edge/net/login_limiter.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace greenroom::edge::net {

namespace {

constexpr std::size_t kUserBytes = 64; // longer names share a count, which does no harm

// Who owns one IPv6 address mostly owns 2^64 of them.
std::string networkOf(std::string_view address) {
    const std::string text(address.substr(0, 64));
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1)
        return text;
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    std::array<char, INET6_ADDRSTRLEN> network{};
    ::inet_ntop(AF_INET6, bytes.data(), network.data(), network.size());
    return std::string(network.data()) + "/64";
}

// A line feed is in no address, so that the two kinds of key never meet.
std::string keyOf(std::string_view address, std::string_view user) {
    return networkOf(address) + "\n" + std::string(user.substr(0, kUserBytes));
}

base::nanoseconds delayAfter(unsigned failures, unsigned free) {
    if (failures < free)
        return {};
    const unsigned doublings = std::min(failures - free, 10U);
    return std::min<base::nanoseconds>(LoginLimiter::kFirstDelay * (1U << doublings),
                                       LoginLimiter::kLongestDelay);
}

} // namespace

std::optional<base::nanoseconds>
LoginLimiter::waitFor(std::string_view address, std::string_view user, base::MonoTime now) const {
    const auto left = [&](const std::string& key, unsigned free) -> base::nanoseconds {
        const auto found = failures_.find(key);
        if (found == failures_.end() || now - found->second.last >= kForgotten)
            return {};
        return found->second.last + delayAfter(found->second.count, free) - now;
    };
    const base::nanoseconds wait = std::max(left(keyOf(address, user), kFreePerUser),
                                            left(networkOf(address), kFreePerAddress));
    if (wait <= base::nanoseconds::zero())
        return std::nullopt;
    return wait;
}

void LoginLimiter::failed(std::string_view address, std::string_view user, base::MonoTime now) {
    for (std::string key : {keyOf(address, user), networkOf(address)}) {
        if (failures_.size() >= kEntries && !failures_.contains(key))
            failures_.erase(std::ranges::min_element(
                failures_, {}, [](const auto& entry) { return entry.second.last; }));
        Failures& entry = failures_[std::move(key)];
        if (entry.count > 0 && now - entry.last >= kForgotten)
            entry.count = 0;
        ++entry.count;
        entry.last = now;
    }
}

void LoginLimiter::succeeded(std::string_view address, std::string_view user) {
    failures_.erase(keyOf(address, user));
}

} // namespace greenroom::edge::net
