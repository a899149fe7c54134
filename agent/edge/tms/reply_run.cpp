#include "edge/tms/reply_run.h"

#include <iterator>
#include <utility>

#include "xapi/roles.h"

namespace greenroom::edge::tms {

namespace {

// Who may set the address of the manager has the device in hand.
constexpr xapi::Roles kManager = xapi::kA;
constexpr std::size_t kMostProblem = 1000; // the rest goes unsaid

// The reason an answer gives for not doing it; empty: it was done.
std::string refusalOf(const xapi::Node& result) {
    const std::string* status = result.attribute("status");
    const bool refused = result.name == "Error" || (status != nullptr && *status != "OK");
    if (!refused)
        return {};
    const xapi::Node* reason = result.child("Reason");
    const xapi::Node* path = result.child("XPath");
    return (path != nullptr ? path->text : result.name) + ": " +
           (reason != nullptr ? reason->text : *status);
}

} // namespace

void ReplyRun::start(Means means, ManagerReply reply, std::function<void(Outcome)> done) {
    std::make_shared<ReplyRun>(std::move(means), std::move(reply), std::move(done))->proceed();
}

ReplyRun::ReplyRun(Means means, ManagerReply reply, std::function<void(Outcome)> done)
    : means_(std::move(means)), reply_(std::move(reply)), done_(std::move(done)),
      tasks_(std::make_move_iterator(reply_.settings.begin()),
             std::make_move_iterator(reply_.settings.end())) {
    tasks_.insert(tasks_.end(), std::make_move_iterator(reply_.commands.begin()),
                  std::make_move_iterator(reply_.commands.end()));
    outcome_.toldBookings = reply_.bookings.has_value();
    for (std::string& part : reply_.refused)
        note(std::move(part));
}

// A part that is done at once goes on from here, not from within itself.
void ReplyRun::proceed() {
    again_ = true;
    if (std::exchange(proceeding_, true))
        return;
    while (std::exchange(again_, false))
        if (!step())
            return;
    proceeding_ = false;
}

bool ReplyRun::step() {
    if (next_ < tasks_.size()) {
        runNext();
    } else if (reply_.bookings) {
        auto list = std::make_shared<const core::SourceList>(*std::move(reply_.bookings));
        reply_.bookings.reset();
        const core::RequestId request = means_.waiter.nextRequest();
        ask("bookings", request,
            core::BookingEvent(
                core::BookingsReplaced{core::Source::Premises, std::move(list), request}));
    } else if (!reply_.documents.empty() || reply_.software) {
        for (const DocumentOrder& order : std::exchange(reply_.documents, {}))
            means_.post(order);
        if (auto software = std::exchange(reply_.software, std::nullopt))
            means_.order(*std::move(software));
        again_ = true;
    } else if (!reply_.manager.empty()) {
        const core::RequestId request = means_.waiter.nextRequest();
        ask("Provisioning", request,
            core::ProvisioningEvent(
                core::ManagerMoveAsked{std::exchange(reply_.manager, {}), request}));
    } else {
        std::exchange(done_, nullptr)(std::move(outcome_));
        return false;
    }
    return true;
}

void ReplyRun::runNext() {
    means_.tasks.run(tasks_[next_++], {kManager, {core::Owner::Tms, means_.manager}},
                     [self = shared_from_this()](const session::Finished& finished) {
                         self->noteResult(finished);
                         self->proceed();
                     });
}

void ReplyRun::ask(const char* what, core::RequestId request, core::Event event) {
    means_.waiter.ask(
        request, std::move(event),
        [self = shared_from_this(), what = std::string(what)](const session::Answer& answer) {
            if (std::holds_alternative<session::NoOutcome>(answer))
                self->note(what + ": the room is busy");
            else if (const auto& outcome = std::get<core::Outcome>(answer); !outcome)
                self->note(what + ": " + outcome.error().message);
            self->proceed();
        });
}

void ReplyRun::noteResult(const session::Finished& finished) {
    if (const auto* result = std::get_if<xapi::Node>(&finished))
        note(refusalOf(*result));
    else
        note("part " + std::to_string(next_) + " of " + std::to_string(tasks_.size()) +
             ": the room is busy");
}

void ReplyRun::note(std::string problem) {
    if (problem.empty() || outcome_.problem.size() > kMostProblem)
        return;
    outcome_.problem += (outcome_.problem.empty() ? "Refused: " : "; ") + problem;
}

} // namespace greenroom::edge::tms
