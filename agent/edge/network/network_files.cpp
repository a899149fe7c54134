#include "edge/network/network_files.h"

#include <charconv>
#include <cstdint>
#include <sstream>

#include "core/provisioning_domain.h"

namespace greenroom::edge::network {

namespace {

// Eight hexadecimal digits of a 32-bit number in the machine's byte order: "0100A8C0" is
// 192.168.0.1 on a little-endian machine, the only kind there is support for.
std::optional<std::string> dotted(std::string_view hex) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(hex.begin(), hex.end(), value, 16);
    if (hex.size() != 8 || error != std::errc{} || end != hex.end())
        return std::nullopt;
    std::string out;
    for (int byte = 0; byte < 4; ++byte)
        out += (byte == 0 ? "" : ".") + std::to_string((value >> (8 * byte)) & 0xFFU);
    return out;
}

constexpr std::size_t kLongestHost = 64; // bytes of the option

std::optional<std::string> bytesOf(std::string_view hex) {
    std::string bytes;
    if (hex.size() % 2 != 0 || hex.size() > 2 * kLongestHost)
        return std::nullopt;
    for (; !hex.empty(); hex.remove_prefix(2)) {
        unsigned byte = 0;
        const auto [end, error] = std::from_chars(hex.begin(), hex.begin() + 2, byte, 16);
        if (error != std::errc{} || end != hex.begin() + 2)
            return std::nullopt;
        bytes.push_back(static_cast<char>(byte));
    }
    return bytes;
}

// Servers that know the option only by its number send an address as four bytes.
std::string hostOf(std::string bytes) {
    while (!bytes.empty() && bytes.back() == '\0')
        bytes.pop_back();
    if (core::isManagerHost(bytes))
        return bytes;
    return {};
}

std::string addressOf(std::string_view bytes) {
    std::string out;
    for (const char byte : bytes)
        out += (out.empty() ? "" : ".") + std::to_string(static_cast<unsigned char>(byte));
    return out;
}

} // namespace

std::optional<DefaultRoute> defaultRoute(std::string_view routes) {
    std::optional<DefaultRoute> best;
    long bestMetric = 0;
    std::istringstream lines{std::string(routes)};
    std::string line;
    std::getline(lines, line); // names of the columns
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string interface;
        std::string destination;
        std::string gateway;
        std::string flags;
        std::string mask;
        long unused = 0;
        long metric = 0;
        words >> interface >> destination >> gateway >> flags >> unused >> unused >> metric >> mask;
        if (!words || destination != "00000000" || mask != "00000000")
            continue;
        if (best && metric >= bestMetric)
            continue;
        const std::string address = dotted(gateway).value_or("");
        best = DefaultRoute{interface, address == "0.0.0.0" ? "" : address};
        bestMetric = metric;
    }
    return best;
}

Resolver resolver(std::string_view text) {
    Resolver found;
    std::istringstream lines{std::string(text)};
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string key;
        std::string value;
        words >> key >> value;
        if (key == "nameserver" && !value.empty() && found.servers.size() < Resolver::kMostServers)
            found.servers.push_back(value);
        if ((key == "search" || key == "domain") && !value.empty())
            found.domain = value;
    }
    return found;
}

std::string managerOffered(std::string_view lease) {
    constexpr std::string_view kKey = "OPTION_242=";
    constexpr std::size_t kAddress = 4;
    std::istringstream lines{std::string(lease)};
    std::string line;
    while (std::getline(lines, line)) {
        if (!line.starts_with(kKey))
            continue;
        const auto bytes = bytesOf(std::string_view(line).substr(kKey.size()));
        if (!bytes)
            return {};
        const std::string host = hostOf(*bytes);
        return host.empty() && bytes->size() == kAddress ? addressOf(*bytes) : host;
    }
    return {};
}

} // namespace greenroom::edge::network
