#include "app/composition.h"

#include <cstdio>
#include <iterator>
#include <system_error>

#include <QCoreApplication>
#include <QHostInfo>

#include "app/bootstrap.h"
#include "app/core_loop.h"
#include "app/device_words.h"
#include "app/first_admin.h"
#include "base/log.h"
#include "base/log_tail.h"
#include "core/settings.h"
#include "edge/audio/mute_key.h"
#include "edge/audio/sound_desk.h"
#include "edge/calls/baresip_control.h"
#include "edge/calls/fake_control.h"
#include "edge/cloud/cloud_client.h"
#include "edge/control/control_server.h"
#include "edge/feedback/feedback_poster.h"
#include "edge/http/http_face.h"
#include "edge/light/led_light.h"
#include "edge/net/http_server.h"
#include "edge/net/net_thread.h"
#include "edge/net/password_worker.h"
#include "edge/net/tls_identity.h"
#include "edge/network/network_watch.h"
#include "edge/panel/panel_server.h"
#include "edge/phonebook/server_phonebook.h"
#include "edge/poison/poison_guard.h"
#include "edge/preflight/name_service.h"
#include "edge/preflight/preflight_checks.h"
#include "edge/ssh/ssh_server.h"
#include "edge/store/store.h"
#include "edge/time/clock_watch.h"
#include "edge/time/room_time.h"
#include "edge/time/system_alarm.h"
#include "edge/time/system_time.h"
#include "edge/time/zone_reader.h"
#include "edge/tms/manager_client.h"
#include "edge/update/machine_restart.h"
#include "edge/update/refusing_updater.h"
#include "engine/desk.h"
#include "engine/engine.h"
#include "engine/replies.h"
#include "session/reception.h"

namespace greenroom::app {

namespace {

using base::ErrorCode;
using base::LogLevel;
using engine::Lane;

base::Status makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return base::fail(ErrorCode::Io, folder.string() + ": " + error.message());
    std::filesystem::permissions(folder,
                                 std::filesystem::perms::owner_all |
                                     std::filesystem::perms::group_read |
                                     std::filesystem::perms::group_exec,
                                 error);
    return {};
}

// Stored values first, then those of the command line, which win; they become stored ones with the
// next change of a setting.
base::Result<core::Settings> settingsFrom(const std::map<std::string, base::Secret>& stored,
                                          const Overrides& overrides) {
    core::Settings settings;
    for (const auto& [path, value] : stored)
        if (auto changed = core::withSetting(settings, path, value.reveal()))
            settings = *std::move(changed);
    for (const auto& [path, value] : overrides.settings) {
        auto changed = core::withSetting(settings, path, value);
        if (!changed)
            return tl::unexpected(changed.error().withContext("--set"));
        settings = *std::move(changed);
    }
    return settings;
}

} // namespace

class Agent::Impl {
public:
    Impl(const Config& config, std::unique_ptr<edge::time::RoomTime> time)
        : config_(config), time_(std::move(time)), store_(config.stateDir, *time_),
          poison_(config.stateDir, time_->now().wall) {
        base::setLogSink([this](LogLevel, std::string_view line) {
            log_.add(line);
            std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
        });
    }

    ~Impl() {
        // Doors first, so that nobody is promised anything any more; then the writer.
        if (net_)
            net_->call([this] {
                ssh_.reset();
                http_.reset();
                face_.reset();
                cloud_.reset();
                manager_.reset();
                phonebook_.reset();
                preflight_.reset();
                names_.reset();
                poster_.reset();
                reception_.reset();
            });
        if (local_)
            local_->call([this] { control_.reset(); });
        net_.reset();
        local_.reset();
        panel_.reset();
        networkWatch_.reset();
        clockWatch_.reset();
        muteKey_.reset();
        sound_.reset();
        calls_.reset();
        store_.stop();
        base::setLogSink({});
    }

