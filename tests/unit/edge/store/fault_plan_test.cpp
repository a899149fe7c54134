#include <catch2/catch.hpp>

#include "edge/store/fault_plan.h"

using namespace greenroom;
using edge::store::Fault;
using edge::store::FaultPlan;

TEST_CASE("GREENROOM_STORE_FAULT is read") {
    const FaultPlan plan = FaultPlan::parse("drop-unsynced,enospc@3-4,ioerr@7").value();
    CHECK(plan.dropUnsynced);
    const std::vector<Fault> expected{Fault::None, Fault::None, Fault::DiskFull, Fault::DiskFull,
                                      Fault::None, Fault::None, Fault::IoError,  Fault::IoError};
    for (std::size_t n = 0; n < expected.size(); ++n)
        CHECK(plan.at(n + 1) == expected[n]);
    CHECK(FaultPlan::parse("ro@1").value().at(1) == Fault::ReadOnly);
    CHECK(FaultPlan::parse("stall@1-1").value().at(1) == Fault::Stall);
    CHECK(FaultPlan::parse("").value().at(1) == Fault::None);
}

TEST_CASE("a plan that is not understood is refused") {
    for (const char* text : {"enospc", "enospc@", "enospc@0", "enospc@x", "enospc@1-", "melt@1",
                             "drop-unsynced,,ro@1", "ro@1 "})
        CHECK_FALSE(FaultPlan::parse(text));
}
