#include <catch2/catch.hpp>

#include "hub/mailbox_table.h"

using namespace greenroom::hub;

TEST_CASE("mailboxes are read from a table with its columns in any order") {
    const auto lines = readMailboxTable("Tags, Workspace ,ADDRESS\r\n"
                                        "huddle; north,Aspen,Aspen@Example.com\r\n"
                                        ",\"Birch, small\", birch@example.com\r\n");
    REQUIRE(lines);
    CHECK(*lines == std::vector<MailboxLine>{
                        {2, "aspen@example.com", "Aspen", "", {"huddle", "north"}},
                        {3, "birch@example.com", "Birch, small", "", {}},
                    });
}

TEST_CASE("every wrong line of a table of mailboxes is named, and none is taken") {
    struct Case {
        std::string name;
        std::string text;
        std::string errors;
    };
    const std::string heading = "address,workspace,site,tags\n";
    const auto c = GENERATE_COPY(values<Case>({
        {"empty", "", "1: The table is empty.\n"},
        {"no heading", "a@b,Aspen\n",
         "1: The heading has a column that is not known; address, workspace, site and tags are.\n"},
        {"a column too few", "address,site\n",
         "1: The first line is a heading with address and workspace in it.\n"},
        {"a column twice", "address,workspace,Address\n",
         "1: The heading has the column address twice.\n"},
        {"fields missing", heading + "a@b,Aspen\n", "2: It has 2 fields; the heading has 4.\n"},
        {"no address", heading + "ab,Aspen,,\n", "2: 'ab' is not a mail address.\n"},
        {"two addresses", heading + "a@b@c,Aspen,,\n", "2: 'a@b@c' is not a mail address.\n"},
        {"no workspace", heading + "a@b, ,,\n", "2: The workspace has no name.\n"},
        {"the same address", heading + "a@b,Aspen,,\nA@B,Birch,,\n",
         "3: a@b stands on line 2 too.\n"},
        {"the same workspace", heading + "a@b,Aspen,,\nc@d,Aspen,,\n",
         "3: The workspace Aspen stands on line 2 too.\n"},
        {"several", heading + "x,Aspen,,\nc@d,Birch,,\ny,Cedar,,\n",
         "2: 'x' is not a mail address.\n4: 'y' is not a mail address.\n"},
        {"what no table may hold", heading + "a@b,\"Aspen,,\n",
         "2: A quote is opened and never closed.\n"},
        {"a long name", heading + "a@b," + std::string(129, 'x') + ",,\n",
         "2: A name is longer than 128 bytes.\n"},
    }));
    INFO(c.name);
    const auto lines = readMailboxTable(c.text);
    REQUIRE_FALSE(lines);
    std::string errors;
    for (const LineError& error : lines.error())
        errors += std::to_string(error.line) + ": " + error.text + "\n";
    CHECK(errors == c.errors);
}
