#include <catch2/catch.hpp>

#include "edge/store/save_queue.h"
#include "support/stored_values.h"

using namespace greenroom;
using edge::store::SaveJob;
using edge::store::SaveQueue;

namespace {

core::SaveAgenda agenda(std::uint64_t revision) {
    return {core::Source::Premises, test::fullList(revision, 0)};
}

std::uint64_t revisionIn(const SaveJob& job) {
    return std::get<core::SaveAgenda>(job.deeds.front()).list->revision;
}

core::SaveSettings settings(std::uint64_t ticket) {
    return {ticket, std::make_shared<const core::Settings>()};
}

} // namespace

TEST_CASE("only the newest list of a source is kept") {
    SaveQueue queue;
    CHECK(queue.idle());
    for (std::uint64_t revision = 1; revision <= 100; ++revision)
        queue.put(agenda(revision));
    CHECK_FALSE(queue.idle());
    const auto job = queue.take();
    REQUIRE(job);
    CHECK(revisionIn(*job) == 100);
    CHECK_FALSE(queue.idle()); // until it is known what came of it
    CHECK(queue.writing() == 1);
    queue.succeeded();
    CHECK(queue.idle());
    CHECK(queue.writing() == 0);
}

TEST_CASE("what is configured is one write, and answers every ticket it stands for") {
    SaveQueue queue;
    queue.put(settings(1));
    queue.put(agenda(1));
    queue.put(settings(2));
    queue.put(core::SaveUsers{3, std::make_shared<const core::Users>()});
    queue.put(core::SaveKept{4, std::make_shared<const core::PlanMemory>()});
    queue.put(core::SaveKept{5, std::make_shared<const core::SettingLedger>()});
    queue.put(core::SaveKept{6, std::make_shared<const core::PlanMemory>()});
    std::vector<SaveJob> jobs{*queue.take(), *queue.take()};
    CHECK(revisionIn(jobs.front()) == 1);
    CHECK(jobs.back().tickets == std::vector<std::uint64_t>{1, 2, 3, 4, 5, 6});
    REQUIRE(jobs.back().deeds.size() == 4);
    CHECK(std::get<core::SaveSettings>(jobs.back().deeds[0]).ticket == 2);
    CHECK(std::get<core::SaveKept>(jobs.back().deeds[2]).ticket == 6);
}

TEST_CASE("of a failed write only what has no newer one is tried again") {
    SaveQueue queue;
    queue.put(settings(1));
    queue.put(core::SaveUsers{2, std::make_shared<const core::Users>()});
    const auto job = queue.take();
    queue.put(settings(3));
    queue.failed(*job);
    const auto again = queue.take();
    CHECK(again->tickets == std::vector<std::uint64_t>{3});
    REQUIRE(again->deeds.size() == 2);
    CHECK(std::get<core::SaveSettings>(again->deeds[0]).ticket == 3);
    CHECK(std::get<core::SaveUsers>(again->deeds[1]).ticket == 2);
}

TEST_CASE("what failed waits for a retry, and gives way to a newer one") {
    SaveQueue queue;
    queue.put(agenda(1));
    queue.failed(*queue.take());
    CHECK(queue.hasFailed());

    SECTION("retry") {
        queue.retry();
        const auto job = queue.take();
        CHECK(revisionIn(*job) == 1);
        CHECK(job->told);
        queue.succeeded();
        CHECK_FALSE(queue.hasFailed());
    }
    SECTION("a newer one that was put afterwards") {
        queue.put(agenda(2));
        const auto job = queue.take();
        CHECK(revisionIn(*job) == 2);
        CHECK_FALSE(job->told);
    }
    SECTION("a newer one that was put while it was written") {
        queue.retry();
        const auto job = queue.take();
        queue.put(agenda(2));
        queue.failed(*job);
        CHECK(revisionIn(*queue.take()) == 2);
    }
    SECTION("the next save of another kind") {
        queue.put(settings(1));
        CHECK(revisionIn(*queue.take()) == 1);
    }
    SECTION("the end gives it one more try") {
        queue.stop();
        const auto job = queue.take();
        REQUIRE(job);
        queue.failed(*job);
        CHECK_FALSE(queue.take());
        queue.put(agenda(3));
        CHECK_FALSE(queue.take());
    }
}

TEST_CASE("the tickets of failed settings are not answered twice") {
    SaveQueue queue;
    queue.put(settings(1));
    queue.failed(*queue.take());
    queue.put(settings(2));
    CHECK(queue.take()->tickets == std::vector<std::uint64_t>{2});
}
