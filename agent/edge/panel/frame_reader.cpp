#include "edge/panel/frame_reader.h"

#include <QtEndian>

namespace greenroom::edge::panel {

std::optional<QByteArray> FrameReader::next() {
    constexpr qsizetype kLength = 4;
    if (broken_ || buffer_.size() < kLength)
        return std::nullopt;
    const auto length = qFromBigEndian<quint32>(buffer_.constData());
    if (length == 0 || length > maxBody_) {
        broken_ = true;
        return std::nullopt;
    }
    if (buffer_.size() - kLength < static_cast<qsizetype>(length))
        return std::nullopt;
    QByteArray body = buffer_.mid(kLength, length);
    buffer_.remove(0, kLength + length);
    return body;
}

} // namespace greenroom::edge::panel
