// Bookings and the lists of devices in SQLite.
//
// An instance carries the revision of its workspace at which it changed last, and one that was
// removed stays as a row without content: so "what changed after revision N" is one question, for
// any node, with nothing kept in memory.
#include <unordered_map>

#include "hub/booking_codec.h"
#include "hub/sqlite_parts.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;

class SqliteBookings final : public BookingStore {
public:
    explicit SqliteBookings(const SqliteParts& parts)
        : statements_(parts.statements), journal_(parts.journal) {}

    base::Result<std::vector<Booking>> list(const WorkspaceId& workspace,
                                            std::optional<BookingWindow> window) override;
    base::Result<Booking> find(const BookingId& id) override;
    base::Result<std::vector<BookingInstance>> instances(const BookingId& id) override;
    base::Status put(const Booking& booking,
                     const std::vector<BookingInstance>& instances) override;
    base::Status remove(const BookingId& id) override;
    base::Result<std::string> epoch() override;
    base::Result<std::uint64_t> revision(const WorkspaceId& workspace) override;
    base::Result<BookingList> deviceList(const WorkspaceId& workspace,
                                         BookingWindow window) override;
    base::Result<std::optional<BookingChanges>> changesAfter(const WorkspaceId& workspace,
                                                             std::uint64_t revision,
                                                             BookingWindow window) override;
    base::Status prune(base::WallTime before) override;

private:
    base::Status withExceptions(Booking& booking);
    base::Status writeHead(const Booking& booking);
    // Whether anything differs from what devices have by now.
    base::Result<bool> writeInstances(const BookingId& id, const WorkspaceId& workspace,
                                      const std::vector<BookingInstance>& instances,
                                      std::uint64_t revision);
    base::Status grown(const WorkspaceId& workspace, std::uint64_t revision);

    Statements& statements_;
    Journal& journal_;
};

base::Result<Booking> bookingOf(const Row& row) {
    Booking out;
    out.id = BookingId(row.text(0));
    out.workspace = WorkspaceId(row.text(1));
    out.recurrence = row.text(2);
    out.zone = row.text(3);
    out.changedBy = row.text(5);
    out.changedAt = row.time(6);
    base::Result<BookingFacts> facts = decodeBooking(row.blob(4));
    if (!facts)
        return tl::unexpected(facts.error());
    out.facts = std::move(*facts);
    return out;
}

base::Result<std::vector<Booking>> SqliteBookings::list(const WorkspaceId& workspace,
                                                        std::optional<BookingWindow> window) {
    auto found =
        window ? allOf(statements_.all(
                     "SELECT id, workspace, recurrence, zone, facts, changed_by, changed_ms"
                     " FROM booking WHERE id IN (SELECT booking FROM booking_instance"
                     " WHERE workspace = ? AND end_ms > ? AND start_ms < ?"
                     " AND encoded IS NOT NULL)",
                     {text(workspace.value()), ms(window->from), ms(window->until)}, bookingOf))
               : allOf(statements_.all(
                     "SELECT id, workspace, recurrence, zone, facts, changed_by, changed_ms"
                     " FROM booking WHERE workspace = ?",
                     {text(workspace.value())}, bookingOf));
    if (!found)
        return found;
    for (Booking& booking : *found) {
        if (base::Status read = withExceptions(booking); !read)
            return tl::unexpected(read.error());
    }
    std::ranges::sort(*found, {}, [](const Booking& booking) {
        return std::pair(booking.facts.start, booking.id);
    });
    return found;
}

base::Result<Booking> SqliteBookings::find(const BookingId& id) {
    auto found = needed(
        statements_.first("SELECT id, workspace, recurrence, zone, facts, changed_by, changed_ms"
                          " FROM booking WHERE id = ?",
                          {text(id.value())}, bookingOf),
        "booking");
    if (!found)
        return tl::unexpected(found.error());
    if (*found) {
        if (base::Status read = withExceptions(**found); !read)
            return tl::unexpected(read.error());
    }
    return std::move(*found);
}

base::Status SqliteBookings::withExceptions(Booking& booking) {
    auto rows = allOf(statements_.all(
        "SELECT original_start_ms, facts FROM booking_exception WHERE booking = ?"
        " ORDER BY original_start_ms",
        {text(booking.id.value())}, [](const Row& row) -> base::Result<BookingException> {
            if (row.null(1))
                return BookingException{row.time(0), true, {}};
            return decodeBooking(row.blob(1)).map([&](BookingFacts facts) {
                return BookingException{row.time(0), false, std::move(facts)};
            });
        }));
    if (!rows)
        return tl::unexpected(rows.error());
    booking.exceptions = std::move(*rows);
    return {};
}

