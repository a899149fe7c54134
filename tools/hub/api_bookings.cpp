// Bookings and series; a change of an instance is an exception of its series.
#include <algorithm>

#include "base/iso8601.h"
#include "hub/api_body.h"
#include "hub/api_booking_fields.h"
#include "hub/api_handlers.h"
#include "hub/api_json.h"
#include "hub/booking_instances.h"
#include "hub/secret_text.h"

namespace greenroom::hub::api {

namespace {

constexpr std::size_t kMostListed = 5'000;

// What a path names: a booking, or one instance of a series.
struct Target {
    Booking booking;
    std::optional<base::WallTime> instance;
};

ApiResult<Target> findTarget(const ApiCall& call, Storage& storage) {
    const std::string& id = call.parts.front();
    if (auto whole = storage.bookings().find(BookingId(id)))
        return Target{*std::move(whole), std::nullopt};
    const auto name = parseInstanceId(id);
    if (!name)
        return notFound("There is no such booking.");
    auto series = lift(storage.bookings().find(name->series));
    if (!series)
        return tl::unexpected(series.error());
    return Target{*std::move(series), name->originalStart};
}

ApiResult<void> store(const Booking& booking, Storage& storage) {
    const auto instances = lift(instancesOf(booking), "recurrence");
    if (!instances)
        return tl::unexpected(instances.error());
    return lift(storage.bookings().put(booking, *instances));
}

void sign(Booking& booking, const ApiCall& call) {
    booking.changedBy = call.actor();
    booking.changedAt = call.now;
}

BookingException& exceptionOf(Booking& booking, base::WallTime start) {
    const auto at = std::ranges::find(booking.exceptions, start, &BookingException::originalStart);
    if (at != booking.exceptions.end())
        return *at;
    booking.exceptions.push_back({start, false, booking.facts});
    return booking.exceptions.back();
}

// Exceptions of instances that the series does not have any more are forgotten.
void dropLost(Booking& booking) {
    Booking plain = booking;
    plain.exceptions.clear();
    const auto instances = instancesOf(plain);
    if (!instances)
        return;
    std::erase_if(booking.exceptions, [&](const BookingException& exception) {
        const std::string id = instanceId(booking.id, exception.originalStart);
        return std::ranges::find(*instances, id, &BookingInstance::id) == instances->end();
    });
}

ApiResult<std::optional<base::WallTime>> queryInstant(const ApiCall& call, std::string_view name) {
    const auto given = call.request.queryValue(name);
    if (!given)
        return std::optional<base::WallTime>();
    const auto parsed = base::parseUtc(*given);
    if (!parsed)
        return invalid(std::string(name), "A time with Z or an offset is wanted.");
    return std::optional(*parsed);
}

Answer instancesAnswer(const std::vector<Booking>& bookings, const BookingWindow& window,
                       Storage& storage) {
    std::vector<QJsonObject> found;
    for (const Booking& booking : bookings) {
        const auto instances = lift(storage.bookings().instances(booking.id));
        if (!instances)
            return tl::unexpected(instances.error());
        for (const BookingInstance& one : *instances) {
            if (one.facts.end <= window.from || one.facts.start >= window.until)
                continue;
            QJsonObject row = toJson(one);
            row.insert("series", booking.recurrence.empty() ? QString() : toQt(booking.id.value()));
            found.push_back(row);
        }
    }
    std::ranges::stable_sort(found, {},
                             [](const QJsonObject& one) { return one.value("start").toString(); });
    QJsonArray out;
    for (std::size_t i = 0; i < std::min(found.size(), kMostListed); ++i)
        out.append(found[i]);
    return jsonResponse(200, QJsonObject{{"instances", out}});
}

} // namespace

Answer listBookings(ApiCall& call, Storage& storage) {
    const WorkspaceId workspace(call.parts.front());
    if (const auto found = lift(storage.workspaces().find(workspace)); !found)
        return tl::unexpected(found.error());
    const auto from = queryInstant(call, "from");
    const auto until = queryInstant(call, "until");
    if (!from || !until)
        return tl::unexpected(!from ? from.error() : until.error());
    const BookingWindow window{from->value_or(base::WallTime::min()),
                               until->value_or(base::WallTime::max())};
    const auto bookings = lift(
        storage.bookings().list(workspace, *from || *until ? std::optional(window) : std::nullopt));
    if (!bookings)
        return tl::unexpected(bookings.error());
    if (call.request.queryValue("instances") == "true")
        return instancesAnswer(*bookings, window, storage);
    return jsonResponse(200, QJsonObject{{"bookings", listJson(*bookings)}});
}

Answer makeBooking(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    Booking booking;
    booking.id = BookingId(randomHex(8));
    booking.workspace = WorkspaceId(call.parts.front());
    for (const char* name : {"title", "start", "end"})
        if (!body->has(name))
            body->wrong(name, "It is needed.");
    readBookingFields(*body, booking.facts);
    readSeriesFields(*body, booking);
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    sign(booking, call);
    if (const auto stored = store(booking, storage); !stored)
        return tl::unexpected(stored.error());
    call.subject = booking.id.value();
    call.note = "workspace " + booking.workspace.value();
    return jsonResponse(201, toJson(booking));
}

Answer showBooking(ApiCall& call, Storage& storage) {
    const auto target = findTarget(call, storage);
    if (!target)
        return tl::unexpected(target.error());
    if (!target->instance)
        return jsonResponse(200, toJson(target->booking));
    const auto instance = lift(findInstance(target->booking, *target->instance));
    if (!instance)
        return tl::unexpected(instance.error());
    QJsonObject out = toJson(*instance);
    out.insert("series", toQt(target->booking.id.value()));
    out.insert("workspace", toQt(target->booking.workspace.value()));
    return jsonResponse(200, out);
}

Answer changeBooking(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    auto target = findTarget(call, storage);
    if (!target)
        return tl::unexpected(target.error());
    Booking& booking = target->booking;
    if (target->instance) {
        const auto instance = lift(findInstance(booking, *target->instance));
        if (!instance)
            return tl::unexpected(instance.error());
        BookingException& exception = exceptionOf(booking, *target->instance);
        exception.facts = instance->facts;
        readBookingFields(*body, exception.facts);
        if (exception.facts.end <= exception.facts.start)
            body->wrong("end", "It is not after the start.");
    } else {
        readBookingFields(*body, booking.facts);
        readSeriesFields(*body, booking);
        dropLost(booking);
    }
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    sign(booking, call);
    if (const auto stored = store(booking, storage); !stored)
        return tl::unexpected(stored.error());
    call.subject = call.parts.front();
    call.note = "workspace " + booking.workspace.value();
    return showBooking(call, storage);
}

Answer removeBooking(ApiCall& call, Storage& storage) {
    auto target = findTarget(call, storage);
    if (!target)
        return tl::unexpected(target.error());
    Booking& booking = target->booking;
    call.subject = call.parts.front();
    call.note = "workspace " + booking.workspace.value();
    if (!target->instance) {
        if (const auto removed = lift(storage.bookings().remove(booking.id)); !removed)
            return tl::unexpected(removed.error());
        return emptyResponse();
    }
    if (const auto instance = lift(findInstance(booking, *target->instance)); !instance)
        return tl::unexpected(instance.error());
    exceptionOf(booking, *target->instance) = {*target->instance, true, {}};
    sign(booking, call);
    if (const auto stored = store(booking, storage); !stored)
        return tl::unexpected(stored.error());
    return emptyResponse();
}

} // namespace greenroom::hub::api
