// Cuts a byte stream into frames: a 4-byte big-endian length, then that many bytes.
#pragma once

#include <cstdint>
#include <optional>

#include <QByteArray>

namespace greenroom::edge::panel {

class FrameReader {
public:
    explicit FrameReader(std::uint32_t maxBody) : maxBody_(maxBody) {}

    void feed(const QByteArray& bytes) { buffer_ += bytes; }

    // The next whole body. Nothing: more bytes are needed, or broken().
    [[nodiscard]] std::optional<QByteArray> next();

    // A length of 0 or over the limit was announced; nothing after it can be understood.
    [[nodiscard]] bool broken() const { return broken_; }

private:
    std::uint32_t maxBody_;
    QByteArray buffer_;
    bool broken_ = false;
};

} // namespace greenroom::edge::panel
