#include "ctl/command_line.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace greenroom::ctl;

namespace {

// The request as the agent would get it.
std::string request(const Parsed& parsed) {
    REQUIRE(parsed.options);
    const Command& command = parsed.options->command;
    return command.verb.toStdString() + " " +
           QJsonDocument(command.args).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

TEST_CASE("every command is one request") {
    struct Row {
        QStringList words;
        const char* request;
    };
    const auto row = GENERATE(values<Row>({
        {{"view"}, "view {}"},
        {{"bookings"}, "bookings {}"},
        {{"health"}, "health {}"},
        {{"why", "42"}, R"(why {"id":"42"})"},
        {{"join"}, R"(join {"id":""})"},
        {{"join", "42"}, R"(join {"id":"42"})"},
        {{"hangup"}, "hangup {}"},
        {{"dial", "lobby@example.net"}, R"(dial {"address":"lobby@example.net"})"},
        {{"events", "--follow"}, R"(events {"follow":true})"},
        {{"settings"}, "settings.list {}"},
        {{"settings", "get"}, "settings.list {}"},
        {{"settings", "get", "SystemUnit Name"}, R"(settings.get {"path":"SystemUnit Name"})"},
        {{"settings", "set", "SystemUnit Name", "Fjord"},
         R"(settings.set {"path":"SystemUnit Name","value":"Fjord"})"},
        {{"settings", "history"}, "settings.history {}"},
        {{"hub"}, "hub {}"},
        {{"hub", "leave"}, "hub.leave {}"},
        {{"hub", "activate", "https://h", "1234"},
         R"(hub.activate {"address":"https://h","code":"1234","fingerprint":""})"},
        {{"users"}, "users.list {}"},
        {{"users", "add", "ada", "--role", "Admin,User"},
         R"(users.set {"name":"ada","roles":["Admin","User"]})"},
        {{"users", "remove", "ada"}, R"(users.remove {"name":"ada"})"},
    }));
    INFO(row.words.join(' ').toStdString());
    CHECK(request(parse(row.words)) == row.request);
}

TEST_CASE("options may stand before or after the command") {
    for (const QStringList& words :
         {QStringList{"--json", "--socket", "/x", "--timeout", "3", "why", "42"},
          QStringList{"why", "42", "--socket", "/x", "--json", "--timeout", "3"}}) {
        const Parsed parsed = parse(words);
        REQUIRE(parsed.options);
        CHECK(parsed.options->json);
        CHECK(parsed.options->socket == "/x");
        CHECK(parsed.options->timeoutMs == 3000);
    }
    CHECK(parse({"view"}).options->socket == "/run/greenroom/control.sock");
}

TEST_CASE("a password is named by its file, never by itself") {
    const Parsed parsed = parse({"users", "add", "ada", "--password-file", "-", "--role", "Admin"});
    REQUIRE(parsed.options);
    CHECK(parsed.options->command.passwordFile == "-");
    CHECK_FALSE(parsed.options->command.args.contains("password"));
    CHECK_FALSE(parse({"users", "add", "ada", "--role", "Admin", "--password", "x"}).options);
}

TEST_CASE("words that fit no command are answered in one line") {
    for (const QStringList& words :
         {QStringList{}, QStringList{"reboot"}, QStringList{"why"}, QStringList{"why", "1", "2"},
          QStringList{"events"}, QStringList{"settings", "set", "A"}, QStringList{"users", "add"},
          QStringList{"users", "add", "ada"}, QStringList{"--socket"}, QStringList{"--verbose"},
          QStringList{"--timeout", "0", "view"}, QStringList{"--timeout", "x", "view"},
          QStringList{"view", "extra"}}) {
        INFO(words.join(' ').toStdString());
        const Parsed parsed = parse(words);
        CHECK_FALSE(parsed.options);
        CHECK_FALSE(parsed.problem.isEmpty());
        CHECK_FALSE(parsed.problem.contains('\n'));
    }
}
