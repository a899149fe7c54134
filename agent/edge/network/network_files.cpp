#include "edge/network/network_files.h"

#include <charconv>
#include <cstdint>
#include <sstream>

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

} // namespace greenroom::edge::network
