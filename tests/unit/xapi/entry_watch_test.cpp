// Lists under a watch: which entry is in hand, and that it is known again in the next list.
#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "core/trial.h"
#include "xapi/bookings_xml.h"

using namespace greenroom;
using namespace greenroom::xapi;
using Stage = core::EntryWatch::Stage;

namespace {

class Watch final : public core::EntryWatch {
public:
    bool take(Stage stage, std::uint64_t fingerprint, std::string_view id,
              std::string_view) override {
        if (stage == Stage::Trial)
            return true;
        prints[std::string(id)] = fingerprint;
        return !refused || *refused != fingerprint;
    }
    void letGo() override {}

    std::map<std::string, std::uint64_t> prints; // of entries as they were read, by id
    std::optional<std::uint64_t> refused;
};

std::string entry(const std::string& id, const std::string& title) {
    return "<Booking item=\"1\"><Id>" + id + "</Id><Title>" + title +
           "</Title><Time><StartTime>2026-03-04T09:30:00Z</StartTime>"
           "<EndTime>2026-03-04T10:00:00Z</EndTime></Time></Booking>";
}

core::SourceList read(const std::string& entries, Watch& watch) {
    return readBookingsXml("<Bookings>" + entries + "</Bookings>", 100, &watch).value();
}

std::string jsonEntry(const std::string& id, const std::string& title) {
    return R"({"Id":")" + id + R"(","Title":")" + title +
           R"(","Time":{"StartTime":"2026-03-04T09:30:00Z","EndTime":"2026-03-04T10:00:00Z"}})";
}

} // namespace

TEST_CASE("a refused entry is set aside by its own name, in whatever list it comes") {
    Watch watch;
    CHECK(read(entry("a", "A") + entry("b", "B"), watch).bookings.size() == 2);
    REQUIRE(watch.prints.size() == 2);
    watch.refused = watch.prints.at("b");
    const std::string moved = "<!-- later -->\n<Booking item=\"7\">\n  <Id item=\"1\">b</Id>";
    const std::vector<std::string> lists{
        entry("a", "A") + entry("b", "B"),
        entry("b", "B") + entry("c", "C") + entry("a", "Changed"),
        moved + entry("b", "B").substr(entry("b", "B").find("<Title>")) + entry("a", "A"),
    };
    for (const std::string& list : lists) {
        INFO(list);
        const core::SourceList taken = read(list, watch);
        REQUIRE(taken.setAside.size() == 1);
        CHECK(taken.setAside[0] == core::poisoned(core::BookingId("b"), "B"));
        for (const core::Booking& booking : taken.bookings)
            CHECK(booking.id != core::BookingId("b"));
        CHECK_FALSE(taken.bookings.empty());
    }
    CHECK(read(entry("b", "Corrected"), watch).setAside.empty());
}

TEST_CASE("a refused entry is set aside by its own name, in JSON too") {
    Watch watch;
    const auto list = [&](const std::string& entries) {
        return readBookingsBody("{\"Bookings\":[" + entries + "]}", 100, &watch).value();
    };
    CHECK(list(jsonEntry("a", "A") + "," + jsonEntry("b", "B")).bookings.size() == 2);
    watch.refused = watch.prints.at("b");
    const core::SourceList taken = list(jsonEntry("b", "B") + "," + jsonEntry("a", "New"));
    CHECK(taken.bookings.size() == 1);
    REQUIRE(taken.setAside.size() == 1);
    CHECK(taken.setAside[0] == core::poisoned(core::BookingId("b"), "B"));
}

TEST_CASE("an entry without an id is named by its place") {
    Watch watch;
    static_cast<void>(read(entry("", "A"), watch));
    REQUIRE(watch.prints.size() == 1);
    watch.refused = watch.prints.begin()->second;
    const core::SourceList taken = read(entry("x", "X") + entry("", "A"), watch);
    REQUIRE(taken.setAside.size() == 1);
    CHECK(taken.setAside[0] == core::poisoned(core::BookingId("#2"), "A"));
}
