#include "core/reducers.h"

namespace greenroom::core {

namespace {

struct Taker {
    RoomState& state;
    base::Instant now;

    void operator()(const std::shared_ptr<const FeedbackSlots>& all) const {
        state.feedback.registered = all;
    }
    void operator()(const std::shared_ptr<const BookingMarks>& marks) const {
        loadMarks(state, marks, now.wall);
    }
    void operator()(const std::shared_ptr<const CallHistory>& history) const {
        state.directory.history = history;
    }
    void operator()(const std::shared_ptr<const Phonebook>& book) const {
        state.directory.phonebook = book;
    }
    void operator()(const std::shared_ptr<const ManagerMemory>& memory) const {
        state.provisioning.memory = memory;
    }
    void operator()(const std::shared_ptr<const Authorities>& all) const {
        state.authorities.all = all;
    }
    void operator()(const std::shared_ptr<const Extensions>& all) const {
        state.extensions.all = all;
    }
    void operator()(const std::shared_ptr<const SettingLedger>& ledger) const {
        state.settings.ledger = ledger;
    }
    void operator()(const std::shared_ptr<const PlanMemory>& memory) const {
        state.plans.memory = memory;
    }
};

} // namespace

void reduceKept(RoomState& state, const KeptEvent& event, base::Instant now, Effects& out) {
    for (const KeptValue& value : std::get<KeptLoaded>(event).values)
        std::visit(Taker{state, now}, value);
    beginWithPlans(state, now, out);
}

} // namespace greenroom::core
