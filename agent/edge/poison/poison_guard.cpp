#include "edge/poison/poison_guard.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>

#include "base/log.h"

namespace greenroom::edge::poison {

namespace {

constexpr std::string_view kLog = "poison";

// The note has to be in memory before the work begins; the compiler is all that could move it.
void keepOrder() {
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

} // namespace

PoisonGuard::PoisonGuard(const std::filesystem::path& stateDir, base::WallTime now) {
    if (base::Status opened = file_.open(stateDir / "poison.guard"); !opened)
        base::log(base::LogLevel::Warning, kLog,
                  "A booking that stops the agent would not be left out after a restart",
                  {{"why", opened.error().message}});
    forgetOld(now);
    if (file_.contents().note.stage != 0)
        countDeath(now);
    anySuspect_ = std::ranges::any_of(file_.contents().suspects,
                                      [](const Suspect& suspect) { return suspect.deaths > 0; });
#ifdef GREENROOM_TEST_HOOKS
    const char* const text = std::getenv("GREENROOM_POISON");
    poison_ = text != nullptr ? text : "";
    if (poison_.ends_with("@parse"))
        poisonStage_ = Stage::Reading;
    if (poison_.ends_with("@trial"))
        poisonStage_ = Stage::Trial;
    poison_ = poison_.substr(0, poison_.find('@'));
#endif
}

PoisonGuard::~PoisonGuard() {
    file_.contents().note.stage = 0;
}

// A clock that was set back leaves deaths in the future: those are kept.
void PoisonGuard::forgetOld(base::WallTime now) {
    for (Suspect& suspect : file_.contents().suspects)
        if (suspect.lastDeathMs < base::toMs(now - kForgetAfter))
            suspect = {};
}

void PoisonGuard::countDeath(base::WallTime now) {
    Note& note = file_.contents().note;
    const Key key{note.stage, note.fingerprint};
    Suspect* suspect = find(key);
    if (suspect == nullptr) {
        suspect = &freeOrOldest();
        *suspect = {0, key.stage, key.fingerprint, 0, {}};
        setText(suspect->id, textOf(note.id));
    }
    suspect->deaths = suspect->deaths < kDeaths ? suspect->deaths + 1 : kDeaths;
    suspect->lastDeathMs = base::toMs(now);
    keepOrder();
    note.stage = 0;
    file_.sync();
    base::log(base::LogLevel::Error, kLog,
              suspect->deaths < kDeaths
                  ? "The agent stopped while it was working on a booking"
                  : "The agent stopped twice while it was working on a booking; it is left out",
              {{"id", textOf(suspect->id)}});
}

Suspect* PoisonGuard::find(Key key) {
    auto& suspects = file_.contents().suspects;
    const auto found = std::ranges::find_if(suspects, [key](const Suspect& suspect) {
        return suspect.deaths > 0 && suspect.fingerprint == key.fingerprint &&
               suspect.stage == key.stage;
    });
    return found == suspects.end() ? nullptr : &*found;
}

Suspect& PoisonGuard::freeOrOldest() {
    auto& suspects = file_.contents().suspects;
    return *std::ranges::min_element(suspects, {}, [](const Suspect& suspect) {
        return std::pair(suspect.deaths > 0, suspect.lastDeathMs);
    });
}

bool PoisonGuard::take(Stage stage, std::uint64_t fingerprint, std::string_view id,
                       std::string_view title) {
    const Key key{static_cast<std::uint32_t>(stage), fingerprint};
    inHand_ = anySuspect_ ? find(key) : nullptr;
    if (inHand_ != nullptr && inHand_->deaths >= kDeaths) {
        inHand_ = nullptr;
        base::log(base::LogLevel::Error, kLog,
                  "A booking is left out: the agent stopped twice while working on it",
                  {{"id", id}});
        return false;
    }
    Note& note = file_.contents().note;
    note.fingerprint = fingerprint;
    setText(note.id, id);
    keepOrder();
    note.stage = key.stage;
    keepOrder();
#ifdef GREENROOM_TEST_HOOKS
    if (!poison_.empty() && title.find(poison_) != std::string_view::npos &&
        poisonStage_.value_or(stage) == stage)
        std::abort();
#else
    static_cast<void>(title);
#endif
    return true;
}

void PoisonGuard::letGo() {
    keepOrder();
    file_.contents().note.stage = 0;
    if (inHand_ != nullptr) {
        *inHand_ = {};
        inHand_ = nullptr;
    }
}

} // namespace greenroom::edge::poison
