#include "models/keyboard_layout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace greenroom::ui::models {

namespace {

const QString kEnglish = QStringLiteral("English");

// Nothing unseen, and nothing that turns the text around it.
bool drawable(const QString& text, qsizetype most) {
    return !text.isEmpty() && text.size() <= most &&
           std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.isSpace() || c.category() == QChar::Other_Control ||
                      c.category() == QChar::Other_Format ||
                      c.category() == QChar::Other_NotAssigned;
           });
}

bool nameable(const QString& text) {
    return !text.trimmed().isEmpty() && text.size() <= KeyboardLayout::kMostName &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

QString at(const QString& where, qsizetype index) {
    return QStringLiteral("%1[%2]").arg(where).arg(index);
}

} // namespace

// Stops at the first thing that is wrong, and says which.
class LayoutReader {
public:
    explicit LayoutReader(const QByteArray& file) {
        if (file.size() > KeyboardLayout::kMostBytes) {
            refuse(Fault::TooLarge, QStringLiteral("%1 bytes, at most %2")
                                        .arg(file.size())
                                        .arg(KeyboardLayout::kMostBytes));
            return;
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file, &error);
        if (!document.isObject()) {
            refuse(Fault::NotJson,
                   error.error == QJsonParseError::NoError
                       ? QStringLiteral("not an object")
                       : QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString()));
            return;
        }
        take(document.object());
    }

    [[nodiscard]] KeyboardLayout::Read read() const {
        KeyboardLayout::Read read;
        read.fault = fault_;
        read.where = where_;
        if (fault_ == Fault::None) {
            read.layout = layout_;
        }
        return read;
    }

