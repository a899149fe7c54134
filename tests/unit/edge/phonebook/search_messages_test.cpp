// The messages of a phone book search (TMS reference, TMS phone book) by tables.
#include "edge/phonebook/search_messages.h"

#include <catch2/catch.hpp>

#include "xapi/xml_reader.h"

using namespace greenroom;
using namespace greenroom::edge::phonebook;

namespace {

std::string soap(const std::string& result) {
    return R"(<?xml version="1.0" encoding="utf-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
<SearchResponse xmlns="http://www.tandberg.net/2004/06/PhoneBookSearch/"><SearchResult>)" +
           result + "</SearchResult></SearchResponse></s:Body></s:Envelope>";
}

std::string entry(const std::string& id, const std::string& routes, const char* last = "false") {
    return "<Entry><Name>Name of " + id + "</Name><Id>" + id + "</Id>" + routes + "<IsLast>" +
           last + "</IsLast><IsFirst>false</IsFirst><BaseDN/><SystemType/></Entry>";
}

std::string route(const std::string& dial, const char* protocol = "SIP",
                  const char* type = "Video") {
    return std::string("<Route><CallType>") + type + "</CallType><Protocol>" + protocol +
           "</Protocol><DialString> " + dial + "\n</DialString><Restrict/></Route>";
}

SearchAnswer read(const std::string& result) {
    auto answer = readSearchAnswer(soap(result));
    INFO((answer ? std::string() : answer.error().message));
    REQUIRE(answer);
    return *std::move(answer);
}

core::Contact onlyContact(const std::string& result) {
    const SearchAnswer answer = read(result);
    REQUIRE(answer.found.size() == 1);
    return std::get<core::Contact>(answer.found.front());
}

} // namespace

TEST_CASE("a search is asked as field devices ask it") {
    xapi::Identification who;
    who.macAddress = "02:00:00:AA:BB:CC";
    core::DirectoryQuery query;
    query.words = "R&D <1>";
    query.folder = "c_51";
    const auto request = xapi::readXml(searchRequest(query, {.most = 20, .after = "e_9"}, who));
    REQUIRE(request);
    CHECK(request->name == "Envelope");
    const xapi::Element& search = request->children.front().children.front();
    CHECK(search.name == "Search");
    CHECK(search.child("Identification")->child("MACAddress")->text == "02:00:00:AA:BB:CC");
    const auto said = [&](const char* name) { return search.child(name)->text; };
    CHECK(said("SearchPath") == "c_51");
    CHECK(said("SearchString") == "R&D <1>");
    CHECK(said("Scope") == "SubTree");
    CHECK(said("MaxResult") == "20");
    CHECK(said("StartFromId") == "e_9");
    CHECK(said("RangeInclusive") == "false");
    query.deep = false;
    const std::string first = searchRequest(query, {}, who);
    CHECK(first.find("SingleLevel") != std::string::npos);
    CHECK(first.find("StartFromId") == std::string::npos);
    CHECK(first.find("xmlns=\"http://www.tandberg.net/2004/06/PhoneBookSearch/\"") !=
          std::string::npos);
}

TEST_CASE("folders and contacts are read in the server's order") {
    const SearchAnswer answer =
        read("<Name/><Id/><NoOfEntries>7</NoOfEntries>"
             "<Catalog><Name>Sites</Name><Id>c_1\n</Id><IsLast>false</IsLast></Catalog>" +
             entry("e_1", route("a@example.net") + route("1001", "H323", "384")) +
             entry("e_2", "", "true"));
    REQUIRE(answer.found.size() == 3);
    CHECK(std::get<core::ContactFolder>(answer.found[0]) ==
          core::ContactFolder{"c_1", "Sites", ""});
    const auto& one = std::get<core::Contact>(answer.found[1]);
    CHECK(one.id == "e_1");
    CHECK(one.name == "Name of e_1");
    REQUIRE(one.methods.size() == 2);
    CHECK(one.methods[0] == core::ContactMethod{1, "a@example.net", "SIP", 0, "Video", ""});
    CHECK(one.methods[1] == core::ContactMethod{2, "1001", "H323", 384, "", ""});
    CHECK(std::get<core::Contact>(answer.found[2]).methods.empty());
    CHECK(answer.total == 7);
    CHECK(answer.atTop == 3);
    CHECK(answer.lastId == "e_2");
    CHECK(answer.lastIsLast);
    CHECK_FALSE(answer.isLast);
}

