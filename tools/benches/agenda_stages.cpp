// A list of bookings on its way from its bytes to the disk, stage by stage, and the same rows
// inserted by SQLite alone.
//
//   greenroom-bench-agenda SIZE ROUNDS DIRECTORY    one JSON object a round, in nanoseconds
//
// Lists take turns, so that each round replaces every booking. Exit: 0 · 1 a stage failed · 2 usage
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariantList>

#include "base/iso8601.h"
#include "core/reduce.h"
#include "core/room_view.h"
#include "edge/store/database.h"
#include "xapi/bookings_xml.h"

namespace {

using namespace greenroom;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t kNowMs = 1'772'614'800'000; // 2026-03-04 09:00 UTC
constexpr std::int64_t kSlotMs = 1'800'000;
constexpr int kDecisions = 50;

std::int64_t since(Clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin).count();
}

// As a TMS pushes them, half an hour each, one after another; one of them is open.
std::string bodyOf(int size, int round) {
    std::string body = "<Bookings item=\"1\" status=\"OK\">";
    for (int i = 0; i < size; ++i) {
        const std::string number = std::to_string(i + 1);
        const auto start = base::wallFromMs(kNowMs - kSlotMs / 2 + i * kSlotMs);
        const auto end = start + base::milliseconds(kSlotMs);
        body += "<Booking item=\"" + number + "\"><Id item=\"1\">" + number +
                "</Id><Title item=\"1\">Meeting " + number + " of round " + std::to_string(round) +
                "</Title><Agenda item=\"1\"/><Privacy item=\"1\">Public</Privacy>"
                "<Organizer item=\"1\"><FirstName item=\"1\">Ada</FirstName>"
                "<LastName item=\"1\">Field</LastName><Email item=\"1\">ada@example.net</Email>"
                "</Organizer><Time item=\"1\"><StartTime item=\"1\">" +
                base::formatUtc(start) +
                "</StartTime><StartTimeBuffer item=\"1\">300</StartTimeBuffer>"
                "<EndTime item=\"1\">" +
                base::formatUtc(end) +
                "</EndTime><EndTimeBuffer item=\"1\">0</EndTimeBuffer></Time>"
                "<DialInfo item=\"1\"><Calls item=\"1\"><Call item=\"1\"><Number item=\"1\">room" +
                number +
                "@vmr.example.net</Number><Protocol item=\"1\">SIP</Protocol>"
                "<CallRate item=\"1\">6000</CallRate><CallType item=\"1\">Video</CallType></Call>"
                "</Calls><ConnectMode item=\"1\">OBTP</ConnectMode></DialInfo></Booking>";
    }
    return body + "</Bookings>";
}

struct Stages {
    std::int64_t parse = 0;
    std::int64_t reduce = 0;
    std::int64_t decide = 0; // one decision
    std::int64_t view = 0;
    std::int64_t store = 0;
    std::int64_t whole = 0;
    std::int64_t bare = 0;
};

class Room {
public:
    explicit Room(const std::filesystem::path& directory) : database_(directory) {}

    [[nodiscard]] bool open() { return database_.open().has_value(); }

    [[nodiscard]] bool replaceAll(const std::string& body, std::size_t size, Stages& stages) {
        const Clock::time_point begin = Clock::now();
        auto list = xapi::readBookingsXml(body, size);
        if (!list || list->bookings.size() != size)
            return false;
        stages.parse = since(begin);

        const Clock::time_point parsed = Clock::now();
        const core::Step step = core::reduce(
            state_,
            core::BookingEvent(core::BookingsReplaced{
                core::Source::Premises, std::make_shared<const core::SourceList>(*std::move(list)),
                core::RequestId(1)}),
            now_);
        stages.reduce = since(parsed);

        const Clock::time_point reduced = Clock::now();
        const core::PanelView view = core::panelView(state_, step.join, now_);
        stages.view = since(reduced);

        const Clock::time_point shown = Clock::now();
        bool saved = false;
        for (const core::Effect& effect : step.effects)
            if (const auto* deed = std::get_if<core::SaveAgenda>(&effect))
                saved = database_.save(*deed).has_value();
        stages.store = since(shown);
        stages.whole = since(begin);

        const Clock::time_point stored = Clock::now();
        std::size_t tiles = 0;
        for (int i = 0; i < kDecisions; ++i)
            tiles += core::decideJoin(core::joinInputs(state_, now_), now_.wall).tiles.size();
        stages.decide = since(stored) / kDecisions;
        return saved && tiles > 0 && !view.tiles.empty();
    }

private:
    edge::store::Database database_;
    core::RoomState state_;
    base::Instant now_{base::wallFromMs(kNowMs), base::MonoTime(std::chrono::hours(1))};
};

