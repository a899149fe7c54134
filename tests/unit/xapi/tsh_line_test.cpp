#include <catch2/catch.hpp>

#include <string>

#include "xapi/tsh_line.h"

using namespace greenroom::xapi;

namespace {

std::string named(std::string_view kind, std::string_view what) {
    return std::string(kind) + " " + std::string(what);
}

// What a line was understood as, in one line of text.
struct Told {
    std::string operator()(const TshRefusal& r) const { return named("refused", r.reason); }
    std::string operator()(const TshHelp&) const { return "help"; }
    std::string operator()(const TshBye&) const { return "bye"; }
    std::string operator()(const TshEcho& e) const { return e.on ? "echo on" : "echo off"; }
    std::string operator()(const TshPreferences& p) const {
        constexpr std::string_view kNames[] = {"terminal", "xml", "json"};
        return named("output", p.output ? kNames[static_cast<int>(*p.output)] : "?");
    }
    std::string operator()(const TshCommand& c) const {
        std::string out = named("command", c.request.path);
        for (const auto& [name, value] : c.request.parameters)
            out.append(" <").append(name).append("=").append(value).append(">");
        return out;
    }
    std::string operator()(const TshListing& l) const {
        constexpr std::string_view kTrees[] = {"xCommand", "xConfiguration", "xStatus", "xEvent"};
        std::string out = named(l.deep ? "list all" : "list", kTrees[static_cast<int>(l.tree)]);
        for (const std::string& word : l.words)
            out.append(" ").append(word);
        return l.search.empty() ? out : out + " //" + l.search;
    }
    std::string operator()(const TshRead& r) const {
        const std::string out = named("read", textOf(r.pattern));
        return r.search.empty() ? out : out + " //" + r.search;
    }
    std::string operator()(const TshWrite& w) const {
        std::string out = "write";
        for (const PathStep& step : w.write.path)
            out.append(" ").append(step.name).append(
                step.item ? "[" + std::to_string(*step.item) + "]" : "");
        return out + " = " + w.write.value;
    }
    std::string operator()(const TshFeedback& f) const {
        constexpr std::string_view kVerbs[] = {"register", "deregister", "deregister all", "list"};
        return named(kVerbs[static_cast<int>(f.verb)], f.expression);
    }
    std::string operator()(const TshGetXml& g) const { return named("getxml", g.location); }
    std::string operator()(const TshDocument& d) const {
        return named(d.schema ? "schema" : "document", d.path);
    }
};

std::string understood(std::string_view text) {
    const auto line = parseTshLine(text);
    if (!line)
        return "nothing";
    const std::string out = std::visit(Told{}, line->what);
    return line->resultId ? out + " #" + *line->resultId : out;
}

struct Case {
    std::string line;
    std::string means;
};

} // namespace

TEST_CASE("tsh: top-level words, in any letter case and abbreviated") {
    // xAPI guide, tsh: SSH, Telnet, serial, "Top-level words".
    const auto c = GENERATE(values<Case>({
        {"", "nothing"},
        {"   \t ", "nothing"},
        {"help", "help"},
        {"?", "help"},
        {"BYE", "bye"},
        {"echo off", "echo off"},
        {"echo ON", "echo on"},
        {"echo", "refused echo on or echo off"},
        {"xPreferences outputmode terminal", "output terminal"},
        {"xpreferences OUTPUTMODE XML", "output xml"},
        {"xpref outputmode json", "output json"},
        {"xpref output: json", "output json"},
        {"xpreferences", "output ?"},
        {"xpreferences outputmode yaml", "refused xPreferences outputmode terminal, xml or json"},
        {"xpreferences accessmode internal",
         "refused xPreferences outputmode terminal, xml or json"},
        {"log ctx sip debug 9", "refused not offered by this device"},
        {"systemtools network ping 1.2.3.4", "refused not offered by this device"},
        {"xc Dial", "refused Command not recognized."}, // xCommand or xConfiguration
        {"frobnicate", "refused Command not recognized."},
    }));
    INFO(c.line);
    CHECK(understood(c.line) == c.means);
}

