#include "small_picture.h"

#include <QBuffer>

#include <algorithm>
#include <unordered_map>

namespace greenroom::ui::testing {

namespace {

// What is kept of a part of a colour that fills no area: finer steps are not seen, and take half as
// much room again.
constexpr int kStep = 2;
constexpr int kArea = 25; // dots

int rounded(int part) {
    return std::min((part + kStep / 2) / kStep * kStep, 255);
}

} // namespace

QImage smaller(const QImage& picture) {
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    QImage out(source.width() / kShrink, source.height() / kShrink, QImage::Format_RGB32);
    for (int y = 0; y < out.height(); ++y) {
        for (int x = 0; x < out.width(); ++x) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int dot = 0; dot < kShrink * kShrink; ++dot) {
                const QRgb colour =
                    source.pixel(x * kShrink + dot % kShrink, y * kShrink + dot / kShrink);
                red += qRed(colour);
                green += qGreen(colour);
                blue += qBlue(colour);
            }
            constexpr int kDots = kShrink * kShrink;
            out.setPixel(x, y, qRgb(red / kDots, green / kDots, blue / kDots));
        }
    }
    return out;
}

QByteArray packed(const QImage& picture) {
    std::unordered_map<QRgb, int> dots;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++dots[picture.pixel(x, y)];
        }
    }
    QImage coarse(picture.size(), QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb colour = picture.pixel(x, y);
            coarse.setPixel(
                x, y, qRgb(rounded(qRed(colour)), rounded(qGreen(colour)), rounded(qBlue(colour))));
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    coarse.save(&buffer, "PNG", 0); // smallest
    return bytes;
}

} // namespace greenroom::ui::testing
