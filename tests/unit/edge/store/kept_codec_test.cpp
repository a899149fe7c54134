#include <catch2/catch.hpp>

#include <memory>
#include <set>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "edge/store/kept_codec.h"
#include "support/some_panels.h"
#include "support/stored_values.h"

using namespace greenroom;
using namespace greenroom::edge::store;

namespace {

base::Result<core::KeptValue> decoded(const char* text) {
    return decodeKept("HttpFeedback", base::Secret(text));
}

core::FeedbackSlots slotsOf(const base::Result<core::KeptValue>& value) {
    REQUIRE(value);
    return *std::get<std::shared_ptr<const core::FeedbackSlots>>(*value);
}

} // namespace

TEST_CASE("feedback registered are the same after a round trip") {
    core::FeedbackSlot full{
        "https://ada:pass@host.example.net:8443/a?b=c&d", core::FeedbackFormat::Json, {}};
    for (std::size_t n = 0; n < core::FeedbackSlot::kExpressions; ++n)
        full.expressions.push_back("/Status/Call[Status='\"Größe\" " + std::to_string(n) + "']");
    for (const core::FeedbackSlots& registered :
         {core::FeedbackSlots{}, core::FeedbackSlots{{1, full}, {4, {"http://a/", {}, {}}}}}) {
        const core::KeptValue value = test::feedbackSlots(registered);
        CHECK(slotsOf(decodeKept(keptName(value), encodeKept(value))) == registered);
    }
}

TEST_CASE("custom panels are the same after a round trip") {
    const core::KeptValue value = std::make_shared<const core::Extensions>(test::somePanels());
    const auto again = decodeKept(keptName(value), encodeKept(value));
    REQUIRE(again);
    CHECK(*std::get<std::shared_ptr<const core::Extensions>>(*again) == test::somePanels());
    CHECK_FALSE(decodeKept("Extensions", base::Secret(R"({"xml": "<Bookings/>"})")));
}

TEST_CASE("whose the settings are is the same after a round trip") {
    core::SettingLedger ledger;
    ledger.owners["A"] = {{core::Owner::Cloud, "alice"}, true, base::Secret("kept \"value\"")};
    ledger.owners["B"] = {{core::Owner::Tms, ""}, false, std::nullopt};
    ledger.history = {{.at = test::clockAt("09:00"),
                       .by = {core::Owner::Site, "start"},
                       .path = "A",
                       .before = "",
                       .after = std::string(base::Secret::kDots),
                       .plan = "p",
                       .state = core::ChangeState::Reverted}};
    const core::KeptValue value = std::make_shared<const core::SettingLedger>(ledger);
    const auto again = decodeKept(keptName(value), encodeKept(value));
    REQUIRE(again);
    CHECK(*std::get<std::shared_ptr<const core::SettingLedger>>(*again) == ledger);
}

TEST_CASE("the way back from a plan is the same after a round trip") {
    core::PlanMemory memory;
    memory.pending = core::PendingPlan{
        "p",
        {core::Owner::Cloud, "alice"},
        {{"A", base::Secret("before")}},
        {{"A", core::OwnedSetting{{core::Owner::Local, "bob"}, true, base::Secret("x")}},
         {"B", std::nullopt}},
        {"aa", "bb"},
        true};
    memory.verdicts = {
        {{"o", core::PlanOutcome::Refused, "no", {{"A", core::KeyVerdict::NotAllowed, "why"}}},
         true},
        {{"n", core::PlanOutcome::Confirmed, "", {}}, false}};
    const core::KeptValue value = std::make_shared<const core::PlanMemory>(memory);
    const auto again = decodeKept(keptName(value), encodeKept(value));
    REQUIRE(again);
    CHECK(*std::get<std::shared_ptr<const core::PlanMemory>>(*again) == memory);
}

namespace {

template <typename... Value>
std::vector<core::KeptValue> oneOfEach(std::type_identity<std::variant<Value...>>) {
    return {core::KeptValue(std::make_shared<typename Value::element_type>())...};
}

} // namespace

TEST_CASE("every kept value has a name of its own, and its empty form comes back") {
    std::set<std::string_view> names;
    for (const core::KeptValue& value : oneOfEach(std::type_identity<core::KeptValue>())) {
        INFO("alternative " << value.index());
        CHECK_FALSE(keptName(value).empty());
        CHECK(names.insert(keptName(value)).second);
        const auto again = decodeKept(keptName(value), encodeKept(value));
        REQUIRE(again);
        CHECK(again->index() == value.index());
    }
}

TEST_CASE("what another release may have left is read as far as it goes") {
    CHECK(slotsOf(decoded("{}")).empty());
    CHECK(slotsOf(decoded(R"({"slots":{"2":{"url":"http://a/","colour":"red"}},"more":[1]})")) ==
          core::FeedbackSlots{{2, {"http://a/", core::FeedbackFormat::Xml, {}}}});
    CHECK(decodeKept("RobotArms", base::Secret("{}")).error().code == base::ErrorCode::NotFound);
}

TEST_CASE("what is no feedback registered is refused") {
    const char* const text =
        GENERATE("", "[]", "{", R"({"slots":{"0":{"url":"http://a/"}}})",
                 R"({"slots":{"5":{"url":"http://a/"}}})", R"({"slots":{"x":{"url":"http://a/"}}})",
                 R"({"slots":{"1":{}}})", R"({"slots":{"1":7}})",
                 R"({"slots":{"1":{"url":"http://a/","format":"YAML"}}})");
    INFO(text);
    const auto value = decoded(text);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == base::ErrorCode::Corrupt);
}
