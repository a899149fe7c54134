#include "core/agenda.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "core/reason.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

void bound(Booking& b) {
    b.title = cutUtf8(std::move(b.title), BookingLimits::kTitle);
    b.agenda = cutUtf8(std::move(b.agenda), BookingLimits::kText);
    b.statusMessage = cutUtf8(std::move(b.statusMessage), BookingLimits::kText);
    if (b.calls.size() > BookingLimits::kCalls)
        b.calls.resize(BookingLimits::kCalls);
    std::erase_if(b.calls, [](const DialTarget& call) {
        return call.number.size() > BookingLimits::kNumber;
    });
}

// What the room itself released goes; what it extended ends later.
void applyMarks(std::vector<MergedBooking>& merged, const BookingMarks& marks) {
    if (marks.empty())
        return;
    std::erase_if(merged, [&](MergedBooking& entry) {
        const BookingMark* mark = markOf(marks, entry.booking);
        if (mark != nullptr && mark->extendedTo)
            entry.booking.end = *mark->extendedTo;
        return mark != nullptr && mark->released.has_value();
    });
}

auto byStart(const Booking& b) {
    return std::tie(b.start, b.id);
}

} // namespace

SourceList sortOut(std::vector<Booking> given, std::vector<SetAside> unreadable) {
    SourceList list;
    list.setAside = std::move(unreadable);
    list.bookings.reserve(given.size());
    std::set<BookingId> seen;
    for (Booking& booking : given) {
        if (auto fault = faultOf(booking)) {
            list.setAside.push_back(std::move(*fault));
        } else if (!seen.insert(booking.id).second) {
            list.setAside.push_back({booking.id, booking.title, std::string(reason::kDuplicateId),
                                     "an earlier booking of this list has the same Id"});
        } else {
            bound(booking);
            list.bookings.push_back(std::move(booking));
        }
    }
    return list;
}

Agenda::Agenda(SourceLists sources, SourceOrder order, std::shared_ptr<const BookingMarks> marks)
    : sources_(std::move(sources)), order_(order) {
    if (marks != nullptr)
        marks_ = std::move(marks);
    std::vector<MergedBooking> merged = mergeSources(sources_, order_);
    applyMarks(merged, *marks_);
    std::ranges::sort(merged, {}, [](const MergedBooking& m) { return byStart(m.booking); });

    bookings_.reserve(merged.size());
    provenances_.reserve(merged.size());
    latestCloseUpTo_.reserve(merged.size());
    base::WallTime latest{};
    for (auto& [booking, provenance] : merged) {
        latest = std::max(latest, booking.end + booking.endBuffer);
        latestCloseUpTo_.push_back(latest);
        longestStartBuffer_ = std::max(longestStartBuffer_, booking.startBuffer);
        for (const MergedRecord& record : provenance.merged)
            otherIds_.emplace(record.id, static_cast<std::uint32_t>(bookings_.size()));
        bookings_.push_back(std::move(booking));
        provenances_.push_back(std::move(provenance));
    }
    byId_.resize(bookings_.size());
    std::iota(byId_.begin(), byId_.end(), 0U);
    std::ranges::sort(byId_, {}, [this](std::uint32_t i) { return std::cref(bookings_[i].id); });
}

std::shared_ptr<const Agenda> Agenda::withSource(Source source,
                                                 std::shared_ptr<const SourceList> list) const {
    auto sources = sources_;
    sources[source] = std::move(list);
    return std::make_shared<const Agenda>(std::move(sources), order_, marks_);
}

std::shared_ptr<const Agenda> Agenda::withOrder(const SourceOrder& order) const {
    return std::make_shared<const Agenda>(sources_, order, marks_);
}

std::shared_ptr<const Agenda> Agenda::withMarks(std::shared_ptr<const BookingMarks> marks) const {
    return std::make_shared<const Agenda>(sources_, order_, std::move(marks));
}

const Booking* Agenda::find(const BookingId& id) const {
    const auto at = std::ranges::lower_bound(
        byId_, id, {}, [this](std::uint32_t i) -> const BookingId& { return bookings_[i].id; });
    if (at != byId_.end() && bookings_[*at].id == id)
        return &bookings_[*at];
    const auto other = otherIds_.find(id);
    return other == otherIds_.end() ? nullptr : &bookings_[other->second];
}

const Provenance& Agenda::provenanceOf(const Booking& booking) const {
    return provenances_[static_cast<std::size_t>(&booking - bookings_.data())];
}

const SetAside* Agenda::findSetAside(const BookingId& id) const {
    for (const auto& [source, list] : sources_) {
        const auto found = std::ranges::find(list->setAside, id, &SetAside::id);
        if (found != list->setAside.end())
            return &*found;
    }
    return nullptr;
}

std::span<const Booking> Agenda::from(base::WallTime now) const {
    // The running maximum never falls, so everything before the first close after now has closed.
    const auto first = std::ranges::upper_bound(latestCloseUpTo_, now);
    const auto skip = static_cast<std::size_t>(first - latestCloseUpTo_.begin());
    return std::span(bookings_).subspan(skip);
}

base::WallTime Agenda::lastAccepted() const {
    base::WallTime last{};
    for (const auto& [source, list] : sources_)
        last = std::max(last, list->acceptedAt);
    return last;
}

} // namespace greenroom::core
