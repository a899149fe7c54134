// Bookings as people make them, and the list that a device gets of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hub/model.h"

namespace greenroom::hub {

enum class CallProtocol : std::uint8_t { Sip, H323, WebRtc };
enum class Response : std::uint8_t { Accepted, Tentative, NotResponded, Declined };

struct DialTarget {
    std::string number;
    CallProtocol protocol = CallProtocol::Sip;
    std::uint32_t callRateKbps = 0; // 0: none given
    bool audioOnly = false;

    friend bool operator==(const DialTarget&, const DialTarget&) = default;
};

// What is the same in a booking, in an exception of a series and on a device.
struct BookingFacts {
    std::string meetingId;
    std::string title;
    std::string agenda;
    bool isPrivate = false;
    std::string organizerFirstName;
    std::string organizerLastName;
    std::string organizerEmail;
    base::WallTime start;
    base::WallTime end;
    std::uint32_t startBufferS = 0;
    std::uint32_t endBufferS = 0;
    std::uint32_t maximumExtensionMin = 0;
    std::vector<DialTarget> calls;
    Response response = Response::Accepted;
    bool allDay = false;
    std::string meetingPlatform;
    bool cancellable = false;

    friend bool operator==(const BookingFacts&, const BookingFacts&) = default;
};

// An instance of a series that differs from the others.
struct BookingException {
    base::WallTime originalStart; // names the instance
    bool cancelled = false;
    BookingFacts facts; // when it is not cancelled: all of them

    friend bool operator==(const BookingException&, const BookingException&) = default;
};

// A booking as it was asked for: a single one, or a series with its rule.
struct Booking {
    BookingId id;
    WorkspaceId workspace;
    BookingFacts facts;     // of the first instance, for a series
    std::string recurrence; // RRULE of RFC 5545 without its name; empty: a single booking
    std::string zone;       // IANA name the rule is meant in; empty: UTC
    std::vector<BookingException> exceptions;
    std::string changedBy;
    base::WallTime changedAt;

    friend bool operator==(const Booking&, const Booking&) = default;
};

// One that a device gets. A single booking has one instance with its own id; those of a series are
// "SERIES/20261124T090000Z" after their original start.
struct BookingInstance {
    std::string id;
    BookingFacts facts;

    friend bool operator==(const BookingInstance&, const BookingInstance&) = default;
};

// The same, ready for the link: `encoded` is a serialized cloud.v1.Booking.
struct EncodedBooking {
    std::string id;
    std::string encoded;

    friend bool operator==(const EncodedBooking&, const EncodedBooking&) = default;
};

// The list of a workspace within a window. Revisions are the workspace's and only grow.
struct BookingList {
    std::uint64_t revision = 0;
    std::vector<EncodedBooking> bookings; // by start
};

struct BookingChanges {
    std::uint64_t fromRevision = 0;
    std::uint64_t revision = 0;
    std::vector<EncodedBooking> changed;
    std::vector<std::string> removedIds;
};

} // namespace greenroom::hub
