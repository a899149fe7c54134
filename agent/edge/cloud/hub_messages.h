// What a device and its hub say to each other, as plain values (proto/cloud.proto).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.h"
#include "core/agenda_merge.h"
#include "core/plan_domain.h"

namespace greenroom::edge::cloud {

// --- from the hub ---

struct Welcome {
    std::string nonce;
    std::uint32_t protocol = 0;
};
struct Registered {
    std::string workspace;
    base::seconds heartbeat{0};
    base::seconds reconcile{0};
    base::WallTime hubTime{};
};
// A whole list; its mark says which one it is.
struct Snapshot {
    bool unchanged = false; // the one that was named in Hello
    core::SourceList list;
};
struct Delta {
    std::uint64_t from = 0; // revisions; sameEpoch() makes a mark of them
    std::uint64_t revision = 0;
    core::SourceList change;
    std::vector<core::BookingId> removed;
};
// A list, or a change of one, that holds more than is taken.
struct ListRefused {
    std::string why;
};
struct PlanGiven {
    core::Plan plan; // without its authorities, which are read from the text
    std::string authoritiesPem;
};
struct VerdictRecorded {
    std::string id;
    core::PlanOutcome outcome = core::PlanOutcome::Refused;
};
enum class CommandKind : std::uint8_t { Command, Status, Configuration };
struct CommandGiven {
    std::string id;
    CommandKind kind = CommandKind::Command;
    std::string path; // words separated by blanks
    std::vector<std::pair<std::string, std::string>> arguments;
    std::string origin;
};
struct LogAsked {
    std::string id;
    std::size_t mostLines = 0;
};
struct Drain {};
struct Ping {
    std::uint64_t id = 0;
};
struct Pong {
    std::uint64_t id = 0;
    base::WallTime time{};
};
struct CertificateGiven {
    std::string chainPem; // empty: refused
    std::string problem;
};
struct NotUnderstood {}; // of a newer protocol: passed over

using HubMessage =
    std::variant<NotUnderstood, Welcome, Registered, Snapshot, Delta, ListRefused, PlanGiven,
                 VerdictRecorded, CommandGiven, LogAsked, Drain, Ping, Pong, CertificateGiven>;

struct HubFrame {
    std::uint64_t seq = 0;
    HubMessage message;
};

// --- to the hub ---

struct Hello {
    std::string nonce;
    std::string serialNumber;
    std::string softwareVersion;
    std::string product;
    std::string mark; // of the list that is held; empty: none
};
struct BookingsStored {
    std::string mark;
    std::vector<core::SetAside> refused;
};
struct Reconcile {};
struct CommandDone {
    std::string id;
    bool ok = false;
    std::string json;
};
struct HealthLine {
    std::string name;
    std::string level;
    std::string code;
    std::string text;
    base::WallTime since{};
    friend bool operator==(const HealthLine&, const HealthLine&) = default;
};
struct StatusReport {
    std::string softwareVersion;
    base::WallTime started{};
    std::vector<HealthLine> health;
    bool inCall = false;
    bool standby = false;
    std::uint32_t bookingsHeld = 0;
    bool joinShown = false;
    std::string calendarOwner;
    friend bool operator==(const StatusReport&, const StatusReport&) = default;
};
struct CallReport {
    std::string callId;
    std::string bookingId;
    std::string address;
    base::WallTime started{};
    base::WallTime ended{};
    bool connected = false;
    std::string cause;
};
struct LogLines {
    std::string id;
    std::vector<std::string> lines;
};
struct CertificateAsked {
    std::string csrPem;
};

using DeviceMessage =
    std::variant<Hello, BookingsStored, Reconcile, core::PlanVerdict, CommandDone, StatusReport,
                 CallReport, LogLines, Ping, Pong, CertificateAsked>;

} // namespace greenroom::edge::cloud
