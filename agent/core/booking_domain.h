// Bookings: the facts that reach the core, the deeds it asks for, the slice of state it keeps.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "core/agenda.h"
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
using BookingEvent = std::variant<BookingsReplaced, AgendaStored, AgendaLoaded>;

// Make this list durable, then state AgendaStored with its revision. Lists of one source that were
// asked for while an earlier one is written may be skipped; each revision up to the written one
// then counts as stored.
struct SaveAgenda {
    Source source = Source::Premises;
    std::shared_ptr<const SourceList> list;
};

struct BookingState {
    std::shared_ptr<const Agenda> agenda = std::make_shared<const Agenda>();
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
