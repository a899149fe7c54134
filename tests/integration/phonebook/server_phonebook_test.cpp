// Searches in a phone book that a real server holds (TMS reference, TMS phone book).
#include "integration/net/http_fixture.h"

#include <optional>
#include <string>
#include <vector>

#include "edge/phonebook/server_phonebook.h"
#include "edge/time/system_time.h"
#include "support/recording_inbox.h"
#include "support/test_authority.h"
#include "xapi/xml_reader.h"

using namespace greenroom;
using namespace greenroom::test;
using edge::net::Request;
using edge::net::Responder;
using edge::net::textResponse;
using edge::net::TlsMode;
using edge::phonebook::ServerPhonebook;

namespace {

// A book of entries e_1 to e_COUNT behind one folder; pages begin after StartFromId.
class Book {
public:
    explicit Book(int count) {
        server.handler = [this, count](const Request& request, Responder responder) {
            const auto root = xapi::readXml(request.body);
            const xapi::Element& search = root->children.front().children.front();
            const xapi::Element* start = search.child("StartFromId");
            asked.push_back(search.child("MaxResult")->text + "/" +
                            (start == nullptr ? "" : start->text));
            const int most = std::stoi(search.child("MaxResult")->text);
            const int after = start == nullptr ? -1 : std::stoi("0" + start->text.substr(2));
            responder.respond(textResponse(200, page(after, most, count)));
        };
    }

    HttpFixture server;
    std::vector<std::string> asked; // "MaxResult/StartFromId"
    bool repeatsStart = false;      // a page begins with StartFromId
    bool countsAll = true;

private:
    [[nodiscard]] std::string page(int after, int most, int count) const {
        std::string body;
        int given = 0;
        for (int n = std::max(after + (repeatsStart && after >= 0 ? 0 : 1), 0);
             n <= count && given < most; ++n, ++given) {
            const std::string id = "e_" + std::to_string(n);
            const std::string last = n == count ? "true" : "false";
            body += n == 0 ? "<Catalog><Id>c_0</Id><Name>Sites</Name></Catalog>"
                           : "<Entry><Id>" + id + "</Id><Name>Room " + std::to_string(n) +
                                 "</Name><IsLast>" + last + "</IsLast></Entry>";
        }
        const std::string all = countsAll ? std::to_string(count + 1) : std::to_string(given);
        return "<Envelope><Body><SearchResponse><SearchResult>" + body + "<NoOfEntries>" + all +
               "</NoOfEntries></SearchResult></SearchResponse></Body></Envelope>";
    }
};

class Device : WithApplication {
public:
    Device() {
        settings.allowLocalTargets = "On";
        settings.phonebookServerType = "TMS";
    }

    void listenTo(const HttpFixture& server, const char* scheme = "http") {
        settings.phonebookServerUrl =
            std::string(scheme) + "://127.0.0.1:" + std::to_string(server.port) + "/pb.asmx";
    }
    void begin(std::size_t searches) {
        show();
        for (std::size_t n = 0; n < searches; ++n)
            desk.perform({{}, core::RequestId(1)});
    }
    core::ServerSearched search(core::DirectoryQuery query) {
        show();
        desk.perform({std::move(query), core::RequestId(7)});
        std::vector<core::ServerSearched> told;
        REQUIRE(waitUntil([&] {
            told = inbox.takeFacts<core::DirectoryEvent, core::ServerSearched>();
            return !told.empty();
        }));
        CHECK(told.size() == 1);
        CHECK(told.front().request == core::RequestId(7));
        return told.front();
    }
    core::DirectoryPage find(core::DirectoryQuery query) {
        const core::ServerSearched told = search(std::move(query));
        INFO((told.result ? std::string() : told.result.error().message));
        REQUIRE(told.result);
        return **told.result;
    }
    base::Error refused() {
        const core::ServerSearched told = search({});
        REQUIRE_FALSE(told.result);
        return told.result.error();
    }

    core::Settings settings;
    core::Snapshot room;

private:
    void show() {
        room.state.settings.settings = std::make_shared<const core::Settings>(settings);
        inbox.show(std::make_shared<const core::Snapshot>(room));
    }

    RecordingInbox inbox;
    engine::Desk<core::SearchServer> desk;
    edge::time::SystemTime time;
    ServerPhonebook phonebook{{inbox, desk, time}, {}};
};

core::DirectoryQuery part(std::uint32_t offset, std::uint32_t limit) {
    core::DirectoryQuery query;
    query.offset = offset;
    query.limit = limit;
    return query;
}

// "Sites| Room 1, Room 2 of 3"
std::string textOf(const core::DirectoryPage& page) {
    std::string text;
    for (const core::ContactFolder& folder : page.folders)
        text += folder.name + "|";
    for (const core::Contact& contact : page.contacts)
        text += " " + contact.name + ",";
    return text + " of " + std::to_string(page.total);
}

} // namespace

TEST_CASE("a search asks for what is wanted, and no more") {
    Book book(250);
    Device device;
    device.listenTo(book.server);
    CHECK(textOf(device.find(part(0, 3))) == "Sites| Room 1, Room 2, of 251");
    CHECK(book.asked == std::vector<std::string>{"3/"});
    const Request& seen = book.server.seen.front();
    CHECK(seen.method == "POST");
    CHECK(seen.path == "/pb.asmx");
    CHECK(seen.headers.find("SOAPAction") ==
          "http://www.tandberg.net/2004/06/PhoneBookSearch/Search");
    book.asked.clear();
    CHECK(textOf(device.find(part(120, 2))) == " Room 120, Room 121, of 251");
    CHECK(book.asked == std::vector<std::string>{"100/", "22/e_99"});
}

