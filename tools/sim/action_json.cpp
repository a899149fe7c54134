#include "sim/action_json.h"

#include <array>
#include <functional>
#include <map>

#include <QJsonDocument>

#include "sim/booking_json.h"

namespace greenroom::sim {

using base::milliseconds;

namespace {

constexpr int kMostSpans = 64;
constexpr std::array<std::string_view, 4> kManners{"answers", "rings", "refuses", "silent"};
constexpr std::array<std::string_view, 3> kSignals{"ringing", "established", "closed"};

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

qint64 ms(milliseconds time) {
    return time.count();
}

struct Writer {
    QJsonObject& out;

    void named(const char* event) const { out["event"] = event; }
    void of(const char* event, core::Source source) const {
        named(event);
        out["source"] = text(core::toText(source));
    }

    void operator()(const Push& deed) const {
        of("push", deed.source);
        QJsonArray bookings;
        for (const core::Booking& booking : deed.bookings)
            bookings.append(bookingJson(booking));
        out["bookings"] = bookings;
    }
    void operator()(const Contact& deed) const { of("contact", deed.source); }
    void operator()(const SourceFails& deed) const { of("source_fails", deed.source); }
    void operator()(const ChangeSetting& deed) const {
        named("setting");
        out["path"] = text(deed.path);
        out["value"] = text(deed.value);
    }
    void operator()(const SetZone& deed) const {
        named("zone");
        out["id"] = text(deed.zone.id);
        QJsonArray spans;
        for (const core::ZoneSpan& span : deed.zone.spans)
            spans.append(QJsonObject{{"from", text(exactUtc(span.from))},
                                     {"offset_s", static_cast<qint64>(span.offset.count())}});
        out["spans"] = spans;
    }
    void operator()(const StepClock& deed) const {
        named("step");
        out["by_ms"] = ms(deed.by);
    }
    void operator()(const SyncClock& deed) const {
        named("sync");
        out["synced"] = deed.synced;
    }
    void operator()(const SeeClock& deed) const {
        named("see_clock");
        out["server"] = text(deed.server);
        out["wrong_by_ms"] = ms(deed.wrongBy);
    }
    void operator()(const Suspend& deed) const {
        named("suspend");
        out["length_ms"] = ms(deed.length);
    }
    void operator()(const Restart& deed) const {
        named("restart");
        out["keep_last_write"] = deed.keepLastWrite;
        out["away_ms"] = ms(deed.away);
    }
    void operator()(const Disk& deed) const {
        named("disk");
        out["writes_ms"] = ms(deed.writes);
        out["tells_ms"] = ms(deed.tells);
        out["fails"] = deed.fails;
        out["twice"] = deed.twice;
    }
    void operator()(const FarEnd& deed) const {
        named("far_end");
        out["manner"] = text(kManners[static_cast<std::size_t>(deed.manner)]);
        out["after_ms"] = ms(deed.after);
        out["lasts_ms"] = ms(deed.lasts);
        out["status"] = deed.status;
        out["confirms_end"] = deed.confirmsEnd;
    }
    void operator()(const CallEngine& deed) const {
        named("call_engine");
        out["up"] = deed.up;
    }
    void operator()(const Registration& deed) const {
        named("registration");
        out["fails"] = deed.fails;
    }
    void operator()(const Press& deed) const {
        named("press");
        out["booking"] = text(deed.booking.value());
    }
    void operator()(const Dial& deed) const {
        named("dial");
        out["number"] = text(deed.number);
        out["booking"] = text(deed.booking.value());
    }
    void operator()(const HangUp&) const { named("hang_up"); }
    void operator()(const Retry&) const { named("retry"); }
    void operator()(const Dismiss&) const { named("dismiss"); }
    void operator()(const StraySignal& deed) const {
        named("stray_signal");
        out["call"] = static_cast<qint64>(deed.call);
        out["signal"] = text(kSignals[static_cast<std::size_t>(deed.signal)]);
    }
    void operator()(const StrayStored& deed) const { of("stray_stored", deed.source); }
    void operator()(const StrayWakeup&) const { named("stray_wakeup"); }
};

core::Source sourceFrom(JsonFields& fields) {
    const std::string word = fields.text("source");
    const auto source = core::sourceFromText(word);
    if (!source)
        fields.wrong("source", "is not a source: \"" + word + "\"");
    return source.value_or(core::Source::Premises);
}

milliseconds msFrom(JsonFields& fields, const char* name, milliseconds otherwise) {
    const milliseconds value(fields.number(name, otherwise.count()));
    if (value < -ReplayLimits::kLength || value > ReplayLimits::kLength)
        fields.wrong(name, "is longer than 400 days");
    return value;
}

milliseconds spanFrom(JsonFields& fields, const char* name, milliseconds otherwise) {
    const milliseconds value = msFrom(fields, name, otherwise);
    if (value.count() < 0)
        fields.wrong(name, "is below 0");
    return value;
}

template <typename Words>
std::size_t placeFrom(JsonFields& fields, const char* name, const Words& words) {
    const std::string word = fields.text(name, std::string(words.front()));
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word)
            return i;
    fields.wrong(name, "is not a word known here: \"" + word + "\"");
    return 0;
}

Deed pushFrom(JsonFields& fields) {
    Push push{.source = sourceFrom(fields), .bookings = {}};
    for (const QJsonValue& each : fields.list("bookings", ReplayLimits::kBookings)) {
        JsonFields one(each.toObject());
        push.bookings.push_back(bookingFrom(one));
        if (const auto error = one.error())
            fields.wrong("bookings", "holds one whose " + *error);
    }
    return push;
}

Deed zoneFrom(JsonFields& fields) {
    SetZone set;
    set.zone.id = fields.text("id", "UTC");
    for (const QJsonValue& each : fields.list("spans", kMostSpans)) {
        JsonFields one(each.toObject());
        set.zone.spans.push_back({one.time("from"), base::seconds(one.number("offset_s"))});
        if (const auto error = one.error())
            fields.wrong("spans", "holds one whose " + *error);
    }
    return set;
}

Deed diskFrom(JsonFields& fields) {
    Disk disk;
    disk.writes = spanFrom(fields, "writes_ms", disk.writes);
    disk.tells = spanFrom(fields, "tells_ms", disk.tells);
    disk.fails = fields.flag("fails");
    disk.twice = fields.flag("twice");
    return disk;
}

Deed farEndFrom(JsonFields& fields) {
    FarEnd far;
    far.manner = static_cast<FarEnd::Manner>(placeFrom(fields, "manner", kManners));
    far.after = spanFrom(fields, "after_ms", far.after);
    far.lasts = spanFrom(fields, "lasts_ms", far.lasts);
    far.status = static_cast<int>(fields.number("status", far.status) % 1000);
    far.confirmsEnd = fields.flag("confirms_end", true);
    return far;
}

Deed strayFrom(JsonFields& fields) {
    StraySignal stray;
    stray.call = static_cast<std::uint32_t>(fields.number("call") & 0xffff);
    stray.signal = static_cast<core::CallSignal>(placeFrom(fields, "signal", kSignals));
    return stray;
}

using Reader = std::function<Deed(JsonFields&)>;

const std::map<std::string, Reader>& readers() {
    static const std::map<std::string, Reader> all{
        {"push", pushFrom},
        {"contact", [](JsonFields& f) { return Contact{sourceFrom(f)}; }},
        {"source_fails", [](JsonFields& f) { return SourceFails{sourceFrom(f)}; }},
        {"setting",
         [](JsonFields& f) {
             return ChangeSetting{f.text("path"), f.text("value")};
         }},
        {"zone", zoneFrom},
        {"step", [](JsonFields& f) { return StepClock{msFrom(f, "by_ms", {})}; }},
        {"sync", [](JsonFields& f) { return SyncClock{f.flag("synced")}; }},
        {"see_clock",
         [](JsonFields& f) {
             return SeeClock{f.text("server"), msFrom(f, "wrong_by_ms", {})};
         }},
        {"suspend", [](JsonFields& f) { return Suspend{spanFrom(f, "length_ms", {})}; }},
        {"restart",
         [](JsonFields& f) {
             return Restart{f.flag("keep_last_write"), spanFrom(f, "away_ms", {})};
         }},
        {"disk", diskFrom},
        {"far_end", farEndFrom},
        {"call_engine", [](JsonFields& f) { return CallEngine{f.flag("up", true)}; }},
        {"registration", [](JsonFields& f) { return Registration{f.flag("fails")}; }},
        {"press", [](JsonFields& f) { return Press{core::BookingId(f.text("booking"))}; }},
        {"dial",
         [](JsonFields& f) {
             return Dial{f.text("number"), core::BookingId(f.text("booking"))};
         }},
        {"hang_up", [](JsonFields&) { return HangUp{}; }},
        {"retry", [](JsonFields&) { return Retry{}; }},
        {"dismiss", [](JsonFields&) { return Dismiss{}; }},
        {"stray_signal", strayFrom},
        {"stray_stored", [](JsonFields& f) { return StrayStored{sourceFrom(f)}; }},
        {"stray_wakeup", [](JsonFields&) { return StrayWakeup{}; }},
    };
    return all;
}

void readFirst(JsonFields& fields, Life& life) {
    if (fields.text("event") != "life" || fields.number("t_ms") != 0)
        fields.wrong("event", "of the first line is not \"life\" at 0");
    life.begins = fields.time("begins");
    life.length = spanFrom(fields, "length_ms", {});
}

void readAction(JsonFields& fields, Life& life) {
    const std::string event = fields.text("event");
    const milliseconds at = spanFrom(fields, "t_ms", milliseconds(-1));
    const auto reader = readers().find(event);
    if (reader == readers().end()) {
        fields.wrong("event", "is not known: \"" + event + "\"");
        return;
    }
    if (!life.actions.empty() && at < life.actions.back().at)
        fields.wrong("t_ms", "is before that of the line above");
    life.actions.push_back({at, reader->second(fields)});
}

base::Status readLine(const std::string& line, bool first, Life& life) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(line), &error);
    if (!document.isObject())
        return base::fail(base::ErrorCode::InvalidInput,
                          "not a JSON object: " + error.errorString().toStdString());
    JsonFields fields(document.object());
    if (first)
        readFirst(fields, life);
    else
        readAction(fields, life);
    if (const auto wrong = fields.error())
        return base::fail(base::ErrorCode::InvalidInput, *wrong);
    return {};
}

