// engine.json: what a restarted agent needs to find its running engine and calls again.
//
// {"schema":1,"boot":"…","pid":4711,"start_ticks":123456,"control_port":40123,"muted":false,
//  "camera_off":false,"calls":[{"call":1,"id":"<SIP Call-ID>","muted":false,"held":false}]}
//
// boot and start_ticks tell the process from a later one of the same number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace greenroom::edge::calls {

struct ProcessId {
    int pid = 0;
    std::uint64_t startTicks = 0; // field 22 of /proc/PID/stat, proc(5)
    std::string boot;             // /proc/sys/kernel/random/boot_id

    friend bool operator==(const ProcessId&, const ProcessId&) = default;
};

struct RecordedCall {
    std::uint32_t call = 0;
    std::string engineId;
    std::optional<bool> muted; // nothing: not known
    bool held = false;         // by the room

    friend bool operator==(const RecordedCall&, const RecordedCall&) = default;
};

struct EngineRecord {
    ProcessId process;
    std::uint16_t controlPort = 0;
    bool muted = false; // what was asked for last
    bool cameraOff = false;
    std::vector<RecordedCall> calls;

    friend bool operator==(const EngineRecord&, const EngineRecord&) = default;
};

[[nodiscard]] std::string recordText(const EngineRecord& record);
[[nodiscard]] base::Result<EngineRecord> parseRecord(std::string_view json);

// The file is replaced whole; it is for this boot only and not flushed to the disk.
[[nodiscard]] base::Status writeRecord(const std::string& path, const EngineRecord& record);
[[nodiscard]] base::Result<EngineRecord> readRecord(const std::string& path);

} // namespace greenroom::edge::calls
