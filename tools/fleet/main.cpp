// greenroom-fleet: simulated devices by the thousand.
//
// Exit: 0 done · 1 refused · 2 usage or a folder that cannot be read · 3 cannot connect · 4 timed
// out. The last line of stdout is JSON: the whole of what was measured, or what went wrong.
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "fleet/crowd.h"
#include "fleet/device.h"
#include "fleet/enroll.h"
#include "fleet/figures.h"
#include "fleet/https_client.h"
#include "fleet/mqtt_member.h"
#include "fleet/options.h"
#include "fleet/phases.h"
#include "fleet/roster.h"

namespace {

using namespace greenroom;
using namespace greenroom::fleet;

enum Exit { kOk = 0, kRefused = 1, kUsage = 2, kNoConnection = 3, kTimedOut = 4 };

// A connection is a descriptor; as many as there may be.
void raiseDescriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int failed(const base::Error& error) {
    std::fprintf(stderr, "greenroom-fleet: %s\n", error.message.c_str());
    printLine({{"schema", 1}, {"ok", false}, {"problem", QString::fromStdString(error.message)}});
    switch (error.code) {
    case base::ErrorCode::Unavailable:
        return kNoConnection;
    case base::ErrorCode::TimedOut:
        return kTimedOut;
    case base::ErrorCode::Denied:
        return kRefused;
    default:
        return kUsage;
    }
}

int ended(const QJsonObject& whole) {
    printLine(whole);
    if (whole["ok"].toBool())
        return kOk;
    std::fprintf(stderr, "greenroom-fleet: %s\n", qPrintable(whole["problem"].toString()));
    if (!whole["timed_out"].toBool())
        return kRefused;
    const bool anybody = whole["online"].toInteger() > 0 || whole["phases"].toArray().size() > 1;
    return anybody ? kTimedOut : kNoConnection;
}

int enrollAll(const Options& options) {
    const TimePoint begun = Clock::now();
    const auto roster = enroll(options);
    if (!roster)
        return failed(roster.error());
    if (const auto written = writeRoster(options.folder, *roster); !written)
        return failed(written.error());
    printLine({{"schema", 1},
               {"ok", true},
               {"devices", static_cast<qint64>(roster->devices.size())},
               {"seconds", msBetween(begun, Clock::now()) / 1000}});
    return kOk;
}

wire::ConnectSettings placeOf(const Options& options, const Place& place) {
    wire::ConnectSettings settings;
    settings.address = place.address;
    settings.port = place.port;
    settings.serverName = options.serverName;
    return settings;
}

base::Result<std::vector<wire::Identity>> identitiesOf(const Roster& roster) {
    const auto key = wire::PrivateKey::read(roster.keyPem);
    if (!key)
        return tl::unexpected(key.error());
    std::vector<wire::Identity> identities;
    for (const Enrolled& device : roster.devices) {
        auto identity = wire::Identity::read(device.certificatePem, *key);
        if (!identity)
            return tl::unexpected(identity.error().withContext(device.serialNumber));
        identities.push_back(std::move(*identity));
    }
    return identities;
}

struct Prepared {
    Roster roster;
    wire::TlsContext tls;
    std::vector<wire::Identity> identities;
};

base::Result<Prepared> prepare(const Options& options, std::size_t identities) {
    auto roster = readRoster(options.folder, identities);
    if (!roster)
        return tl::unexpected(roster.error());
    auto tls = wire::TlsContext::client(roster->authorityPem);
    if (!tls)
        return tl::unexpected(tls.error());
    auto read = identitiesOf(*roster);
    if (!read)
        return tl::unexpected(read.error());
    return Prepared{std::move(*roster), std::move(*tls), std::move(*read)};
}

int runDevices(const Options& options) {
    auto prepared = prepare(options, options.devices);
    if (!prepared)
        return failed(prepared.error());
    wire::Loop loop;
    std::mt19937 chance(std::random_device{}());
    Crowd crowd;
    const Devices shared{loop,
                         placeOf(options, options.link),
                         prepared->tls,
                         options.longestPause,
                         options.applyTime,
                         options.sources,
                         chance,
                         crowd};
    Stage stage{loop, crowd, nullptr, nullptr, {}, true};
    for (std::size_t i = 0; i < prepared->identities.size(); ++i) {
        const Enrolled& enrolled = prepared->roster.devices[i];
        crowd.add(
            std::make_unique<Device>(shared, i, enrolled, std::move(prepared->identities[i])));
        stage.workspaces.push_back(enrolled.workspaceId);
    }
    HttpsClient api(loop, placeOf(options, options.api), prepared->tls, options.token);
    HubPublisher publisher(api);
    if (options.api.port != 0 && !options.token.empty()) {
        stage.publisher = &publisher;
        stage.booker = &publisher;
    }
    return ended(perform(stage, options));
}

int runMqtt(const Options& options) {
    auto prepared = prepare(options, 1);
    if (!prepared)
        return failed(prepared.error());
    if (const auto used = useIdentity(prepared->tls, prepared->identities.front()); !used)
        return failed(used.error());
    const MqttLibrary library;
    wire::Loop loop;
    std::mt19937 chance(std::random_device{}());
    Crowd crowd;
    const MqttCrowd shared{loop, options.link, prepared->tls, options.longestPause, chance, crowd};
    for (std::size_t i = 0; i < std::max<std::size_t>(options.devices, 1); ++i)
        crowd.add(std::make_unique<MqttMember>(shared, i));
    MqttPublisher publisher(shared, options.payload);
    const Stage stage{loop, crowd, &publisher, nullptr, {}, false};
    return ended(perform(stage, options));
}

} // namespace

int main(int count, char** words) {
    const auto options = readOptions({words + 1, words + count});
    if (!options) {
        std::fprintf(stderr, "greenroom-fleet: %s\n%s", options.error().message.c_str(), usage());
        return kUsage;
    }
    raiseDescriptors();
    switch (options->verb) {
    case Options::Verb::Enroll:
        return enrollAll(*options);
    case Options::Verb::Run:
        return runDevices(*options);
    case Options::Verb::Mqtt:
        return runMqtt(*options);
    }
    return kUsage;
}
