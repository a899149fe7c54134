// The oracle: what a room that was told these facts has to show, and what a press has to do.
//
// It is told every fact in the order in which the engine takes them, and is asked about single
// instants. It keeps no index and plans nothing ahead: each question goes through every booking.
// The rules are those of the headers of agent/core; nothing of its sources is used.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/join_window.h"
#include "core/settings.h"
#include "sim/oracle_booking.h"
#include "sim/oracle_merge.h"

namespace greenroom::sim {

// What one fact has to lead to at the call engine.
struct CallDeeds {
    std::vector<std::string> dialled; // URIs
    std::vector<core::CallId> ended;

    friend bool operator==(const CallDeeds&, const CallDeeds&) = default;
};

class Oracle {
public:
    // `clock` is the reading that the engine takes for this fact.
    CallDeeds observe(const core::Event& event, base::Instant clock);

    // What stands on the panel at this instant, if nothing else has happened.
    [[nodiscard]] std::vector<core::JoinTile> tilesAt(base::Instant clock) const;
    // Of each of meetings().
    [[nodiscard]] std::vector<std::string_view> verdictsAt(base::Instant clock) const;
    [[nodiscard]] const std::vector<Meeting>& meetings() const { return meetings_; }

    // The instants after `clock`, on its wall clock, around which the answer may change: where to
    // look, not what is right.
    [[nodiscard]] std::vector<base::WallTime> edgesAfter(base::Instant clock) const;

private:
    struct Call {
        core::CallId id;
        core::CallState state = core::CallState::Dialling;
        core::BookingId booking;
        std::optional<base::WallTime> start; // of the booking, when it was joined
        core::DialTarget target;
        bool answered = false;
        bool endAsked = false;
        std::optional<base::MonoTime> until; // given up, or forgotten, then
    };
    struct Failure {
        core::BookingId booking;
        core::DialTarget target;
        base::MonoTime at;
    };
    struct Contact {
        std::optional<base::MonoTime> heard;
        base::WallTime remembered{};
    };
    struct Sample {
        base::milliseconds offset{0};
        base::MonoTime at{};
    };
    // A question about one instant: its calls, its time.
    struct View {
        base::Instant now; // corrected
        std::vector<Call> calls;
        std::optional<Failure> failure;
    };

    void take(const core::BookingEvent& event, base::Instant now);
    CallDeeds take(const core::CallEvent& event, base::Instant now);
    void take(const core::TimeEvent& event, base::Instant clock);
    void take(const core::SettingEvent& event);
    void mergeAgain();
    void signalled(const core::CallSignalled& signal, base::Instant now);
    void adopted(const core::CallAdopted& call, base::Instant now);
    CallDeeds pressed(const core::JoinPressed& press, base::Instant now);
    void dial(const core::DialTarget& target, const core::BookingId& booking, base::Instant now,
              CallDeeds& deeds);
    void endAll(std::optional<core::CallId> only, base::MonoTime now, CallDeeds& deeds);
    static void letTimePass(std::vector<Call>& calls, std::optional<Failure>& failure,
                            base::MonoTime now, base::seconds errorScreen, CallDeeds& deeds);

    [[nodiscard]] base::Instant corrected(base::Instant clock) const;
    [[nodiscard]] View viewAt(base::Instant clock) const;
    [[nodiscard]] base::seconds leadTime() const;
    [[nodiscard]] base::seconds errorScreen() const;
    [[nodiscard]] std::string_view verdict(const Meeting& meeting, const View& view) const;
    [[nodiscard]] bool openAndTimed(const Meeting& meeting, const View& view) const;
    [[nodiscard]] bool refused(const core::Booking& booking) const;
    [[nodiscard]] bool shown(const Meeting& meeting) const;
    [[nodiscard]] bool listOld(core::Source source, const View& view) const;
    [[nodiscard]] core::JoinTile tile(const Meeting& meeting, const View& view) const;

    std::map<core::Source, std::vector<core::Booking>> lists_;
    std::vector<Meeting> meetings_; // of lists_, in the order of the settings
    std::map<core::Source, Contact> contacts_;
    std::vector<Call> calls_;
    std::optional<Failure> failure_;
    std::uint32_t lastCall_ = 0;
    bool engineUp_ = false;
    bool proxyRefuses_ = false;
    core::Zone zone_;
    bool synced_ = false;
    std::map<std::string, Sample> samples_;
    core::Settings settings_;
};

} // namespace greenroom::sim
