// greenroomd: reads its options, starts the agent, runs until it is told to end.

#include <array>
#include <csignal>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include <malloc.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>

#include "app/composition.h"
#include "app/config.h"
#include "base/log.h"

namespace {

using greenroom::app::Agent;
using greenroom::app::Config;
using greenroom::app::Overrides;

enum ExitCode : int { kOk = 0, kFailed = 1, kUsage = 2 };

constexpr std::string_view kUsageText =
    "usage: greenroomd --config FILE.toml [--set \"Path Of Setting=value\"]...\n";

struct Options {
    std::string config;
    Overrides overrides;
    bool help = false;
    bool version = false;
};

// Nothing when the command line is wrong; `why` then says how.
std::optional<Options> readOptions(int argc, char** argv, std::string& why) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h") {
            options.help = true;
            return options;
        }
        if (word == "--version") {
            options.version = true;
            return options;
        }
        if ((word != "--config" && word != "--set") || i + 1 == argc) {
            why = std::string(word) + (i + 1 == argc ? " needs a value" : " is not an option");
            return std::nullopt;
        }
        const std::string value = argv[++i];
        if (word == "--config") {
            options.config = value;
            continue;
        }
        const auto equals = value.find('=');
        if (equals == std::string::npos) {
            why = "--set " + value + ": write \"Path Of Setting=value\"";
            return std::nullopt;
        }
        options.overrides.settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
    }
    if (options.config.empty()) {
        why = "--config is missing";
        return std::nullopt;
    }
    return options;
}

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

// Checking a password takes 16 MB for a moment. With a fixed threshold glibc maps such a block by
// itself and gives it back; its own moving one would keep the first it has seen freed (mallopt(3)).
void giveBackLargeBlocks() {
    constexpr int kLargeBlock = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
}

int run(QCoreApplication& application, int endSignals, const Options& options) {
    using greenroom::base::LogLevel;
    const auto config = greenroom::app::readConfig(options.config);
    if (!config) {
        std::fprintf(stderr, "greenroomd: %s\n", config.error().message.c_str());
        return kUsage;
    }
    greenroom::base::setLogLevel(config->logLevel);
    const auto agent = Agent::start(*config, options.overrides);
    if (!agent) {
        std::fprintf(stderr, "greenroomd: %s\n", agent.error().message.c_str());
        return agent.error().code == greenroom::base::ErrorCode::InvalidInput ? kUsage : kFailed;
    }
    QSocketNotifier end(endSignals, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &application, [&] {
        end.setEnabled(false);
        (*agent)->end(&QCoreApplication::quit);
    });

    const auto& at = (*agent)->addresses();
    const std::string ssh = at.ssh.empty() ? "" : " ssh=" + at.ssh;
    std::printf("ready http=%s panel=%s control=%s%s\n", at.http.c_str(), at.panel.c_str(),
                at.control.c_str(), ssh.c_str());
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    greenroom::base::log(LogLevel::Info, "agent", "ending");
    return code;
}

} // namespace

int main(int argc, char** argv) {
    std::string why;
    const auto options = readOptions(argc, argv, why);
    if (!options) {
        std::fprintf(stderr, "greenroomd: %s\n%s", why.c_str(), kUsageText.data());
        return kUsage;
    }
    if (options->help) {
        std::fputs(kUsageText.data(), stdout);
        return kOk;
    }
    if (options->version) {
        std::printf("greenroomd %s\n", GREENROOM_VERSION);
        return kOk;
    }
    giveBackLargeBlocks();
    const int endSignals = openEndSignals();
    // Qt reads nothing from our command line.
    int qtArgc = 1;
    QCoreApplication application(qtArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("greenroomd"));
    return run(application, endSignals, *options);
}
