#include "hub/utf8.h"

#include <QUtf8StringView>

namespace greenroom::hub {

bool isUtf8(std::string_view text) {
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

} // namespace greenroom::hub
