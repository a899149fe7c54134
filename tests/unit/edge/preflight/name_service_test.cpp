// SRV answers of name servers, byte by byte (RFC 1035, section 4; RFC 2782).
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "edge/preflight/name_service.h"

using namespace greenroom;
using namespace greenroom::edge::preflight;

namespace {

void addNumber(std::string& to, unsigned value) {
    to.push_back(static_cast<char>(value >> 8));
    to.push_back(static_cast<char>(value & 0xff));
}

std::string nameBytes(const std::string& name) {
    std::string out;
    for (std::size_t from = 0; from < name.size();) {
        const std::size_t dot = std::min(name.find('.', from), name.size());
        out.push_back(static_cast<char>(dot - from));
        out += name.substr(from, dot - from);
        from = dot + 1;
    }
    return out + '\0';
}

struct Srv {
    unsigned priority;
    unsigned weight;
    unsigned port;
    std::string host;
};

std::string answerWith(const std::vector<Srv>& records) {
    std::string out;
    for (const unsigned word :
         {0x1234U, 0x8180U, 1U, static_cast<unsigned>(records.size()), 0U, 0U})
        addNumber(out, word);
    out += nameBytes("_sip._udp.b.example");
    addNumber(out, 33);
    addNumber(out, 1);
    for (const Srv& one : records) {
        addNumber(out, 0xc00c); // the name of the question
        addNumber(out, 33);
        addNumber(out, 1);
        addNumber(out, 0);
        addNumber(out, 60);
        const std::string host = nameBytes(one.host);
        addNumber(out, static_cast<unsigned>(6 + host.size()));
        addNumber(out, one.priority);
        addNumber(out, one.weight);
        addNumber(out, one.port);
        out += host;
    }
    return out;
}

} // namespace

TEST_CASE("places come by priority, the heavier first") {
    const auto places = readServices(answerWith({{20, 1, 5060, "late.b.example"},
                                                 {10, 5, 5070, "light.b.example"},
                                                 {10, 60, 5080, "heavy.b.example"}}));
    REQUIRE(places);
    CHECK(*places == std::vector<ServicePlace>{{"heavy.b.example", 5080},
                                               {"light.b.example", 5070},
                                               {"late.b.example", 5060}});
}

TEST_CASE("a domain may say that it does not serve this") {
    const auto places = readServices(answerWith({{0, 0, 0, ""}}));
    REQUIRE_FALSE(places);
    CHECK(places.error().code == base::ErrorCode::NotFound);
    CHECK(readServices(answerWith({})).value().empty());
}

TEST_CASE("hosts that are none are passed over, and too many left out") {
    std::vector<Srv> records{{0, 0, 5060, "bad host.example"}, {0, 0, 5060, "a/b:c"}};
    for (unsigned n = 0; n < 20; ++n)
        records.push_back({1, 0, 5060 + n, "h.example"});
    const auto places = readServices(answerWith(records));
    REQUIRE(places);
    CHECK(places->size() == NameService::kMost);
    CHECK(places->front() == ServicePlace{"h.example", 5060});
}

TEST_CASE("an answer cut short anywhere is read without harm") {
    const std::string answer = answerWith({{0, 0, 5060, "a.example"}, {0, 0, 5061, "b.example"}});
    for (std::size_t size = 0; size < answer.size(); ++size) {
        INFO(size);
        const auto places = readServices(answer.substr(0, size));
        CHECK((!places || places->size() < 2));
    }
    CHECK(readServices(answer).value().size() == 2);
}
