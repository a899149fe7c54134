#include <optional>

#include "link_room.h"

using namespace greenroom;
using namespace greenroom::hub;
using greenroom::hub::test::LinkRoom;

namespace {

using Frame = cloud::v1::HubFrame;

// A device that keeps its list and its verdicts, over any number of connections, and whose wire is
// cut before or after one message.
class KeepingDevice final : public wire::Socket::Events {
public:
    KeepingDevice(LinkRoom& room, int cutAt) : room_(room), cutAt_(cutAt) { connect(); }

    void opened(const wire::Peer&) override {}
    void closed(int, std::string_view) override { connect(); }
    void message(std::string_view bytes) override {
        Frame frame;
        REQUIRE(frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())));
        if (cut()) // it came, and nobody has seen it
            return;
        if (frame.has_welcome())
            hello(frame.welcome().nonce());
        if (frame.has_registered())
            repeatVerdicts();
        if (frame.has_snapshot() && !frame.snapshot().unchanged()) {
            titles.clear();
            take(frame.snapshot().bookings());
            stored(frame.snapshot().epoch(), frame.snapshot().revision());
        }
        if (frame.has_delta())
            take(frame.delta());
        if (frame.has_plan()) {
            timesApplied += plans.try_emplace(frame.plan().id()).second ? 1 : 0;
            verdict(frame.plan().id());
        }
        if (frame.has_verdict_recorded())
            recorded(frame.verdict_recorded());
    }

    // Whether the wire was cut at this message, which is counted.
    bool cut() {
        if (++messages != cutAt_)
            return false;
        connect();
        return true;
    }

    std::map<std::string, std::string> titles;
    struct Plan {
        bool confirmed = false;
        bool recorded = false; // and the hub knows it
    };
    std::map<std::string, Plan> plans;
    int timesApplied = 0;
    int messages = 0;
    std::uint64_t revision = 0;

private:
    void connect() {
        seq_ = 0;
        socket_ = room_.connectAs("d1", *this);
    }
    void send(const std::function<void(cloud::v1::DeviceFrame&)>& fill) {
        if (cut()) // it never left
            return;
        cloud::v1::DeviceFrame out;
        out.set_seq(++seq_);
        fill(out);
        static_cast<void>(socket_->send(out.SerializeAsString()));
        if (cut()) // it left, and no answer comes
            return;
    }
    void hello(const std::string& nonce) {
        send([&](auto& out) {
            out.mutable_hello()->set_nonce(nonce);
            out.mutable_hello()->set_protocol(1);
            out.mutable_hello()->set_bookings_revision(revision);
            out.mutable_hello()->set_bookings_epoch(epoch_);
        });
    }
    template <typename Bookings>
    void take(const Bookings& bookings) {
        for (const auto& booking : bookings)
            titles[booking.id()] = booking.title();
    }
    void take(const cloud::v1::BookingsDelta& delta) {
        CHECK(delta.from_revision() == revision);
        take(delta.changed());
        for (const std::string& id : delta.removed_ids())
            titles.erase(id);
        stored(epoch_, delta.revision());
    }
    void stored(const std::string& epoch, std::uint64_t number) {
        epoch_ = epoch;
        revision = number;
        send([&](auto& out) { out.mutable_bookings_stored()->set_revision(number); });
    }
    void verdict(const std::string& plan) {
        send([&](auto& out) {
            out.mutable_plan_verdict()->set_id(plan);
            out.mutable_plan_verdict()->set_outcome(plans[plan].confirmed
                                                        ? cloud::v1::PLAN_OUTCOME_CONFIRMED
                                                        : cloud::v1::PLAN_OUTCOME_APPLIED);
        });
    }
    void recorded(const cloud::v1::VerdictRecorded& what) {
        Plan& plan = plans[what.id()];
        plan.recorded = what.outcome() == cloud::v1::PLAN_OUTCOME_CONFIRMED;
        if (what.outcome() != cloud::v1::PLAN_OUTCOME_APPLIED || plan.confirmed)
            return;
        plan.confirmed = true;
        verdict(what.id());
    }
    void repeatVerdicts() {
        for (const auto& [id, plan] : plans) {
            if (!plan.recorded)
                verdict(id);
        }
    }

    LinkRoom& room_;
    const int cutAt_;
    std::unique_ptr<wire::Socket> socket_;
    std::uint64_t seq_ = 0;
    std::string epoch_;
};

} // namespace

TEST_CASE("a wire that is cut at any message loses nothing and does nothing twice") {
    int last = 1;
    for (int cutAt = 1; cutAt <= last; ++cutAt) {
        CAPTURE(cutAt);
        LinkRoom room;
        room.addDevice("d1");
        room.book("b1", "d1", "One");
        KeepingDevice device(room, cutAt);
        room.until([&] { return device.titles.size() == 1; });
        room.book("b2", "d1", "Two");
        room.book("b1", "d1", "One, changed");
        room.push("p1", {"d1"});
        room.doIt([](Storage& storage) { return storage.bookings().remove(BookingId("b2")); });
        room.until([&] {
            return room.stateOf("p1", "d1") == PushDeviceState::Confirmed &&
                   room.acknowledged("d1") == room.revisionOf("d1") &&
                   listRevisionOf(device.revision).workspace == room.revisionOf("d1");
        });
        CHECK(device.titles == std::map<std::string, std::string>{{"b1", "One, changed"}});
        CHECK(device.timesApplied == 1);
        last = std::max(last, std::min(device.messages, 40));
    }
    CHECK(last >= 12);
}
