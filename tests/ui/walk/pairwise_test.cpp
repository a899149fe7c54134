// Which rows of values are walked.
#include "pairwise.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace {

using namespace greenroom::ui::walk;

struct Case {
    const char* name;
    std::vector<std::size_t> sizes;
    std::size_t most;
};

const std::vector<Case> kCases{
    {"one axis", {4}, 4},
    {"one value each", {1, 1, 1}, 1},
    {"two axes are all of their pairs", {3, 4}, 12},
    {"three switches", {2, 2, 2}, 6},
    {"ten switches", {2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 12},
    {"the looks of the panel", {5, 5, 3, 4, 2, 2}, 40},
};

bool hasPair(const std::vector<Row>& rows, std::size_t a, std::size_t i, std::size_t b,
             std::size_t j) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return row[a] == i && row[b] == j; });
}

} // namespace

TEST_CASE("walk: in a few rows each two values meet") {
    for (const Case& one : kCases) {
        INFO(one.name);
        const auto rows = everyPair(one.sizes);
        CHECK(rows.size() <= one.most);
        for (const Row& row : rows) {
            REQUIRE(row.size() == one.sizes.size());
            for (std::size_t axis = 0; axis < row.size(); ++axis) {
                CHECK(row[axis] < one.sizes[axis]);
            }
        }
        for (std::size_t a = 0; a < one.sizes.size(); ++a) {
            for (std::size_t b = a + 1; b < one.sizes.size(); ++b) {
                for (std::size_t i = 0; i < one.sizes[a]; ++i) {
                    for (std::size_t j = 0; j < one.sizes[b]; ++j) {
                        INFO(a << "=" << i << " " << b << "=" << j);
                        CHECK(hasPair(rows, a, i, b, j));
                    }
                }
            }
        }
        CHECK(rows == everyPair(one.sizes));
    }
}

TEST_CASE("walk: all rows are all combinations, each once") {
    for (const Case& one : kCases) {
        INFO(one.name);
        std::size_t count = 1;
        for (const std::size_t size : one.sizes) {
            count *= size;
        }
        const auto rows = everyRow(one.sizes);
        CHECK(rows.size() == count);
        CHECK(std::set<Row>(rows.begin(), rows.end()).size() == count);
    }
}

TEST_CASE("walk: a share has each value, and all shares take each row") {
    for (const Case& one : kCases) {
        INFO(one.name);
        const auto rows = everyPair(one.sizes);
        std::set<std::size_t> taken;
        for (std::size_t first = 0; first < rows.size(); ++first) {
            const auto share = shareOf(first, rows);
            CHECK(share.size() <= 10);
            CHECK(std::set<std::size_t>(share.begin(), share.end()).size() == share.size());
            for (std::size_t axis = 0; axis < one.sizes.size(); ++axis) {
                for (std::size_t value = 0; value < one.sizes[axis]; ++value) {
                    INFO("share " << first << " axis " << axis << "=" << value);
                    CHECK(std::any_of(share.begin(), share.end(), [&](std::size_t number) {
                        return rows[number][axis] == value;
                    }));
                }
            }
            taken.insert(share.begin(), share.end());
        }
        CHECK(taken.size() == rows.size());
        CHECK(shareOf(rows.size(), rows) == shareOf(0, rows));
    }
    CHECK(shareOf(3, {}).empty());
}
