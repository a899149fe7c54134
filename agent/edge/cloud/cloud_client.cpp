#include "edge/cloud/cloud_client.h"

#include <utility>

#include "base/log.h"
#include "core/text.h"
#include "edge/cloud/hub_commands.h"
#include "edge/cloud/hub_reports.h"
#include "session/authority_reader.h"
#include "session/outbound_request.h"
#include "xapi/fixed_configuration.h"
#include "xapi/tree.h"

namespace greenroom::edge::cloud {

namespace {

constexpr std::string_view kLog = "hub";
constexpr std::string_view kWss = "wss://";

// Of the list as it is on the disk: the hub counts what Hello names as acknowledged.
std::string durableMark(const core::Snapshot& room) {
    const core::BookingState& bookings = room.state.bookings;
    const auto held = bookings.agenda->sources().find(core::Source::Cloud);
    const auto durable = bookings.durable.find(core::Source::Cloud);
    const bool same = held != bookings.agenda->sources().end() &&
                      durable != bookings.durable.end() &&
                      durable->second == held->second->revision;
    return same ? held->second->mark : std::string();
}

// Settings that the tree of xConfiguration shows and that have one value here, as a backup holds
// them: to set that value changes nothing, another one is refused.
void decideFixed(core::Plan& plan) {
    std::erase_if(plan.settings, [&](const core::PlannedSetting& planned) {
        const xapi::FixedSetting* fixed = xapi::findFixed(xapi::pathOfWords(planned.path));
        if (fixed == nullptr)
            return false;
        if (!planned.release &&
            !core::sameWord(core::trimmed(planned.value.reveal()), fixed->value))
            plan.unreadable = std::string(fixed->path) + ": " + std::string(fixed->why);
        return true;
    });
}

} // namespace

CloudClient::CloudClient(Ports ports, xapi::DeviceFacts device,
                         const std::filesystem::path& stateDir)
    : ports_(ports), device_(std::move(device)), file_(stateDir), http_(ports.machineTime),
      callsTold_(ports.room.latest()->state.directory.history->lastId),
      nextReport_(ports.time.makeWakeup([this] { report(); })),
      deeds_([this](const core::HubDeed& deed) { take(deed); }),
      changes_([this](std::uint64_t) { report(); }) {
    auto loaded = file_.load();
    if (!loaded)
        base::log(base::LogLevel::Error, kLog, "The identity cannot be read; activate again",
                  {{"why", loaded.error().message}});
    else
        identity_ = *std::move(loaded);
    if (identity_)
        state(core::HubEvent(core::HubIdentityKnown{identity_->told}));
    ports_.desk.attach(
        [poster = deeds_.poster()](const core::HubDeed& deed) { poster.post(deed); });
}

CloudClient::~CloudClient() {
    ports_.desk.attach({});
    *self_ = nullptr;
}

void CloudClient::published(const core::SnapshotPtr& snapshot) {
    if (snapshot->state.hub.serving)
        changes_.post(snapshot->seq);
}

void CloudClient::take(const core::HubDeed& deed) {
    if (const auto* wanted = std::get_if<core::Activate>(&deed))
        activate(*wanted);
    else if (std::holds_alternative<core::ForgetIdentity>(deed))
        forget();
    else if (const auto* link = std::get_if<core::OpenLink>(&deed))
        open(*link);
    else if (const auto* over = std::get_if<core::CloseLink>(&deed))
        close(over->link);
    else if (const auto* alive = std::get_if<core::AskAlive>(&deed))
        send(alive->link, Ping{alive->question});
    else if (const auto* all = std::get_if<core::AskForBookings>(&deed))
        send(all->link, Reconcile{});
    else if (const auto* renewal = std::get_if<core::RenewIdentity>(&deed))
        renew(renewal->link);
    else
        send(serving_, std::get<core::TellVerdict>(deed).verdict);
}

// --- who this device is ---

void CloudClient::activate(const core::Activate& deed) {
    activation_ = std::make_unique<ActivationRun>(
        http_, [this](const std::string& url) { return requestTo(url); }, deed.activation,
        DeviceWords{device_.serialNumber, device_.softwareVersion, device_.productId},
        [this, number = deed.number](ActivationRun::Outcome outcome) {
            activated(number, std::move(outcome));
        });
}

void CloudClient::activated(std::uint64_t number, ActivationRun::Outcome outcome) {
    if (outcome.identity)
        if (auto saved = file_.save(*outcome.identity); !saved)
            outcome = {tl::unexpected(saved.error()), true, {}};
    core::ActivationEnded ended{number, core::HubIdentity{}, outcome.final, outcome.presented};
    if (outcome.identity) {
        identity_ = *std::move(outcome.identity);
        ended.result = identity_->told;
        base::log(base::LogLevel::Info, kLog, "This device was activated",
                  {{"hub", identity_->told.address}, {"device", identity_->told.deviceId}});
    } else {
        ended.result = tl::unexpected(outcome.identity.error());
        base::log(base::LogLevel::Warning, kLog, "This device could not be activated",
                  {{"why", outcome.identity.error().message}});
    }
    state(core::HubEvent(std::move(ended)));
    activation_.reset();
}

void CloudClient::forget() {
    identity_.reset();
    if (auto removed = file_.remove(); !removed)
        base::log(base::LogLevel::Error, kLog, "The identity cannot be removed",
                  {{"why", removed.error().message}});
}

void CloudClient::renew(std::uint64_t link) {
    auto key = makeKeyRequest(device_.serialNumber);
    if (!key) {
        state(core::HubEvent(core::RenewalFailed{key.error().message}));
        return;
    }
    nextKey_ = key->keyPem;
    send(link, CertificateAsked{key->csrPem});
}

void CloudClient::renewed(const CertificateGiven& given) {
    if (!identity_ || nextKey_.empty())
        return;
    FullIdentity next = *identity_;
    next.keyPem = std::exchange(nextKey_, {});
    next.chainPem = given.chainPem;
    base::Status done = given.chainPem.empty()
                            ? base::Status(base::fail(base::ErrorCode::Denied, given.problem))
                            : checkIdentity(next);
    if (done)
        done = file_.save(next);
    if (!done) {
        state(core::HubEvent(core::RenewalFailed{done.error().message}));
        return;
    }
    identity_ = std::move(next);
    state(core::HubEvent(core::HubIdentityKnown{identity_->told}));
}

// --- links ---

void CloudClient::open(const core::OpenLink& deed) {
    const core::SnapshotPtr room = ports_.room.latest();
    net::ClientRequest request = requestTo("https://" + deed.url.substr(kWss.size()));
    if (identity_) {
        request.authoritiesPem += identity_->authorityPem;
        request.certificatePem = identity_->chainPem;
        request.keyPem = identity_->keyPem;
    }
    links_[deed.link] = std::make_unique<HubLink>(
        http_, std::move(request),
        Hello{{},
              device_.serialNumber,
              device_.softwareVersion,
              device_.productId,
              durableMark(*room)},
        HubLink::Handlers{
            [this] { return limits(); },
            [this, link = deed.link](HubMessage message) { heard(link, std::move(message)); },
            [this, link = deed.link](const net::WebSocketEnd& end) {
                base::log(base::LogLevel::Info, kLog, "The link to the hub ended",
                          {{"link", link}, {"code", end.code}, {"why", end.text}});
                if (serving_ == link)
                    serving_ = 0;
                state(core::HubEvent(core::LinkEnded{link, end.code, end.certificate, end.text}));
                links_.erase(link);
            }});
}

void CloudClient::close(std::uint64_t link) {
    auto node = links_.extract(link);
    if (node.empty())
        return;
    node.mapped()->sayGoodbye();
    if (serving_ == link)
        serving_ = 0;
}

void CloudClient::heard(std::uint64_t link, HubMessage message) {
    if (const auto* ready = std::get_if<Registered>(&message))
        registered(link, *ready);
    else if (auto* list = std::get_if<Snapshot>(&message))
        takeList(link, std::move(*list));
    else if (auto* delta = std::get_if<Delta>(&message))
        takeChange(link, std::move(*delta));
    else if (const auto* tooLong = std::get_if<ListRefused>(&message))
        state(core::BookingEvent(core::SourceFailed{core::Source::Cloud, tooLong->why}));
    else if (auto* plan = std::get_if<PlanGiven>(&message))
        takePlan(std::move(*plan));
    else if (const auto* recorded = std::get_if<VerdictRecorded>(&message))
        state(core::PlanEvent(core::VerdictRecorded{recorded->id, recorded->outcome}));
    else if (const auto* command = std::get_if<CommandGiven>(&message))
        run(link, *command);
    else if (const auto* wanted = std::get_if<LogAsked>(&message))
        send(link, LogLines{wanted->id, ports_.log.last(wanted->mostLines)});
    else if (std::holds_alternative<Drain>(message))
        state(core::HubEvent(core::HubDrains{link}));
    else if (const auto* ping = std::get_if<Ping>(&message))
        send(link, Pong{ping->id, ports_.time.now().wall});
    else if (const auto* given = std::get_if<CertificateGiven>(&message))
        renewed(*given);
    else if (const auto* pong = std::get_if<Pong>(&message)) {
        compareClocks(pong->time);
        state(core::HubEvent(core::LinkHeard{link, pong->id}));
    }
}

void CloudClient::registered(std::uint64_t link, const Registered& message) {
    serving_ = link;
    reported_.reset();
    compareClocks(message.hubTime);
    state(core::HubEvent(
        core::LinkRegistered{link, message.workspace, message.heartbeat, message.reconcile}));
}

// --- what the hub says ---

void CloudClient::takeList(std::uint64_t link, Snapshot snapshot) {
    const std::string mark = snapshot.list.mark;
    links_.at(link)->setMark(mark);
    auto refused = snapshot.list.setAside;
    const core::RequestId request = ports_.reception.waiter.nextRequest();
    const bool unchanged = snapshot.unchanged;
    auto list = std::make_shared<const core::SourceList>(std::move(snapshot.list));
    // What is held already is acknowledged once more: the hub may not have heard it.
    ports_.reception.waiter.ask(
        request,
        unchanged ? core::BookingEvent(core::BookingsChanged{
                        core::Source::Cloud, mark, mark, std::move(list), {}, request})
                  : core::BookingEvent(
                        core::BookingsReplaced{core::Source::Cloud, std::move(list), request}),
        [self = self_, link, mark, refused = std::move(refused)](const session::Answer& answer) {
            if (*self != nullptr)
                (*self)->bookingsTaken(link, mark, refused, answer);
        });
}

void CloudClient::takeChange(std::uint64_t link, Delta delta) {
    HubLink& from = *links_.at(link);
    const std::string before = sameEpoch(from.mark(), delta.from);
    const std::string mark = sameEpoch(from.mark(), delta.revision);
    from.setMark(mark);
    auto refused = delta.change.setAside;
    const core::RequestId request = ports_.reception.waiter.nextRequest();
    ports_.reception.waiter.ask(
        request,
        core::BookingEvent(
            core::BookingsChanged{core::Source::Cloud, before, mark,
                                  std::make_shared<const core::SourceList>(std::move(delta.change)),
                                  std::move(delta.removed), request}),
        [self = self_, link, mark, refused = std::move(refused)](const session::Answer& answer) {
            if (*self != nullptr)
                (*self)->bookingsTaken(link, mark, refused, answer);
        });
}

// Acknowledged once it is durable. A change that does not fit what is held is answered with the
// wish for the whole list; what could not be kept is left unacknowledged.
void CloudClient::bookingsTaken(std::uint64_t link, const std::string& mark,
                                const std::vector<core::SetAside>& refused,
                                const session::Answer& answer) {
    const auto* outcome = std::get_if<core::Outcome>(&answer);
    if (outcome != nullptr && *outcome) {
        send(link, BookingsStored{mark, refused});
        return;
    }
    base::log(base::LogLevel::Warning, kLog, "Bookings could not be taken over",
              {{"why", outcome != nullptr ? outcome->error().message : "the room is busy"}});
    if (outcome == nullptr)
        return;
    if (outcome->error().code == base::ErrorCode::Conflict)
        send(link, Reconcile{});
    else
        state(
            core::BookingEvent(core::SourceFailed{core::Source::Cloud, outcome->error().message}));
}

void CloudClient::takePlan(PlanGiven given) {
    decideFixed(given.plan);
    if (!given.authoritiesPem.empty()) {
        if (auto read = session::readAuthorities(given.authoritiesPem))
            given.plan.authorities = *std::move(read);
        else
            given.plan.unreadable = "its certificates: " + read.error().message;
    }
    state(core::PlanEvent(core::PlanPushed{std::move(given.plan)}));
}

void CloudClient::run(std::uint64_t link, const CommandGiven& command) {
    runForHub(ports_.reception.tasks, command, [self = self_, link](const CommandDone& done) {
        if (*self != nullptr)
            (*self)->send(link, done);
    });
}

// --- what the hub is told ---

void CloudClient::report() {
    if (serving_ == 0)
        return;
    const base::Instant now = ports_.time.now();
    if (reported_ && now.mono < reportedAt_ + kBetweenReports) {
        nextReport_->armAt(reportedAt_ + kBetweenReports);
        return;
    }
    const core::SnapshotPtr room = ports_.room.latest();
    for (const CallReport& call : callsAfter(*room->state.directory.history, callsTold_))
        send(serving_, call);
    callsTold_ = room->state.directory.history->lastId;
    StatusReport report = statusOf(*room, device_, now);
    if (reported_ == report)
        return;
    send(serving_, report);
    reported_ = std::move(report);
    reportedAt_ = now.mono;
}

void CloudClient::send(std::uint64_t link, const DeviceMessage& message) {
    if (const auto at = links_.find(link); at != links_.end())
        at->second->send(message);
}

// Never refused: the core waits for it.
void CloudClient::state(core::Event event) {
    (void)ports_.room.post(engine::Lane::Calls, std::move(event));
}

void CloudClient::compareClocks(base::WallTime hubTime) {
    state(core::TimeEvent(core::ClockCompared{"hub", hubTime - ports_.time.now().wall}));
}

net::ClientRequest CloudClient::requestTo(const std::string& url) const {
    const core::SnapshotPtr room = ports_.room.latest();
    net::ClientRequest request = session::outboundRequest(
        *room, url,
        {.useProxy = room->state.settings.settings->hubUseProxy == "On", .verifyTls = true});
    request.headers.set("User-Agent", "Greenroom/" + device_.softwareVersion);
    return request;
}

CodecLimits CloudClient::limits() const {
    const core::SnapshotPtr room = ports_.room.latest();
    return {static_cast<std::size_t>(room->state.settings.settings->maxBookings), ports_.watch};
}

} // namespace greenroom::edge::cloud
