#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "core/agenda_diff.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::agendaOf;

namespace {

std::string told(const std::vector<BookingChange>& changes) {
    static const std::map<ChangeKind, std::string> kNames{
        {ChangeKind::Added, "added"},       {ChangeKind::Removed, "removed"},
        {ChangeKind::Replaced, "replaced"}, {ChangeKind::Moved, "moved"},
        {ChangeKind::Extended, "extended"}, {ChangeKind::Edited, "edited"}};
    std::string out;
    for (const BookingChange& change : changes) {
        out += out.empty() ? "" : " ";
        out += kNames.at(change.kind) + ":";
        if (change.before != nullptr)
            out += change.before->id.value();
        if (change.kind == ChangeKind::Replaced)
            out += ">";
        if (change.after != nullptr && change.kind != ChangeKind::Edited &&
            change.kind != ChangeKind::Moved && change.kind != ChangeKind::Extended)
            out += change.after->id.value();
    }
    return out;
}

} // namespace

TEST_CASE(
    "between two lists each booking was added, removed, replaced, moved, extended or edited") {
    struct Row {
        const char* name;
        std::vector<Booking> before;
        std::vector<Booking> after;
        const char* changes;
    };
    const Booking a = ABooking{.id = "a"};
    const std::vector<Row> rows{
        {"nothing", {a}, {a}, ""},
        {"added", {}, {a}, "added:a"},
        {"removed", {a}, {}, "removed:a"},
        {"another title", {a}, {ABooking{.id = "a", .title = "Else"}}, "edited:a"},
        {"another start", {a}, {ABooking{.id = "a", .start = "09:31"}}, "moved:a"},
        {"another end", {a}, {ABooking{.id = "a", .end = "10:15"}}, "extended:a"},
        {"start and end", {a}, {ABooking{.id = "a", .start = "09:31", .end = "10:15"}}, "moved:a"},
        {"made anew: same start and address", {a}, {ABooking{.id = "b"}}, "replaced:a>b"},
        {"made anew, and longer", {a}, {ABooking{.id = "b", .end = "11:00"}}, "replaced:a>b"},
        {"another start is another meeting",
         {a},
         {ABooking{.id = "b", .start = "09:31"}},
         "removed:a added:b"},
        {"another address is another meeting",
         {a},
         {ABooking{.id = "b", .number = "else@x"}},
         "removed:a added:b"},
        {"without an address nothing can be followed",
         {ABooking{.id = "a", .number = ""}},
         {ABooking{.id = "b", .number = ""}},
         "removed:a added:b"},
        {"two made anew, each with one successor",
         {a, ABooking{.id = "a2"}},
         {ABooking{.id = "b"}, ABooking{.id = "b2"}},
         "replaced:a>b replaced:a2>b2"},
        {"an id that stays is not a successor",
         {a, ABooking{.id = "b"}},
         {ABooking{.id = "b"}},
         "removed:a"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const Agenda before = agendaOf(row.before);
        const Agenda after = agendaOf(row.after);
        CHECK(told(diffAgenda(before, after)) == row.changes);
    }
}

TEST_CASE("a booking that another source takes over is replaced, not removed") {
    const Agenda before = agendaOf({ABooking{.id = "a"}});
    const auto both = before.withSource(Source::Cloud, test::listOf({ABooking{.id = "b"}}));
    CHECK(told(diffAgenda(before, *both)).empty());
    const auto turned =
        both->withOrder({Source::Cloud, Source::Premises, Source::Calendar, Source::Local});
    CHECK(told(diffAgenda(*both, *turned)) == "replaced:a>b");
    const auto cloudAlone = turned->withSource(Source::Premises, test::listOf({}));
    CHECK(told(diffAgenda(*turned, *cloudAlone)).empty());
}