void appendLine(std::string& out, const QJsonObject& object) {
    // "t_ms" and "event" first, for the eye.
    QJsonObject rest = object;
    rest.remove("t_ms");
    rest.remove("event");
    std::string line = "{\"t_ms\":" + std::to_string(object["t_ms"].toInteger()) + ",\"event\":\"" +
                       object["event"].toString().toStdString() + "\"";
    if (!rest.isEmpty())
        line += "," + QJsonDocument(rest).toJson(QJsonDocument::Compact).mid(1).toStdString();
    else
        line += "}";
    out += line + "\n";
}

} // namespace

std::string replayText(const Life& life) {
    std::string out;
    appendLine(out, {{"t_ms", 0},
                     {"event", "life"},
                     {"begins", text(exactUtc(life.begins))},
                     {"length_ms", ms(life.length)}});
    for (const Action& action : life.actions) {
        QJsonObject object{{"t_ms", ms(action.at)}};
        std::visit(Writer{object}, action.deed);
        appendLine(out, object);
    }
    return out;
}

base::Result<Life> lifeFrom(const std::string& text) {
    if (text.size() > ReplayLimits::kBytes)
        return base::fail(base::ErrorCode::TooLarge, "the file is larger than 64 MiB");
    Life life;
    std::size_t number = 0;
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.empty())
            continue;
        if (auto read = readLine(line, first, life); !read)
            return tl::unexpected(read.error().withContext("line " + std::to_string(number)));
        first = false;
        if (life.actions.size() > ReplayLimits::kActions)
            return base::fail(base::ErrorCode::TooLarge, "more than 200,000 events");
    }
    if (first)
        return base::fail(base::ErrorCode::InvalidInput, "line 1: the file is empty");
    return life;
}

} // namespace greenroom::sim
