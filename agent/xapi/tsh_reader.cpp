#include "xapi/tsh_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/text.h"

namespace greenroom::xapi {

namespace {

constexpr char kCtrlC = 0x03;
constexpr char kCtrlD = 0x04;
constexpr char kBackspace = 0x08;
constexpr char kCtrlU = 0x15;
constexpr char kEscape = 0x1B;
constexpr char kDelete = 0x7F;

constexpr std::string_view kLineEnds = "\r\n";

bool isControl(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == kDelete;
}

// How far the text goes without a byte that needs a closer look.
std::size_t plainRun(std::string_view text, bool terminal) {
    if (!terminal)
        return std::min(text.find_first_of(kLineEnds), text.size());
    return static_cast<std::size_t>(std::ranges::find_if(text, isControl) - text.begin());
}

void setBody(TshLine& line, std::string body) {
    if (body.ends_with('\n')) // that of the last line
        body.pop_back();
    if (auto* command = std::get_if<TshCommand>(&line.what))
        command->request.body = std::move(body);
}

} // namespace

void TshReader::feed(std::string_view bytes) {
    if (!inputEnded_)
        input_ += bytes;
}

std::optional<TshLine> TshReader::next() {
    lineEnded_ = false;
    while (at_ < input_.size() && fault_.empty()) {
        std::optional<TshLine> line;
        if (std::exchange(afterCr_, false) && input_[at_] == '\n') {
            ++at_;
            continue;
        }
        if (counted_) {
            line = takeCounted();
        } else if (escape_ != Escape::None) {
            control(input_[at_++]);
        } else {
            const auto rest = std::string_view(input_).substr(at_);
            const std::size_t run = plainRun(rest, terminal_);
            append(rest.substr(0, run));
            at_ += run;
            if (run < rest.size())
                control(input_[at_++]);
            if (std::exchange(lineEnded_, false))
                line = endLine();
        }
        if (line)
            return line;
    }
    input_.erase(0, at_);
    at_ = 0;
    return inputEnded_ && fault_.empty() ? finishAtEnd() : std::nullopt;
}

void TshReader::control(char c) {
    if (escape_ != Escape::None) { // keys such as arrows: ESC [ ... letter
        const bool inside = escape_ == Escape::Begun ? c == '[' || c == 'O' : c < '@' || c > '~';
        escape_ = inside ? Escape::Sequence : Escape::None;
        return;
    }
    switch (c) {
    case '\r':
    case '\n':
        afterCr_ = c == '\r';
        lineEnded_ = true;
        show("\n");
        return;
    case kBackspace:
    case kDelete:
        return eraseLast();
    case kCtrlU:
        while (!line_.empty())
            eraseLast();
        return;
    case kCtrlC:
        show("^C\n");
        return forget();
    case kCtrlD:
        if (line_.empty() && !command_) {
            inputEnded_ = true;
            at_ = input_.size();
        }
        return;
    case kEscape:
        escape_ = Escape::Begun;
        return;
    default:
        return; // other control characters mean nothing in a line
    }
}

void TshReader::append(std::string_view run) {
    if (line_.size() + run.size() > (command_ ? kBody - std::min(kBody, body_.size()) : kLine)) {
        fault_ = command_ ? "a body of more than 8 MB" : "a line of more than 64 KB";
        return;
    }
    line_ += run;
    show(run);
}

void TshReader::eraseLast() {
    if (line_.empty())
        return;
    while (line_.size() > 1 && (static_cast<unsigned char>(line_.back()) & 0xC0U) == 0x80U)
        line_.pop_back();
    line_.pop_back();
    show("\b \b");
}

void TshReader::forget() {
    line_.clear();
    body_.clear();
    command_.reset();
}

std::optional<TshLine> TshReader::endLine() {
    std::string line = std::exchange(line_, {});
    if (command_) {
        if (line == ".") {
            setBody(*command_, std::exchange(body_, {}));
            return std::exchange(command_, std::nullopt);
        }
        body_ += line;
        body_ += '\n';
        return std::nullopt;
    }
    if (countAhead(line))
        return std::nullopt;
    auto parsed = parseTshLine(line);
    if (parsed && parsed->wantsBody())
        command_ = std::exchange(parsed, std::nullopt);
    return parsed;
}

bool TshReader::countAhead(std::string_view line) {
    line = core::trimmed(line);
    if (!line.starts_with('{') || !line.ends_with('}'))
        return false;
    line = line.substr(1, line.size() - 2);
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(line.begin(), line.end(), count);
    const bool digits =
        !line.empty() && std::ranges::all_of(line, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return false;
    if (error != std::errc{} || count > kLine + kBody)
        fault_ = "a body of more than 8 MB";
    else if (count > 0)
        counted_ = count;
    return true;
}

std::optional<TshLine> TshReader::takeCounted() {
    const std::size_t length = std::min(*counted_, input_.size() - at_);
    body_.append(input_, at_, length);
    at_ += length;
    *counted_ -= length;
    return *counted_ == 0 ? finishCounted() : std::nullopt;
}

std::optional<TshLine> TshReader::finishCounted() {
    counted_.reset();
    std::string block = std::exchange(body_, {});
    const std::size_t lineEnd = block.find('\n');
    if (std::min(lineEnd, block.size()) > kLine) {
        fault_ = "a line of more than 64 KB";
        return std::nullopt;
    }
    auto parsed = parseTshLine(std::string_view(block).substr(0, lineEnd));
    if (!parsed)
        return std::nullopt;
    block.erase(0, lineEnd == std::string::npos ? lineEnd : lineEnd + 1);
    setBody(*parsed, std::move(block));
    return parsed;
}

std::optional<TshLine> TshReader::finishAtEnd() {
    if (counted_) {
        fault_ = "the input ended inside a body";
        return std::nullopt;
    }
    if (!line_.empty())
        if (auto line = endLine())
            return line;
    if (!command_)
        return std::nullopt;
    setBody(*command_, std::exchange(body_, {}));
    return std::exchange(command_, std::nullopt);
}

bool TshReader::idle() const {
    return waiting() == 0 && line_.empty() && !command_ && !counted_;
}

std::string_view TshReader::typed() const {
    return echoes_ ? std::string_view(line_) : std::string_view{};
}

std::string TshReader::takeEcho() {
    return std::exchange(echo_, {});
}

void TshReader::show(std::string_view text) {
    if (echoes_)
        echo_ += text;
}

} // namespace greenroom::xapi
