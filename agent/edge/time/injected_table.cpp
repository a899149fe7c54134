#include "edge/time/injected_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace greenroom::edge::time {

bool InjectedTable::ask(const std::vector<Sleeper*>& whom) {
    for (Sleeper* sleeper : whom) {
        sleeper->asked_ = true;
        sleeper->event_.signal();
    }
    unanswered = whom.size();
    return !whom.empty();
}

bool InjectedTable::tellNotices() {
    std::vector<Sleeper*> notices;
    std::ranges::copy_if(sleepers, std::back_inserter(notices), &Sleeper::notice_);
    for (Sleeper* notice : notices)
        notice->told_ = true;
    return ask(notices);
}

std::vector<Sleeper*> InjectedTable::onePerThread() const {
    std::vector<Sleeper*> chosen;
    for (Sleeper* sleeper : sleepers) {
        if (std::ranges::find(chosen, sleeper->thread_, &Sleeper::thread_) == chosen.end())
            chosen.push_back(sleeper);
    }
    return chosen;
}

Sleeper* InjectedTable::firstDue(base::MonoTime until) const {
    Sleeper* first = nullptr;
    for (Sleeper* sleeper : sleepers) {
        const auto due = sleeper->due();
        if (due && *due <= until && (!first || *due < *first->due()))
            first = sleeper;
    }
    return first;
}

void InjectedTable::answer() {
    const std::lock_guard lock(mutex);
    if (--unanswered == 0)
        answered.signal();
}

Sleeper::Sleeper(std::shared_ptr<InjectedTable> table, bool notice, std::function<void()> call)
    : table_(std::move(table)), notice_(notice), call_(std::move(call)),
      watch_(event_.descriptor(), [this] { look(); }) {
    const std::lock_guard lock(table_->mutex);
    table_->sleepers.push_back(this);
}

Sleeper::~Sleeper() {
    bool asked = false;
    {
        const std::lock_guard lock(table_->mutex);
        std::erase(table_->sleepers, this);
        asked = asked_;
    }
    if (asked)
        table_->answer();
}

void Sleeper::arm(std::optional<base::WallTime> wall, std::optional<base::MonoTime> mono) {
    const std::lock_guard lock(table_->mutex);
    wall_ = wall;
    mono_ = mono;
    std::erase(table_->sleepers, this);
    table_->sleepers.push_back(this);
    if (const auto at = due(); at && *at <= table_->mono)
        event_.signal();
}

std::optional<base::MonoTime> Sleeper::due() const {
    if (mono_)
        return mono_;
    if (!wall_)
        return std::nullopt;
    // Centuries away: the difference would not fit into nanoseconds.
    const auto now = table_->wallTime();
    if (*wall_ > now + std::chrono::hours(24 * 365 * 100))
        return std::nullopt;
    if (*wall_ <= now)
        return table_->mono;
    return table_->mono + (wall_->time_since_epoch() - table_->wall);
}

void Sleeper::look() {
    const auto table = table_; // the call may destroy this sleeper
    std::function<void()> call;
    bool asked = false;
    {
        const std::lock_guard lock(table->mutex);
        event_.clear();
        asked = std::exchange(asked_, false);
        const auto at = due();
        if (std::exchange(told_, false) || (at && *at <= table->mono)) {
            call = call_;
            wall_.reset();
            mono_.reset();
        }
    }
    if (call)
        call();
    if (asked)
        table->answer();
}

} // namespace greenroom::edge::time