TEST_CASE("pages follow until the server's last") {
    Book book(205);
    book.repeatsStart = GENERATE(false, true);
    book.countsAll = GENERATE(false, true);
    Device device;
    device.listenTo(book.server);
    const core::DirectoryPage page = device.find(part(0, 5000));
    CHECK(page.folders.size() == 1);
    REQUIRE(page.contacts.size() == 205);
    CHECK(page.contacts.back().name == "Room 205");
    CHECK(page.total == 206);
    CHECK(book.asked.size() == 3);
}

TEST_CASE("without pagination the server is asked once") {
    Book book(250);
    Device device;
    device.listenTo(book.server);
    device.settings.phonebookPagination = "Disabled";
    CHECK(device.find(part(0, 5000)).contacts.size() == 99);
    CHECK(book.asked == std::vector<std::string>{"100/"});
}

TEST_CASE("only folders or only contacts, when that is wanted") {
    Book book(4);
    Device device;
    device.listenTo(book.server);
    core::DirectoryQuery query = part(0, 2);
    query.kind = core::DirectoryKind::Contacts;
    CHECK(textOf(device.find(query)) == " Room 1, Room 2, of 5");
    query.kind = core::DirectoryKind::Folders;
    CHECK(textOf(device.find(query)) == "Sites| of 1");
}

TEST_CASE("a server without end is left after so many requests or entries") {
    Book book(100'000);
    Device device;
    device.listenTo(book.server);
    CHECK(device.find(part(0, 60'000)).contacts.size() == core::DirectoryPage::kMost - 1);
    CHECK(book.asked.size() == core::DirectoryPage::kMost / ServerPhonebook::kHits);
    book.asked.clear();
    core::DirectoryQuery none = part(0, 10);
    none.kind = core::DirectoryKind::Folders;
    CHECK(device.find(none).folders.size() == 1);
    CHECK(book.asked.size() == ServerPhonebook::kRequests);
}

TEST_CASE("a server that gives the same page again and again is left") {
    HttpFixture server;
    server.handler = [](const Request&, Responder responder) {
        responder.respond(
            textResponse(200, "<SearchResult><Entry><Id>e</Id></Entry></SearchResult>"));
    };
    Device device;
    device.listenTo(server);
    CHECK(device.find(part(0, 10)).contacts.size() == 1);
    CHECK(server.seen.size() == 2);
}

TEST_CASE("why a search failed is said in words") {
    struct Case {
        const char* name;
        int status;
        std::string body;
        const char* said;
    };
    const std::string fault = "<Envelope><Body><Fault><faultstring>unknown device</faultstring>"
                              "</Fault></Body></Envelope>";
    for (const Case& c : {
             Case{"login", 401, "", "wants a login"},
             Case{"absent", 404, "", "status 404"},
             Case{"fault", 500, fault, "unknown device"},
             Case{"broken", 500, "<SearchResult/>", "status 500"},
             Case{"no phone book", 200, "<html/>", "is not understood"},
             Case{"no folder", 200,
                  "<SearchResult><FolderExists>false</FolderExists></SearchResult>",
                  "no such folder"},
             Case{"too long", 200, std::string(ServerPhonebook::kAnswer + 1, ' '), "larger"},
         }) {
        INFO(c.name);
        HttpFixture server;
        server.handler = [&](const Request&, Responder responder) {
            responder.respond(textResponse(c.status, c.body));
        };
        Device device;
        device.listenTo(server);
        const base::Error error = device.refused();
        INFO(error.message);
        CHECK(error.message.find("The phone book server ") == 0);
        CHECK(error.message.find(c.said) != std::string::npos);
    }
    Device nowhere;
    CHECK(nowhere.refused().message ==
          "The phone book server has no address; set Phonebook Server 1 URL");
}

TEST_CASE("the server's certificate is looked at, by the authorities that the room keeps") {
    const Validity good = daysAround(edge::time::SystemTime().now().wall, 10, 10);
    const TestAuthority site("Site", good);
    Book book(1);
    REQUIRE(book.server.server->setTls(TlsMode::Required, site.server(good)));
    Device device;
    device.listenTo(book.server, "https");
    CHECK(device.refused().message.find("is signed by nobody this device trusts") !=
          std::string::npos);
    device.room.state.authorities.all = std::make_shared<const core::Authorities>(
        core::Authorities{{"f", {"f", "", "", "", site.pem()}}});
    CHECK(device.find({}).contacts.size() == 1);
    device.room.state.authorities.all = std::make_shared<const core::Authorities>();
    CHECK(device.refused().message.find("trusts") != std::string::npos); // no kept connection
    device.settings.phonebookTlsVerify = "Off";
    CHECK(device.find({}).contacts.size() == 1);
}

TEST_CASE("more searches at a time than are allowed are refused") {
    Device device;
    HttpFixture silent;
    std::vector<Responder> held;
    silent.handler = [&](const Request&, Responder r) { held.push_back(std::move(r)); };
    device.listenTo(silent);
    device.begin(ServerPhonebook::kSearches);
    REQUIRE(waitUntil([&] { return held.size() == ServerPhonebook::kSearches; }));
    CHECK(device.refused().message.find("try again") != std::string::npos);
}
