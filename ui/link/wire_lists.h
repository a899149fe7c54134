// What the codecs of this folder share: text of the wire, and lists cut to what can be shown.
#pragma once

#include <QSet>
#include <QString>

#include <string>
#include <vector>

namespace greenroom::ui::link {

inline QString text(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

template <typename T>
void cut(std::vector<T>& list, std::size_t most) {
    if (list.size() > most) {
        list.resize(most);
    }
}

// An id goes back to the agent as it came, so one that is too long is not shortened but refused.
inline bool usable(const QString& id) {
    constexpr qsizetype kMaxId = 512;
    return !id.isEmpty() && id.size() <= kMaxId;
}

// Keeps the first of each usable id.
template <typename T, typename Id>
void dropDoubtful(std::vector<T>& list, Id idOf) {
    QSet<QString> seen;
    std::erase_if(list, [&](const T& entry) {
        const QString& id = idOf(entry);
        const bool doubtful = !usable(id) || seen.contains(id);
        seen.insert(id);
        return doubtful;
    });
}

} // namespace greenroom::ui::link
