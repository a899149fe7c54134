// How each kind of kept value is written as JSON: one struct for every alternative of
// core::KeptValue, each with its functions in a file of its own.
//
// Rules for whoever changes one. Two releases share one store, in turns: a member is only added,
// and one that is missing reads as if it had never been set; members this release does not know are
// passed over. A name stays what it is. What cannot be a value is an error, and costs that value
// alone.
#pragma once

#include <string_view>

#include <QJsonObject>

#include "base/result.h"
#include "core/authority_domain.h"
#include "core/booking_marks.h"
#include "core/call_history.h"
#include "core/extensions.h"
#include "core/feedback_domain.h"
#include "core/phonebook.h"
#include "core/plan_domain.h"
#include "core/provisioning_domain.h"
#include "core/setting_ledger.h"

namespace greenroom::edge::store {

struct KeptFeedback {
    using Value = core::FeedbackSlots;
    static constexpr std::string_view kName = "HttpFeedback";
    [[nodiscard]] static QJsonObject encode(const Value& registered);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptMarks {
    using Value = core::BookingMarks;
    static constexpr std::string_view kName = "BookingMarks";
    [[nodiscard]] static QJsonObject encode(const Value& marks);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptHistory {
    using Value = core::CallHistory;
    static constexpr std::string_view kName = "CallHistory";
    [[nodiscard]] static QJsonObject encode(const Value& history);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptPhonebook {
    using Value = core::Phonebook;
    static constexpr std::string_view kName = "Phonebook";
    [[nodiscard]] static QJsonObject encode(const Value& book);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptExtensions {
    using Value = core::Extensions;
    static constexpr std::string_view kName = "Extensions";
    [[nodiscard]] static QJsonObject encode(const Value& all);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptManager {
    using Value = core::ManagerMemory;
    static constexpr std::string_view kName = "Manager";
    [[nodiscard]] static QJsonObject encode(const Value& memory);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptLedger {
    using Value = core::SettingLedger;
    static constexpr std::string_view kName = "SettingLedger";
    [[nodiscard]] static QJsonObject encode(const Value& ledger);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptPlans {
    using Value = core::PlanMemory;
    static constexpr std::string_view kName = "Plans";
    [[nodiscard]] static QJsonObject encode(const Value& memory);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

struct KeptAuthorities {
    using Value = core::Authorities;
    static constexpr std::string_view kName = "Authorities";
    [[nodiscard]] static QJsonObject encode(const Value& all);
    [[nodiscard]] static base::Result<Value> decode(const QJsonObject& object);
};

} // namespace greenroom::edge::store
