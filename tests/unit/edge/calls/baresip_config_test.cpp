#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <string>

#include <QTemporaryDir>

#include "edge/calls/baresip_config.h"

using namespace greenroom::edge::calls;
namespace core = greenroom::core;

namespace {

EnginePlan plan(const core::Settings& settings, const std::string& authorities = {}) {
    return planEngine(
        settings, std::nullopt,
        {.host = "host", .stateDir = "/state", .media = {}, .authorities = authorities});
}

std::string line(const EnginePlan& plan, const std::string& word) {
    const std::string text = "\n" + plan.files.config;
    const std::size_t at = text.find("\n" + word + " ");
    if (at == std::string::npos)
        return {};
    return text.substr(at + word.size() + 2, text.find('\n', at + 1) - at - word.size() - 2);
}

} // namespace

TEST_CASE("the engine's configuration, whole") {
    core::Settings settings;
    settings.sipListenAddress = "127.0.0.1";
    const EngineFiles files = filesFor(plan(settings, "PEM"), 4711);
    CHECK(files.config == "poll_method epoll\n"
                          "sip_listen 127.0.0.1:0\n"
                          "net_interface 127.0.0.1\n"
                          "sip_certificate /state/engine/identity.pem\n"
                          "sip_cafile /state/engine/authorities.pem\n"
                          "call_local_timeout 310\n"
                          "call_max_calls 4\n"
                          "rtp_stats yes\n"
                          "module_path /usr/lib/baresip/modules\n"
                          "module opus.so\n"
                          "module g722.so\n"
                          "module g711.so\n"
                          "module srtp.so\n"
                          "audio_source ausine,10\n"
                          "audio_player aubridge,room\n"
                          "audio_alert aubridge,room\n"
                          "ausrc_srate 48000\n"
                          "auplay_srate 48000\n"
                          "ausrc_channels 2\n"
                          "auplay_channels 2\n"
                          "module ausine.so\n"
                          "module aubridge.so\n"
                          "module alsa.so\n"
                          "module vumeter.so\n"
                          "video_source v4l2,/dev/null/none\n"
                          "video_display fakevideo,none\n"
                          "video_size 1280x720\n"
                          "video_bitrate 5872000\n"
                          "video_fps 30\n"
                          "module avcodec.so\n"
                          "module vp8.so\n"
                          "module swscale.so\n"
                          "module v4l2.so\n"
                          "module fakevideo.so\n"
                          "module_app menu.so\n"
                          "module_app ctrl_tcp.so\n"
                          "menu_bell no\n"
                          "ringback_disabled yes\n"
                          "statmode_default off\n"
                          "ctrl_tcp_listen 127.0.0.1:4711\n");
    CHECK(files.authorities == "PEM");
}

TEST_CASE("where the engine listens, and whether the room is called there") {
    struct Row {
        const char* name;
        const char* port;
        const char* address;
        const char* proxy2;
        const char* listens;
        bool direct;
    };
    const Row rows[] = {
        {"off", "Off", "", "", "0.0.0.0:0", false},
        {"on", "On", "", "p", "0.0.0.0:5060", true},
        {"registered nowhere", "Auto", "", "", "0.0.0.0:5060", true},
        {"registered somewhere", "Auto", "", "p", "0.0.0.0:0", false},
        {"an address", "On", "192.0.2.1", "", "192.0.2.1:5060", true},
        {"an address and a port", "Off", "192.0.2.1:5070", "", "192.0.2.1:5070", false},
        {"IPv6", "On", "2001:db8::1", "", "[2001:db8::1]:5060", true},
        {"IPv6 and a port", "On", "[2001:db8::1]:5070", "", "[2001:db8::1]:5070", true},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings;
        settings.sipListenPort = row.port;
        settings.sipListenAddress = row.address;
        settings.sipProxy2Address = row.proxy2;
        CHECK(line(plan(settings), "sip_listen") == row.listens);
        CHECK(plan(settings).takesDirectCalls == row.direct);
        settings.sipMode = "Off";
        CHECK(line(plan(settings), "sip_listen") == "127.0.0.1:0");
        CHECK_FALSE(plan(settings).takesDirectCalls);
        CHECK(plan(settings).refusal);
    }
}

TEST_CASE("the picture is as large as the call rate bears") {
    struct Row {
        std::int64_t kbps;
        const char* size;
        const char* bitrate;
    };
    const Row rows[] = {{6000, "1280x720", "5872000"},
                        {1152, "1280x720", "1024000"},
                        {768, "640x360", "640000"},
                        {384, "320x180", "256000"},
                        {64, "320x180", "64000"}};
    for (const Row& row : rows) {
        core::Settings settings;
        settings.defaultCallRateKbps = row.kbps;
        CHECK(line(plan(settings), "video_size") == row.size);
        CHECK(line(plan(settings), "video_bitrate") == row.bitrate);
    }
}

TEST_CASE("settings the engine cannot carry out are refused in words") {
    struct Row {
        const char* name;
        std::function<void(core::Settings&)> change;
        const char* says;
    };
    const Row rows[] = {
        {"address with a space", [](core::Settings& s) { s.sipUri = "sip:a b@c"; }, "SIP address"},
        {"listen address", [](core::Settings& s) { s.sipListenAddress = "eth0"; }, "listen"},
        {"listen port", [](core::Settings& s) { s.sipListenAddress = "127.0.0.1:x"; }, "listen"},
        {"a port that is none", [](core::Settings& s) { s.sipListenAddress = "127.0.0.1:65536"; },
         "listen"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings;
        row.change(settings);
        REQUIRE(plan(settings).refusal);
        CHECK(plan(settings).refusal->find(row.says) != std::string::npos);
        CHECK_FALSE(plan(settings).account.registers);
    }
}

TEST_CASE("the files are this user's alone, and told apart from others") {
    QTemporaryDir dir;
    const std::string folder = dir.filePath("engine").toStdString();
    const EngineFiles files = filesFor(plan({}, "PEM"), 4711);
    CHECK_FALSE(engineFilesAre(folder, files));
    REQUIRE(writeEngineFiles(folder, files));
    CHECK(engineFilesAre(folder, files));
    CHECK_FALSE(engineFilesAre(folder, filesFor(plan({}, "PEM"), 4712)));
    CHECK_FALSE(engineFilesAre(folder, filesFor(plan({}, "PEN"), 4711)));
    using std::filesystem::perms;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        CHECK((entry.status().permissions() & perms(0777)) == perms(0600));
    CHECK((std::filesystem::status(folder).permissions() & perms(0777)) == perms(0700));
}