    base::Status start(const Overrides& overrides) {
        auto loaded = store_.open();
        if (!loaded)
            return tl::unexpected(loaded.error());
        auto settings = settingsFrom(loaded->settings, overrides);
        if (!settings)
            return tl::unexpected(settings.error());

        makeCalls(settings->callsEngine);
        sound_ = std::make_unique<edge::audio::SoundDesk>(engine_, liveTime_);
        engine_.connect(engine::portsWith(store_, *calls_, *sound_, alarm_, replies_, desks_));
        store_.start(engine_);
        clockWatch_ = std::make_unique<edge::time::ClockWatch>(*time_, engine_);
        networkWatch_ = std::make_unique<edge::network::NetworkWatch>(engine_);
        if (!config_.muteKey.empty())
            muteKey_ = std::make_unique<edge::audio::MuteKey>(liveTime_, engine_,
                                                              config_.muteKey.string());
        engine_.addSink(*clockWatch_);
        if (auto stated = stateWhatIsKnown(*std::move(loaded), *std::move(settings)); !stated)
            return stated;
        engine_.drain();

        if (auto served = servePanel(); !served)
            return served;
        if (auto served = serveControl(); !served)
            return served;
        if (auto served = serveHttp(); !served)
            return served;
        loop_.run(engine_);
        return {};
    }

    [[nodiscard]] const Addresses& addresses() const { return addresses_; }

    void end(std::function<void()> done) {
        if (baresip_ != nullptr)
            baresip_->shutDown(std::move(done));
        else
            done();
    }

private:
    void tell(core::Event event) { (void)engine_.post(Lane::TimeAndPanel, std::move(event)); }

    void makeCalls(const std::string& kind) {
        const auto say = [this](core::Event fact) {
            (void)engine_.post(Lane::Calls, std::move(fact));
        };
        if (kind == "Fake") {
            calls_ = std::make_unique<edge::calls::FakeControl>(say);
            return;
        }
        auto baresip = std::make_unique<edge::calls::BaresipControl>(
            liveTime_,
            edge::calls::BaresipOptions{.home = {.stateDir = config_.stateDir.string(),
                                                 .runtimeDir = config_.runtimeDir.string(),
                                                 .guard = (QCoreApplication::applicationDirPath() +
                                                           "/greenroom-tls-guard.so")
                                                              .toStdString()},
                                        .hostName = QHostInfo::localHostName().toStdString()},
            say);
        baresip_ = baresip.get();
        engine_.addSink(*baresip_);
        calls_ = std::move(baresip);
    }

    base::Status stateWhatIsKnown(edge::store::Loaded loaded, core::Settings settings) {
        const bool fresh = loaded.settings.empty() && loaded.sources.empty() && loaded.kept.empty();
        tell(core::TimeEvent(core::ZonesKnown{edge::time::offeredZones()}));
        tell(core::SettingEvent(core::SettingsLoaded{
            std::make_shared<const core::Settings>(std::move(settings)), fresh}));
        tell(core::SettingEvent(core::UsersLoaded{loaded.users}));
        tell(core::KeptEvent(core::KeptLoaded{std::move(loaded.kept)}));
        for (auto& [source, list] : loaded.sources) {
            auto tried = std::make_shared<core::SourceList>(*list);
            core::tryOut(*tried, poison_);
            list = std::move(tried);
        }
        tell(core::BookingEvent(core::AgendaLoaded{std::move(loaded.sources)}));
        if (loaded.health.state != core::StoreState::Ok)
            tell(core::HealthEvent(std::move(loaded.health)));
        if (!loaded.users->empty())
            return {};
        if (!config_.initialAdminPasswordFile) {
            base::log(LogLevel::Warning, "agent",
                      "there is no user yet; nobody can log in until one is added");
            return {};
        }
        auto admin = firstAdmin(*config_.initialAdminPasswordFile);
        if (!admin)
            return tl::unexpected(admin.error());
        tell(core::SettingEvent(core::UserSetAsked{*std::move(admin), {}}));
        return {};
    }

