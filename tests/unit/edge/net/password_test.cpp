#include <catch2/catch.hpp>

#include <future>

#include "edge/net/credential_cache.h"
#include "edge/net/login_limiter.h"
#include "edge/net/password_hash.h"
#include "edge/net/password_worker.h"

using namespace greenroom;
using base::MonoTime;
using base::Secret;
using namespace edge::net;

namespace {

constexpr PasswordCost kCheap{4, 8, 1};
constexpr MonoTime kNow{std::chrono::hours(5)};

std::string cheapHash(const std::string& password) {
    return hashPassword(Secret(password), kCheap).value();
}

} // namespace

TEST_CASE("a password matches its own hash only") {
    const auto hash = hashPassword(Secret("correct horse"));
    REQUIRE(hash);
    CHECK(hash->starts_with("scrypt$14$8$1$"));
    CHECK(verifyPassword(Secret("correct horse"), *hash));
    CHECK_FALSE(verifyPassword(Secret("correct hors"), *hash));
    CHECK(cheapHash("a") != cheapHash("a"));
    CHECK(verifyPassword(Secret(""), cheapHash("")));
}

TEST_CASE("the hash is scrypt as RFC 7914 computes it") {
    // Section 12: P = "pleaseletmein", S = "SodiumChloride", N = 16384, r = 8, p = 1.
    const std::string stored = "scrypt$14$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/"
                               "2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LU"
                               "lwUkKpr55h6F3A1lHkDfzwF7RVdYhw==";
    CHECK(verifyPassword(Secret("pleaseletmein"), stored));
    CHECK_FALSE(verifyPassword(Secret("pleaseletmeIn"), stored));
}

TEST_CASE("a malformed or costly hash matches nothing") {
    const std::string salt = "c2FsdHNhbHQ=";
    const std::string digest = "AAAAAAAAAAAAAAAAAAAAAA==";
    const std::string rows[] = {
        "",
        "plain",
        "scrypt$4$8$1$" + salt,
        "scrypt$4$8$1$" + salt + "$",
        "scrypt$4$8$1$" + salt + "$" + digest + "$",
        "bcrypt$4$8$1$" + salt + "$" + digest,
        "scrypt$17$8$1$" + salt + "$" + digest,
        "scrypt$0$8$1$" + salt + "$" + digest,
        "scrypt$4$99$1$" + salt + "$" + digest,
        "scrypt$4$8$5$" + salt + "$" + digest,
        "scrypt$4x$8$1$" + salt + "$" + digest,
        "scrypt$4$8$1$!!!!$" + digest,
        "scrypt$4$8$1$" + salt + "$AAAA",
        "scrypt$4$8$1$" + salt + "$" + std::string(400, 'A'),
    };
    for (const std::string& row : rows) {
        INFO(row);
        CHECK_FALSE(verifyPassword(Secret("x"), row));
    }
}

TEST_CASE("a password over the limit is refused, not cut") {
    const Secret tooLong(std::string(kPasswordLimit + 1, 'a'));
    CHECK(hashPassword(tooLong, kCheap).error().code == base::ErrorCode::TooLarge);
    CHECK_FALSE(verifyPassword(tooLong, cheapHash(std::string(kPasswordLimit, 'a'))));
}

TEST_CASE("the worker checks on its own thread") {
    PasswordWorker worker;
    std::promise<std::pair<bool, std::thread::id>> right;
    std::promise<bool> wrong;
    const std::string hash = cheapHash("a");
    REQUIRE(worker.verify(Secret("a"), hash, [&](bool matches) {
        right.set_value({matches, std::this_thread::get_id()});
    }));
    REQUIRE(worker.verify(Secret("b"), hash, [&](bool matches) { wrong.set_value(matches); }));
    const auto [matches, thread] = right.get_future().get();
    CHECK(matches);
    CHECK(thread != std::this_thread::get_id());
    CHECK_FALSE(wrong.get_future().get());
}

