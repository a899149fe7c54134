#include "base/iso8601.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace greenroom::base {

namespace {

// Reads fixed-width fields from the front of a text; once a read fails, all later ones do.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        int value = 0;
        if (rest_.size() < count) {
            ok_ = false;
            return 0;
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (rest_[i] < '0' || rest_[i] > '9')
                ok_ = false;
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }

    bool skip(char c) {
        if (rest_.empty() || rest_.front() != c)
            return false;
        rest_.remove_prefix(1);
        return true;
    }

    void expect(char c) {
        if (!skip(c))
            ok_ = false;
    }

    void refuse() { ok_ = false; }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool atEnd() const { return rest_.empty(); }
    [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

private:
    std::string_view rest_;
    bool ok_ = true;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

milliseconds readFraction(Reader& in) {
    int value = 0;
    int count = 0;
    for (; isDigit(in.peek()); ++count) {
        const int digit = in.digits(1);
        if (count < 3)
            value = value * 10 + digit;
    }
    if (count == 0 || count > 9)
        in.refuse();
    for (int i = count; i < 3; ++i)
        value *= 10;
    return milliseconds(value);
}

minutes readOffset(Reader& in) {
    if (in.skip('Z') || in.skip('z'))
        return minutes(0);
    const bool west = in.peek() == '-';
    if (!in.skip('+') && !in.skip('-')) {
        in.refuse();
        return minutes(0);
    }
    const int hours = in.digits(2);
    int mins = 0;
    if (in.skip(':') || isDigit(in.peek()))
        mins = in.digits(2);
    if (hours > 14 || mins > 59)
        in.refuse();
    const minutes offset = std::chrono::hours(hours) + minutes(mins);
    return west ? -offset : offset;
}

tl::unexpected<Error> notUtc(std::string_view text) {
    constexpr std::size_t kShown = 40;
    return fail(ErrorCode::InvalidInput, "\"" + std::string(text.substr(0, kShown)) +
                                             "\" is not a UTC time like 2026-03-04T09:30:00Z");
}

} // namespace

std::string formatUtc(WallTime t) {
    using namespace std::chrono;
    const auto secs = floor<seconds>(t.time_since_epoch());
    const sys_days day{floor<days>(secs)};
    const year_month_day date{day};
    const hh_mm_ss clock{secs - day.time_since_epoch()};
    std::array<char, 48> out{};
    const int n = std::snprintf(
        out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    return {out.data(), static_cast<std::size_t>(n)};
}

Result<WallTime> parseUtc(std::string_view text) {
    using namespace std::chrono;
    Reader in(text);
    const int y = in.digits(4);
    in.expect('-');
    const int mo = in.digits(2);
    in.expect('-');
    const int d = in.digits(2);
    if (!in.skip('T') && !in.skip('t'))
        in.expect(' ');
    const int h = in.digits(2);
    in.expect(':');
    const int mi = in.digits(2);
    in.expect(':');
    const int s = in.digits(2);
    const milliseconds fraction = in.skip('.') ? readFraction(in) : milliseconds(0);
    const minutes offset = readOffset(in);

    const year_month_day date{year(y), month(static_cast<unsigned>(mo)),
                              day(static_cast<unsigned>(d))};
    // 60 is a leap second (RFC 3339 section 5.7); it lands on the next minute's first instant.
    if (!in.ok() || !in.atEnd() || !date.ok() || y < 1970 || h > 23 || mi > 59 || s > 60)
        return notUtc(text);
    const auto sinceEpoch = sys_days(date).time_since_epoch() + hours(h) + minutes(mi) + seconds(s);
    const WallTime time(duration_cast<milliseconds>(sinceEpoch) + fraction - offset);
    constexpr WallTime kFirst{};
    constexpr WallTime kEnd{sys_days(year(10000) / 1 / 1).time_since_epoch()};
    if (time < kFirst || time >= kEnd)
        return notUtc(text);
    return time;
}

} // namespace greenroom::base
