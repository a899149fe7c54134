// Bookings: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "core/agenda.h"
#include "core/findings.h"
#include "core/request.h"

namespace greenroom::core {

// A source gave its whole list. Replaces what it gave before, also when it is empty. Answered once
// the list is durable, at once when it is the same as the durable one.
struct BookingsReplaced {
    Source source = Source::Premises;
    std::shared_ptr<const SourceList> list; // revision and acceptedAt are filled in by the core
    RequestId request;
};
// The store has, or has not, made a revision durable.
struct AgendaStored {
    Source source = Source::Premises;
    std::uint64_t revision = 0;
    std::optional<base::Error> error;
};
// What the store held at start.
struct AgendaLoaded {
    std::map<Source, std::shared_ptr<const SourceList>> sources;
};
// The source was heard of, and has nothing new: a heartbeat, a ping, a fetch without change.
struct SourceContacted {
    Source source = Source::Premises;
};
// The source could not be asked, or what it said could not be taken; its last list stays.
struct SourceFailed {
    Source source = Source::Premises;
    std::string what; // for the admin: bounded, without secrets
};
using BookingEvent =
    std::variant<BookingsReplaced, AgendaStored, AgendaLoaded, SourceContacted, SourceFailed>;

// Make this list durable, then state AgendaStored with its revision. Lists of one source that were
// asked for while an earlier one is written may be skipped; each revision up to the written one
// then counts as stored.
struct SaveAgenda {
    Source source = Source::Premises;
    std::shared_ptr<const SourceList> list;
};

// How it stands with a source.
struct SourceState {
    // Last list, heartbeat or fetch: in this process, by the time that is never set; else what the
    // store remembers, the epoch when nothing.
    std::optional<base::MonoTime> contactedAt;
    base::WallTime contactedBefore{};
    base::WallTime failingSince{}; // the epoch: the last try went well
    std::string failure;

    // On the clock of `now`; the epoch: never.
    [[nodiscard]] base::WallTime lastContact(base::Instant now) const {
        if (!contactedAt)
            return contactedBefore;
        return now.wall - std::chrono::floor<base::milliseconds>(now.mono - *contactedAt);
    }

    friend bool operator==(const SourceState&, const SourceState&) = default;
};

// A booking that a list no longer holds although its time was not over.
struct Departed {
    BookingId id;
    std::string title;
    Privacy privacy = Privacy::Public;
    base::WallTime start;
    base::WallTime end;
    Source source = Source::Premises;
    base::WallTime at;   // when the list came that left it out
    BookingId successor; // REPLACED by this one; empty: REMOVED

    friend bool operator==(const Departed&, const Departed&) = default;
};

struct BookingState {
    static constexpr std::size_t kMostDeparted = 64; // the oldest are forgotten

    std::shared_ptr<const Agenda> agenda = std::make_shared<const Agenda>();
    std::shared_ptr<const std::vector<Finding>> findings =
        std::make_shared<const std::vector<Finding>>();
    std::shared_ptr<const std::vector<Departed>> departed =
        std::make_shared<const std::vector<Departed>>(); // oldest first
    std::map<Source, SourceState> sources;
    // Accepted but not yet durable.
    struct Waiting {
        Source source;
        std::uint64_t revision;
        RequestId request;
        friend bool operator==(const Waiting&, const Waiting&) = default;
    };
    std::vector<Waiting> waiting;
    std::map<Source, std::uint64_t> durable; // newest revision the store has confirmed

    friend bool operator==(const BookingState&, const BookingState&) = default;
};

} // namespace greenroom::core
