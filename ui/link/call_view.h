// What the agent said of calls, as plain values: those that go on or ring, what may be done to
// them, whom the room may call. Strings are already safe to show; lists are bounded
// (link/panel_codec.h).
#pragma once

#include "link/moment.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace greenroom::ui::link {

enum class CallState { Dialling, Ringing, Connected, Ending, Offered, Answering };

enum class CallQuality { Unknown, Good, Fair, Poor };

struct Call {
    std::uint32_t id = 0;
    CallState state = CallState::Dialling;
    QString title;
    QString address;
    QString bookingId;
    std::uint32_t durationS = 0;
    std::uint32_t setupS = 0;
    bool muted = false;
    bool incoming = false;
    bool held = false;
    bool heldByPeer = false;
    bool earlyMedia = false;
    std::uint32_t answersInS = 0; // by itself; 0: not
    CallQuality quality = CallQuality::Unknown;
    bool encrypted = false;
    std::vector<QString> details;
    std::vector<QString> missing;

    friend bool operator==(const Call&, const Call&) = default;
};

// An agent that says nothing of them offers End alone.
struct CallControls {
    bool end = true;
    bool keypad = false;
    bool hold = false;
    bool camera = false;
    bool dial = false;
    bool cameraOff = false;
    std::optional<std::uint32_t> volume; // per cent; none: it cannot be set
    bool volumeMuted = false;
    std::optional<Moment> undisturbedUntil;

    friend bool operator==(const CallControls&, const CallControls&) = default;
};

struct Ending {
    QString bookingId;
    std::uint32_t minutes = 0; // 0: the meeting is over
    bool canExtend = false;
    std::uint32_t leavesInS = 0; // by itself; 0: not

    friend bool operator==(const Ending&, const Ending&) = default;
};

// Somebody whom a touch calls.
struct Entry {
    QString id;
    QString name;
    QString address; // empty where it may not be shown
    bool favourite = false;

    friend bool operator==(const Entry&, const Entry&) = default;
};

// Names of what the room hears, is heard and is seen with; empty: there is none.
struct AudioCheck {
    bool running = false;
    std::uint32_t level = 0; // per cent, while it runs
    QString problem;
    QString microphone;
    QString loudspeaker;
    QString camera;

    friend bool operator==(const AudioCheck&, const AudioCheck&) = default;
};

struct Failure {
    QString code;
    QString what;
    QString toDo;
    QString title;
    bool canRetry = false;
    bool rejoin = false;         // Retry goes back into a call that broke
    std::vector<QString> others; // further addresses, by their place

    friend bool operator==(const Failure&, const Failure&) = default;
};

} // namespace greenroom::ui::link
