#include "pairwise.h"

#include <set>
#include <utility>

namespace greenroom::ui::walk {

namespace {

using Value = std::pair<std::size_t, std::size_t>; // axis, value
using Pair = std::pair<Value, Value>;              // of the lower axis first

constexpr std::size_t kOpen = static_cast<std::size_t>(-1); // not chosen yet

Pair pairOf(Value one, Value other) {
    return one < other ? Pair{one, other} : Pair{other, one};
}

std::set<Pair> allPairs(const std::vector<std::size_t>& sizes) {
    std::set<Pair> pairs;
    for (std::size_t a = 0; a < sizes.size(); ++a) {
        for (std::size_t b = a + 1; b < sizes.size(); ++b) {
            for (std::size_t i = 0; i < sizes[a]; ++i) {
                for (std::size_t j = 0; j < sizes[b]; ++j) {
                    pairs.insert({{a, i}, {b, j}});
                }
            }
        }
    }
    return pairs;
}

// How many pairs that are still wanted the row would have with that value.
std::size_t gain(const Row& row, Value value, const std::set<Pair>& wanted) {
    std::size_t count = 0;
    for (std::size_t axis = 0; axis < row.size(); ++axis) {
        if (axis != value.first && row[axis] != kOpen) {
            count += wanted.count(pairOf({axis, row[axis]}, value));
        }
    }
    return count;
}

// The values a row has that were not seen yet.
std::size_t news(const Row& row, const std::set<Value>& seen) {
    std::size_t count = 0;
    for (std::size_t axis = 0; axis < row.size(); ++axis) {
        count += 1 - seen.count({axis, row[axis]});
    }
    return count;
}

} // namespace

std::vector<Row> everyPair(const std::vector<std::size_t>& sizes) {
    std::vector<Row> rows;
    if (sizes.size() < 2) {
        return everyRow(sizes);
    }
    std::set<Pair> wanted = allPairs(sizes);
    while (!wanted.empty()) {
        Row row(sizes.size(), kOpen);
        const Pair seed = *wanted.begin();
        row[seed.first.first] = seed.first.second;
        row[seed.second.first] = seed.second.second;
        for (std::size_t axis = 0; axis < sizes.size(); ++axis) {
            if (row[axis] != kOpen) {
                continue;
            }
            // Where nothing is gained, another value than in the row before.
            std::size_t best = rows.size() % sizes[axis];
            for (std::size_t value = 0; value < sizes[axis]; ++value) {
                if (gain(row, {axis, value}, wanted) > gain(row, {axis, best}, wanted)) {
                    best = value;
                }
            }
            row[axis] = best;
        }
        for (std::size_t a = 0; a < row.size(); ++a) {
            for (std::size_t b = a + 1; b < row.size(); ++b) {
                wanted.erase({{a, row[a]}, {b, row[b]}});
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> everyRow(const std::vector<std::size_t>& sizes) {
    std::vector<Row> rows{{}};
    for (const std::size_t size : sizes) {
        std::vector<Row> longer;
        for (const Row& row : rows) {
            for (std::size_t value = 0; value < size; ++value) {
                longer.push_back(row);
                longer.back().push_back(value);
            }
        }
        rows = std::move(longer);
    }
    return rows;
}

std::vector<std::size_t> shareOf(std::size_t first, const std::vector<Row>& rows) {
    std::set<Value> all;
    for (const Row& row : rows) {
        for (std::size_t axis = 0; axis < row.size(); ++axis) {
            all.insert({axis, row[axis]});
        }
    }
    std::vector<std::size_t> share;
    std::set<Value> seen;
    while (!rows.empty() && (share.empty() || seen.size() < all.size())) {
        std::size_t best = first % rows.size();
        for (std::size_t step = 0; step < rows.size() && !share.empty(); ++step) {
            const std::size_t at = (first + step) % rows.size();
            if (news(rows[at], seen) > news(rows[best], seen)) {
                best = at;
            }
        }
        share.push_back(best);
        for (std::size_t axis = 0; axis < rows[best].size(); ++axis) {
            seen.insert({axis, rows[best][axis]});
        }
    }
    return share;
}

} // namespace greenroom::ui::walk
