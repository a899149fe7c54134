// Gathers the entries of one list document.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/agenda.h"
#include "core/trial.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

class BookingListBuilder {
public:
    // With a watch, what it refuses is set aside; every other entry is in hand while it is read,
    // and tried out before the list is finished.
    explicit BookingListBuilder(std::size_t most, core::EntryWatch* watch = nullptr)
        : most_(most), watch_(watch) {}

    // TooLarge when it is one too many.
    [[nodiscard]] base::Status add(const Element& entry);
    // An entry that is no set of fields at all.
    [[nodiscard]] base::Status addUnreadable(std::string what);

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] core::SourceList finish() &&;

private:
    [[nodiscard]] base::Status countOne();

    void read(const Element& entry);

    std::size_t most_;
    core::EntryWatch* watch_; // may be null
    std::size_t count_ = 0;
    std::vector<core::Booking> bookings_;
    std::vector<core::SetAside> setAside_;
};

} // namespace greenroom::xapi
