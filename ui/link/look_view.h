// How the panel is to look, how much of it is to be seen, and what it says of the room as a whole.
#pragma once

#include "link/moment.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace greenroom::ui::link {

// Whatever is touched while it is not Awake only wakes.
enum class Wakefulness { Awake, Halfwake, Standby };

enum class RoomUse { Free, Soon, Unclaimed, Busy, InCall, Unsure, OutOfService };

struct Availability {
    RoomUse use = RoomUse::Unsure;
    std::optional<Moment> until; // none: not today
    std::int32_t untilInDays = 0;
    std::uint32_t startsInMinutes = 0;
    std::optional<Moment> heard; // when any source was last heard of
    bool listIsOld = false;
    bool undisturbed = false;
    QString currentId;
    QString nextId;
    bool canExtend = false; // what may be done about the current one
    bool canEnd = false;

    friend bool operator==(const Availability&, const Availability&) = default;
};

enum class ThemeName { Night, Light, HighContrast };
enum class TextSize { Normal, Large, Larger, Largest };

struct Look {
    ThemeName theme = ThemeName::Night;
    TextSize textSize = TextSize::Normal;
    QString language = QStringLiteral("English");
    QString firstDayOfWeek; // "Monday", "Saturday", "Sunday"; else as the language has it
    QString customMessage;
    QString accent; // "#2277AA"; empty: none
    QString wallpaper;
    bool reducedMotion = false;
    bool reachMode = false;
    bool outside = false;
    std::uint32_t brightness = 100; // per cent

    friend bool operator==(const Look&, const Look&) = default;
};

struct Device {
    QString serialNumber;
    QString version;
    QString ipv4;
    QString ipv6;
    QString mac;

    friend bool operator==(const Device&, const Device&) = default;
};

enum class TrustKind { Calendar, Calls, Clock, Other };

struct TrustRow {
    TrustKind kind = TrustKind::Other;
    QString text;
    bool good = true;

    friend bool operator==(const TrustRow&, const TrustRow&) = default;
};

} // namespace greenroom::ui::link
