// {"marks": {ID: {"start": MS, "end": MS, "checkedIn": MS, "extendedTo": MS, "released": WORD}}}
// The last three only where there is something to say; a word of "NoShow", "CheckedOut", "Deleted".
#include <algorithm>
#include <array>
#include <utility>

#include "edge/store/kept_kinds.h"
#include "edge/store/kept_words.h"

namespace greenroom::edge::store {

namespace {

using core::BookingMark;
using core::Release;

constexpr std::array kReleases{std::pair{Release::NoShow, "NoShow"},
                               std::pair{Release::CheckedOut, "CheckedOut"},
                               std::pair{Release::Deleted, "Deleted"}};

QJsonObject objectFrom(const BookingMark& mark) {
    QJsonObject object{{QStringLiteral("start"), kept(mark.start)},
                       {QStringLiteral("end"), kept(mark.end)}};
    if (mark.checkedIn)
        object.insert(QStringLiteral("checkedIn"), kept(*mark.checkedIn));
    if (mark.extendedTo)
        object.insert(QStringLiteral("extendedTo"), kept(*mark.extendedTo));
    for (const auto& [release, word] : kReleases)
        if (mark.released == release)
            object.insert(QStringLiteral("released"), QString::fromLatin1(word));
    return object;
}

base::Result<BookingMark> markFrom(const QJsonObject& object) {
    BookingMark mark{.start = timeIn(object, QStringLiteral("start")),
                     .end = timeIn(object, QStringLiteral("end")),
                     .checkedIn = maybeTimeIn(object, QStringLiteral("checkedIn")),
                     .extendedTo = maybeTimeIn(object, QStringLiteral("extendedTo"))};
    const std::string word = textIn(object, QStringLiteral("released"));
    const auto* const release =
        std::ranges::find_if(kReleases, [&](const auto& known) { return word == known.second; });
    if (release != kReleases.end())
        mark.released = release->first;
    else if (!word.empty())
        return base::fail(base::ErrorCode::Corrupt, "released \"" + word + "\"");
    if (mark.end <= mark.start)
        return base::fail(base::ErrorCode::Corrupt, "its end is not after its start");
    return mark;
}

} // namespace

QJsonObject KeptMarks::encode(const Value& marks) {
    QJsonObject all;
    for (const auto& [id, mark] : marks)
        all.insert(QString::fromStdString(id.value()), objectFrom(mark));
    return {{QStringLiteral("marks"), all}};
}

base::Result<KeptMarks::Value> KeptMarks::decode(const QJsonObject& object) {
    Value marks;
    const QJsonObject all = object[u"marks"].toObject();
    for (auto at = all.begin(); at != all.end(); ++at) {
        base::Result<BookingMark> mark = markFrom(at.value().toObject());
        if (!mark)
            return tl::unexpected(mark.error().withContext("mark " + at.key().toStdString()));
        marks.emplace(core::BookingId(at.key().toStdString()), *mark);
    }
    return marks;
}

} // namespace greenroom::edge::store
