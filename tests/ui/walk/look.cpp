#include "look.h"

#include "pairwise.h"

#include <QStringList>

#include <array>
#include <numeric>

namespace greenroom::ui::walk {

namespace {

const std::array<const char*, 5> kLanguages{"English", "German", "Japanese", "Arabic", "Pseudo"};
// 7, 10.1 (three of them) and 27 inches across.
const std::array<Glass, 5> kGlasses{
    Glass{"800x480", {800, 480}, 5.24}, Glass{"1280x800", {1280, 800}, 5.88},
    Glass{"800x1280", {800, 1280}, 5.88}, Glass{"1920x1080", {1920, 1080}, 8.58},
    Glass{"2560x1440", {2560, 1440}, 4.28}};
const std::array<const char*, 3> kThemes{"Night", "Light", "HighContrast"};
const std::array<const char*, 4> kTextSizes{"Normal", "Large", "Larger", "Largest"};
constexpr std::size_t kSwitch = 2;

std::vector<Row> rows(bool all) {
    const std::vector<std::size_t> sizes{kLanguages.size(), kGlasses.size(), kThemes.size(),
                                         kTextSizes.size(), kSwitch,         kSwitch};
    return all ? everyRow(sizes) : everyPair(sizes);
}

} // namespace

QString nameOf(const Look& look) {
    QStringList words{look.language, QString::fromLatin1(look.glass.name), look.theme,
                      look.textSize};
    if (look.reach) {
        words.append(QStringLiteral("within reach"));
    }
    if (look.reducedMotion) {
        words.append(QStringLiteral("still"));
    }
    return words.join(QStringLiteral(", "));
}

std::vector<Look> looks(bool all) {
    std::vector<Look> found;
    for (const Row& row : rows(all)) {
        found.push_back({QString::fromLatin1(kLanguages.at(row[0])), kGlasses.at(row[1]),
                         QString::fromLatin1(kThemes.at(row[2])),
                         QString::fromLatin1(kTextSizes.at(row[3])), row[4] == 1, row[5] == 1});
    }
    return found;
}

std::vector<std::size_t> looksFor(std::size_t scene, bool all) {
    if (!all) {
        return shareOf(scene, rows(false));
    }
    std::vector<std::size_t> numbers(rows(true).size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

} // namespace greenroom::ui::walk
