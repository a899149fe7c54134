#include "likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace greenroom::ui::testing {

namespace {

constexpr double kSeen = 4; // in L*a*b*, as the mean of an area
constexpr int kArea = 5;    // dots a side
constexpr double kMostShown = 20;

using Lab = std::array<double, 3>;

double linear(int part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double curve(double share) {
    constexpr double kKnee = 216.0 / 24389.0;
    return share > kKnee ? std::cbrt(share) : (24389.0 / 27.0 * share + 16.0) / 116.0;
}

// sRGB by its white, D65.
Lab labOf(QRgb colour) {
    const double red = linear(qRed(colour));
    const double green = linear(qGreen(colour));
    const double blue = linear(qBlue(colour));
    const double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    const double y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    const double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

class Field {
public:
    explicit Field(const QImage& picture)
        : width_(picture.width()), height_(picture.height()),
          dots_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
        for (int y = 0; y < height_; ++y) {
            for (int x = 0; x < width_; ++x) {
                dots_[index(x, y)] = labOf(picture.pixel(x, y));
            }
        }
    }

    [[nodiscard]] const Lab& at(int x, int y) const { return dots_[index(x, y)]; }

    // From what lies around (x, y) to the colour; 0 when it could be a part of it.
    [[nodiscard]] double reach(int x, int y, const Lab& colour) const {
        const Lab& here = at(x, y);
        Lab least = here;
        Lab most = here;
        for (int ny = std::max(0, y - 1); ny <= std::min(height_ - 1, y + 1); ++ny) {
            for (int nx = std::max(0, x - 1); nx <= std::min(width_ - 1, x + 1); ++nx) {
                for (std::size_t i = 0; i < here.size(); ++i) {
                    const double between = (here[i] + at(nx, ny)[i]) / 2;
                    least[i] = std::min(least[i], between);
                    most[i] = std::max(most[i], between);
                }
            }
        }
        double sum = 0;
        for (std::size_t i = 0; i < here.size(); ++i) {
            const double off = std::max({0.0, least[i] - colour[i], colour[i] - most[i]});
            sum += off * off;
        }
        return std::sqrt(sum);
    }

private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
               static_cast<std::size_t>(x);
    }

    int width_;
    int height_;
    std::vector<Lab> dots_;
};

} // namespace

bool Difference::isSeen() const {
    return worst > kSeen;
}

Difference differenceOf(const QImage& expected, const QImage& actual) {
    Difference found;
    if (expected.size() != actual.size() || expected.isNull()) {
        found.worst = std::numeric_limits<double>::infinity();
        return found;
    }
    const int width = expected.width();
    const int height = expected.height();
    const Field before(expected);
    const Field after(actual);
    found.shown = QImage(expected.size(), QImage::Format_Grayscale8);
    // sums[y][x]: of all dots above and to the left
    std::vector<std::vector<double>> sums(
        static_cast<std::size_t>(height) + 1,
        std::vector<double>(static_cast<std::size_t>(width) + 1, 0));
    for (int y = 0; y < height; ++y) {
        const auto row = static_cast<std::size_t>(y) + 1;
        for (int x = 0; x < width; ++x) {
            const double off =
                std::min(before.reach(x, y, after.at(x, y)), after.reach(x, y, before.at(x, y)));
            const auto column = static_cast<std::size_t>(x) + 1;
            sums[row][column] =
                off + sums[row - 1][column] + sums[row][column - 1] - sums[row - 1][column - 1];
            const auto bright = static_cast<uchar>(255 * std::min(1.0, off / kMostShown));
            found.shown.scanLine(y)[x] = bright;
        }
    }
    for (int y = kArea; y <= height; ++y) {
        for (int x = kArea; x <= width; ++x) {
            const auto row = static_cast<std::size_t>(y);
            const auto column = static_cast<std::size_t>(x);
            const double mean = (sums[row][column] - sums[row - kArea][column] -
                                 sums[row][column - kArea] + sums[row - kArea][column - kArea]) /
                                (kArea * kArea);
            if (mean > found.worst) {
                found.worst = mean;
                found.where = {x - kArea / 2 - 1, y - kArea / 2 - 1};
            }
        }
    }
    return found;
}

} // namespace greenroom::ui::testing
