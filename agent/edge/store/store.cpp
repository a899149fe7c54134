#include "edge/store/store.h"

#include <future>
#include <utility>

#include "base/log.h"
#include "edge/store/database.h"
#ifdef GREENROOM_TEST_HOOKS
#include "edge/store/fault_vfs.h"
#endif

namespace greenroom::edge::store {

namespace {

constexpr std::string_view kLog = "store";

base::Result<Loaded> load(Database& database) {
    base::Result<core::StoreReported> health = database.open();
    if (!health)
        return tl::unexpected(health.error());
    ReadableSettings settings = database.readableSettings();
    for (const std::string& why : settings.kept)
        base::log(base::LogLevel::Warning, kLog, "A stored setting is kept but not used",
                  {{"why", why}});
    ReadableKept kept = database.readableKept();
    for (const std::string& name : kept.unknown)
        base::log(base::LogLevel::Warning, kLog, "A stored value is kept but not used",
                  {{"name", name}});
    return Loaded{database.contents().lists, std::move(settings.values),
                  std::make_shared<const core::Users>(database.contents().users),
                  std::move(kept.values), *std::move(health)};
}

std::optional<base::Error> errorIn(const base::Status& outcome) {
    return outcome ? std::nullopt : std::optional(outcome.error());
}

} // namespace

SqliteStore::SqliteStore(std::filesystem::path directory, base::TimeSource& time)
    : directory_(std::move(directory)), time_(time) {}

SqliteStore::~SqliteStore() {
    stop();
}

base::Result<Loaded> SqliteStore::open() {
    std::promise<base::Result<Loaded>> promise;
    std::future<base::Result<Loaded>> loaded = promise.get_future();
    thread_ = std::thread([this, promise = std::move(promise)]() mutable { run(promise); });
    base::Result<Loaded> result = loaded.get();
    if (result)
        reported_ = result->health;
    return result;
}

void SqliteStore::start(engine::Inbox& inbox) {
    inbox_ = &inbox;
    watch_ = time_.makeWakeup([this] { watch(); });
}

void SqliteStore::stop() {
    watch_.reset();
    queue_.stop();
    if (thread_.joinable())
        thread_.join();
}

void SqliteStore::save(const core::SaveAgenda& deed) {
    queue_.put(deed);
    armWatch();
}

void SqliteStore::save(const core::SaveSettings& deed) {
    queue_.put(deed);
    armWatch();
}

void SqliteStore::save(const core::SaveUsers& deed) {
    queue_.put(deed);
    armWatch();
}

void SqliteStore::save(const core::SaveKept& deed) {
    queue_.put(deed);
    armWatch();
}

// The alarm of the core thread runs only while something is unsaved. It wakes the store thread for
// a retry, which itself owns no time; and it is how a write that never returns gets noticed.
void SqliteStore::armWatch() {
    if (!watch_ || watching_)
        return;
    watching_ = true;
    watchedJob_ = queue_.writing();
    watch_->armAt(time_.now().mono + kRetryInterval);
}

void SqliteStore::watch() {
    watching_ = false;
    if (queue_.idle())
        return;
    reportStall();
    queue_.retry();
    armWatch();
}

void SqliteStore::reportStall() {
    // The writer reports under this lock too, after it has ended its write: its word comes last.
    const std::lock_guard lock(reportMutex_);
    const std::uint64_t job = queue_.writing();
    if (job != 0 && job == watchedJob_)
        reportLocked({core::StoreState::Failing, "the disk does not answer: a write goes on for " +
                                                     std::to_string(kRetryInterval.count()) +
                                                     " s or longer"});
}

void SqliteStore::run(std::promise<base::Result<Loaded>>& loaded) {
#ifdef GREENROOM_TEST_HOOKS
    installStoreFaults();
#endif
    Database database(directory_);
    loaded.set_value(load(database));
    while (std::optional<SaveJob> job = queue_.take()) {
        const base::Status outcome = database.save(job->deeds);
        const SaveJob done = *job;
        if (outcome) {
            queue_.succeeded();
            tell(done, outcome);
            if (!queue_.hasFailed())
                report(database.health());
        } else {
            // First kept, then told, so that whoever hears of it may ask for a retry at once.
            queue_.failed(*std::move(job));
            report({core::StoreState::Failing, outcome.error().message});
            tell(done, outcome);
        }
    }
}

void SqliteStore::tell(const SaveJob& job, const base::Status& outcome) {
    if (!outcome && job.told)
        return;
    if (const auto* agenda = std::get_if<core::SaveAgenda>(&job.deeds.front())) {
        post(core::BookingEvent(
            core::AgendaStored{agenda->source, agenda->list->revision, errorIn(outcome)}));
        return;
    }
    for (const std::uint64_t ticket : job.tickets)
        post(core::SettingEvent(core::ConfigurationStored{ticket, errorIn(outcome)}));
}

void SqliteStore::report(core::StoreReported report) {
    const std::lock_guard lock(reportMutex_);
    reportLocked(std::move(report));
}

void SqliteStore::reportLocked(core::StoreReported report) {
    if (report.state == reported_.state && report.detail == reported_.detail)
        return;
    base::log(report.state == core::StoreState::Ok ? base::LogLevel::Info : base::LogLevel::Error,
              kLog,
              report.state == core::StoreState::Failing ? "Nothing becomes durable"
                                                        : "Writes become durable again",
              {{"detail", report.detail}});
    reported_ = report;
    post(core::HealthEvent(std::move(report)));
}

void SqliteStore::post(core::Event event) {
    static_cast<void>(inbox_->post(engine::Lane::Calls, std::move(event))); // never refuses
}

} // namespace greenroom::edge::store
