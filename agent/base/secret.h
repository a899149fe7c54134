// A password, passcode or key: prints as dots, is wiped when it goes.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace greenroom::base {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value) : value_(std::move(value)) {}
    ~Secret();
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret&) = default;
    Secret& operator=(Secret&&) noexcept = default;

    // The only way to the text; whoever calls it answers for where it goes.
    [[nodiscard]] const std::string& reveal() const { return value_; }
    [[nodiscard]] bool empty() const { return value_.empty(); }

    // Takes as long for a wrong text as for the right one of the same length.
    [[nodiscard]] bool equals(std::string_view other) const;

    friend bool operator==(const Secret& a, const Secret& b) { return a.equals(b.value_); }
    friend std::ostream& operator<<(std::ostream& out, const Secret&) { return out << kDots; }

    static constexpr std::string_view kDots = "••••••";

private:
    std::string value_;
};

} // namespace greenroom::base