    base::Status servePanel() {
        addresses_.panel = (config_.runtimeDir / "panel.sock").string();
        const xapi::DeviceFacts facts = deviceFacts(time_->now().mono);
        panel_ = std::make_unique<edge::panel::PanelServer>(
            *time_, engine_,
            edge::panel::PanelServerOptions{.address = {.path = addresses_.panel},
                                            .heartbeat = time_->runsByItself() ? base::seconds(2)
                                                                               : base::seconds(0),
                                            .serialNumber = facts.serialNumber,
                                            .version = facts.softwareVersion});
        engine_.addSink(*panel_);
        return panel_->listen();
    }

    base::Status serveControl() {
        addresses_.control = (config_.runtimeDir / "control.sock").string();
        engine_.addSink(tap_);
        local_ = std::make_unique<edge::net::NetThread>("control");
        base::Status listening;
        local_->call([&] {
            control_ = std::make_unique<edge::control::ControlServer>(
                edge::control::ControlPorts{*time_, engine_, replies_, passwords_, tap_},
                edge::net::LocalAddress{.path = addresses_.control});
            listening = control_->listen();
        });
        return listening;
    }

    base::Status serveHttp() {
        edge::net::TlsIdentity identity;
        if (config_.tls != edge::net::TlsMode::Off) {
            auto made = edge::net::loadOrMakeIdentity(
                config_.stateDir / "tls", certificateNames(config_.httpAddress), time_->now().wall);
            if (!made)
                return tl::unexpected(made.error());
            identity = *std::move(made);
        }
        net_ = std::make_unique<edge::net::NetThread>("net");
        base::Status listening;
        net_->call([&] { listening = listenHttp(identity); });
        if (listening) {
            engine_.addSink(reception_->feedback);
            engine_.addSink(*ssh_);
            engine_.addSink(*poster_);
            engine_.addSink(*cloud_);
        }
        return listening;
    }

    base::Status listenHttp(const edge::net::TlsIdentity& identity) {
        reception_ = std::make_unique<session::Reception>(engine_, replies_, *time_, passwords_,
                                                          deviceFacts(time_->now().mono), &poison_);
        poster_ = std::make_unique<edge::feedback::FeedbackPoster>(
            edge::feedback::FeedbackPoster::Ports{engine_, reception_->feedback, *time_, liveTime_},
            deviceFacts(time_->now().mono));
        phonebook_ = std::make_unique<edge::phonebook::ServerPhonebook>(
            edge::phonebook::ServerPhonebook::Ports{engine_, desks_.directory, liveTime_},
            deviceFacts(time_->now().mono));
        names_ = std::make_unique<edge::preflight::SystemNames>();
        preflight_ = std::make_unique<edge::preflight::PreflightChecks>(
            edge::preflight::PreflightChecks::Ports{engine_, desks_.preflight, liveTime_, *names_});
        manager_ = std::make_unique<edge::tms::ManagerClient>(
            edge::tms::ManagerClient::Ports{engine_, desks_.manager, *reception_, *time_, liveTime_,
                                            &poison_},
            deviceFacts(time_->now().mono));
        cloud_ = std::make_unique<edge::cloud::CloudClient>(
            edge::cloud::CloudClient::Ports{engine_, desks_.hub, *reception_, *time_, liveTime_,
                                            log_, &poison_},
            deviceFacts(time_->now().mono), config_.stateDir);
        if (auto activation = readBootstrap(config_.bootstrapFile))
            (void)engine_.post(Lane::Calls, core::HubEvent(core::ActivationAsked{
                                                *std::move(activation), {}, true}));
        face_ = std::make_unique<edge::http::HttpFace>(engine_, *time_, *reception_, &poison_);
        http_ = std::make_unique<edge::net::HttpServer>(
            *time_, [this](edge::net::Request request, edge::net::Responder responder) {
                face_->handle(std::move(request), std::move(responder));
            });
        http_->setAdmission(
            [this](const edge::net::Request& request) { return face_->admit(request); });
        if (config_.tls != edge::net::TlsMode::Off)
            if (auto secured = http_->setTls(config_.tls, identity); !secured)
                return secured;
        if (auto listening = http_->listen(config_.httpAddress, config_.httpPort); !listening)
            return listening;
        addresses_.http = config_.httpAddress + ":" + std::to_string(http_->port());
        openSsh();
        return {};
    }

