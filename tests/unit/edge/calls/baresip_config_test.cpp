#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <string>

#include <QTemporaryDir>

#include "edge/calls/baresip_config.h"

using namespace greenroom::edge::calls;
namespace core = greenroom::core;
namespace base = greenroom::base;

namespace {

core::Settings registered() {
    core::Settings settings;
    settings.sipUri = "sip:room@example.test";
    settings.sipDisplayName = "Board room";
    settings.sipProxyAddress = "proxy.example.test:5070";
    settings.sipAuthUserName = "room-7";
    settings.sipAuthPassword = base::Secret("a;b c,d");
    return settings;
}

} // namespace

TEST_CASE("the engine's configuration, whole") {
    core::Settings settings;
    settings.sipListenAddress = "127.0.0.1";
    settings.callsAudio = "Silent";
    const EngineFiles files = filesFor(planEngine(settings, "host", false), 4711);
    CHECK(files.config == "poll_method epoll\n"
                          "sip_listen 127.0.0.1:0\n"
                          "net_interface 127.0.0.1\n"
                          "call_local_timeout 30\n"
                          "call_max_calls 4\n"
                          "rtp_stats yes\n"
                          "module_path /usr/lib/baresip/modules\n"
                          "module opus.so\n"
                          "module g722.so\n"
                          "module g711.so\n"
                          "audio_source ausine,440\n"
                          "audio_player aubridge,room\n"
                          "audio_alert aubridge,room\n"
                          "ausrc_srate 48000\n"
                          "auplay_srate 48000\n"
                          "ausrc_channels 2\n"
                          "auplay_channels 2\n"
                          "module ausine.so\n"
                          "module aubridge.so\n"
                          "module_app account.so\n"
                          "module_app menu.so\n"
                          "module_app ctrl_tcp.so\n"
                          "menu_bell no\n"
                          "ringback_disabled yes\n"
                          "statmode_default off\n"
                          "ctrl_tcp_listen 127.0.0.1:4711\n");
    CHECK(files.accounts.reveal() == "\"\" <sip:room@127.0.0.1>;regint=0;answermode=manual\n");
}

