// The tables of the store, format by format.
#pragma once

#include <span>

#include "sql/format.h"

namespace greenroom::edge::store {

[[nodiscard]] std::span<const sql::Migration> migrations();

} // namespace greenroom::edge::store