base::Result<std::vector<BookingInstance>> SqliteBookings::instances(const BookingId& id) {
    return allOf(statements_.all(
        "SELECT id, encoded FROM booking_instance WHERE booking = ? AND encoded IS NOT NULL"
        " ORDER BY start_ms, id",
        {text(id.value())}, [](const Row& row) -> base::Result<BookingInstance> {
            return decodeBooking(row.blob(1)).map([&](BookingFacts facts) {
                return BookingInstance{row.text(0), std::move(facts)};
            });
        }));
}

base::Status SqliteBookings::put(const Booking& booking,
                                 const std::vector<BookingInstance>& instances) {
    const base::Result<std::uint64_t> present = revision(booking.workspace);
    if (!present)
        return tl::unexpected(present.error());
    if (base::Status written = writeHead(booking); !written)
        return written;
    const base::Result<bool> differs =
        writeInstances(booking.id, booking.workspace, instances, *present + 1);
    if (!differs)
        return tl::unexpected(differs.error());
    return *differs ? grown(booking.workspace, *present + 1) : base::Status{};
}

base::Status SqliteBookings::writeHead(const Booking& booking) {
    const base::Result<int> changed = statements_.run(
        "INSERT INTO booking (id, workspace, recurrence, zone, facts, changed_by, changed_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " recurrence = excluded.recurrence, zone = excluded.zone, facts = excluded.facts,"
        " changed_by = excluded.changed_by, changed_ms = excluded.changed_ms"
        " WHERE workspace = excluded.workspace",
        {text(booking.id.value()), text(booking.workspace.value()), text(booking.recurrence),
         text(booking.zone), blob(encodeBooking(booking.id.value(), booking.facts)),
         text(booking.changedBy), ms(booking.changedAt)});
    if (changed && *changed == 0)
        return base::fail(ErrorCode::Conflict, "a booking stays in its workspace");
    base::Status written = done(changed);
    if (written)
        written = done(statements_.run("DELETE FROM booking_exception WHERE booking = ?",
                                       {text(booking.id.value())}));
    for (const BookingException& exception : booking.exceptions) {
        if (!written)
            return written;
        written = done(statements_.run(
            "INSERT INTO booking_exception (booking, original_start_ms, facts) VALUES (?, ?, ?)",
            {text(booking.id.value()), ms(exception.originalStart),
             exception.cancelled ? QVariant()
                                 : blob(encodeBooking(booking.id.value(), exception.facts))}));
    }
    return written;
}

base::Result<bool> SqliteBookings::writeInstances(const BookingId& id, const WorkspaceId& workspace,
                                                  const std::vector<BookingInstance>& instances,
                                                  std::uint64_t revision) {
    auto rows = statements_.all(
        "SELECT id, encoded FROM booking_instance WHERE booking = ? AND encoded IS NOT NULL",
        {text(id.value())}, [](const Row& row) { return std::pair(row.text(0), row.blob(1)); });
    if (!rows)
        return tl::unexpected(rows.error());
    std::unordered_map<std::string, std::string> left(rows->begin(), rows->end());
    bool differs = false;
    for (const BookingInstance& instance : instances) {
        const std::string encoded = encodeBooking(instance.id, instance.facts);
        const auto known = left.find(instance.id);
        const bool same = known != left.end() && known->second == encoded;
        if (known != left.end())
            left.erase(known);
        if (same)
            continue;
        const base::Result<int> changed = statements_.run(
            "INSERT INTO booking_instance (id, booking, workspace, start_ms, end_ms, revision,"
            " encoded) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " start_ms = excluded.start_ms, end_ms = excluded.end_ms,"
            " revision = excluded.revision, encoded = excluded.encoded"
            " WHERE booking = excluded.booking AND workspace = excluded.workspace",
            {text(instance.id), text(id.value()), text(workspace.value()), ms(instance.facts.start),
             ms(instance.facts.end), number(revision), blob(encoded)});
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed == 0)
            return base::fail(ErrorCode::Conflict, instance.id + " belongs to another booking");
        differs = true;
    }
    for (const auto& [gone, encoded] : left) {
        const base::Result<int> removed =
            statements_.run("UPDATE booking_instance SET encoded = NULL, revision = ? WHERE id = ?",
                            {number(revision), text(gone)});
        if (!removed)
            return tl::unexpected(removed.error());
        differs = true;
    }
    return differs;
}