private:
    using Fault = KeyboardLayout::Fault;

    bool refuse(Fault fault, const QString& where) {
        fault_ = fault;
        where_ = where;
        return false;
    }

    void take(const QJsonObject& file) {
        layout_.rightToLeft_ = file["rightToLeft"].toBool();
        if (!takeNames(file["name"], QStringLiteral("name"), layout_.name_) ||
            !takeLanguages(file["languages"].toArray()) ||
            !takeConversion(file["conversion"].toObject())) {
            return;
        }
        if (!layout_.name_.contains(kEnglish)) {
            refuse(Fault::Name, QStringLiteral("name: none in English"));
            return;
        }
        if (takeFaces(file["letters"].toArray(), QStringLiteral("letters"), layout_.letters_)) {
            (void)takeFaces(file["signs"].toArray(), QStringLiteral("signs"), layout_.signs_);
        }
    }

    bool takeNames(const QJsonValue& value, const QString& where, QHash<QString, QString>& out) {
        const QJsonObject names = value.toObject();
        if (names.size() > KeyboardLayout::kMostLanguages) {
            return refuse(Fault::Name, where + QStringLiteral(": too many"));
        }
        for (auto name = names.begin(); name != names.end(); ++name) {
            if (!nameable(name.key()) || !nameable(name.value().toString())) {
                return refuse(Fault::Name, where + QStringLiteral(": ") + name.key());
            }
            out.insert(name.key(), name.value().toString());
        }
        return true;
    }

    bool takeLanguages(const QJsonArray& languages) {
        if (languages.size() > KeyboardLayout::kMostLanguages) {
            return refuse(Fault::Languages, QStringLiteral("languages: too many"));
        }
        for (const QJsonValue& language : languages) {
            if (!nameable(language.toString())) {
                return refuse(Fault::Languages,
                              at(QStringLiteral("languages"), layout_.languages_.size()));
            }
            layout_.languages_.append(language.toString());
        }
        return true;
    }

    bool takeConversion(const QJsonObject& table) {
        if (table.size() > KeyboardLayout::kMostConversions) {
            return refuse(Fault::Conversion, QStringLiteral("conversion: too many entries"));
        }
        QHash<QString, LetterConversion::Step> steps;
        for (auto entry = table.begin(); entry != table.end(); ++entry) {
            const QJsonArray both = entry.value().toArray();
            LetterConversion::Step step{
                both.isEmpty() ? entry.value().toString() : both[0].toString(), both[1].toString()};
            // What is left to go on with is shorter than what was typed, so that it comes to an
            // end.
            const bool ends = step.next.size() < entry.key().size();
            if (!drawable(entry.key(), KeyboardLayout::kMostOnKey + 1) || !ends ||
                !drawable(step.out, KeyboardLayout::kMostOnKey) || both.size() > 2) {
                return refuse(Fault::Conversion, QStringLiteral("conversion: ") + entry.key());
            }
            steps.insert(entry.key(), step);
        }
        layout_.conversion_ = LetterConversion(std::move(steps));
        return true;
    }

    bool takeFaces(const QJsonArray& faces, const QString& where, std::vector<KeyboardFace>& out) {
        if (faces.isEmpty() || faces.size() > KeyboardLayout::kMostFaces) {
            return refuse(Fault::Faces, QStringLiteral("%1: %2 faces, 1 to %3")
                                            .arg(where)
                                            .arg(faces.size())
                                            .arg(KeyboardLayout::kMostFaces));
        }
        for (const QJsonValue& value : faces) {
            KeyboardFace face;
            const QString here = at(where, static_cast<qsizetype>(out.size()));
            if (!takeFace(value.toObject(), here, face)) {
                return false;
            }
            // Without it there would be no way back.
            if (out.empty() && (face.once || face.key.isEmpty())) {
                return refuse(Fault::Key, here + QStringLiteral(": the first face needs a key"));
            }
            out.push_back(face);
        }
        return true;
    }

    bool takeFace(const QJsonObject& value, const QString& where, KeyboardFace& face) {
        face.key = value["key"].toString();
        face.once = value["once"].toBool();
        if (!(face.once && face.key.isEmpty()) && !drawable(face.key, KeyboardLayout::kMostOnKey)) {
            return refuse(Fault::Key, where + QStringLiteral(".key"));
        }
        return takeNames(value["name"], where + QStringLiteral(".name"), face.name) &&
               takeConverts(value["converts"], where, face) &&
               takeRows(value["rows"].toArray(), where + QStringLiteral(".rows"), face);
    }

    bool takeConverts(const QJsonValue& value, const QString& where, KeyboardFace& face) {
        const QString to = value.toString();
        face.converts = to == QLatin1String("Hiragana")   ? KeyboardFace::Converts::Hiragana
                        : to == QLatin1String("Katakana") ? KeyboardFace::Converts::Katakana
                                                          : KeyboardFace::Converts::Nothing;
        const bool converts = face.converts != KeyboardFace::Converts::Nothing;
        if (converts == to.isEmpty() || (converts && layout_.conversion_.empty())) {
            return refuse(Fault::Conversion, where + QStringLiteral(".converts"));
        }
        return true;
    }

    bool takeRows(const QJsonArray& rows, const QString& where, KeyboardFace& face) {
        if (rows.size() != static_cast<qsizetype>(face.rows.size())) {
            return refuse(Fault::Rows,
                          QStringLiteral("%1: %2 rows, 3 are drawn").arg(where).arg(rows.size()));
        }
        QStringList seen;
        for (std::size_t i = 0; i < face.rows.size(); ++i) {
            const auto index = static_cast<qsizetype>(i);
            const QString here = at(where, index);
            const qsizetype most = KeyboardLayout::kMostKeys[i];
            face.rows[i] = rows[index].toString().split(u' ', Qt::SkipEmptyParts);
            if (face.rows[i].isEmpty() || face.rows[i].size() > most) {
                return refuse(Fault::Rows, QStringLiteral("%1: %2 keys, 1 to %3")
                                               .arg(here)
                                               .arg(face.rows[i].size())
                                               .arg(most));
            }
            for (const QString& key : face.rows[i]) {
                if (!drawable(key, KeyboardLayout::kMostOnKey) || seen.contains(key)) {
                    return refuse(Fault::Key, here + QStringLiteral(": ") + key);
                }
                seen.append(key);
            }
        }
        return true;
    }

    KeyboardLayout layout_;
    Fault fault_ = Fault::None;
    QString where_;
};

KeyboardLayout::Read KeyboardLayout::read(const QByteArray& file) {
    return LayoutReader(file).read();
}

QString KeyboardLayout::nameOf(const QHash<QString, QString>& names, const QString& language) {
    const auto own = names.constFind(language);
    return own != names.cend() ? *own : names.value(kEnglish);
}

QString KeyboardLayout::name(const QString& language) const {
    return nameOf(name_, language);
}

bool KeyboardLayout::latin() const {
    static const QString alphabet = QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    const KeyboardFace& first = letters_.front();
    return first.converts == KeyboardFace::Converts::Nothing &&
           std::all_of(alphabet.begin(), alphabet.end(), [&first](QChar letter) {
               return std::any_of(
                   first.rows.begin(), first.rows.end(),
                   [letter](const QStringList& row) { return row.contains(QString(letter)); });
           });
}

bool KeyboardLayout::capitals() const {
    if (letters_.size() != 2 || !letters_[1].once) {
        return false;
    }
    for (std::size_t i = 0; i < letters_[0].rows.size(); ++i) {
        const QStringList& small = letters_[0].rows[i];
        const QStringList& large = letters_[1].rows[i];
        const bool same = std::equal(
            small.begin(), small.end(), large.begin(), large.end(),
            [](const QString& one, const QString& other) { return one == other.toLower(); });
        if (!same) {
            return false;
        }
    }
    return true;
}

} // namespace greenroom::ui::models
