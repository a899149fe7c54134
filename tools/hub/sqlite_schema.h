// The tables of the hub's database, format by format.
#pragma once

#include <span>

#include "sql/format.h"

namespace greenroom::hub {

[[nodiscard]] std::span<const sql::Migration> migrations();

} // namespace greenroom::hub