base::Status SqliteBookings::grown(const WorkspaceId& workspace, std::uint64_t revision) {
    base::Status written = done(statements_.run("UPDATE workspace SET revision = ? WHERE id = ?",
                                                {number(revision), text(workspace.value())}));
    return written ? journal_.append(ChangeKind::Bookings, {workspace.value()}) : written;
}

base::Status SqliteBookings::remove(const BookingId& id) {
    const base::Result<Booking> booking = find(id);
    if (!booking)
        return tl::unexpected(booking.error());
    const base::Result<std::uint64_t> present = revision(booking->workspace);
    if (!present)
        return tl::unexpected(present.error());
    const base::Result<bool> differs = writeInstances(id, booking->workspace, {}, *present + 1);
    if (!differs)
        return tl::unexpected(differs.error());
    if (base::Status removed =
            done(statements_.run("DELETE FROM booking WHERE id = ?", {text(id.value())}));
        !removed)
        return removed;
    return *differs ? grown(booking->workspace, *present + 1) : base::Status{};
}

base::Result<std::string> SqliteBookings::epoch() {
    return needed(statements_.first("SELECT value FROM kept WHERE name = 'epoch'", {},
                                    [](const Row& row) { return row.blob(0); }),
                  "database");
}

base::Result<std::uint64_t> SqliteBookings::revision(const WorkspaceId& workspace) {
    return needed(statements_.first("SELECT revision FROM workspace WHERE id = ?",
                                    {text(workspace.value())},
                                    [](const Row& row) { return row.count(0); }),
                  "workspace");
}

base::Result<BookingList> SqliteBookings::deviceList(const WorkspaceId& workspace,
                                                     BookingWindow window) {
    const base::Result<std::uint64_t> present = revision(workspace);
    if (!present)
        return tl::unexpected(present.error());
    auto rows = statements_.all(
        "SELECT id, encoded FROM booking_instance WHERE workspace = ? AND end_ms > ?"
        " AND start_ms < ? AND encoded IS NOT NULL ORDER BY start_ms, id",
        {text(workspace.value()), ms(window.from), ms(window.until)}, [](const Row& row) {
            return EncodedBooking{row.text(0), row.blob(1)};
        });
    if (!rows)
        return tl::unexpected(rows.error());
    return BookingList{*present, std::move(*rows)};
}

base::Result<std::optional<BookingChanges>>
SqliteBookings::changesAfter(const WorkspaceId& workspace, std::uint64_t revision,
                             BookingWindow window) {
    const auto bounds = needed(
        statements_.first("SELECT revision, forgotten FROM workspace WHERE id = ?",
                          {text(workspace.value())},
                          [](const Row& row) { return std::pair(row.count(0), row.count(1)); }),
        "workspace");
    if (!bounds)
        return tl::unexpected(bounds.error());
    const auto [present, forgotten] = *bounds;
    if (revision > present || revision < forgotten)
        return std::nullopt;
    BookingChanges changes{revision, present, {}, {}};
    const auto rows = statements_.all(
        "SELECT id, encoded, end_ms, start_ms FROM booking_instance WHERE workspace = ?"
        " AND revision > ? ORDER BY start_ms, id",
        {text(workspace.value()), number(revision)}, [&](const Row& row) {
            const bool within = row.time(2) > window.from && row.time(3) < window.until;
            if (within && !row.null(1))
                changes.changed.push_back({row.text(0), row.blob(1)});
            else
                changes.removedIds.push_back(row.text(0));
            return true;
        });
    if (!rows)
        return tl::unexpected(rows.error());
    return changes;
}

base::Status SqliteBookings::prune(base::WallTime before) {
    base::Status pruned = done(statements_.run(
        "UPDATE workspace SET forgotten = max(forgotten, (SELECT coalesce(max(i.revision), 0)"
        " FROM booking_instance i WHERE i.workspace = workspace.id AND i.end_ms < ?"
        " AND i.encoded IS NULL))",
        {ms(before)}));
    if (pruned)
        pruned = done(statements_.run("DELETE FROM booking_instance WHERE end_ms < ?"
                                      " AND (encoded IS NULL OR booking = id)",
                                      {ms(before)}));
    if (pruned)
        pruned = done(
            statements_.run("DELETE FROM booking WHERE recurrence = '' AND NOT EXISTS"
                            " (SELECT 1 FROM booking_instance i WHERE i.booking = booking.id)"));
    return pruned;
}

} // namespace

std::unique_ptr<BookingStore> sqliteBookings(const SqliteParts& parts) {
    return std::make_unique<SqliteBookings>(parts);
}

} // namespace greenroom::hub
