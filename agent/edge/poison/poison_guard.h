// Which booking was in hand when the process died, and which ones are not to be touched again.
//
// At start the guard reads the note of the process before. If something was in hand, that process
// died with it: a death is counted for it. At kDeaths it is poisoned and refused for kForgetAfter
// (by the wall clock), then it gets another chance. An entry with fewer deaths that comes through
// unharmed is no longer suspect. At most NoteContents::kMost entries are remembered; of more, the
// one whose last death is the longest ago is forgotten.
//
// A death by SIGKILL, or by a crash on another thread, cannot be told from one that the entry
// caused. It counts only when it falls into the microseconds in which an entry is in hand, and it
// takes two such deaths over one entry with no unharmed passage between them; what was refused by
// mistake is named, and comes back after kForgetAfter or as soon as the booking is changed. A clean
// end, and a power cut, leave no note that counts.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/time.h"
#include "core/trial.h"
#include "edge/poison/note_file.h"

namespace greenroom::edge::poison {

class PoisonGuard final : public core::EntryWatch {
public:
    static constexpr std::uint32_t kDeaths = 2;
    static constexpr std::chrono::hours kForgetAfter{30 * 24};

    // Keeps poison.guard in the directory, which must be there. Where that cannot be, the log says
    // so and nothing is refused. Used by one thread at a time: by the one that loads the stored
    // lists at start, then by the one that reads pushed lists.
    PoisonGuard(const std::filesystem::path& stateDir, base::WallTime now);
    ~PoisonGuard() override; // the clean end: nothing is in hand

    [[nodiscard]] bool take(Stage stage, std::uint64_t fingerprint, std::string_view id,
                            std::string_view title) override;
    void letGo() override;

private:
    struct Key {
        std::uint32_t stage;
        std::uint64_t fingerprint;
    };

    void forgetOld(base::WallTime now);
    void countDeath(base::WallTime now);
    [[nodiscard]] Suspect* find(Key key);
    [[nodiscard]] Suspect& freeOrOldest();

    NoteFile file_;
    Suspect* inHand_ = nullptr; // what is in hand, when it is suspect
    bool anySuspect_ = false;
#ifdef GREENROOM_TEST_HOOKS
    // GREENROOM_POISON=TEXT[@parse|@trial]: dies when an entry with TEXT in its title is in hand.
    std::string poison_;
    std::optional<Stage> poisonStage_;
#endif
};

} // namespace greenroom::edge::poison
