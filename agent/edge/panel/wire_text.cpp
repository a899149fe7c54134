#include "edge/panel/wire_text.h"

#include <algorithm>

#include <QString>

namespace greenroom::edge::panel {

namespace {

// Of any one text; views have their own, lower limits on how many there are.
constexpr std::size_t kMaxText = 2048;

} // namespace

std::string wireText(std::string_view given) {
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    given = given.substr(0, kMaxText);
    if (std::ranges::all_of(given, ascii))
        return std::string(given);
    return QString::fromUtf8(given.data(), static_cast<qsizetype>(given.size())).toStdString();
}

} // namespace greenroom::edge::panel