TEST_CASE("tsh: commands are read with their parameters, quoted or not") {
    // xAPI guide, tsh: SSH, Telnet, serial, "Syntax"; Days:1 as ICD writes it, Expression[1]: as in
    // HttpFeedback scripts, sorted and quoted as jsxapi writes them.
    const auto c = GENERATE(values<Case>({
        {"xCommand Dial Number: room7@example.net", "command Dial <Number=room7@example.net>"},
        {"xcommand dial number:sip:a@b.example:5061", "command dial <number=sip:a@b.example:5061>"},
        {R"(xCommand Dial Number: "a b" Protocol: Sip)",
         "command Dial <Number=a b> <Protocol=Sip>"},
        {R"(xCommand Dial Number:"a b"Protocol:"Sip")", "command Dial <Number=a b> <Protocol=Sip>"},
        {"xCommand Bookings List Days:1 DayOffset:0",
         "command Bookings List <Days=1> <DayOffset=0>"},
        {R"(xCommand HttpFeedback Register Expression[1]: "/Status" Expression[2]: /Event)",
         "command HttpFeedback Register <Expression=/Status> <Expression=/Event>"},
        {R"(xCommand A B Text: "say \"hi\" \\ \n\u00e9\ud83d\ude00 \d")",
         "command A B <Text=say \"hi\" \\ \n\u00e9\U0001F600 \\d>"},
        {R"(xCommand A Text: "\ud83d" Empty: "")", "command A <Text=\uFFFD> <Empty=>"},
        {"xCommand A B One: Two: 2", "command A B <One=> <Two=2>"},
        {"xCommand A B One:", "command A B <One=>"},
        {"xCommand Audio/Volume/Set Level: 5", "command Audio Volume Set <Level=5>"},
        {"xCommand Bookings Put", "command Bookings Put"},
        {R"(xCommand A Text: "never closed)", "refused a quote that is never closed"},
        {"xCommand A Name: Room 7", "refused a value with blanks must stand in quotes"},
        {R"(xCommand A "x")", "refused a quoted value without its parameter"},
        {"xCommand", "refused which command? xCommand ?? lists them all"},
    }));
    INFO(c.line);
    CHECK(understood(c.line) == c.means);
}

TEST_CASE("tsh: status and configuration are read by path, settings written after a colon") {
    const auto c = GENERATE(values<Case>({
        {"xStatus", "read /Status"},
        {"xStatus Audio Volume", "read /Status/Audio/Volume"},
        {"xstatus call 42 status", "read /Status/call[42]/status"},
        {"xStatus Call[42] Status", "read /Status/Call[42]/Status"},
        {"xStatus /Audio/Volume", "read /Status/Audio/Volume"},
        {"xStatus Call * Status", "read /Status/Call/*/Status"},
        {"xStatus //vol", "read /Status //vol"},
        {"xStatus Audio: 5", "refused status cannot be set"},
        {"xConfiguration *", "read /Configuration/*"}, // as PlaceOS sends it
        {"xConfiguration SystemUnit Name", "read /Configuration/SystemUnit/Name"},
        {"xConfiguration //Name", "read /Configuration //Name"},
        {"xConfiguration SystemUnit Name: Room 7", "write SystemUnit Name = Room 7"},
        {R"(xConfiguration SystemUnit Name: "a \"b\" | c")", "write SystemUnit Name = a \"b\" | c"},
        {R"(xConfiguration SIP Proxy 1 Address:"")", "write SIP Proxy[1] Address = "},
        {"xConfiguration Provisioning ExternalManager Address: http://a:80/",
         "write Provisioning ExternalManager Address = http://a:80/"},
        {R"(xConfiguration A: "b" c)", "refused more behind the value in quotes"},
        {"xStatus ?", "list xStatus"},
        {"xStatus Audio ??", "list all xStatus Audio"},
        {"xCommand ??", "list all xCommand"},
        {"xCommand Call ?", "list xCommand Call"},
        {"xCommand //Volume", "list xCommand //Volume"},
        {"xEvent", "list xEvent"},
        {"xEvent ??", "list all xEvent"},
        {"xGetxml /Status/Audio[1]", "getxml /Status/Audio[1]"},
        {R"(xgetxml "/Status/Audio")", "getxml /Status/Audio"},
        {R"(xDocument Format: "JSON" Path: "Status/Audio" Schema: "True")", "schema Status/Audio"},
    }));
    INFO(c.line);
    CHECK(understood(c.line) == c.means);
}

TEST_CASE("tsh: feedback is registered, deregistered and listed") {
    const auto c = GENERATE(values<Case>({
        {"xFeedback Register /Status/Call[42]", "register /Status/Call[42]"},
        {"xfeedback register /event/bookings", "register /event/bookings"},
        {R"(xFeedback register "/Status/Audio")", "register /Status/Audio"},
        {"xFeedback Register Result", "register Result"},
        {"xFeedback reg /Status", "register /Status"},
        {"xFeedback deregister /Status", "deregister /Status"},
        {"xFeedback deregisterall", "deregister all "},
        {"xFeedback list", "list "},
        {"xFeedback register",
         "refused xFeedback register PATH, deregister PATH, deregisterall or list"},
    }));
    INFO(c.line);
    CHECK(understood(c.line) == c.means);
}

TEST_CASE("tsh: the resultId after a bar tags the answer") {
    // xAPI guide, tsh: SSH, Telnet, serial, "Tagging".
    const auto c = GENERATE(values<Case>({
        {R"(xStatus Audio | resultId="abc")", "read /Status/Audio #abc"},
        {R"(xStatus Audio|resultid = "a \"b\"")", "read /Status/Audio #a \"b\""},
        {"xStatus Audio | resultId=7", "read /Status/Audio #7"},
        {R"(xConfiguration SystemUnit Name: "x | resultId=1" | resultId="2")",
         "write SystemUnit Name = x | resultId=1 #2"},
        {R"(xConfiguration SystemUnit Name: a | b)", "write SystemUnit Name = a | b"},
        {R"(xCommand A T: "x" | resultId="")", "command A <T=x> #"},
        {R"(nonsense | resultId="3")", "refused Command not recognized. #3"},
    }));
    INFO(c.line);
    CHECK(understood(c.line) == c.means);
}
