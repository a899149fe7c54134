#include "ctl/print.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QStringList>

namespace greenroom::ctl {

namespace {

// Text from outside must not steer the terminal.
QString plain(const QJsonValue& value) {
    QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                                    : (value.isBool() ? QString(value.toBool() ? "yes" : "no")
                                                      : value.toString());
    for (QChar& c : text)
        if (!c.isPrint())
            c = ' ';
    return text;
}

QString table(const QList<QStringList>& rows) {
    QList<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    QString out;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(i + 1 < row.size() ? widths[i] + 2 : 0);
        while (line.endsWith(' '))
            line.chop(1);
        out += line + "\n";
    }
    return out;
}

// "2026-03-04T09:30:00Z" in the given zone, as `format` shows it; "-" for none.
QString timeText(const QJsonValue& utc, int offset, const QString& format) {
    const QDateTime t = QDateTime::fromString(utc.toString(), Qt::ISODate);
    return t.isValid() ? t.toOffsetFromUtc(offset).toString(format) : "-";
}

QString utcText(const QJsonValue& utc) {
    return timeText(utc, 0, "yyyy-MM-dd HH:mm'Z'");
}

QString tileLine(const QJsonObject& tile, int offset) {
    const QString state = tile["state"].toString();
    const QString title = plain(tile["title"]);
    if (state == "joining" || state == "in_call")
        return (state == "joining" ? "Joining    " : "In call    ") + title;
    if (state == "failed")
        return "Retry      " + title;
    if (state == "ready" || state == "started") {
        QString line = (tile["action"] == "leave_and_join" ? "Leave and join  " : "Join       ");
        line += title;
        for (const QJsonValue& caution : tile["cautions"].toArray())
            line += "  [" + plain(caution["text"]) + "]";
        return line;
    }
    if (state == "absent")
        return "No Join    " + title + ": " + plain(tile["text"]);
    return "Join from  " + timeText(tile["opens"], offset, "HH:mm") + "  " + title;
}

QString view(const QJsonObject& result) {
    const int offset = result["zone"].toObject()["offset_s"].toInt();
    const QJsonObject room = result["room"].toObject();
    QString out = plain(room["name"]) + "  " + timeText(result["at"], offset, "ddd d MMM HH:mm") +
                  "  (" + plain(result["screen"]) + ")\n";
    if (!room["address"].toString().isEmpty())
        out += plain(room["address"]) + "\n";
    for (const QJsonValue& mark : result["marks"].toArray())
        out += "Note       " + plain(mark["text"]) + "\n";
    if (result["failure"].isObject())
        out += "Failed     " + plain(result["failure"]["what"]) + " " +
               plain(result["failure"]["to_do"]) + "\n";
    for (const QJsonValue& call : result["calls"].toArray())
        out += "Call " + plain(call["id"]) + "     " + plain(call["state"]) + "  " +
               plain(call["title"]) + "  " + plain(call["address"]) + "\n";
    for (const QJsonValue& tile : result["tiles"].toArray())
        out += tileLine(tile.toObject(), offset) + "\n";
    QList<QStringList> rows;
    for (const QJsonValue& card : result["bookings"].toArray())
        rows.append({card["whole_days"].toBool() ? QString("all day")
                                                 : timeText(card["start"], offset, "HH:mm") + "-" +
                                                       timeText(card["end"], offset, "HH:mm"),
                     plain(card["id"]), plain(card["title"]), plain(card["organizer"])});
    if (!rows.isEmpty())
        out += "\n" + table(rows);
    if (const int more = result["bookings_left_out"].toInt(); more > 0)
        out += QString("and %1 more\n").arg(more);
    return out;
}

QString bookings(const QJsonObject& result) {
    QList<QStringList> rows{{"ID", "START", "END", "JOIN", "SOURCE", "TITLE"}};
    for (const QJsonValue& b : result["taken"].toArray())
        rows.append({plain(b["id"]), utcText(b["start"]), utcText(b["end"]), plain(b["code"]),
                     plain(b["source"]), plain(b["title"])});
    QString out = rows.size() > 1 ? table(rows) : "No bookings.\n";
    QList<QStringList> aside{{"SET ASIDE", "CODE", "SOURCE", "DETAIL"}};
    for (const QJsonValue& b : result["set_aside"].toArray())
        aside.append({plain(b["id"]), plain(b["code"]), plain(b["source"]), plain(b["detail"])});
    if (aside.size() > 1)
        out += "\n" + table(aside);
    for (const QJsonValue& s : result["sources"].toArray())
        out += QString("\n%1: revision %2, confirmed %3\n")
                   .arg(plain(s["source"]), plain(s["revision"]), utcText(s["confirmed_at"]));
    return out;
}

QString inputsText(const QJsonObject& inputs) {
    QStringList parts;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        QStringList values;
        if (it->isArray())
            for (const QJsonValue& one : it->toArray())
                values.append(plain(one));
        else
            values.append(plain(*it));
        parts.append(plain(it.key()) + "=" + values.join(","));
    }
    return parts.join("  ");
}

