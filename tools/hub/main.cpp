// greenroom-hub: reads its options, starts the hub, runs until it is told to end.

#include <csignal>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include <malloc.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>

#include "base/log.h"
#include "hub/hub.h"

namespace {

using greenroom::base::ErrorCode;
using greenroom::hub::Hub;

enum ExitCode : int { kOk = 0, kFailed = 1, kUsage = 2, kCannotBind = 3 };

constexpr std::string_view kUsageText = "usage: greenroom-hub --config FILE.toml\n";

// SIGTERM and SIGINT as something the event loop can read. Blocked before any thread starts, so
// that every thread inherits the mask and none is interrupted.
int openEndSignals() {
    sigset_t asked;
    sigemptyset(&asked);
    sigaddset(&asked, SIGTERM);
    sigaddset(&asked, SIGINT);
    sigprocmask(SIG_BLOCK, &asked, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &asked, SFD_CLOEXEC | SFD_NONBLOCK);
}

// A connection is a descriptor, and there are to be ten thousand.
void allowManyDescriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// With a fixed threshold glibc maps large blocks by themselves and gives them back (mallopt(3)).
void giveBackLargeBlocks() {
    constexpr int kLargeBlock = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
}

int failure(const greenroom::base::Error& error) {
    std::fprintf(stderr, "greenroom-hub: %s\n", error.message.c_str());
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return kUsage;
    case ErrorCode::Conflict:
        return kCannotBind;
    default:
        return kFailed;
    }
}

int run(QCoreApplication& application, int endSignals, const char* file) {
    const auto config = greenroom::hub::readHubConfig(file);
    if (!config) {
        std::fprintf(stderr, "greenroom-hub: %s\n", config.error().message.c_str());
        return kUsage;
    }
    greenroom::base::setLogLevel(config->logLevel);
    const auto hub = Hub::start(*config);
    if (!hub)
        return failure(hub.error());
    QSocketNotifier end(endSignals, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &application, [&] {
        end.setEnabled(false);
        QCoreApplication::quit();
    });
    std::printf("ready api=%s devices=%s\n", (*hub)->apiAddress().c_str(),
                (*hub)->deviceAddress().c_str());
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    greenroom::base::log(greenroom::base::LogLevel::Info, "hub", "ending");
    (*hub)->end();
    return code;
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "--help" || word == "-h") {
        std::fputs(kUsageText.data(), stdout);
        return kOk;
    }
    if (word == "--version") {
        std::printf("greenroom-hub %s\n", GREENROOM_VERSION);
        return kOk;
    }
    if (argc != 3 || word != "--config") {
        std::fprintf(stderr, "greenroom-hub: --config is missing, or more is given\n%s",
                     kUsageText.data());
        return kUsage;
    }
    giveBackLargeBlocks();
    allowManyDescriptors();
    const int endSignals = openEndSignals();
    // Qt reads nothing from our command line.
    int qtArgc = 1;
    QCoreApplication application(qtArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("greenroom-hub"));
    return run(application, endSignals, argv[2]);
}