TEST_CASE("accounts") {
    struct Row {
        const char* name;
        std::function<void(core::Settings&)> change;
        const char* line;
    };
    const Row rows[] = {
        {"registered", [](core::Settings&) {},
         "\"Board room\" <sip:room@example.test>;regint=300;"
         "outbound=\"sip:proxy.example.test:5070\";auth_user=\"room-7\";auth_pass=\"a;b c,d\";"
         "answermode=manual\n"},
        {"over TCP, without a login",
         [](core::Settings& s) {
             s.sipTransport = "TCP";
             s.sipAuthUserName.clear();
             s.sipAuthPassword = {};
         },
         "\"Board room\" <sip:room@example.test>;regint=300;"
         "outbound=\"sip:proxy.example.test:5070;transport=tcp\";answermode=manual\n"},
        {"a name cannot become configuration",
         [](core::Settings& s) {
             s.sipDisplayName = "A\"B\n<sip:x@y>\\";
             s.sipProxyAddress.clear();
         },
         "\"ABsip:x@y\" <sip:room@example.test>;regint=0;answermode=manual\n"},
        {"parameters of the address are left out",
         [](core::Settings& s) {
             s.sipUri = "room@example.test;transport=tcp?x=y";
             s.sipProxyAddress.clear();
         },
         "\"Board room\" <sip:room@example.test>;regint=0;answermode=manual\n"},
        {"direct over TCP",
         [](core::Settings& s) {
             s = {};
             s.sipTransport = "TCP";
         },
         "\"\" <sip:room@host;transport=tcp>;regint=0;answermode=manual\n"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings = registered();
        row.change(settings);
        const EnginePlan plan = planEngine(settings, "host", false);
        CHECK_FALSE(plan.refusal);
        CHECK(plan.files.accounts.reveal() == row.line);
    }
}

TEST_CASE("settings the engine cannot carry out are refused in words") {
    struct Row {
        const char* name;
        std::function<void(core::Settings&)> change;
        const char* says;
    };
    const Row rows[] = {
        {"TLS", [](core::Settings& s) { s.sipTransport = "TLS"; }, "TLS"},
        {"sips", [](core::Settings& s) { s.sipUri = "sips:room@example.test"; }, "TLS"},
        {"proxy with a line break", [](core::Settings& s) { s.sipProxyAddress = "a\nb"; }, "proxy"},
        {"proxy with parameters", [](core::Settings& s) { s.sipProxyAddress = "a;b=c"; }, "proxy"},
        {"password with a quote",
         [](core::Settings& s) { s.sipAuthPassword = base::Secret("a\"b"); }, "password"},
        {"user with a line break", [](core::Settings& s) { s.sipAuthUserName = "a\nb"; }, "user"},
        {"address with a space", [](core::Settings& s) { s.sipUri = "sip:a b@c"; }, "SIP address"},
        {"listen address", [](core::Settings& s) { s.sipListenAddress = "eth0"; }, "listen"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings = registered();
        row.change(settings);
        const EnginePlan plan = planEngine(settings, "host", false);
        REQUIRE(plan.refusal);
        CHECK(plan.refusal->find(row.says) != std::string::npos);
        CHECK(plan.refusal->find("a\"b") == std::string::npos);
        CHECK(plan.files.accounts.reveal().find("a;b c,d") == std::string::npos);
        CHECK_FALSE(plan.registers);
        CHECK_FALSE(uriForEngine(plan, "sip:a@b"));
    }
}

TEST_CASE("sound") {
    struct Row {
        const char* setting;
        bool devices;
        bool silent;
        const char* source;
    };
    const Row rows[] = {
        {"Auto", true, false, "alsa,default"},    {"Auto", false, true, "ausine,440"},
        {"System", false, false, "alsa,default"}, {"Silent", true, true, "ausine,440"},
        {"Tone", true, false, "ausine,440"},
    };
    for (const Row& row : rows) {
        INFO(row.setting << row.devices);
        core::Settings settings;
        settings.callsAudio = row.setting;
        const EnginePlan plan = planEngine(settings, "host", row.devices);
        CHECK(plan.silent == row.silent);
        CHECK(plan.files.config.find(std::string("audio_source ") + row.source) !=
              std::string::npos);
    }
}

TEST_CASE("addresses as the engine is given them") {
    struct Row {
        const char* name;
        const char* transport;
        const char* uri;
        const char* given; // null: refused
    };
    const Row rows[] = {
        {"plain", "Auto", "sip:a@b", "sip:a@b"},
        {"without a scheme", "Auto", "a@b", "sip:a@b"},
        {"its own transport", "Auto", "sip:a@b;transport=tcp", "sip:a@b;transport=tcp"},
        {"the account's instead of its own", "TCP", "sip:a@b;transport=udp;x=y", "sip:a@b;x=y"},
        {"TLS", "Auto", "sip:a@b;Transport=TLS", nullptr},
        {"sips", "Auto", "SIPS:a@b", nullptr},
        {"a line break", "Auto", "sip:a@b\r\nhangup", nullptr},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        core::Settings settings;
        settings.sipTransport = row.transport;
        const auto given = uriForEngine(planEngine(settings, "host", false), row.uri);
        REQUIRE(given.has_value() == (row.given != nullptr));
        if (row.given)
            CHECK(*given == row.given);
    }
}

TEST_CASE("the files are this user's alone, and told apart from others") {
    QTemporaryDir dir;
    const std::string folder = dir.filePath("engine").toStdString();
    const EngineFiles files = filesFor(planEngine(registered(), "host", false), 4711);
    CHECK_FALSE(engineFilesAre(folder, files));
    REQUIRE(writeEngineFiles(folder, files));
    CHECK(engineFilesAre(folder, files));
    CHECK_FALSE(engineFilesAre(folder, filesFor(planEngine(registered(), "host", false), 4712)));
    CHECK_FALSE(engineFilesAre(folder, filesFor(planEngine({}, "host", false), 4711)));
    using std::filesystem::perms;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        CHECK((entry.status().permissions() & perms(0777)) == perms(0600));
    CHECK((std::filesystem::status(folder).permissions() & perms(0777)) == perms(0700));
}