// SQLite and Qt's driver, with the rows the store has just written and nothing else.
class BareTables {
public:
    BareTables(const std::filesystem::path& directory)
        : given_(QString::fromStdString((directory / "greenroom.db").string())) {
        database_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database_.setDatabaseName(QString::fromStdString((directory / "bare.db").string()));
    }

    [[nodiscard]] bool open() {
        return database_.open() && run(QStringLiteral("PRAGMA journal_mode = WAL")) &&
               run(QStringLiteral("PRAGMA synchronous = FULL"));
    }

    [[nodiscard]] std::optional<std::int64_t> replaceAll() {
        for (Table& table : tables_)
            if (!read(table))
                return std::nullopt;
        const Clock::time_point begin = Clock::now();
        if (!database_.transaction())
            return std::nullopt;
        for (const Table& table : tables_)
            if (!write(table))
                return std::nullopt;
        if (!database_.commit())
            return std::nullopt;
        return since(begin);
    }

private:
    struct Table {
        QString name;
        int columns = 0;
        std::vector<QVariantList> rows;
    };

    bool run(const QString& text) {
        QSqlQuery query(database_);
        return query.exec(text);
    }

    bool read(Table& table) {
        if (!run(QStringLiteral("ATTACH '%1' AS given").arg(given_)))
            return false;
        bool good = run(QStringLiteral("CREATE TABLE IF NOT EXISTS %1 AS SELECT * FROM given.%1 "
                                       "WHERE 0")
                            .arg(table.name));
        table.rows.clear();
        {
            QSqlQuery query(database_);
            good = good && query.exec(QStringLiteral("SELECT * FROM given.%1").arg(table.name));
            table.columns = query.record().count();
            while (good && query.next()) {
                QVariantList row;
                for (int i = 0; i < table.columns; ++i)
                    row.append(query.value(i));
                table.rows.push_back(std::move(row));
            }
        }
        return run(QStringLiteral("DETACH given")) && good;
    }

    bool write(const Table& table) {
        QStringList marks;
        for (int i = 0; i < table.columns; ++i)
            marks.append(QStringLiteral("?"));
        QSqlQuery query(database_);
        if (!query.exec(QStringLiteral("DELETE FROM %1").arg(table.name)) ||
            !query.prepare(QStringLiteral("INSERT INTO %1 VALUES (%2)")
                               .arg(table.name, marks.join(QLatin1Char(',')))))
            return false;
        for (const QVariantList& row : table.rows) {
            for (int i = 0; i < table.columns; ++i)
                query.bindValue(i, row.at(i));
            if (!query.exec())
                return false;
        }
        return true;
    }

    QString given_;
    QSqlDatabase database_;
    std::array<Table, 2> tables_{Table{QStringLiteral("booking"), 0, {}},
                                 Table{QStringLiteral("booking_call"), 0, {}}};
};

void print(const Stages& stages) {
    const auto ns = [](std::int64_t value) { return static_cast<long long>(value); };
    std::printf(
        "{\"parse\":%lld,\"reduce\":%lld,\"decide\":%lld,\"panel_view\":%lld,\"store\":%lld,"
        "\"whole\":%lld,\"bare_sqlite\":%lld}\n",
        ns(stages.parse), ns(stages.reduce), ns(stages.decide), ns(stages.view), ns(stages.store),
        ns(stages.whole), ns(stages.bare));
}

bool numberFrom(const char* text, int most, int& out) {
    const std::string_view word(text);
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), out);
    return error == std::errc() && end == word.data() + word.size() && out >= 1 && out <= most;
}

int measure(int size, int rounds, const std::filesystem::path& directory) {
    Room room(directory);
    BareTables bare(directory);
    if (!room.open() || !bare.open())
        return 1;
    for (int round = 0; round <= rounds; ++round) {
        Stages stages;
        if (!room.replaceAll(bodyOf(size, round % 2), static_cast<std::size_t>(size), stages))
            return 1;
        const auto alone = bare.replaceAll();
        if (!alone)
            return 1;
        stages.bare = *alone;
        if (round > 0) // the first one replaces nothing
            print(stages);
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[]) {
    int size = 0;
    int rounds = 0;
    if (argc != 4 || !numberFrom(argv[1], 1'000'000, size) || !numberFrom(argv[2], 1000, rounds)) {
        std::fputs("usage: greenroom-bench-agenda SIZE ROUNDS DIRECTORY\n", stderr);
        return 2;
    }
    const QCoreApplication application(argc, argv);
    return measure(size, rounds, argv[3]);
}
