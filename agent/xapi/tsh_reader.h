// Cuts the bytes of a tsh session into lines and the bodies that follow them.
//
// A line ends with CR, LF or CRLF. A body stands behind its command, either up to a line that is a
// single dot or the end of input, or counted ahead: "{N}" on a line of its own, then N bytes that
// are the command line, a line end and the body (xAPI guide, tsh, multiline body). On a terminal,
// backspace, ctrl-U, ctrl-C and ctrl-D edit, and what is typed can be echoed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "xapi/tsh_line.h"

namespace greenroom::xapi {

class TshReader {
public:
    static constexpr std::size_t kLine = 64 * 1024;       // bytes
    static constexpr std::size_t kBody = 8 * 1024 * 1024; // bytes

    explicit TshReader(bool terminal) : terminal_(terminal) {}

    void setEcho(bool on) { echoes_ = on; }
    void feed(std::string_view bytes); // after the end: ignored
    void end() { inputEnded_ = true; } // no more bytes come: what is there is the last line

    // The next line with its body; nothing when more bytes are needed, at the end, or after a
    // fault. What follows it is not looked at, nor echoed, until the next call.
    [[nodiscard]] std::optional<TshLine> next();

    // What to show since the last call, with LF as line end.
    [[nodiscard]] std::string takeEcho();
    // The beginning of a line that has been echoed.
    [[nodiscard]] std::string_view typed() const;

    [[nodiscard]] std::size_t waiting() const { return input_.size() - at_; } // bytes
    [[nodiscard]] bool idle() const; // nothing has begun: no line, no body
    [[nodiscard]] bool ended() const { return inputEnded_ && idle(); }
    // Why this session cannot go on; empty while it can.
    [[nodiscard]] const std::string& fault() const { return fault_; }

private:
    void control(char c);
    void append(std::string_view run);
    void eraseLast();
    void forget();
    std::optional<TshLine> endLine();
    std::optional<TshLine> takeCounted();
    std::optional<TshLine> finishCounted();
    std::optional<TshLine> finishAtEnd();
    [[nodiscard]] bool countAhead(std::string_view line);
    void show(std::string_view text);

    const bool terminal_;
    bool echoes_ = false;
    bool inputEnded_ = false;
    bool afterCr_ = false;
    enum class Escape { None, Begun, Sequence } escape_ = Escape::None;
    bool lineEnded_ = false;
    std::string input_;
    std::size_t at_ = 0; // of input_, not yet looked at
    std::string line_;
    std::optional<TshLine> command_; // whose body is being collected
    std::string body_;
    std::optional<std::size_t> counted_; // bytes of a counted block still to come
    std::string echo_;
    std::string fault_;
};

} // namespace greenroom::xapi
