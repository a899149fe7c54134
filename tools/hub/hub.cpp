#include "hub/hub.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>

#include "base/clock.h"
#include "base/log.h"
#include "files/file.h"
#include "hub/activation_desk.h"
#include "hub/api_side.h"
#include "hub/first_admin.h"
#include "hub/housekeeping.h"
#include "hub/hub_time.h"
#include "hub/link_side.h"
#include "hub/server_identity.h"
#include "hub/sqlite_database.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;
using base::LogLevel;

constexpr std::chrono::milliseconds kEndWithin{1500};
constexpr std::chrono::minutes kTidyEvery{1};
constexpr std::chrono::hours kCertificateLookEvery{24};
constexpr std::size_t kLongestPem = 256 * 1024;

std::vector<std::string> namesOf(const HubConfig& config) {
    std::vector<std::string> names{config.name};
    names.insert(names.end(), config.names.begin(), config.names.end());
    for (const char* always : {"localhost", "127.0.0.1", "::1"}) {
        if (std::ranges::find(names, always) == names.end())
            names.emplace_back(always);
    }
    return names;
}

base::Result<edge::net::TlsIdentity> identityOf(const HubConfig& config, const Authority& authority,
                                                base::WallTime now) {
    if (!config.certificateFile)
        return serverIdentity(authority, config.stateDir / "server", namesOf(config), now);
    base::Result<std::string> certificate = files::readFile(*config.certificateFile, kLongestPem);
    base::Result<std::string> key = files::readFile(*config.keyFile, kLongestPem);
    if (!certificate || !key)
        return tl::unexpected(certificate ? key.error() : certificate.error());
    edge::net::TlsIdentity identity{std::move(*certificate), base::Secret(std::move(*key))};
    if (base::Status good = edge::net::checkIdentity(identity); !good)
        return base::fail(ErrorCode::InvalidInput,
                          "[hub] certificate_file: " + good.error().message);
    return identity;
}

base::Result<wire::TlsContext> deviceTls(const edge::net::TlsIdentity& identity,
                                         const Authority& authority) {
    return wire::TlsContext::server(
        {identity.certificatePem, identity.keyPem.reveal(), authority.certificatePem()});
}

LinkServiceSettings linkSettings(const HubConfig& config) {
    LinkServiceSettings settings;
    settings.link.node = config.node;
    settings.link.heartbeatS = config.heartbeatS;
    settings.link.reconcileS = config.reconcileS;
    settings.link.certificateLifetime = config.certificateLifetime;
    settings.listen.address = config.deviceAddress;
    settings.listen.port = config.devicePort;
    return settings;
}

base::Error cannotBind(const base::Error& error, const char* section) {
    return {ErrorCode::Conflict, std::string("[") + section + "] " + error.message};
}

} // namespace

struct Hub::Parts {
    explicit Parts(const HubConfig& given) : config(given) {}

    [[nodiscard]] base::Status open();
    [[nodiscard]] base::Status serve();
    [[nodiscard]] base::Status serveDevices(std::uint64_t journalFrom);
    [[nodiscard]] base::Status servePeople(std::uint64_t journalFrom);
    void renewCertificate();
    void keepHouse();

    const HubConfig config;
    HubTime time;
    std::unique_ptr<Authority> authority;
    std::unique_ptr<CodeDigest> digest;
    std::unique_ptr<ActivationDesk> desk;
    std::unique_ptr<LinkRecorder> recorder;
    edge::net::TlsIdentity identity;
    std::unique_ptr<StorageWorker> worker;
    std::unique_ptr<LinkSide> link;
    std::unique_ptr<ApiSide> api;
    base::MonoTime certificateLooked;
    std::unique_ptr<base::Wakeup> tidyAgain;
};

