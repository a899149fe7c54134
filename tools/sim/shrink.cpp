#include "sim/shrink.h"

#include <algorithm>
#include <array>

namespace greenroom::sim {

using base::milliseconds;

namespace {

class Shrinker {
public:
    Shrinker(Life life, const Trial& trial, std::size_t most)
        : best_(std::move(life)), trial_(trial), left_(most) {}

    Life run() {
        const auto first = trial_(best_);
        if (!first)
            return best_;
        fault_ = first->finding.fault;
        cutAfter(*first);
        bool smaller = true;
        while (smaller && left_ > 0) {
            const std::size_t before = size();
            dropActions();
            dropBookings();
            plainBookings();
            smaller = size() < before;
        }
        return best_;
    }

private:
    [[nodiscard]] std::size_t size() const {
        std::size_t size = best_.actions.size();
        for (const Action& action : best_.actions)
            if (const auto* push = std::get_if<Push>(&action.deed))
                size += push->bookings.size();
        return size;
    }

    // Keeps the life when it still fails alike.
    bool keep(Life life) {
        if (left_ == 0)
            return false;
        --left_;
        const auto trouble = trial_(life);
        if (!trouble || trouble->finding.fault != fault_)
            return false;
        best_ = std::move(life);
        cutAfter(*trouble);
        return true;
    }

    // Nothing that comes after the trouble matters.
    void cutAfter(const Trouble& trouble) {
        best_.length = std::min(best_.length, trouble.at + milliseconds(1));
        if (trouble.actions < best_.actions.size())
            best_.actions.resize(trouble.actions);
    }

    // Halves first, then smaller and smaller pieces (Zeller's delta debugging).
    void dropActions() {
        for (std::size_t piece = std::max<std::size_t>(best_.actions.size() / 2, 1);; piece /= 2) {
            for (std::size_t at = 0; at < best_.actions.size() && left_ > 0;) {
                Life smaller = best_;
                const auto from = smaller.actions.begin() + static_cast<std::ptrdiff_t>(at);
                const auto length = std::min(piece, smaller.actions.size() - at);
                smaller.actions.erase(from, from + static_cast<std::ptrdiff_t>(length));
                if (!keep(std::move(smaller)))
                    at += piece;
            }
            if (piece <= 1)
                return;
        }
    }

    void dropBookings() {
        for (std::size_t i = 0; i < best_.actions.size(); ++i) {
            const auto* push = std::get_if<Push>(&best_.actions[i].deed);
            if (push == nullptr)
                continue;
            for (std::size_t piece = std::max<std::size_t>(push->bookings.size() / 2, 1);;
                 piece /= 2) {
                dropBookingsOf(i, piece);
                if (piece <= 1 || i >= best_.actions.size())
                    break;
            }
        }
    }

    void dropBookingsOf(std::size_t i, std::size_t piece) {
        for (std::size_t at = 0; left_ > 0 && i < best_.actions.size();) {
            Life smaller = best_;
            auto& bookings = std::get<Push>(smaller.actions[i].deed).bookings;
            if (at >= bookings.size())
                return;
            const auto from = bookings.begin() + static_cast<std::ptrdiff_t>(at);
            const auto length = std::min(piece, bookings.size() - at);
            bookings.erase(from, from + static_cast<std::ptrdiff_t>(length));
            if (!keep(std::move(smaller)))
                at += piece;
        }
    }

    void plainBookings() {
        using Change = void (*)(core::Booking&);
        constexpr std::array<Change, 7> kChanges{
            [](core::Booking& b) { b.title.clear(); },
            [](core::Booking& b) { b.meetingId.clear(); },
            [](core::Booking& b) { b.endBuffer = {}; },
            [](core::Booking& b) { b.startBuffer = {}; },
            [](core::Booking& b) { b.allDay = false; },
            [](core::Booking& b) { b.response = core::Response::Accepted; },
            [](core::Booking& b) { b.calls.clear(); },
        };
        for (const Change change : kChanges) {
            Life smaller = best_;
            for (Action& action : smaller.actions)
                if (auto* push = std::get_if<Push>(&action.deed))
                    std::ranges::for_each(push->bookings, change);
            keep(std::move(smaller));
            for (std::size_t i = 0; i < best_.actions.size(); ++i)
                for (std::size_t b = 0; left_ > 0 && i < best_.actions.size(); ++b) {
                    Life one = best_;
                    auto* push = std::get_if<Push>(&one.actions[i].deed);
                    if (push == nullptr || b >= push->bookings.size())
                        break;
                    const core::Booking was = push->bookings[b];
                    change(push->bookings[b]);
                    if (!(was == push->bookings[b]))
                        keep(std::move(one));
                }
        }
    }

    Life best_;
    const Trial& trial_;
    std::size_t left_;
    Fault fault_ = Fault::Wrong;
};

} // namespace

Life shrink(const Life& life, const Trial& trial, std::size_t most) {
    return Shrinker(life, trial, most).run();
}

} // namespace greenroom::sim
