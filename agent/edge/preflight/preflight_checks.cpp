#include "edge/preflight/preflight_checks.h"

#include <utility>

#include "session/outbound_request.h"

namespace greenroom::edge::preflight {

PreflightChecks::PreflightChecks(Ports ports)
    : ports_(ports), http_(ports.machineTime), deeds_([this](core::CheckAddress deed) {
          waiting_.push_back(std::move(deed));
          beginNext();
      }) {
    ports_.desk.attach(
        [poster = deeds_.poster()](const core::CheckAddress& deed) { poster.post(deed); });
}

PreflightChecks::~PreflightChecks() {
    ports_.desk.attach({});
}

void PreflightChecks::beginNext() {
    while (!waiting_.empty() && running_.size() < kAtATime) {
        core::CheckAddress deed = std::move(waiting_.front());
        waiting_.pop_front();
        const net::ClientRequest way = session::outboundRequest(
            *ports_.room.latest(), {}, {.useProxy = false, .verifyTls = deed.verify});
        const std::uint64_t number = ++last_;
        const auto run = std::make_shared<CheckRun>(
            CheckRun::Ports{ports_.machineTime, http_, ports_.names}, std::move(deed), way,
            [this, number](core::AddressChecked checked) { ended(number, std::move(checked)); });
        running_.emplace(number, run);
        run->begin();
    }
}

void PreflightChecks::ended(std::uint64_t number, core::AddressChecked checked) {
    (void)ports_.room.post(engine::Lane::Calls, // never refuses
                           core::PreflightEvent(std::move(checked)));
    running_.erase(number);
    beginNext();
}

} // namespace greenroom::edge::preflight
