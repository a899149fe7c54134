// WebSocket frames as a client sends and reads them (RFC 6455 section 5.2), well formed or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greenroom::test {

enum class Opcode : std::uint8_t {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
};

struct Frame {
    Opcode opcode = Opcode::Text;
    std::string payload;
    bool last = true;

    friend bool operator==(const Frame&, const Frame&) = default;
};

namespace detail {

inline std::string bigEndian(std::uint64_t value, int bytes) {
    std::string out;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift);
    return out;
}

} // namespace detail

// The frame's head alone, for a payload of that length that may never come; without the mask.
inline std::string frameHead(Opcode opcode, std::uint64_t length, bool last = true,
                             bool masked = true) {
    std::string out(1, static_cast<char>(static_cast<unsigned>(opcode) | (last ? 0x80U : 0U)));
    const unsigned mask = masked ? 0x80U : 0U;
    if (length < 126)
        return out + static_cast<char>(mask | static_cast<unsigned>(length));
    if (length <= 0xffff)
        return out + static_cast<char>(mask | 126U) + detail::bigEndian(length, 2);
    return out + static_cast<char>(mask | 127U) + detail::bigEndian(length, 8);
}

inline std::string clientFrame(Opcode opcode, std::string_view payload, bool last = true) {
    constexpr std::string_view kMask = "\x12\x34\x56\x78";
    std::string out = frameHead(opcode, payload.size(), last) + std::string(kMask);
    for (std::size_t i = 0; i < payload.size(); ++i)
        out += static_cast<char>(payload[i] ^ kMask[i % kMask.size()]);
    return out;
}

inline std::string clientText(std::string_view text) {
    return clientFrame(Opcode::Text, text);
}

inline std::string clientClose(int code) {
    return clientFrame(Opcode::Close, detail::bigEndian(static_cast<std::uint64_t>(code), 2));
}

// The complete frames a server sent.
inline std::vector<Frame> serverFrames(std::string_view bytes) {
    const auto number = [&](std::size_t at, std::size_t count) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    std::vector<Frame> out;
    while (bytes.size() >= 2) {
        const auto first = static_cast<unsigned char>(bytes[0]);
        std::uint64_t length = static_cast<unsigned char>(bytes[1]) & 0x7fU;
        const std::size_t head = length == 126 ? 4 : length == 127 ? 10 : 2;
        if (bytes.size() < head)
            break;
        if (head > 2)
            length = number(2, head - 2);
        if (bytes.size() - head < length)
            break;
        out.push_back({static_cast<Opcode>(first & 0x0fU),
                       std::string(bytes.substr(head, static_cast<std::size_t>(length))),
                       (first & 0x80U) != 0});
        bytes.remove_prefix(head + static_cast<std::size_t>(length));
    }
    return out;
}

// Of the last close frame; 0 without one.
inline int closeCodeOf(const std::vector<Frame>& frames) {
    int code = 0;
    for (const Frame& frame : frames) {
        if (frame.opcode == Opcode::Close && frame.payload.size() >= 2)
            code = static_cast<unsigned char>(frame.payload[0]) << 8 |
                   static_cast<unsigned char>(frame.payload[1]);
    }
    return code;
}

} // namespace greenroom::test