Hub::Hub(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Hub::~Hub() {
    end();
}

base::Result<std::unique_ptr<Hub>> Hub::start(const HubConfig& config) {
    std::unique_ptr<Hub> hub(new Hub(std::make_unique<Parts>(config)));
    base::Status done = hub->parts_->open();
    if (done)
        done = hub->parts_->serve();
    if (!done)
        return tl::unexpected(done.error());
    return hub;
}

base::Status Hub::Parts::open() {
    std::error_code failed;
    std::filesystem::create_directories(config.stateDir, failed);
    std::filesystem::permissions(config.stateDir, std::filesystem::perms::owner_all, failed);
    if (failed)
        return base::fail(ErrorCode::Io, config.stateDir.string() + ": " + failed.message());
    const base::WallTime now = time.now().wall;
    base::Result<Authority> loaded = Authority::loadOrMake(config.stateDir / "ca", now);
    if (!loaded)
        return tl::unexpected(loaded.error());
    authority = std::make_unique<Authority>(std::move(*loaded));
    base::Result<CodeDigest> key = CodeDigest::open(config.stateDir / "codes.key");
    if (!key)
        return tl::unexpected(key.error());
    digest = std::make_unique<CodeDigest>(std::move(*key));
    desk = std::make_unique<ActivationDesk>(*authority, *digest, config.certificateLifetime);
    recorder = std::make_unique<LinkRecorder>(linkSettings(config).link, *authority);
    base::Result<edge::net::TlsIdentity> own = identityOf(config, *authority, now);
    if (!own)
        return tl::unexpected(own.error());
    identity = std::move(*own);
    auto opened = StorageWorker::start([this] { return openSqlite(config.stateDir); });
    if (!opened)
        return tl::unexpected(opened.error());
    worker = std::move(*opened);
    return {};
}

base::Status Hub::Parts::serve() {
    const auto claim = prepareFirstAdmin(*worker, config.initialAdminPasswordFile, time.now().wall);
    if (!claim)
        return tl::unexpected(claim.error());
    if (*claim)
        base::log(LogLevel::Info, "hub", "claim code: " + **claim);
    const auto journalFrom = worker->wait([this](Storage& storage) {
        // What a former process of this node left behind.
        base::Status left = storage.devices().unlinkNode(config.node);
        return left ? storage.journal().newest()
                    : base::Result<std::uint64_t>(tl::unexpected(left.error()));
    });
    if (!journalFrom)
        return tl::unexpected(journalFrom.error());
    base::Status serving = serveDevices(*journalFrom);
    if (serving)
        serving = servePeople(*journalFrom);
    if (!serving)
        return serving;
    worker->onJournal([links = link.get(), people = api.get()] {
        links->lookAtJournal();
        people->lookAtJournal();
    });
    certificateLooked = time.now().mono;
    tidyAgain = time.makeWakeup([this] { keepHouse(); });
    keepHouse();
    return {};
}

base::Status Hub::Parts::serveDevices(std::uint64_t journalFrom) {
    base::Result<wire::TlsContext> tls = deviceTls(identity, *authority);
    if (!tls)
        return tl::unexpected(tls.error());
    auto started = LinkSide::start(*worker, *recorder, time, linkSettings(config), std::move(*tls),
                                   journalFrom);
    if (!started)
        return tl::unexpected(cannotBind(started.error(), "devices"));
    link = std::move(*started);
    return {};
}

base::Status Hub::Parts::servePeople(std::uint64_t journalFrom) {
    ApiSettings settings;
    settings.codeDigest = digest.get();
    settings.activation = desk.get();
    settings.authorityPem = authority->certificatePem();
    settings.codeLifetime = config.codeLifetime;
    settings.sessionIdle = config.sessionIdle;
    settings.linkUrl = "wss://" + config.name + ":" + std::to_string(link->port()) + "/link";
    auto started = ApiSide::start(*worker, time, std::move(settings),
                                  {config.apiAddress, config.apiPort}, identity, journalFrom);
    if (!started)
        return tl::unexpected(cannotBind(started.error(), "api"));
    api = std::move(*started);
    return {};
}

void Hub::Parts::renewCertificate() {
    base::Result<edge::net::TlsIdentity> own = identityOf(config, *authority, time.now().wall);
    base::Result<wire::TlsContext> tls =
        own ? deviceTls(*own, *authority)
            : base::Result<wire::TlsContext>(tl::unexpected(own.error()));
    if (!tls) {
        base::log(LogLevel::Error, "hub", "The certificate could not be renewed",
                  {{"why", tls.error().message}});
        return;
    }
    if (own->certificatePem == identity.certificatePem)
        return;
    identity = std::move(*own);
    link->use(std::move(*tls));
    api->use(identity);
}

void Hub::Parts::keepHouse() {
    const base::Instant now = time.now();
    worker->tell("what is to be forgotten",
                 [at = now.wall](Storage& storage) { return tidy(storage, at); });
    if (now.mono - certificateLooked >= kCertificateLookEvery) {
        certificateLooked = now.mono;
        renewCertificate();
    }
    tidyAgain->armAt(now.mono + kTidyEvery);
}

const std::string& Hub::apiAddress() const {
    return parts_->api->address();
}

const std::string& Hub::deviceAddress() const {
    return parts_->link->address();
}

void Hub::end() {
    if (parts_->link)
        parts_->link->end(kEndWithin);
    if (parts_->api)
        parts_->api->end();
    parts_->worker.reset(); // what it still delivers goes to threads that are there, and is dropped
    parts_->api.reset();
    parts_->link.reset();
}

} // namespace greenroom::hub
