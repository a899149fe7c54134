// The texts are those of a running baresip 1.0.0.
#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

#include "edge/calls/baresip_messages.h"

using namespace greenroom::edge::calls;
namespace core = greenroom::core;
namespace base = greenroom::base;

namespace {

EngineEvent event(const std::string& type, const std::string& param = "") {
    return {.type = type, .engineId = "id", .peer = "sip:a@b", .outgoing = true, .param = param};
}

} // namespace

TEST_CASE("messages of the engine") {
    struct Row {
        const char* name;
        const char* json;
        std::optional<EngineMessage> message;
    };
    const Row rows[] = {
        {"an event of a call",
         R"({"event":true,"type":"CALL_CLOSED","class":"call","accountaor":"sip:room@127.0.0.1",)"
         R"("direction":"outgoing","peeruri":"sip:other@127.0.0.1:15064","id":"711c23ce5ab310d2",)"
         R"("param":"404 Not Found"})",
         EngineEvent{"CALL_CLOSED", "711c23ce5ab310d2", "sip:other@127.0.0.1:15064", true,
                     "404 Not Found"}},
        {"before the INVITE there is no Call-ID",
         R"({"event":true,"type":"CALL_LOCAL_SDP","class":"other","direction":"outgoing",)"
         R"("peeruri":"sip:a@b","param":"offer"})",
         EngineEvent{"CALL_LOCAL_SDP", "", "sip:a@b", true, "offer"}},
        {"a reply",
         R"({"response":true,"ok":false,"data":"command not found (callfind)\n","token":"7"})",
         EngineReply{"7", false, "command not found (callfind)\n"}},
        {"wrong types", R"({"event":true,"type":5,"id":{},"param":[]})", EngineEvent{}},
        {"neither", R"({"hello":1})", std::nullopt},
        {"an array", "[1]", std::nullopt},
        {"cut", R"({"event":tr)", std::nullopt},
        {"nothing", "", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto message = parseMessage(row.json);
        REQUIRE(message.has_value() == row.message.has_value());
        if (row.message)
            CHECK(*message == *row.message);
    }
}

TEST_CASE("commands are framed JSON") {
    CHECK(commandFrame("dial", "sip:a@b", "1") ==
          R"(49:{"command":"dial","params":"sip:a@b","token":"1"},)");
    CHECK(commandFrame("listcalls", "", "2") == R"(35:{"command":"listcalls","token":"2"},)");
}

TEST_CASE("lists of calls") {
    struct Row {
        const char* name;
        const char* text;
        std::vector<ListedCall> calls;
    };
    const Row rows[] = {
        {"none", "\n--- Active calls (0) ---\n\n", {}},
        {"one that is connected",
         "\n--- Active calls (1) ---\n"
         "> [line 1]  0:00:02  ESTABLISHED             sip:room@127.0.0.1:15064\n\n",
         {{1, "ESTABLISHED", "sip:room@127.0.0.1:15064", base::seconds(2)}}},
        {"one on hold and one that is dialled",
         "\n--- Active calls (2) ---\n"
         "  [line 1]  1:02:03  ESTABLISHED  (on hold)  sip:a@b\n"
         "> [line 2]  0:00:00   OUTGOING             sip:c@d\n\n",
         {{1, "ESTABLISHED", "sip:a@b", base::seconds(3723), true},
          {2, "OUTGOING", "sip:c@d", base::seconds(0)}}},
        {"lines that are none",
         "[line 1]\n[line x]  0:00:02  ESTABLISHED  sip:a@b\n"
         "[line 1]  0:00  ESTABLISHED  sip:a@b\n[line -1]  0:00:02  ESTABLISHED  sip:a@b\n",
         {}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(parseCallList(row.text) == row.calls);
    }
}

TEST_CASE("the detail of a call") {
    const char* const text = "\n===== Call debug (ESTABLISHED) =====\n"
                             " local_uri: Room <sip:room@127.0.0.1>\n"
                             " peer_uri:   <sip:room@127.0.0.1:15064>\n"
                             " af=AF_INET id=7f1c67cf414e35f7\n"
                             " direction: Outgoing\nSDP session\n";
    CHECK(parseCallDetail(text) ==
          CallDetail{"7f1c67cf414e35f7", "sip:room@127.0.0.1:15064", "", true, false});
    CHECK(parseCallDetail("\n(no active calls)\n") == std::nullopt);
}

TEST_CASE("what a toggled mute came to") {
    CHECK(parseMuted("\ncall muted\n") == true);
    CHECK(parseMuted("\ncall un-muted\n") == false);
    CHECK(parseMuted("command not found (mute)\n") == std::nullopt);
}

TEST_CASE("the registration, from a text") {
    using State = core::RegistrationState;
    struct Row {
        const char* name;
        const char* text;
        std::optional<State> state;
    };
    const Row rows[] = {
        {"without registration",
         "\n--- User Agents (1) ---\n> sip:room@127.0.0.1                        \n\n",
         std::nullopt},
        {"registered",
         "\n--- User Agents (1) ---\n> sip:room@example.test                      "
         "\x1b[32mOK \x1b[;m  Expires 300s\n\n",
         State::Registered},
        {"refused",
         "\n--- User Agents (1) ---\n> sip:room@example.test                      "
         "\x1b[31mERR\x1b[;m  Expires 0s\n\n",
         State::Failed},
        {"under way",
         "\n--- User Agents (1) ---\n> sip:room@example.test                      "
         "\x1b[33mzzz\x1b[;m  Expires 0s\n\n",
         State::Registering},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(parseRegistration(row.text) == row.state);
    }
}

TEST_CASE("the detail of a call that arrives") {
    const std::string head = " peer_uri:  Far end <sip:a@b>\n af=AF_INET id=1f\n"
                             " direction: Incoming\nsession media:\naudio RTP/AVP\n"
                             "  remote formats:\n     96 opus/48000/2 *\n  local attributes:\n"
                             "video RTP/AVP\n  local formats:\n     96 H264/90000/1 () *\n"
                             "  remote formats:\n";
    CHECK(parseCallDetail(head + "     96 H264/90000/1 *\n  local attributes:\n") ==
          CallDetail{"1f", "sip:a@b", "Far end", false, true});
    CHECK(parseCallDetail(head + "  local attributes:\n    label='2'\n") ==
          CallDetail{"1f", "sip:a@b", "Far end", false, false});
}

TEST_CASE("what a stream carries") {
    struct Row {
        const char* name;
        const char* text;
        StreamDetail detail;
    };
    const Row rows[] = {
        {"sound",
         "\n--- Audio stream ---\n tx:   encode: opus 48000Hz/2ch ptime=20ms S16LE\n"
         "       source: alsa,default S16LE\n       player: aubridge,room S16LE\n"
         " audio dir=sendonly pt_enc=96\n menc: srtp (secure=yes)\n",
         {true, "opus", "alsa", "aubridge", "sendonly", core::Encryption::Sdes}},
        {"a picture nobody agreed on",
         "\n--- Video stream ---\n tx: encode: (null) ???\n     source: none 0 x 0\n"
         "     vidisp: none 0 x 0 frames=0\n video dir=sendrecv pt_enc=-1\n"
         " menc: (none) (secure=no)\n",
         {false, "", "none", "none", "sendrecv", core::Encryption::None}},
        {"no stream", "\n", {}},
        {"encryption that was not agreed on", "menc: srtp (secure=no)\n", {}},
        {"keys agreed on by DTLS",
         "menc: dtls_srtp (secure=yes)\n",
         {false, "", "", "", "", core::Encryption::Dtls}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(parseStream(row.text) == row.detail);
    }
}

TEST_CASE("whether a device was opened") {
    CHECK(deviceOpened("switch audio device: alsa,default\n"));
    CHECK_FALSE(deviceOpened("switch audio device: alsa,x\nfailed to set audio-source (No)\n"));
    CHECK_FALSE(deviceOpened("no such device for alsa audio-source: x\n"));
    CHECK_FALSE(deviceOpened(""));
}

TEST_CASE("the accounts the engine has") {
    CHECK(parseAccounts(
              "\n--- User Agents (2) ---\n"
              "> sip:room@example.test                      \x1b[32mOK \x1b[;m  Expires 300s\n"
              "  sip:b@example.test                        \n\n") ==
          std::vector<std::string>{"sip:room@example.test", "sip:b@example.test"});
    CHECK(parseAccounts("\n--- User Agents (0) ---\n\n").empty());
}

TEST_CASE("reports of RTCP, and loudness") {
    const auto message = parseMessage(
        R"({"event":true,"type":"CALL_RTCP","id":"x","param":"audio","rtcp_stats":)"
        R"({"tx":{"sent":121,"lost":1,"jit":1187},"rx":{"sent":500,"lost":2,"jit":1354},"rtt":7}})");
    REQUIRE(message);
    CHECK(std::get<EngineEvent>(*message).report == EngineReport{121, 1, 500, 2, 1354, 7});
    CHECK(loudnessOf(event("VU_TX_REPORT", "-9.01")) == -9.01);
    CHECK_FALSE(loudnessOf(event("VU_TX_REPORT", "loud")));
    CHECK_FALSE(loudnessOf(event("CALL_RTCP", "-9.01")));
}

TEST_CASE("causes") {
    using core::CallFault;
    struct Row {
        const char* param;
        int status;
        const char* reason;
        CallFault fault;
    };
    const Row rows[] = {
        {"486 Busy Here", 486, "Busy Here", CallFault::None},
        {"603 Decline", 603, "Decline", CallFault::None},
        {"404", 404, "", CallFault::None},
        {"Connection reset by peer", 0, "Connection reset by peer", CallFault::None},
        {"Destination address required", 0, "Destination address required",
         CallFault::NameNotFound},
        {"Connection refused", 0, "Connection refused", CallFault::Unreachable},
        {"Connection timed out", 0, "Connection timed out", CallFault::NoAnswer},
        {"Protocol error", 0, "Protocol error", CallFault::TlsFailed},
        {"200 OK", 0, "200 OK", CallFault::None},
        {"999 Odd", 0, "999 Odd", CallFault::None},
        {"4860 Odd", 0, "4860 Odd", CallFault::None},
        {"", 0, "", CallFault::None},
    };
    for (const Row& row : rows) {
        INFO(row.param);
        const core::CallCause cause = causeFrom(row.param);
        CHECK(cause.sipStatus == row.status);
        CHECK(cause.reason == row.reason);
        CHECK(cause.fault == row.fault);
    }
}

TEST_CASE("events as signals") {
    struct Row {
        const char* type;
        std::optional<core::CallSignal> signal;
    };
    const Row rows[] = {
        {"CALL_RINGING", core::CallSignal::Ringing},
        {"CALL_PROGRESS", core::CallSignal::EarlyMedia},
        {"CALL_ESTABLISHED", core::CallSignal::Established},
        {"CALL_CLOSED", core::CallSignal::Closed},
        {"CALL_LOCAL_SDP", std::nullopt},
        {"CALL_INCOMING", std::nullopt},
        {"", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.type);
        CHECK(signalOf(event(row.type)) == row.signal);
    }
}

TEST_CASE("events about the registration") {
    const auto failed = registrationOf(event("REGISTER_FAIL", "403 Forbidden"));
    REQUIRE(failed);
    CHECK(failed->state == core::RegistrationState::Failed);
    CHECK(failed->cause.sipStatus == 403);
    CHECK(failed->cause.reason == "Forbidden");
    CHECK(registrationOf(event("REGISTER_OK", "200 OK"))->state ==
          core::RegistrationState::Registered);
    CHECK(registrationOf(event("REGISTERING"))->state == core::RegistrationState::Registering);
    CHECK_FALSE(registrationOf(event("CALL_CLOSED")));
}
