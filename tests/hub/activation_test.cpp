#include <catch2/catch.hpp>

#include "hub/activation_desk.h"
#include "hub_database.h"
#include "key_request.h"

using namespace greenroom;
using namespace greenroom::hub;
using greenroom::hub::test::HubDatabase;
using greenroom::hub::test::keyRequest;
using greenroom::hub::test::kNow;

namespace {

using std::chrono::minutes;

ActivationCode code() {
    ActivationCode out;
    out.name = "12345678";
    out.secretDigest = "right";
    out.workspace = WorkspaceId("w1");
    out.expiresAt = kNow + minutes(60);
    return out;
}

struct Row {
    const char* name;
    std::function<void(ActivationCode&)> change;
    const char* digest;
    const char* serial;
    base::nanoseconds later;
    ActivationVerdict verdict;
    std::uint32_t triesAfter;
};

} // namespace

TEST_CASE("who is let in with a code") {
    using enum ActivationVerdict;
    const auto nothing = [](ActivationCode&) {};
    const auto bound = [](ActivationCode& c) { c.serialNumber = "SN-1"; };
    const auto used = [](ActivationCode& c) { c.usedAt = kNow - minutes(1); };
    const auto tried = [](std::uint32_t times) {
        return [times](ActivationCode& c) { c.wrongTries = times; };
    };
    const Row row = GENERATE_COPY(values<Row>({
        {"right", nothing, "right", "SN-1", minutes(0), Admitted, 0},
        {"right, at the last moment", nothing, "right", "SN-1", minutes(60) - base::milliseconds(1),
         Admitted, 0},
        {"right, bound to this device", bound, "right", "SN-1", minutes(0), Admitted, 0},
        {"right, after two wrong tries", tried(2), "right", "SN-1", minutes(0), Admitted, 2},
        {"another secret", nothing, "wrong", "SN-1", minutes(0), Unknown, 1},
        {"bound to another device", bound, "right", "SN-2", minutes(0), OtherDevice, 1},
        {"used", used, "right", "SN-1", minutes(0), Used, 0},
        {"expired", nothing, "right", "SN-1", minutes(60), Expired, 0},
        {"the fourth try, though right", tried(3), "right", "SN-1", minutes(0), Locked, 3},
        {"the fourth try, wrong", tried(3), "wrong", "SN-1", minutes(0), Locked, 3},
        {"used, and another secret: says nothing of its use", used, "wrong", "SN-1", minutes(0),
         Unknown, 1},
    }));
    INFO(row.name);
    ActivationCode stored = code();
    row.change(stored);
    const base::WallTime now = kNow + std::chrono::duration_cast<base::milliseconds>(row.later);
    const ActivationDecision decision = decideActivation(stored, row.digest, row.serial, now);
    CHECK(decision.verdict == row.verdict);
    const ActivationCode after = decision.changed.value_or(stored);
    CHECK(after.wrongTries == row.triesAfter);
    CHECK((after.usedAt == now) == (row.verdict == Admitted));
    CHECK(codeOf(row.verdict).empty() == (row.verdict == Admitted));
}

TEST_CASE("a code is 16 digits, however people group them") {
    for (const char* text : {"1234567812345678", "1234 5678 1234 5678", "1234-5678-1234-5678"}) {
        const auto typed = readTypedCode(text);
        REQUIRE(typed);
        CHECK(typed->name == "12345678");
        CHECK(typed->secret.reveal() == "12345678");
    }
    for (const char* text : {"", "123456781234567", "12345678123456789", "1234567812345a78",
                             "１２３４５６７８１２３４５６７８"})
        CHECK_FALSE(readTypedCode(text));
}

namespace {

struct Desk : HubDatabase {
    Desk() {
        addWorkspace("w1");
        ActivationCode stored = code();
        stored.secretDigest = digest.of("12345678", "87654321");
        REQUIRE((*this)->activations().add(stored));
    }
    ActivationOutcome activate(const std::string& typed, const std::string& serial = "SN-1",
                               const std::string& csr = keyRequest("P-256")) {
        return desk.activate(**this, {typed, serial, "Room", "1.0", csr, "10.0.0.9"}, kNow).value();
    }
    AuditEntry lastAudit() { return (*this)->audit().list(0, 1).value().at(0); }

    greenroom::test::ScratchFolder keys;
    Authority authority = Authority::loadOrMake(keys.path() / "ca", kNow).value();
    CodeDigest digest = CodeDigest::open(keys.path() / "codes.key").value();
    ActivationDesk desk{authority, digest, std::chrono::hours(24)};
};

const std::string kRight = "1234567887654321";

} // namespace

TEST_CASE_METHOD(Desk, "a device that is let in gets a certificate, and the code is used") {
    const ActivationOutcome outcome = activate(kRight);
    REQUIRE(outcome.status == 201);
    CHECK(outcome.workspace == "Room w1");
    const Device device = (*this)->devices().find(outcome.device).value();
    CHECK(device.serialNumber == "SN-1");
    CHECK(device.certificateUntil == kNow + std::chrono::hours(24));
    CHECK(lastAudit().ok);
    CHECK(lastAudit().subject == outcome.device.value());

    const ActivationOutcome again = activate(kRight);
    CHECK(again.status == 403);
    CHECK(again.code == "ACTIVATION_CODE_USED");
    CHECK(lastAudit().code == "ACTIVATION_CODE_USED");
    CHECK(lastAudit().address == "10.0.0.9");
    CHECK(lastAudit().text.find("SN-1") != std::string::npos);
}

TEST_CASE_METHOD(Desk, "three wrong tries lock a code, over all tries of anybody") {
    for (int i = 0; i < 3; ++i)
        CHECK(activate("1234567800000000").code == "ACTIVATION_CODE_UNKNOWN");
    CHECK(activate(kRight).code == "ACTIVATION_CODE_LOCKED");
}

TEST_CASE_METHOD(Desk, "a certificate request that nobody can sign does not cost the code") {
    for (const std::string& csr : {std::string("no request"), keyRequest("P-384")}) {
        CHECK(activate(kRight, "SN-1", csr).status == 400);
        CHECK(lastAudit().code == "INVALID_REQUEST");
    }
    CHECK(activate(kRight, "").status == 400);
    CHECK(activate(kRight).status == 201);
}

TEST_CASE_METHOD(Desk, "an address has thirty tries a minute") {
    for (int i = 0; i < 30; ++i)
        CHECK(activate("9999999900000000").status == 403);
    CHECK(activate(kRight).status == 429);
    CHECK(lastAudit().code == "TOO_MANY_TRIES");
}

TEST_CASE_METHOD(Desk, "activating a workspace again revokes its former device") {
    const DeviceId former = activate(kRight).device;
    ActivationCode second = code();
    second.name = "22222222";
    second.secretDigest = digest.of("22222222", "87654321");
    REQUIRE((*this)->activations().add(second));
    const ActivationOutcome outcome = activate("2222222287654321", "SN-2");
    REQUIRE(outcome.status == 201);
    CHECK(outcome.device != former);
    CHECK((*this)->devices().find(former)->revokedAt == kNow);
    CHECK((*this)->devices().of(WorkspaceId("w1")).value()->id == outcome.device);
}
