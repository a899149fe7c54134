#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "xapi/tsh_reader.h"

using namespace greenroom::xapi;

namespace {

// Everything a reader makes of the bytes, handed over in pieces of that size.
std::vector<std::string> linesOf(TshReader& reader, std::string_view bytes, std::size_t piece) {
    std::vector<std::string> lines;
    const auto takeAll = [&] {
        while (const auto line = reader.next()) {
            const auto* command = std::get_if<TshCommand>(&line->what);
            const bool hasBody = command != nullptr && !command->request.body.empty();
            lines.push_back(line->text + (hasBody ? " <" + command->request.body + ">" : ""));
        }
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.feed(bytes.substr(at, piece));
        takeAll();
    }
    reader.end();
    takeAll();
    return lines;
}

using Lines = std::vector<std::string>;

struct Case {
    std::string bytes;
    Lines lines;
};

} // namespace

TEST_CASE("tsh: lines end with CR, LF or CRLF, and bodies come in two ways") {
    // xAPI guide, tsh: SSH, Telnet, serial, "Multiline body".
    const auto c = GENERATE(values<Case>({
        {"bye\n", {"bye"}},
        {"bye", {"bye"}}, // the end of input ends a line
        {"help\r\n\r\nbye\r\n", {"help", "bye"}},
        {"help\rbye\r", {"help", "bye"}},
        {"xCommand Bookings Put\n{\"a\":\n 1}\n.\nbye\n",
         {"xCommand Bookings Put <{\"a\":\n 1}>", "bye"}},
        {"xCommand Bookings Put\r\nx\r\ny\r\n.\r\nbye\r\n",
         {"xCommand Bookings Put <x\ny>", "bye"}},
        {"xCommand Bookings Put\nx\n", {"xCommand Bookings Put <x>"}},
        {"xCommand Bookings Put\n.\nbye\n", {"xCommand Bookings Put", "bye"}},
        // As jsxapi writes it: N counts the command line, the body and both line ends.
        {"{41} \nxCommand Bookings Put | resultId=\"1\"\na\n.\nbye\n",
         {"xCommand Bookings Put | resultId=\"1\" <a\n.>", "bye"}},
        {"{26}\r\nxCommand Bookings Put\na\n\n\nbye\n", {"xCommand Bookings Put <a\n\n>", "bye"}},
        {"{9}\nbye\nhelp\nhelp\n", {"bye", "help"}}, // a body nobody wants goes with its line
        {"{0}\nbye\n", {"bye"}},
        {"{x}\n", {"{x}"}},
    }));
    const auto piece = GENERATE(std::size_t{1}, std::size_t{3}, std::size_t{10'000});
    INFO(c.bytes << " in pieces of " << piece);
    TshReader reader(false);
    CHECK(linesOf(reader, c.bytes, piece) == c.lines);
    CHECK(reader.fault().empty());
    CHECK(reader.ended());
}

TEST_CASE("tsh: a terminal edits its lines and shows what is typed") {
    struct Typed {
        std::string keys;
        Lines lines;
        std::string shown;
    };
    const auto c = GENERATE(values<Typed>({
        {"help\r", {"help"}, "help\n"},
        {"hexlp\x7f\x7f\x08lp\r", {"help"}, "hexlp\b \b\b \b\b \blp\n"},
        {"\x7fhelp\r", {"help"}, "help\n"},
        {"b\xc3\xa9\x7fye\r", {"bye"}, "b\xc3\xa9\b \bye\n"},
        {"rubbish\x15 bye\r", {"bye"}, "rubbish\b \b\b \b\b \b\b \b\b \b\b \b\b \b bye\n"},
        {"rubbish\x03"
         "bye\r",
         {"bye"},
         "rubbish^C\nbye\n"},
        {"by\x1b[A\x1b[3~\x1bOH\x01\te\r", {"by\te"}, "by\te\n"},
        {"help\r\nbye\r\n", {"help", "bye"}, "help\nbye\n"},
        {"help\r\x04 unseen\r", {"help"}, "help\n"},
        {"xCommand Bookings Put\rx\x03help\r", {"help"}, "xCommand Bookings Put\nx^C\nhelp\n"},
    }));
    const auto piece = GENERATE(std::size_t{1}, std::size_t{10'000});
    INFO(c.shown << " in pieces of " << piece);
    TshReader reader(true);
    reader.setEcho(true);
    CHECK(linesOf(reader, c.keys, piece) == c.lines);
    CHECK(reader.takeEcho() == c.shown);
    CHECK(reader.ended());
}

TEST_CASE("tsh: what follows a line is neither looked at nor shown before it is asked for") {
    TshReader reader(true);
    reader.setEcho(true);
    reader.feed("help\rbye\rxSta");
    CHECK(reader.next()->text == "help");
    CHECK(reader.takeEcho() == "help\n");
    CHECK(reader.typed().empty());
    CHECK(reader.waiting() == 8);
    CHECK(reader.next()->text == "bye");
    CHECK_FALSE(reader.next());
    CHECK(reader.typed() == "xSta");
    reader.setEcho(false);
    CHECK(reader.typed().empty());
}

TEST_CASE("tsh: lines and bodies have bounds") {
    struct Bound {
        std::string bytes;
        std::string fault;
    };
    const std::string put = "xCommand Bookings Put\n";
    const std::string longLine(TshReader::kLine + 1, 'x');
    const std::string longBody(TshReader::kBody + 1, 'x');
    const auto c = GENERATE_COPY(values<Bound>({
        {longLine, "a line of more than 64 KB"},
        {longLine.substr(1) + "\n", ""},
        {put + longLine + "\n.\n", ""},
        {put + longBody, "a body of more than 8 MB"},
        {put + longBody.substr(longBody.size() / 2) + "\n" + longBody.substr(longBody.size() / 2),
         "a body of more than 8 MB"},
        {"{99999999999999999999999}\n", "a body of more than 8 MB"},
        {"{9000000}\n", "a body of more than 8 MB"},
        {"{70000}\n" + std::string(70'000, 'x'), "a line of more than 64 KB"},
        {"{10}\nbye\n", "the input ended inside a body"},
    }));
    TshReader reader(false);
    (void)linesOf(reader, c.bytes, 1'000'000);
    CHECK(reader.fault() == c.fault);
}
