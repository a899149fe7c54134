// All members, who of them is there, and who is told what they tell.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fleet/member.h"

namespace greenroom::fleet {

class Crowd final : public Sightings {
public:
    void add(std::unique_ptr<Member> member);
    void start(std::size_t member) { members_[member]->start(); }
    // Who hears of everything from now on, after it was counted here; null: nobody.
    void tell(Sightings* listener) { listener_ = listener; }

    [[nodiscard]] std::size_t size() const { return members_.size(); }
    [[nodiscard]] std::size_t online() const { return online_; }
    [[nodiscard]] bool isOnline(std::size_t member) const { return there_[member]; }
    // How connections ended, by code and reason: "4403 revoked".
    [[nodiscard]] const std::map<std::string, std::size_t>& ends() const { return ends_; }

    void joined(std::size_t member, TimePoint begun, TimePoint at) override;
    void left(std::size_t member, int code, const std::string& reason, bool stays,
              TimePoint at) override;
    void received(std::size_t member, std::string_view mark, std::size_t bytes,
                  TimePoint at) override;
    void settled(std::size_t member, std::string_view mark, TimePoint at) override;
    void changed(std::size_t member, TimePoint at) override;

private:
    std::vector<std::unique_ptr<Member>> members_;
    std::vector<bool> there_;
    std::size_t online_ = 0;
    std::map<std::string, std::size_t> ends_;
    Sightings* listener_ = nullptr;
};

} // namespace greenroom::fleet
