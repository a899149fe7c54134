// Gathers the entries of one list document.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/agenda.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

class BookingListBuilder {
public:
    explicit BookingListBuilder(std::size_t most) : most_(most) {}

    // TooLarge when it is one too many.
    [[nodiscard]] base::Status add(const Element& entry);
    // An entry that is no set of fields at all.
    [[nodiscard]] base::Status addUnreadable(std::string what);

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] core::SourceList finish() &&;

private:
    [[nodiscard]] base::Status countOne();

    std::size_t most_;
    std::size_t count_ = 0;
    std::vector<core::Booking> bookings_;
    std::vector<core::SetAside> setAside_;
};

} // namespace greenroom::xapi