TEST_CASE("what lies in a folder of the answer is read with it") {
    const SearchAnswer answer =
        read("<Catalog>" + entry("e_1", route("a")) + "<Id>c_1</Id><Catalog><Id>c_2</Id>" +
             entry("e_2", "") + "</Catalog><Name>Sites</Name></Catalog>");
    std::string all;
    for (const Found& found : answer.found) {
        const auto* folder = std::get_if<core::ContactFolder>(&found);
        all += idOf(found) + " in " +
               (folder ? folder->parent : std::get<core::Contact>(found).folder) + "; ";
    }
    CHECK(all == "c_1 in ; e_1 in c_1; c_2 in c_1; e_2 in c_2; ");
    CHECK(answer.atTop == 1);
    CHECK(answer.lastId == "c_1");
}

TEST_CASE("how a contact is called, in xAPI's words") {
    struct Case {
        const char* protocol;
        const char* type;
        core::ContactMethod method;
    };
    for (const Case& c : {Case{"SIP", "Video", {1, "x", "SIP", 0, "Video", ""}},
                          Case{"sip", "AUDIO", {1, "x", "SIP", 0, "Audio", ""}},
                          Case{"H323", "4096", {1, "x", "H323", 4096, "", ""}},
                          Case{"ISDN", "Auto", {1, "x", "H320", 0, "", ""}},
                          Case{"", "Voice", {1, "x", "", 0, "Audio", ""}},
                          Case{"Carrier pigeon", "99999999999", {1, "x", "", 0, "", ""}}}) {
        INFO(c.protocol << " " << c.type);
        const core::Contact contact =
            onlyContact(entry("e", route("", "SIP") + route("x", c.protocol, c.type)));
        REQUIRE(contact.methods.size() == 1);
        CHECK(contact.methods.front() == c.method);
    }
}

TEST_CASE("an answer is bounded") {
    std::string many;
    for (std::size_t n = 0; n < SearchAnswer::kMost + 5; ++n)
        many += "<Entry><Id>e_" + std::to_string(n) + "</Id></Entry>";
    CHECK(read(many).found.size() == SearchAnswer::kMost);
    std::string routes;
    for (int n = 0; n < 30; ++n)
        routes += route("x");
    CHECK(onlyContact(entry("e", routes)).methods.size() == core::Phonebook::kMethods);
    const core::Contact wordy =
        onlyContact("<Entry><Id>e</Id><Name>" + std::string(999, 'n') + "</Name></Entry>");
    CHECK(wordy.name.size() == SearchAnswer::kText);
    CHECK(read("<Entry><Name>without an id</Name></Entry>").found.empty());
}

TEST_CASE("what is no answer is refused in words") {
    struct Case {
        const char* name;
        std::string body;
        base::ErrorCode code;
        const char* said;
    };
    const std::vector<Case> cases{
        {"nothing", "", base::ErrorCode::InvalidInput, ""},
        {"cut off", soap("<Entry>").substr(0, 200), base::ErrorCode::InvalidInput, "line"},
        {"a page", "<html/>", base::ErrorCode::InvalidInput, "no SearchResult"},
        {"an entity", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", base::ErrorCode::InvalidInput,
         "line"},
        {"a fault",
         "<Envelope><Body><Fault><faultcode>x</faultcode><faultstring>no such device</faultstring>"
         "</Fault></Body></Envelope>",
         base::ErrorCode::InvalidInput, "no such device"},
        {"no folder", soap("<FolderExists>false</FolderExists>"), base::ErrorCode::NotFound,
         "no such folder"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const auto answer = readSearchAnswer(c.body);
        REQUIRE_FALSE(answer);
        INFO(answer.error().message);
        CHECK(answer.error().code == c.code);
        CHECK(answer.error().message.find(c.said) != std::string::npos);
    }
    CHECK(readSearchAnswer("<SearchResult><Entry><Id>bare</Id></Entry></SearchResult>"));
}

TEST_CASE("where the pages end") {
    struct Case {
        const char* name;
        std::string result;
        bool ends; // asked for two
    };
    const std::string first = entry("e_1", "");
    for (const Case& c : {
             Case{"nothing", "<IsLast>false</IsLast>", true},
             Case{"full, and not said", first + entry("e_2", ""), false},
             Case{"full, the last is marked", first + entry("e_2", "", "true"), true},
             Case{"the whole is marked", first + "<IsLast>true</IsLast>", true},
             Case{"each page marks its last, the whole goes on",
                  first + entry("e_2", "", "true") + "<IsLast>false</IsLast>", false},
             Case{"half full, the last is marked, the whole is never",
                  entry("e_1", "", "true") + "<IsLast>false</IsLast>", true},
             Case{"half full, and not said", first, false},
         }) {
        INFO(c.name);
        CHECK(endsThere(read(c.result), 2) == c.ends);
    }
}
