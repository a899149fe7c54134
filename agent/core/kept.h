// What the room keeps besides bookings, settings and users: a few small values, each replaced as a
// whole.
#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "core/authority_domain.h"
#include "core/booking_marks.h"
#include "core/call_history.h"
#include "core/extensions.h"
#include "core/feedback_domain.h"
#include "core/phonebook.h"
#include "core/plan_domain.h"
#include "core/provisioning_domain.h"
#include "core/setting_ledger.h"

namespace greenroom::core {

using KeptValue =
    std::variant<std::shared_ptr<const FeedbackSlots>, std::shared_ptr<const Extensions>,
                 std::shared_ptr<const BookingMarks>, std::shared_ptr<const CallHistory>,
                 std::shared_ptr<const Phonebook>, std::shared_ptr<const ManagerMemory>,
                 std::shared_ptr<const Authorities>, std::shared_ptr<const SettingLedger>,
                 std::shared_ptr<const PlanMemory>>;

// What the store held at start; a value that was never kept is not there.
struct KeptLoaded {
    std::vector<KeptValue> values;
};
using KeptEvent = std::variant<KeptLoaded>;

// Make the value durable, then state ConfigurationStored with the ticket.
struct SaveKept {
    std::uint64_t ticket = 0;
    KeptValue value;
};

} // namespace greenroom::core
