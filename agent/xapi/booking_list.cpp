#include "xapi/booking_list.h"

#include <utility>

#include "core/reason.h"
#include "core/text.h"
#include "xapi/booking_fields.h"

namespace greenroom::xapi {

namespace {

// Of an entry's content, the same in the next list, where it may stand in another place: without
// attributes, which only say the place, and without lines and columns.
void addContent(core::Fingerprint& print, const Element& element) {
    print.add(element.name);
    print.add(core::trimmed(element.text));
    print.add(element.children.size());
    for (const Element& child : element.children)
        addContent(print, child);
}

// A field for people to know an entry by, read apart from all the others.
std::string nameIn(const Element& entry, std::string_view field, std::size_t most) {
    const Element* element = entry.child(field);
    return element == nullptr ? std::string()
                              : core::cutUtf8(std::string(core::trimmed(element->text)), most);
}

} // namespace

base::Status BookingListBuilder::add(const Element& entry) {
    if (auto counted = countOne(); !counted)
        return counted;
    if (watch_ == nullptr) {
        read(entry);
        return {};
    }
    std::string id = nameIn(entry, "Id", core::BookingLimits::kId);
    if (id.empty())
        id = "#" + std::to_string(count_);
    std::string title = nameIn(entry, "Title", core::BookingLimits::kTitle);
    core::Fingerprint print;
    addContent(print, entry);
    const core::InHand hand(watch_, core::EntryWatch::Stage::Reading, print.value(), id, title);
    if (hand.allowed())
        read(entry);
    else
        setAside_.push_back(core::poisoned(core::BookingId(std::move(id)), std::move(title)));
    return {};
}

void BookingListBuilder::read(const Element& entry) {
    auto parsed = readBooking(entry, count_);
    if (auto* booking = std::get_if<core::Booking>(&parsed)) {
        // finish() asks again, with nothing in hand.
        static_cast<void>(core::faultOf(*booking));
        bookings_.push_back(std::move(*booking));
    } else {
        setAside_.push_back(std::move(std::get<core::SetAside>(parsed)));
    }
}

base::Status BookingListBuilder::addUnreadable(std::string what) {
    if (auto counted = countOne(); !counted)
        return counted;
    setAside_.push_back({core::BookingId("#" + std::to_string(count_)), "",
                         std::string(core::reason::kUnreadable), std::move(what)});
    return {};
}

base::Status BookingListBuilder::countOne() {
    if (count_ == most_)
        return base::fail(base::ErrorCode::TooLarge,
                          "more than " + std::to_string(most_) +
                              " bookings in one list (Configuration/Bookings/MaxBookings)");
    ++count_;
    return {};
}

core::SourceList BookingListBuilder::finish() && {
    core::SourceList list = core::sortOut(std::move(bookings_), std::move(setAside_));
    if (watch_ != nullptr)
        core::tryOut(list, *watch_);
    return list;
}

} // namespace greenroom::xapi