QString why(const QJsonObject& result) {
    QString out = QString("%1: %2 (%3)\n%4\n\n")
                      .arg(plain(result["id"]), result["verdict"] == "join" ? "Join" : "no Join",
                           plain(result["code"]), plain(result["text"]));
    QList<QStringList> rows;
    for (const QJsonValue& rule : result["rules"].toArray())
        rows.append(
            {plain(rule["name"]), plain(rule["result"]), inputsText(rule["inputs"].toObject())});
    out += table(rows);
    if (result["window"].isObject())
        out += QString("\nWindow  %1 to %2\n")
                   .arg(utcText(result["window"]["open"]), utcText(result["window"]["close"]));
    QStringList cautions;
    for (const QJsonValue& caution : result["cautions"].toArray())
        cautions.append(plain(caution));
    if (!cautions.isEmpty())
        out += "\nBut: " + cautions.join(", ") + "\n";
    if (const QString fix = plain(result["fix"]); !fix.isEmpty())
        out += "\n" + fix + "\n";
    return out;
}

QString health(const QJsonObject& result) {
    QList<QStringList> rows;
    for (const char* name :
         {"clock", "calendar", "call", "store", "doors", "feedback", "manager", "hub"}) {
        const QJsonObject item = result[QLatin1String(name)].toObject();
        rows.append({name, plain(item["state"]), plain(item["code"]), utcText(item["since"]),
                     plain(item["text"])});
    }
    QString out = table(rows);
    for (const QJsonValue& finding : result["findings"].toArray())
        out += QString("\n%1 (%2 of %3 from %4)\n%5\n")
                   .arg(plain(finding["text"]), plain(finding["affected"]), plain(finding["of"]),
                        plain(finding["source"]), plain(finding["fix"]));
    return out;
}

QString settings(const QJsonObject& result) {
    QList<QStringList> rows;
    for (const QJsonValue& row : result["settings"].toArray())
        rows.append({plain(row["path"]), plain(row["value"]), plain(row["text"])});
    return table(rows);
}

QString history(const QJsonObject& result) {
    QList<QStringList> rows;
    for (const QJsonValue& change : result["changes"].toArray())
        rows.append({utcText(change["at"]), plain(change["by"]), plain(change["path"]),
                     plain(change["before"]) + " -> " + plain(change["after"]),
                     plain(change["state"])});
    return rows.isEmpty() ? "No changes.\n" : table(rows);
}

QString hub(const QJsonObject& result) {
    QList<QStringList> rows;
    for (const char* name :
         {"status", "problem", "workspace", "address", "device", "certificate_until"})
        if (const QJsonValue value = result[QLatin1String(name)]; !plain(value).isEmpty())
            rows.append({name, name == std::string_view("certificate_until") ? utcText(value)
                                                                             : plain(value)});
    return table(rows);
}

QString users(const QJsonObject& result) {
    QList<QStringList> rows;
    for (const QJsonValue& user : result["users"].toArray()) {
        QStringList roles;
        for (const QJsonValue& role : user["roles"].toArray())
            roles.append(plain(role));
        rows.append({plain(user["name"]), roles.join(", ")});
    }
    return rows.isEmpty() ? "No users.\n" : table(rows);
}

QString coverage(const QJsonObject& result) {
    const QJsonObject commands = result["commands"].toObject();
    QString out = table({{"commands that work", plain(commands["works"])},
                         {"refused, with the reason", plain(commands["refuses"])},
                         {"status paths", plain(result["status"])},
                         {"settings", plain(result["configuration"])},
                         {"events", plain(result["events"])}});
    QList<QStringList> rows;
    for (const QJsonValue& row : result["refused"].toArray())
        rows.append({plain(row["path"]), "refused", plain(row["why"])});
    return out + "\n" + table(rows);
}

QString event(const QJsonObject& line) {
    const QJsonObject shown = line["view"].toObject();
    const int offset = shown["zone"].toObject()["offset_s"].toInt();
    QStringList tiles;
    for (const QJsonValue& tile : shown["tiles"].toArray())
        tiles.append(tileLine(tile.toObject(), offset));
    return QString("%1  %2  %3\n")
        .arg(timeText(line["at"], offset, "HH:mm:ss"), plain(shown["screen"]), tiles.join("; "));
}

} // namespace

QString forPeople(Answer answer, const QJsonObject& result) {
    switch (answer) {
    case Answer::View:
        return view(result);
    case Answer::Bookings:
        return bookings(result);
    case Answer::Why:
        return why(result);
    case Answer::Health:
        return health(result);
    case Answer::Settings:
        return settings(result);
    case Answer::Setting:
        return plain(result["value"]) + "\n";
    case Answer::History:
        return history(result);
    case Answer::Hub:
        return hub(result);
    case Answer::Users:
        return users(result);
    case Answer::Coverage:
        return coverage(result);
    case Answer::Events:
        return event(result);
    case Answer::Done:
        return result.contains("call") ? "Call " + plain(result["call"]) + "\n" : "Done.\n";
    }
    return {};
}

} // namespace greenroom::ctl