    void openSsh() {
        ssh_ = std::make_unique<edge::ssh::SshServer>(
            *reception_, engine_, *time_, deviceFacts(time_->now().mono),
            edge::ssh::SshOptions{.address = config_.sshAddress.empty() ? config_.httpAddress
                                                                        : config_.sshAddress,
                                  .port = config_.sshPort,
                                  .folder = config_.stateDir / "ssh"});
        ssh_->open();
        addresses_.ssh = ssh_->status().address;
    }

    const Config config_;
    std::unique_ptr<edge::time::RoomTime> time_;
    // The call engine is a program of this machine, in this machine's time, also where the room's
    // own clock is injected.
    edge::time::SystemTime liveTime_;
    base::LogTail log_{*time_};
    CoreLoop loop_;
    engine::ReplyDesk replies_;
    engine::Desks desks_;
    engine::Engine engine_{*time_, loop_.waker()};
    edge::time::SystemAlarm alarm_{*time_, engine_};
    edge::light::LedLight light_{desks_.light, config_.leds};
    edge::update::MachineRestart restart_{engine_, desks_.restart, config_.restartProgram};
    edge::update::RefusingUpdater updater_{engine_, desks_.updater};
    edge::store::SqliteStore store_;
    edge::poison::PoisonGuard poison_;
    edge::net::PasswordWorker passwords_;
    edge::control::SnapshotTap tap_;
    std::unique_ptr<engine::CallControl> calls_;
    edge::calls::BaresipControl* baresip_ = nullptr; // calls_, when it is that one
    std::unique_ptr<edge::audio::SoundDesk> sound_;
    std::unique_ptr<edge::audio::MuteKey> muteKey_; // none: no such device is named
    std::unique_ptr<edge::time::ClockWatch> clockWatch_;
    std::unique_ptr<edge::network::NetworkWatch> networkWatch_;
    std::unique_ptr<edge::panel::PanelServer> panel_;
    std::unique_ptr<edge::net::NetThread> local_;
    std::unique_ptr<edge::control::ControlServer> control_; // of local_
    std::unique_ptr<edge::net::NetThread> net_;
    std::unique_ptr<session::Reception> reception_;               // of net_
    std::unique_ptr<edge::feedback::FeedbackPoster> poster_;      // of net_
    std::unique_ptr<edge::phonebook::ServerPhonebook> phonebook_; // of net_
    std::unique_ptr<edge::preflight::SystemNames> names_;         // of net_
    std::unique_ptr<edge::preflight::PreflightChecks> preflight_; // of net_
    std::unique_ptr<edge::tms::ManagerClient> manager_;           // of net_
    std::unique_ptr<edge::cloud::CloudClient> cloud_;             // of net_
    std::unique_ptr<edge::http::HttpFace> face_;                  // of net_
    std::unique_ptr<edge::net::HttpServer> http_;                 // of net_
    std::unique_ptr<edge::ssh::SshServer> ssh_;                   // of net_
    Addresses addresses_;
};

base::Result<std::unique_ptr<Agent>> Agent::start(const Config& config,
                                                  const Overrides& overrides) {
    for (const auto& folder : {config.stateDir, config.runtimeDir})
        if (auto made = makeFolder(folder); !made)
            return tl::unexpected(made.error());
    auto time = edge::time::makeRoomTime();
    if (!time)
        return tl::unexpected(time.error());
    auto impl = std::make_unique<Impl>(config, *std::move(time));
    if (auto started = impl->start(overrides); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<Agent>(new Agent(std::move(impl)));
}

Agent::Agent(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Agent::~Agent() = default;

void Agent::end(std::function<void()> done) {
    impl_->end(std::move(done));
}

const Addresses& Agent::addresses() const {
    return impl_->addresses();
}

} // namespace greenroom::app
