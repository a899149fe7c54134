// Rows of values of several axes in which every value of one axis meets every value of each other:
// a few dozen in place of all combinations. Values are numbers from 0 on.
#pragma once

#include <cstddef>
#include <vector>

namespace greenroom::ui::walk {

using Row = std::vector<std::size_t>; // one value of each axis

// sizes: how many values each axis has, each at least one.
[[nodiscard]] std::vector<Row> everyPair(const std::vector<std::size_t>& sizes);

// Every combination.
[[nodiscard]] std::vector<Row> everyRow(const std::vector<std::size_t>& sizes);

// Some of the rows, by number, that have each value of each axis at least once. The first is
// first modulo the number of rows, so that as many shares as there are rows take each of them.
[[nodiscard]] std::vector<std::size_t> shareOf(std::size_t first, const std::vector<Row>& rows);

} // namespace greenroom::ui::walk
