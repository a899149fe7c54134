#include "wire/two_ends.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace greenroom;
using test::Heard;
using test::runUntil;
using test::TestAuthority;
using test::TwoEnds;

TEST_CASE("Each end hears the other, and the server knows who it is") {
    TwoEnds ends;
    ends.open();
    CHECK(ends.hostHeard().peer.commonName == "device-1");
    CHECK(ends.hostHeard().peer.serial == "2");
    CHECK(ends.hostHeard().peer.address.starts_with("127.0.0.1:"));
    CHECK(ends.heard.peer.commonName == "server");

    const std::string large(3'000'000, 'x');
    for (const std::string& text : {std::string(), std::string("one"), large}) {
        REQUIRE(ends.client->send(text));
        REQUIRE(ends.host().send(text));
    }
    REQUIRE(runUntil(ends.loop, [&] {
        return ends.heard.messages.size() == 3 && ends.hostHeard().messages.size() == 3;
    }));
    CHECK(ends.heard.messages == std::vector<std::string>{"", "one", large});
    CHECK(ends.hostHeard().messages == std::vector<std::string>{"", "one", large});
    CHECK(ends.client->unsent() == 0);
    CHECK(ends.host().unsent() == 0);
}

TEST_CASE("A close code reaches the other end, whoever closes") {
    struct Row {
        int code;
        std::string reason;
    };
    for (const Row& row : {Row{1000, ""}, Row{1001, "going away"}, Row{4400, "no hello"},
                           Row{4410, std::string(123, 'r')}, Row{4999, ""}}) {
        for (const bool serverCloses : {true, false}) {
            CAPTURE(row.code, serverCloses);
            TwoEnds ends;
            ends.open();
            wire::Socket& closing = serverCloses ? ends.host() : *ends.client;
            REQUIRE(closing.send("the last"));
            closing.close(row.code, row.reason);
            CHECK_FALSE(closing.send("too late"));
            REQUIRE(runUntil(ends.loop,
                             [&] { return ends.heard.code != 0 && ends.hostHeard().code != 0; }));
            Heard& other = serverCloses ? ends.heard : ends.hostHeard();
            CHECK(other.messages == std::vector<std::string>{"the last"});
            CHECK(other.code == row.code);
            CHECK(other.reason == row.reason);
            CHECK((serverCloses ? ends.hostHeard() : ends.heard).code == row.code);
        }
    }
}

TEST_CASE("An end that is let go of is 1006 at the other") {
    for (const bool serverGoes : {true, false}) {
        TwoEnds ends;
        ends.open();
        if (serverGoes)
            ends.hosts.hosts.front()->socket.reset();
        else
            ends.client.reset();
        Heard& left = serverGoes ? ends.heard : ends.hostHeard();
        REQUIRE(runUntil(ends.loop, [&] { return left.code != 0; }));
        CHECK(left.code == 1006);
    }
}

TEST_CASE("A Socket may be destroyed while it calls") {
    TwoEnds ends;
    ends.open();
    ends.heard.onMessage = [&](std::string_view) { ends.client.reset(); };
    REQUIRE(ends.host().send("one"));
    REQUIRE(ends.host().send("two"));
    REQUIRE(runUntil(ends.loop, [&] { return ends.hostHeard().code != 0; }));
    CHECK(ends.heard.messages == std::vector<std::string>{"one"});
    CHECK(ends.heard.code == 0);
}

TEST_CASE("Who shows a certificate of another authority, or none, is refused and named") {
    TwoEnds ends;
    const TestAuthority other("Other", test::longValidity());
    const wire::Identity foreign = TwoEnds::identityOf(other, "intruder");
    struct Row {
        const wire::Identity* identity;
        std::string name;
        std::string why;
    };
    for (const Row& row : {Row{&foreign, "intruder", "unable to get local issuer certificate"},
                           Row{nullptr, "", "peer did not return a certificate"}}) {
        CAPTURE(row.why);
        ends.hosts.refusals.clear();
        Heard heard;
        const auto client =
            wire::connectTo(ends.loop, ends.settings(), ends.clientTls, row.identity, heard);
        REQUIRE(runUntil(ends.loop,
                         [&] { return heard.code != 0 && ends.hosts.refusals.size() == 1; }));
        const wire::Refusal& refusal = ends.hosts.refusals.front();
        CHECK(refusal.certificate);
        CHECK(refusal.peer.commonName == row.name);
        CHECK(refusal.peer.address.starts_with("127.0.0.1:"));
        CHECK_THAT(refusal.reason, Catch::Contains(row.why));
        CHECK_FALSE(heard.isOpen);
        CHECK(heard.code == 1006);
        CHECK(ends.hosts.hosts.empty());
    }
}

TEST_CASE("A server of another authority or another name is not spoken to") {
    TwoEnds ends;
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    const TestAuthority other("Other", test::longValidity());
    const auto otherTls = wire::TlsContext::client(other.pem());
    REQUIRE(otherTls);
    struct Row {
        std::string name;
        const wire::TlsContext* tls;
        std::string why;
    };
    for (const Row& row : {Row{"127.0.0.2", &ends.clientTls, "IP address mismatch"},
                           Row{"hub.example.net", &ends.clientTls, "ostname mismatch"},
                           Row{"127.0.0.1", &*otherTls, "unable to get local issuer"}}) {
        CAPTURE(row.name, row.why);
        auto settings = ends.settings();
        settings.serverName = row.name;
        Heard heard;
        const auto client = wire::connectTo(ends.loop, settings, *row.tls, &identity, heard);
        REQUIRE(runUntil(ends.loop, [&] { return heard.code != 0; }));
        CHECK(heard.code == 1006);
        CHECK_THAT(heard.reason, Catch::Contains(row.why));
    }
    CHECK(ends.hosts.hosts.empty());
}

TEST_CASE("What cannot be reached is closed, never before connectTo() returns") {
    TwoEnds ends;
    struct Row {
        std::string address;
        std::string source;
        std::string why;
    };
    for (const Row& row : {Row{"127.0.0.1", "", "Connection refused"},
                           Row{"hub.example.net", "", "is not an IP address"},
                           Row{"127.0.0.1", "192.0.2.1", "cannot send from 192.0.2.1"}}) {
        CAPTURE(row.address, row.why);
        auto settings = ends.settings();
        settings.address = row.address;
        settings.sourceAddress = row.source;
        settings.port = 1; // nobody listens there
        Heard heard;
        const auto client = wire::connectTo(ends.loop, settings, ends.clientTls, nullptr, heard);
        CHECK(heard.code == 0);
        REQUIRE(runUntil(ends.loop, [&] { return heard.code != 0; }));
        CHECK(heard.code == 1006);
        CHECK_THAT(heard.reason, Catch::Contains(row.why));
    }
}

TEST_CASE("The path of the WebSocket is the server's own") {
    TwoEnds ends;
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    auto settings = ends.settings();
    settings.path = "/other";
    const auto client = wire::connectTo(ends.loop, settings, ends.clientTls, &identity, ends.heard);
    REQUIRE(runUntil(ends.loop, [&] { return ends.heard.code != 0; }));
    CHECK(ends.heard.reason == "HTTP/1.1 404 Not Found");
}
