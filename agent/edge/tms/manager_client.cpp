#include "edge/tms/manager_client.h"

#include <utility>

#include <QByteArray>
#include <QUrl>

#include "base/log.h"
#include "edge/tms/manager_documents.h"
#include "session/outbound_request.h"

namespace greenroom::edge::tms {

namespace {

constexpr std::string_view kLog = "manager";
constexpr int kOk = 200;
constexpr int kUnauthorized = 401;
constexpr const char* kXml = "text/xml; charset=utf-8";

core::ManagerFault faultOf(const net::ClientError& error) {
    switch (error.certificate) {
    case net::CertificateFault::Authority:
        return core::ManagerFault::CertificateUntrusted;
    case net::CertificateFault::Name:
        return core::ManagerFault::CertificateName;
    case net::CertificateFault::Expired:
        return core::ManagerFault::CertificateExpired;
    case net::CertificateFault::NotYetValid:
        return core::ManagerFault::CertificateEarly;
    case net::CertificateFault::Other:
        return core::ManagerFault::CertificateOther;
    case net::CertificateFault::None:
        break;
    }
    return error.fault == net::ClientFault::TooLarge || error.fault == net::ClientFault::Answer
               ? core::ManagerFault::Unreadable
               : core::ManagerFault::Unreachable;
}

QUrl urlOf(const std::string& text) {
    return QUrl(QString::fromStdString(text), QUrl::StrictMode);
}

// Some managers name their own places without saying again who they are.
std::string absolute(const std::string& url, const core::ManagerAddress& manager) {
    return url.empty() ? url : urlOf(manager.url()).resolved(urlOf(url)).toString().toStdString();
}

bool sameServer(const std::string& a, const std::string& b) {
    const QUrl left = urlOf(a);
    const QUrl right = urlOf(b);
    return left.scheme() == right.scheme() && left.authority() == right.authority();
}

std::string basic(const std::string& user, const std::string& password) {
    return "Basic " + QByteArray::fromStdString(user + ":" + password).toBase64().toStdString();
}

} // namespace

ManagerClient::ManagerClient(Ports ports, xapi::DeviceFacts device)
    : ports_(ports), device_(std::move(device)), http_(ports.machineTime),
      outbox_({http_, ports.time, [this](const std::string& url) { return requestTo(url); },
               [this](const std::string& why) {
                   base::log(base::LogLevel::Warning, kLog,
                             "The manager does not take what it wanted", {{"why", why}});
                   outbox_.beginAgain();
               }}),
      deeds_([this](const core::ManagerDeed& deed) { take(deed); }) {
    ports_.desk.attach(
        [poster = deeds_.poster()](const core::ManagerDeed& deed) { poster.post(deed); });
}

ManagerClient::~ManagerClient() {
    ports_.desk.attach({});
    *self_ = nullptr;
}

void ManagerClient::take(const core::ManagerDeed& deed) {
    if (const auto* wanted = std::get_if<core::PostToManager>(&deed))
        post(*wanted);
    else
        tellUpgrade(std::get<core::TellUpgrade>(deed).state);
}

void ManagerClient::post(const core::PostToManager& deed) {
    const core::SnapshotPtr room = ports_.room.latest();
    net::ClientRequest request = requestTo(deed.to.url());
    request.method = "POST";
    request.mostBytes = kLongestReply;
    request.headers.set("Content-Type", kXml);
    if (room->state.settings.settings->managerSoapAction == "On")
        request.headers.set("SOAPAction", kSoapAction);
    request.body = postEvent(deed.kind, identification(*room));
    transfer_ = http_.start(std::move(request), [this, deed](const net::ClientResult& result) {
        answered(deed, result);
    });
}

void ManagerClient::answered(const core::PostToManager& deed, const net::ClientResult& result) {
    if (!result) {
        failed(deed, faultOf(result.error()), result.error().text);
        return;
    }
    if (result->date)
        state(core::TimeEvent(
            core::ClockCompared{"manager", *result->date - ports_.time.now().wall}));
    if (result->status != kOk) {
        failed(deed,
               result->status == kUnauthorized ? core::ManagerFault::Login
                                               : core::ManagerFault::Refused,
               "The manager answers with status " + std::to_string(result->status));
        return;
    }
    const auto most =
        static_cast<std::size_t>(ports_.room.latest()->state.settings.settings->maxBookings);
    auto reply = readReply(result->body, most, ports_.watch);
    if (!reply)
        failed(deed, core::ManagerFault::Unreadable,
               "The manager's answer cannot be read: " + reply.error().message);
    else
        doReply(deed, *std::move(reply));
}

void ManagerClient::doReply(const core::PostToManager& deed, ManagerReply reply) {
    for (DocumentOrder& order : reply.documents)
        order.url = absolute(order.url, deed.to);
    if (reply.software) {
        reply.software->url = absolute(reply.software->url, deed.to);
        reply.software->feedbackUrl = absolute(reply.software->feedbackUrl, deed.to);
    }
    const auto heartbeat = reply.heartbeat;
    ReplyRun::start(
        {ports_.reception.tasks, ports_.reception.waiter,
         [self = self_](const DocumentOrder& order) {
             if (*self != nullptr)
                 (*self)->postDocument(order);
         },
         [self = self_](core::SoftwareOrder order) {
             if (*self != nullptr)
                 (*self)->state(core::ProvisioningEvent(core::SoftwareOrdered{std::move(order)}));
         },
         deed.to.host},
        std::move(reply),
        [self = self_, heartbeat, number = deed.number](ReplyRun::Outcome outcome) {
            if (*self != nullptr)
                (*self)->state(core::ProvisioningEvent(core::ManagerAnswered{
                    number, heartbeat, outcome.toldBookings, std::move(outcome.problem)}));
        });
}

void ManagerClient::failed(const core::PostToManager& deed, core::ManagerFault fault,
                           std::string why) {
    base::log(base::LogLevel::Warning, kLog, "The manager was not told",
              {{"manager", deed.to.url()}, {"why", why}});
    state(core::ProvisioningEvent(core::ManagerFailed{deed.number, fault, std::move(why)}));
}

void ManagerClient::postDocument(const DocumentOrder& order) {
    const core::SnapshotPtr room = ports_.room.latest();
    auto document = postedDocument(
        order.location, ports_.reception.tasks.contextOf(*room, xapi::kA), identification(*room));
    if (document)
        outbox_.queue({order.url, kXml, *std::move(document)});
    else
        base::log(base::LogLevel::Warning, kLog, "The manager wants a document there is not",
                  {{"location", order.location}});
}

void ManagerClient::tellUpgrade(const core::UpgradeState& state) {
    outbox_.queue({state.order.feedbackUrl, kXml,
                   upgradeStatus(state, identification(*ports_.room.latest()))});
}

// Never refused: the core waits for it, and one post is under way at a time.
void ManagerClient::state(core::Event event) {
    (void)ports_.room.post(engine::Lane::Calls, std::move(event));
}

xapi::Identification ManagerClient::identification(const core::Snapshot& room) const {
    auto who = xapi::identificationOf(ports_.reception.tasks.contextOf(room, xapi::kA));
    who.productType = room.state.settings.settings->managerProductType;
    return who;
}

net::ClientRequest ManagerClient::requestTo(const std::string& url) const {
    const core::SnapshotPtr room = ports_.room.latest();
    const core::Settings& settings = *room->state.settings.settings;
    net::ClientRequest request = session::outboundRequest(
        *room, url, {.useProxy = false, .verifyTls = settings.managerTlsVerify == "On"});
    request.headers.set("User-Agent", "Greenroom/" + device_.softwareVersion);
    const core::SoftwareOrder& order = room->state.provisioning.upgrade.order;
    const auto& manager = room->state.provisioning.manager;
    if (url == order.feedbackUrl && !order.feedbackUserName.empty())
        request.headers.set("Authorization",
                            basic(order.feedbackUserName, order.feedbackPassword.reveal()));
    else if (manager && !settings.managerUserName.empty() && sameServer(url, manager->url()))
        request.headers.set("Authorization",
                            basic(settings.managerUserName, settings.managerPassword.reveal()));
    return request;
}

} // namespace greenroom::edge::tms
