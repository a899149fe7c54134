#include "edge/calls/engine_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace greenroom::edge::calls {

namespace {

constexpr off_t kMaxLog = 1024 * 1024;

std::string bootId() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed().toStdString() : std::string();
}

// Field 22 of /proc/PID/stat; 0 when there is no such process. The name in field 2 may hold
// anything, so the count starts after its last parenthesis.
std::uint64_t startTicks(int pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.read(4096);
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? fields[19].toULongLong() : 0;
}

std::string errorText() {
    return std::strerror(errno);
}

std::string describe(const siginfo_t& info) {
    if (info.si_code == CLD_EXITED)
        return "exited with code " + std::to_string(info.si_status);
    return "ended by signal " + std::to_string(info.si_status);
}

// As exec(3) wants them, with a null at the end; they live as long as `texts`.
std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (const std::string& text : texts)
        result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

// posix_spawn's two attribute objects, freed whatever happens.
class SpawnSetup {
public:
    SpawnSetup() {
        ::posix_spawnattr_init(&attributes);
        ::posix_spawn_file_actions_init(&actions);
    }
    ~SpawnSetup() {
        ::posix_spawnattr_destroy(&attributes);
        ::posix_spawn_file_actions_destroy(&actions);
    }
    SpawnSetup(const SpawnSetup&) = delete;
    SpawnSetup& operator=(const SpawnSetup&) = delete;

    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
};

// A session of its own, no signal blocked or ignored, none of our descriptors.
void detach(SpawnSetup& setup, const std::string& log) {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&setup.attributes, &none);
    ::posix_spawnattr_setsigdefault(&setup.attributes, &all);
    ::posix_spawnattr_setflags(&setup.attributes,
                               POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    ::posix_spawn_file_actions_addopen(&setup.actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&setup.actions, 1, log.c_str(),
                                       O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
    ::posix_spawn_file_actions_adddup2(&setup.actions, 1, 2);
    ::posix_spawn_file_actions_addclosefrom_np(&setup.actions, 3);
}

} // namespace

base::Result<std::unique_ptr<EngineProcess>>
EngineProcess::start(const std::vector<std::string>& argv, const std::vector<std::string>& more,
                     const std::string& log, Ended ended) {
    std::vector<char*> arguments = pointers(argv);
    std::vector<char*> environment = pointers(more);
    environment.pop_back();
    for (char** variable = environ; *variable != nullptr; ++variable)
        environment.push_back(*variable);
    environment.push_back(nullptr);
    SpawnSetup setup;
    detach(setup, log);
    pid_t pid = 0;
    const int error = ::posix_spawnp(&pid, arguments.front(), &setup.actions, &setup.attributes,
                                     arguments.data(), environment.data());
    if (error != 0)
        return base::fail(base::ErrorCode::Unavailable,
                          argv.front() + " cannot be started: " + std::strerror(error));
    return watch(pid, std::move(ended));
}

base::Result<std::unique_ptr<EngineProcess>> EngineProcess::adopt(const ProcessId& id,
                                                                  Ended ended) {
    auto process = watch(id.pid, std::move(ended));
    if (process && (*process)->id() != id)
        return base::fail(base::ErrorCode::NotFound, "the process number is another's by now");
    return process;
}

// The pidfd first, its identity after: what /proc says then belongs to the descriptor, for as long
// as the process has not ended the number cannot be given to another.
base::Result<std::unique_ptr<EngineProcess>> EngineProcess::watch(int pid, Ended ended) {
    const int pidfd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (pidfd < 0)
        return base::fail(base::ErrorCode::NotFound,
                          "process " + std::to_string(pid) + ": " + errorText());
    ProcessId id{.pid = pid, .startTicks = startTicks(pid), .boot = bootId()};
    return std::unique_ptr<EngineProcess>(
        new EngineProcess(std::move(id), pidfd, std::move(ended)));
}

EngineProcess::EngineProcess(ProcessId id, int pidfd, Ended ended)
    : id_(std::move(id)), pidfd_(pidfd), ended_(std::move(ended)),
      notifier_(pidfd, QSocketNotifier::Read) {
    QObject::connect(&notifier_, &QSocketNotifier::activated, [this] { hasEnded(); });
}

EngineProcess::~EngineProcess() {
    notifier_.setEnabled(false);
    ::close(pidfd_);
}

void EngineProcess::signal(int number) {
    ::syscall(SYS_pidfd_send_signal, pidfd_, number, nullptr, 0);
}

void EngineProcess::hasEnded() {
    notifier_.setEnabled(false);
    siginfo_t info{};
    const bool ours = ::waitid(P_PIDFD, static_cast<id_t>(pidfd_), &info, WEXITED | WNOHANG) == 0 &&
                      info.si_pid != 0;
    const Ended ended = std::move(ended_);
    ended(ours ? describe(info) : "ended");
}

void boundLog(const std::string& log) {
    struct stat status {};
    if (::stat(log.c_str(), &status) == 0 && status.st_size > kMaxLog &&
        ::truncate(log.c_str(), 0) != 0)
        ::unlink(log.c_str());
}

// In place: the engine appends to the same file meanwhile.
void coverKeys(const std::string& log) {
    QFile file(QString::fromStdString(log));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return;
    const QByteArray text = file.read(2 * kMaxLog);
    for (const QByteArray& words : {QByteArray("DTMF digit: '"), QByteArray("DTMF digit end: '")})
        for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
            if (file.seek(at + words.size()))
                file.write("*", 1);
}

} // namespace greenroom::edge::calls
