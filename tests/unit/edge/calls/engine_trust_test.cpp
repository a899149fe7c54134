#include <catch2/catch.hpp>

#include <string>

#include <QFile>
#include <QTemporaryDir>
#include <unistd.h>

#include "edge/calls/engine_trust.h"

using namespace greenroom::edge::calls;
using greenroom::core::CallFault;

TEST_CASE("the guard's rules") {
    struct Row {
        const char* name;
        TlsRules rules;
        const char* text;
    };
    const Row rows[] = {
        {"nobody is expected", {}, "verify on\nminimum 1.2\nreport /r\n"},
        {"a host and an address",
         {true, "TLSv1.3", {"sip.example.org", "2001:db8::1"}},
         "verify on\nminimum 1.3\nreport /r\nname sip.example.org\nname 2001:db8::1\n"},
        {"not looked at", {false, "TLSv1.0", {}}, "verify off\nminimum 1.0\nreport /r\n"},
        {"names cannot become rules",
         {true, "SSLv3\nverify off", {"a\nverify off", "", "b c", "*.example.org"}},
         "verify on\nminimum 1.2\nreport /r\n"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(rulesText(row.rules, "/r") == row.text);
    }
    const TlsRules many{true, "TLSv1.2", std::vector<std::string>(20, "a.example")};
    const std::string text = rulesText(many, "/r");
    CHECK(text.size() == std::string("verify on\nminimum 1.2\nreport /r\n").size() +
                             8 * std::string("name a.example\n").size());
}

TEST_CASE("why the guard refused") {
    struct Row {
        const char* report;
        std::optional<TlsRefusal> refusal;
    };
    const Row rows[] = {
        {"h 10 certificate has expired\n",
         TlsRefusal{CallFault::Expired, "10 certificate has expired (h)"}},
        {"h 9 certificate is not yet valid\n",
         TlsRefusal{CallFault::NotYetValid, "9 certificate is not yet valid (h)"}},
        {"h 62 hostname mismatch\n", TlsRefusal{CallFault::OtherName, "62 hostname mismatch (h)"}},
        {"a,b 64 IP address mismatch\n",
         TlsRefusal{CallFault::OtherName, "64 IP address mismatch (a,b)"}},
        {"h 18 self-signed certificate\n",
         TlsRefusal{CallFault::Untrusted, "18 self-signed certificate (h)"}},
        {"h 0 unsupported protocol\n",
         TlsRefusal{CallFault::TlsFailed, "0 unsupported protocol (h)"}},
        {"- -1 no server is expected\n",
         TlsRefusal{CallFault::Refused, "-1 no server is expected (-)"}},
        {"h 0 a\x01z\nx 10 y\n", TlsRefusal{CallFault::TlsFailed, "0 a?z (h)"}},
        {"", std::nullopt},
        {"h", std::nullopt},
        {" 10 x\n", std::nullopt},
        {"h x\n", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.report);
        CHECK(parseRefusal(row.report) == row.refusal);
    }
}

TEST_CASE("a report is about one handshake") {
    QTemporaryDir dir;
    QFile file(dir.filePath("report"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("h 10 certificate has expired\n");
    file.close();
    const std::string path = file.fileName().toStdString();
    CHECK(takeRefusal(path)->fault == CallFault::Expired);
    CHECK_FALSE(takeRefusal(path));
}

TEST_CASE("hosts without ports and brackets") {
    CHECK(hostOf("sip.example.org:5061") == "sip.example.org");
    CHECK(hostOf("sip.example.org") == "sip.example.org");
    CHECK(hostOf("[2001:db8::1]:5061") == "2001:db8::1");
    CHECK(hostOf("[2001:db8::1]") == "2001:db8::1");
    CHECK(hostOf("192.0.2.1:5061") == "192.0.2.1");
    CHECK(hostOf("").empty());
}

TEST_CASE("what a process has in its memory") {
    const std::string self = QFile::symLinkTarget("/proc/self/exe").toStdString();
    CHECK(isMapped(::getpid(), self));
    CHECK_FALSE(isMapped(::getpid(), self + "x"));
    CHECK_FALSE(isMapped(::getpid(), ""));
    CHECK_FALSE(isMapped(0, self));
}

TEST_CASE("who may vouch: the system's and the room's own") {
    QTemporaryDir dir;
    QFile file(dir.filePath("system"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("SYSTEM");
    file.close();
    CHECK(trustedCertificates(file.fileName().toStdString(), "OWN\n") == "SYSTEM\nOWN\n");
    CHECK(trustedCertificates("/nowhere", "OWN\n") == "OWN\n");
    CHECK(trustedCertificates("/nowhere", "").empty());
}
