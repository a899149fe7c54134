#include "hub/secret_text.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace greenroom::hub {

std::string randomHex(std::size_t bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < 2 * bytes; ++i)
        out += kDigits[QRandomGenerator::system()->bounded(16U)];
    return out;
}

std::string randomDigits(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += static_cast<char>('0' + QRandomGenerator::system()->bounded(10U));
    return out;
}

std::string sha256Hex(std::string_view text) {
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace greenroom::hub
