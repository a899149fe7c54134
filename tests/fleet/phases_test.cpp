// The phases over a crowd of real links to a small hub.
#include "fleet/small_hub.h"

#include "fleet/phases.h"

using namespace greenroom;
using test::SmallFleet;
using test::SmallHub;

namespace {

struct Hand final : fleet::Publisher {
    explicit Hand(SmallHub& small) : hub(small) {}
    void publish(const std::string& mark, Done done) override {
        at = fleet::Clock::now();
        if (refuse) {
            done(base::fail(base::ErrorCode::Denied, "no"));
            return;
        }
        for (const auto& link : hub.links) {
            test::cloud::HubFrame frame;
            frame.mutable_plan()->set_id(mark);
            frame.mutable_plan()->add_settings()->set_value(mark);
            link->send(frame);
        }
        done({});
    }
    [[nodiscard]] fleet::TimePoint begunAt() const override { return at; }

    SmallHub& hub;
    fleet::TimePoint at;
    bool refuse = false;
};

fleet::Options optionsOf(std::vector<fleet::Phase> phases) {
    fleet::Options options;
    options.phases = std::move(phases);
    options.limit = std::chrono::seconds(20);
    options.atOnce = 2;
    return options;
}

} // namespace

TEST_CASE("A crowd ramps, receives, is cut and comes back") {
    SmallHub hub;
    SmallFleet fleet(hub, 5);
    Hand hand(hub);
    const fleet::Stage stage{hub.loop, fleet.crowd, &hand, nullptr, {}, false};
    auto options = optionsOf({{"ramp", 0}, {"push", 3}, {"storm", 0}});
    wire::Timer restart(hub.loop);
    const std::function<void()> watch = [&] {
        // Three pushes have come to every device: the storm is what is waited for.
        const bool pushed =
            hub.links.size() == 5 && std::ranges::all_of(hub.links, [](const auto& link) {
                return link->count(test::cloud::DeviceFrame::kPlanVerdict) == 3;
            });
        if (pushed)
            hub.restart();
        else
            restart.start(std::chrono::milliseconds(5), watch);
    };
    restart.start(std::chrono::milliseconds(5), watch);
    const auto whole = fleet::perform(stage, options);
    CHECK(whole["ok"].toBool());
    CHECK(whole["devices"].toInteger() == 5);
    CHECK(whole["online"].toInteger() == 5);
    const auto phases = whole["phases"].toArray();
    REQUIRE(phases.size() == 3);
    CHECK(phases[0].toObject()["connect"].toObject()["n"].toInteger() == 5);
    CHECK(phases[1].toObject()["receipt"].toObject()["n"].toInteger() == 15);
    CHECK(phases[1].toObject()["last_receipt"].toObject()["n"].toInteger() == 3);
    CHECK(phases[2].toObject()["lost"].toInteger() == 5);
    CHECK(phases[2].toObject()["away"].toObject()["n"].toInteger() == 5);
}

TEST_CASE("A phase that cannot end says why, and is the last") {
    struct Row {
        std::string name;
        std::vector<fleet::Phase> phases;
        bool refuse;
        std::string why;
        bool timedOut;
    };
    for (const Row& row : {
             Row{"refused", {{"ramp", 0}, {"push", 1}, {"hold", 1}}, true, "no", false},
             Row{"too late", {{"storm", 0}, {"hold", 1}}, false, "more than 1 s", true},
             Row{"no bookings", {{"bookings", 1}}, false, "--api", false},
         }) {
        CAPTURE(row.name);
        SmallHub hub;
        SmallFleet fleet(hub, 1);
        Hand hand(hub);
        hand.refuse = row.refuse;
        const fleet::Stage stage{hub.loop, fleet.crowd, &hand, nullptr, {}, false};
        auto options = optionsOf(row.phases);
        options.limit = std::chrono::seconds(1);
        const auto whole = fleet::perform(stage, options);
        CHECK_FALSE(whole["ok"].toBool());
        CHECK(whole["timed_out"].toBool() == row.timedOut);
        CHECK_THAT(whole["problem"].toString().toStdString(), Catch::Contains(row.why));
        CHECK(whole["phases"].toArray().last().toObject()["problem"].isString());
    }
}
