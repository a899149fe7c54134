// Id<Tag>: one identifier type per noun, so that a call cannot be hung up with a booking's id.
//
// Explicit to make, comparable, ordered, hashable, and nothing else.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace greenroom::base {

template <typename Tag, typename Rep = std::string>
class Id {
public:
    Id() = default;
    explicit Id(Rep value) : value_(std::move(value)) {}

    [[nodiscard]] const Rep& value() const { return value_; }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;

private:
    Rep value_{};
};

} // namespace greenroom::base

template <typename Tag, typename Rep>
struct std::hash<greenroom::base::Id<Tag, Rep>> {
    std::size_t operator()(const greenroom::base::Id<Tag, Rep>& id) const noexcept {
        return std::hash<Rep>{}(id.value());
    }
};
