#include <algorithm>

#include "core/reducers.h"

namespace greenroom::core {

namespace {

class BookingReducer {
public:
    BookingReducer(RoomState& state, base::Instant now, Effects& out)
        : bookings_(state.bookings), now_(now), out_(out) {}

    void operator()(const BookingsReplaced& event) {
        const SourceList* held = heldList(event.source);
        SourceList list = *event.list;
        list.revision = held != nullptr ? held->revision : 0;
        list.acceptedAt = now_.wall;
        const bool same =
            held != nullptr && held->bookings == list.bookings && held->setAside == list.setAside;
        if (same && bookings_.durable[event.source] == list.revision) {
            // Nothing new to write: a flash disk should not wear because a source repeats itself.
            hold(event.source, std::make_shared<const SourceList>(std::move(list)));
            answer(out_, event.request, Done{});
            return;
        }
        ++list.revision;
        auto shared = std::make_shared<const SourceList>(std::move(list));
        if (event.request.value() != 0)
            bookings_.waiting.push_back({event.source, shared->revision, event.request});
        hold(event.source, shared);
        out_.push_back(SaveAgenda{event.source, std::move(shared)});
    }

    void operator()(const AgendaStored& event) {
        if (!event.error) {
            auto& durable = bookings_.durable[event.source];
            durable = std::max(durable, event.revision);
        }
        std::erase_if(bookings_.waiting, [&](const BookingState::Waiting& waiting) {
            if (waiting.source != event.source || waiting.revision > event.revision)
                return false;
            if (event.error)
                answer(out_, waiting.request, tl::unexpected(*event.error));
            else
                answer(out_, waiting.request, Done{});
            return true;
        });
    }

    void operator()(const AgendaLoaded& event) {
        bookings_.agenda = std::make_shared<const Agenda>(event.sources);
        for (const auto& [source, list] : event.sources)
            bookings_.durable[source] = list->revision;
    }

private:
    [[nodiscard]] const SourceList* heldList(Source source) const {
        const auto& sources = bookings_.agenda->sources();
        const auto at = sources.find(source);
        return at == sources.end() ? nullptr : at->second.get();
    }

    void hold(Source source, std::shared_ptr<const SourceList> list) {
        bookings_.agenda = bookings_.agenda->withSource(source, std::move(list));
    }

    BookingState& bookings_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceBooking(RoomState& state, const BookingEvent& event, base::Instant now, Effects& out) {
    std::visit(BookingReducer(state, now, out), event);
}

} // namespace greenroom::core