TEST_CASE("a full worker says so, and drops what waits when it ends") {
    auto dropped = std::make_shared<int>(0);
    std::promise<void> started;
    std::promise<void> release;
    std::future<void> released = release.get_future();
    {
        PasswordWorker worker(1);
        REQUIRE(worker.verify(Secret("a"), "", [&](bool) {
            started.set_value();
            released.wait();
        }));
        started.get_future().wait();
        REQUIRE(worker.verify(Secret("a"), "", [dropped](bool) { FAIL("must not run"); }));
        CHECK(dropped.use_count() == 2);
        CHECK_FALSE(worker.verify(Secret("a"), "", [](bool) { FAIL("must not run"); }));
        std::thread([&] { release.set_value(); }).detach();
    }
    CHECK(dropped.use_count() == 1);
}

TEST_CASE("right credentials are known for ten minutes and until the hash changes") {
    CredentialCache cache;
    const Secret password("p");
    CHECK_FALSE(cache.knows("admin", password, "hash", kNow));
    cache.remember("admin", password, "hash", kNow);
    CHECK(cache.knows("admin", password, "hash", kNow));
    CHECK(cache.knows("admin", password, "hash", kNow + std::chrono::minutes(9)));
    CHECK_FALSE(cache.knows("admin", password, "hash", kNow + CredentialCache::kLifetime));
    CHECK_FALSE(cache.knows("admin", password, "other hash", kNow));
    CHECK_FALSE(cache.knows("admin", Secret("q"), "hash", kNow));
    CHECK_FALSE(cache.knows("adminp", Secret(""), "hash", kNow));
    CHECK_FALSE(CredentialCache().knows("admin", password, "hash", kNow));
    cache.clear();
    CHECK_FALSE(cache.knows("admin", password, "hash", kNow));
}

TEST_CASE("the cache keeps a bounded number, newest first") {
    CredentialCache cache;
    for (std::size_t i = 0; i <= CredentialCache::kEntries; ++i)
        cache.remember("u" + std::to_string(i), Secret("p"), "h",
                       kNow + base::nanoseconds(static_cast<long>(i)));
    CHECK_FALSE(cache.knows("u0", Secret("p"), "h", kNow));
    CHECK(cache.knows("u1", Secret("p"), "h", kNow));
}

TEST_CASE("guessing gets slower, for the guesser alone") {
    LoginLimiter limiter;
    MonoTime now = kNow;
    for (unsigned i = 0; i < LoginLimiter::kFreePerUser; ++i) {
        CHECK_FALSE(limiter.waitFor("192.0.2.1", "admin", now));
        limiter.failed("192.0.2.1", "admin", now);
    }
    CHECK(limiter.waitFor("192.0.2.1", "admin", now) == base::seconds(1));
    CHECK_FALSE(limiter.waitFor("192.0.2.2", "admin", now));
    CHECK_FALSE(limiter.waitFor("192.0.2.1", "other", now));
    now += base::seconds(1);
    CHECK_FALSE(limiter.waitFor("192.0.2.1", "admin", now));
    limiter.failed("192.0.2.1", "admin", now);
    CHECK(limiter.waitFor("192.0.2.1", "admin", now) == base::seconds(2));
    for (int i = 0; i < 40; ++i)
        limiter.failed("192.0.2.1", "admin", now);
    CHECK(limiter.waitFor("192.0.2.1", "admin", now) == base::seconds(60));
    CHECK_FALSE(limiter.waitFor("192.0.2.1", "admin", now + LoginLimiter::kForgotten));
    limiter.succeeded("192.0.2.2", "admin");
    CHECK(limiter.waitFor("192.0.2.1", "admin", now));
}

TEST_CASE("trying many users from one address is guessing too") {
    LoginLimiter limiter;
    for (unsigned i = 0; i < LoginLimiter::kFreePerAddress; ++i)
        limiter.failed("2001:db8::" + std::to_string(i), "user" + std::to_string(i), kNow);
    CHECK(limiter.waitFor("2001:db8::ffff", "new", kNow));
    CHECK_FALSE(limiter.waitFor("2001:db8:0:1::1", "new", kNow));
}

TEST_CASE("a right password clears the user's count") {
    LoginLimiter limiter;
    for (unsigned i = 0; i < LoginLimiter::kFreePerUser; ++i)
        limiter.failed("192.0.2.1", "admin", kNow);
    limiter.succeeded("192.0.2.1", "admin");
    CHECK_FALSE(limiter.waitFor("192.0.2.1", "admin", kNow));
}
