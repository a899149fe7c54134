// Trying a booking out before it may enter the agenda.
//
// A booking on which the process dies would, once stored, end every start of the agent. So all that
// is later decided for a booking is decided for it alone first, while a watch remembers over the
// death of the process what was in hand. After two deaths the watch refuses it: it is set aside and
// named, and the others of its list are taken.
//
// What only goes wrong with several bookings together, or in the hands of a client, is not found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/agenda.h"

namespace greenroom::core {

// Remembers what is in hand. Implemented by edge/poison; one user at a time.
class EntryWatch {
public:
    enum class Stage : std::uint8_t {
        Reading = 1, // an entry of a list is turned into a booking
        Trial = 2,   // a booking is tried out
    };

    virtual ~EntryWatch() = default;

    // False: the process died twice at this stage of an entry of this content; leave it out. True:
    // in hand from now on, until letGo(). `fingerprint` stands for the content; `id` and `title`
    // are for people.
    [[nodiscard]] virtual bool take(Stage stage, std::uint64_t fingerprint, std::string_view id,
                                    std::string_view title) = 0;
    virtual void letGo() = 0;
};

// Takes an entry in hand and lets go of it.
class InHand {
public:
    InHand(EntryWatch* watch, EntryWatch::Stage stage, std::uint64_t fingerprint,
           std::string_view id, std::string_view title)
        : watch_(watch), allowed_(watch == nullptr || watch->take(stage, fingerprint, id, title)) {}
    ~InHand() {
        if (watch_ != nullptr && allowed_)
            watch_->letGo();
    }
    InHand(const InHand&) = delete;
    InHand& operator=(const InHand&) = delete;

    [[nodiscard]] bool allowed() const { return allowed_; }

private:
    EntryWatch* watch_; // null: nobody watches, everything is allowed
    bool allowed_;
};

// The same for the same texts in all releases and on all machines (FNV-1a, 64 bit). Not a defence
// against somebody who wants two entries to look alike.
class Fingerprint {
public:
    void add(std::string_view text); // "a", "bc" differs from "ab", "c"
    void add(std::uint64_t number);
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 14'695'981'039'346'656'037U;
};

// Of what is decided on and shown; a booking read back from the store has the one it had before.
// Databases of all releases hold it: the fields it is made of stay the same for ever.
[[nodiscard]] std::uint64_t fingerprintOf(const Booking& booking);

// The entry of a list that stands in the place of one that is left out.
[[nodiscard]] SetAside poisoned(BookingId id, std::string title);

// Tries every booking out; moves those that the watch refuses to the entries set aside.
void tryOut(SourceList& list, EntryWatch& watch);

} // namespace greenroom::core
