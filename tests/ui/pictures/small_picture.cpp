#include "small_picture.h"

#include <QBuffer>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace greenroom::ui::testing {

namespace {

constexpr int kMostColours = 256;
constexpr int kBits = 6; // kept of each of red, green and blue
constexpr int kLevels = 1 << kBits;
constexpr int kLost = 8 - kBits;

constexpr std::size_t kCells = static_cast<std::size_t>(kLevels) * kLevels * kLevels;

std::size_t cellOf(QRgb colour) {
    const auto part = [](int value) { return static_cast<std::size_t>(value >> kLost); };
    return (part(qRed(colour)) << (2 * kBits)) | (part(qGreen(colour)) << kBits) |
           part(qBlue(colour));
}

int distance(QRgb one, QRgb other) {
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return red * red + green * green + blue * blue;
}

// The mean of what lies in each of the fullest cells.
QVector<QRgb> paletteOf(const QImage& picture) {
    struct Sum {
        std::size_t cell = 0;
        int count = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
    };
    std::vector<Sum> sums;
    std::vector<int> places(kCells, -1);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb colour = picture.pixel(x, y);
            const std::size_t cell = cellOf(colour);
            if (places[cell] < 0) {
                places[cell] = static_cast<int>(sums.size());
                sums.push_back({.cell = cell});
            }
            Sum& sum = sums[static_cast<std::size_t>(places[cell])];
            ++sum.count;
            sum.red += qRed(colour);
            sum.green += qGreen(colour);
            sum.blue += qBlue(colour);
        }
    }
    std::ranges::sort(sums, [](const Sum& one, const Sum& other) {
        return one.count != other.count ? one.count > other.count : one.cell < other.cell;
    });
    QVector<QRgb> palette;
    for (const Sum& sum : sums) {
        if (palette.size() == kMostColours) {
            break;
        }
        palette.append(qRgb(sum.red / sum.count, sum.green / sum.count, sum.blue / sum.count));
    }
    return palette;
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
    const QVector<QRgb> palette = paletteOf(picture);
    QImage indexed(picture.size(), QImage::Format_Indexed8);
    indexed.setColorTable(palette);
    std::unordered_map<QRgb, uint> nearest;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb colour = picture.pixel(x, y);
            const auto [index, isNew] = nearest.try_emplace(colour, 0);
            if (isNew) {
                const auto found = std::ranges::min_element(
                    palette, {}, [&](QRgb one) { return distance(one, colour); });
                index->second = static_cast<uint>(found - palette.begin());
            }
            indexed.setPixel(x, y, index->second);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    indexed.save(&buffer, "PNG", 0); // smallest
    return bytes;
}

} // namespace greenroom::ui::testing
