// The command line.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace greenroom::fleet {

struct Place {
    std::string address; // an IP address
    std::uint16_t port = 0;
};

struct Phase {
    std::string name;
    std::size_t number = 0; // rounds, seconds; 0: the phase takes none
};

struct Options {
    enum class Verb { Enroll, Run, Mqtt };

    Verb verb = Verb::Run;
    std::string folder;
    Place api;
    Place link;                           // of devices: the hub's device port, or the broker
    std::string serverName = "127.0.0.1"; // what the certificates of both must say
    std::string token;                    // of an admin at the hub
    std::string authorityFile;            // PEM, for enroll
    std::size_t devices = 0;              // 0: all that the folder has
    std::size_t sources = 1;              // addresses of 127/8 that connections come from
    double rate = 0;          // connections begun in a second; 0: as fast as they are taken
    std::size_t atOnce = 128; // connections being made, without a rate
    std::chrono::milliseconds longestPause{300'000};
    std::chrono::milliseconds applyTime{0}; // from a plan's receipt to its verdict, at most
    std::chrono::seconds limit{600};        // for each phase
    std::size_t payload = 1'000;            // bytes of what is published over MQTT
    std::vector<Phase> phases;
};

// InvalidInput: what is wrong, in one line.
[[nodiscard]] base::Result<Options> readOptions(const std::vector<std::string>& words);
[[nodiscard]] const char* usage();

} // namespace greenroom::fleet
