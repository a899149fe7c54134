// Names as the machine's resolver and a name server of the test answer them.
#include "integration/preflight/check_fixture.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::edge::preflight;

namespace {

// Answers every question with these bytes behind its own header and question.
class NameServer {
public:
    NameServer(unsigned char code, unsigned char count, QByteArray records) {
        REQUIRE(socket_.bind(QHostAddress::LocalHost, 0));
        QObject::connect(&socket_, &QUdpSocket::readyRead, &socket_, [=, this] {
            QByteArray bytes(static_cast<int>(socket_.pendingDatagramSize()), '\0');
            QHostAddress from;
            quint16 port = 0;
            socket_.readDatagram(bytes.data(), bytes.size(), &from, &port);
            const auto questionEnd = bytes.indexOf('\0', 12) + 5;
            QByteArray answer = bytes.left(questionEnd) + records;
            answer[2] = static_cast<char>(0x81);
            answer[3] = static_cast<char>(0x80 | code);
            answer[7] = static_cast<char>(count);
            answer[11] = 0; // no additional records
            socket_.writeDatagram(answer, from, port);
        });
    }
    [[nodiscard]] SystemNames::Server at() const { return {"127.0.0.1", socket_.localPort()}; }

private:
    QUdpSocket socket_;
};

ServicePlaces askedOf(const NameServer& server) {
    SystemNames names(server.at());
    std::optional<ServicePlaces> told;
    names.services("_sip._udp.b.example", [&](ServicePlaces found) { told = std::move(found); });
    REQUIRE(waitUntil([&] { return told.has_value(); }));
    return *told;
}

} // namespace

TEST_CASE("services are asked of the name server") {
    ensureApplication();
    const NameServer one(0, 1,
                         QByteArray::fromHex("c00c0021000100000e10000d" // SRV, 13 bytes
                                             "000a000513ce"             // 10 5 5070
                                             "03736970016200"));        // sip.b
    const ServicePlaces places = askedOf(one);
    REQUIRE(places);
    CHECK(*places == std::vector<ServicePlace>{{"sip.b", 5070}});
    const NameServer none(3, 0, {}); // there is no such name
    CHECK(askedOf(none).value().empty());
}

TEST_CASE("addresses are the machine's own resolver's to say") {
    ensureApplication();
    SystemNames names;
    std::optional<Addresses> told;
    names.addresses("localhost", [&](Addresses found) { told = std::move(found); });
    REQUIRE(waitUntil([&] { return told.has_value(); }));
    REQUIRE(*told);
    CHECK(std::ranges::find(**told, "127.0.0.1") != (*told)->end());
}

TEST_CASE("an answer that comes after the end is dropped") {
    ensureApplication();
    bool told = false;
    {
        SystemNames names;
        names.addresses("localhost", [&](const Addresses&) { told = true; });
    }
    settle();
    CHECK_FALSE(told);
}
