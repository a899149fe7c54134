#include "fleet/device.h"

#include <utility>

namespace greenroom::fleet {

namespace {

// Whether a device comes back by itself after this close code, as proto/cloud.proto says.
bool comesBack(int code) {
    switch (code) {
    case 4400:
    case 4401:
    case 4403:
    case 4409:
    case 4426:
        return false;
    default:
        return true;
    }
}

} // namespace

std::string sourceAddress(std::size_t n) {
    // 127.0.0.1 to 127.0.0.250, then 127.0.1.1 and so on: neither a network's nor a broadcast
    // address.
    return "127." + std::to_string(n / 250 / 256 % 256) + "." + std::to_string(n / 250 % 256) +
           "." + std::to_string(n % 250 + 1);
}

Device::Device(const Devices& shared, std::size_t number, const Enrolled& enrolled,
               wire::Identity identity)
    : shared_(shared), number_(number), serialNumber_(enrolled.serialNumber),
      identity_(std::move(identity)), backOff_(shared.longestPause), pause_(shared.loop),
      apply_(shared.loop) {}

void Device::start() {
    link_ = connect();
}

std::unique_ptr<DeviceLink> Device::connect() {
    wire::ConnectSettings hub = shared_.hub;
    if (shared_.sources > 1)
        hub.sourceAddress = sourceAddress(number_ % shared_.sources);
    std::uniform_real_distribution<double> shift(0.0, 1.0);
    return std::make_unique<DeviceLink>(shared_.loop, hub, shared_.tls, identity_,
                                        shift(shared_.chance),
                                        static_cast<DeviceLink::Owner&>(*this));
}

cloud::Hello Device::hello() const {
    cloud::Hello hello;
    hello.set_serial_number(serialNumber_);
    hello.set_software_version("0.1.0");
    hello.set_product("Simulated Room");
    hello.set_bookings_revision(revision_);
    hello.set_bookings_epoch(epoch_);
    return hello;
}

void Device::registered(DeviceLink& link) {
    backOff_.reset();
    cloud::DeviceFrame frame;
    cloud::StatusReport& status = *frame.mutable_status();
    status.set_software_version("0.1.0");
    for (const char* name : {"clock", "calendar", "call", "store"}) {
        cloud::HealthItem& item = *status.add_health();
        item.set_name(name);
        item.set_level("ok");
    }
    link.send(frame);
    if (&link == next_.get()) {
        apply_.cancel(); // the hub asks again on this one
        old_ = std::exchange(link_, std::move(next_));
        return; // it was there all the time
    }
    shared_.sightings.joined(number_, link.begun(), Clock::now());
}

void Device::frame(DeviceLink& link, const cloud::HubFrame& frame, std::size_t bytes,
                   TimePoint at) {
    switch (frame.body_case()) {
    case cloud::HubFrame::kSnapshot:
        take(link, frame.snapshot());
        break;
    case cloud::HubFrame::kDelta:
        take(link, frame.delta(), at);
        break;
    case cloud::HubFrame::kPlan:
        take(link, frame.plan(), bytes, at);
        break;
    case cloud::HubFrame::kVerdictRecorded:
        take(link, frame.verdict_recorded(), at);
        break;
    case cloud::HubFrame::kDrain:
        if (!next_ && &link == link_.get())
            next_ = connect();
        break;
    default:
        answer(link, frame);
    }
}

void Device::take(DeviceLink& link, const cloud::BookingsSnapshot& snapshot) {
    epoch_ = snapshot.epoch();
    revision_ = snapshot.revision();
    if (!snapshot.unchanged())
        stored(link, revision_);
}

void Device::take(DeviceLink& link, const cloud::BookingsDelta& delta, TimePoint at) {
    if (delta.from_revision() != revision_) {
        cloud::DeviceFrame frame;
        frame.mutable_reconcile();
        link.send(frame);
        return;
    }
    revision_ = delta.revision();
    stored(link, revision_);
    shared_.sightings.changed(number_, at);
}

void Device::stored(DeviceLink& link, std::uint64_t revision) {
    cloud::DeviceFrame frame;
    frame.mutable_bookings_stored()->set_revision(revision);
    link.send(frame);
}

void Device::take(DeviceLink& link, const cloud::Plan& plan, std::size_t bytes, TimePoint at) {
    mark_ = plan.settings_size() > 0 ? plan.settings(0).value() : plan.id();
    cloud::DeviceFrame frame;
    cloud::PlanVerdict& verdict = *frame.mutable_plan_verdict();
    verdict.set_id(plan.id());
    verdict.set_outcome(plan.dry_run() ? cloud::PLAN_OUTCOME_CHECKED : cloud::PLAN_OUTCOME_APPLIED);
    for (const cloud::SettingChange& change : plan.settings()) {
        cloud::KeyResult& key = *verdict.add_keys();
        key.set_path(change.path());
        key.set_verdict(cloud::KEY_VERDICT_OK);
    }
    shared_.sightings.received(number_, mark_, bytes, at);
    const auto most = shared_.applyTime.count();
    if (most == 0) {
        link.send(frame);
        return;
    }
    std::uniform_int_distribution<std::int64_t> takes(most / 2, most);
    apply_.start(std::chrono::milliseconds(takes(shared_.chance)),
                 [&link, frame]() mutable { link.send(frame); });
}

void Device::take(DeviceLink& link, const cloud::VerdictRecorded& recorded, TimePoint at) {
    if (recorded.outcome() != cloud::PLAN_OUTCOME_APPLIED) {
        shared_.sightings.settled(number_, mark_, at);
        return;
    }
    cloud::DeviceFrame frame;
    cloud::PlanVerdict& verdict = *frame.mutable_plan_verdict();
    verdict.set_id(recorded.id());
    verdict.set_outcome(cloud::PLAN_OUTCOME_CONFIRMED);
    link.send(frame);
}

void Device::answer(DeviceLink& link, const cloud::HubFrame& frame) {
    cloud::DeviceFrame out;
    if (frame.has_command()) {
        cloud::CommandResult& result = *out.mutable_command_result();
        result.set_id(frame.command().id());
        result.set_ok(true);
        result.set_json("{}");
    } else if (frame.has_log_request()) {
        out.mutable_log_lines()->set_id(frame.log_request().id());
    } else {
        return; // nothing that a device says anything to
    }
    link.send(out);
}

void Device::ended(DeviceLink& link, int code, const std::string& reason) {
    if (&link == old_.get()) {
        old_.reset();
        return;
    }
    if (&link == next_.get()) {
        next_.reset();
        return;
    }
    apply_.cancel(); // the hub asks again
    const bool back = comesBack(code);
    // Destroyed by what follows.
    const auto gone = std::move(link_);
    if (next_)
        link_ = std::move(next_); // the second connection becomes the only one
    else if (back)
        pause_.start(backOff_.next(shared_.chance), [this] { link_ = connect(); });
    shared_.sightings.left(number_, code, reason, !back, Clock::now());
}

} // namespace greenroom::fleet
