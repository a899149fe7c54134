"""Conferences as the booking API writes and reads them (TMS reference, 3.2)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from .booking import Declined
from .conferences import Conference, Content, Draft, Series
from .instants import for_booking_api, read
from .recurrence import BadPattern, Change, Pattern, Zone, ZoneRule, weekday
from .xml_tree import Node, child, children, leaf, text

_TMS_PARTY = "TMS Participant"


def instant(words: str) -> int:
    try:
        return read(words)
    except ValueError as error:
        raise Declined(str(error)) from error


def whole(element: Element | None, *path: str, default: int = 0) -> int:
    words = text(element, *path)
    if not words:
        return default
    if not re.fullmatch(r"-?\d{1,15}", words):
        raise Declined(f"'{words[:20]}' is no whole number")
    return int(words)


def draft_of(element: Element | None) -> Draft:
    """A Conference element. Declined says what cannot be read."""
    if element is None:
        raise Declined("no Conference")
    start, end = (instant(text(element, name)) for name in ("StartTimeUTC", "EndTimeUTC"))
    external = child(element, "ExternalConference")
    systems, others = _participants(child(element, "Participants"))
    content = Content(
        title=text(element, "Title"),
        systems=tuple(systems),
        others=tuple(others),
        type=text(element, "ConferenceType") or "Default",
        dial_string=text(external, "ExternallyHosted", "DialString") or text(external, "WebEx", "SipUrl"),
        owner_first=text(element, "OwnerFirstName"),
        owner_last=text(element, "OwnerLastName"),
        owner_email=text(element, "OwnerEmailAddress"),
        owner_id=text(element, "OwnerId"),
        private=text(element, "PrivacyFlag").lower() in ("true", "1", "private"),
        info=text(element, "ConferenceInfoText"),
        message=text(element, "UserMessageText"),
        bandwidth=text(element, "Bandwidth"),
        external_source=text(element, "ExternalSourceId"),
        external_key=text(element, "ExternalPrimaryKey"),
    )
    version = whole(element, "Version", default=-1)
    return Draft(
        content,
        start,
        end,
        whole(element, "ConferenceId", default=-1),
        None if version < 0 else version,
        _pattern(child(element, "RecurrencePattern")),
        _zone(child(element, "ConferenceTimeZoneRules")),
    )


def _participants(element: Element | None) -> tuple[list[int], list[tuple[str, str]]]:
    systems, others = [], []
    for participant in children(element, "Participant"):
        kind, number = text(participant, "ParticipantCallType"), whole(participant, "ParticipantId", default=-1)
        if kind.startswith("TMS") or (not kind and number > 0):
            systems.append(number)
        else:
            others.append((text(participant, "NameOrNumber"), kind))
    return systems, others


def _pattern(element: Element | None) -> Pattern | None:
    frequency = text(element, "FrequencyType")
    if element is None or frequency in ("", "Default"):
        return None
    ends = text(element, "PatternEndType")
    days = [word for node in children(element, "DaysOfWeek") for word in _words(node)]
    return Pattern(
        frequency=frequency,
        interval=max(1, whole(element, "Interval", default=1)),
        days=days,
        first_day=text(element, "FirstDayOfWeek") or "Monday",
        set_position=whole(element, "BySetPosition"),
        month_day=whole(element, "ByMonthDay"),
        end_ms=instant(text(element, "PatternEndDateUTC")) if ends == "EndByDate" else 0,
        count=whole(element, "PatternInstances") if ends == "EndByInstances" else 0,
        exceptions_ms=[instant(w) for node in children(element, "Exceptions") for w in _texts(node)],
    )


def _texts(node: Element) -> list[str]:
    """What the leaves below hold."""
    return [(leaf_.text or "").strip() for leaf_ in node.iter() if len(leaf_) == 0 and (leaf_.text or "").strip()]


def _words(node: Element) -> list[str]:
    return [word for words in _texts(node) for word in re.split(r"[\s,]+", words)]


def _zone(element: Element | None) -> Zone:
    rules = []
    for rule in children(element, "TimeZoneRule"):
        valid = text(rule, "ValidFrom")
        rules.append(
            ZoneRule(
                valid_from_ms=instant(valid) if valid and not valid.startswith("0001") else -(2**52),
                id=text(rule, "Id"),
                name=text(rule, "DisplayName"),
                base_min=whole(rule, "BaseOffsetInMinutes"),
                daylight_min=whole(rule, "DaylightOffsetInMinutes"),
                daylight=_change(child(rule, "Daylight")),
                standard=_change(child(rule, "Standard")),
            )
        )
    return Zone(rules)


def _change(element: Element | None) -> Change | None:
    month = whole(element, "Month")
    if not month:
        return None
    clock = re.search(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z?\Z", text(element, "TimeOfDay") or "02:00")
    day, week = whole(element, "Day"), whole(element, "Week")
    if not 1 <= month <= 12 or not clock or not 0 <= week <= 5 or (not week and not 1 <= day <= 31):
        raise Declined("a time zone rule cannot be read")
    try:
        on = weekday(text(element, "DayOfWeek") or "Sunday")
    except BadPattern as error:
        raise Declined(str(error)) from error
    return Change(month, week, on, 0 if week else day, int(clock[1]) % 24 * 60 + int(clock[2]))


def conference_node(
    conference: Conference, series: Series | None, now_ms: int, systems: dict[int, str], name: str = "Conference"
) -> Node:
    """`series` is given when the whole of it is meant, which then begins with its first occurrence; `systems` are the
    names of participants."""
    content = conference.content
    start = series.first_ms if series else conference.start_ms
    end = start + series.duration_ms if series else conference.end_ms
    nodes = [
        leaf("ConferenceId", conference.id),
        leaf("Title", content.title),
        leaf("StartTimeUTC", for_booking_api(start)),
        leaf("EndTimeUTC", for_booking_api(end)),
    ]
    if conference.series:
        nodes.append(leaf("RecurrenceInstanceIdUTC", for_booking_api(conference.instance_ms)))
        nodes += [leaf("RecurrenceInstanceType", "modify")] if conference.exception else []
    if series is not None:
        nodes.append(leaf("FirstOccurrenceRecInstanceIdUTC", for_booking_api(series.first_ms)))
        nodes.append(_pattern_node(series.pattern))
    nodes += [
        leaf("OwnerId", content.owner_id),
        leaf("OwnerFirstName", content.owner_first),
        leaf("OwnerLastName", content.owner_last),
        leaf("OwnerEmailAddress", content.owner_email),
        leaf("ConferenceType", content.type),
        leaf("Bandwidth", content.bandwidth),
        leaf("ConferenceInfoText", content.info),
        leaf("UserMessageText", content.message),
        leaf("PrivacyFlag", content.private),
        leaf("ExternalSourceId", content.external_source),
        leaf("ExternalPrimaryKey", content.external_key),
    ]
    if content.dial_string:
        nodes.append(Node("ExternalConference", [Node("ExternallyHosted", [leaf("DialString", content.dial_string)])]))
    nodes.append(Node("Participants", _participant_nodes(content, systems)))
    nodes.append(Node("ConferenceState", [leaf("Status", conference.state(now_ms))]))
    nodes.append(leaf("Version", series.version if series else conference.version))
    return Node(name, nodes)


def _participant_nodes(content: Content, systems: dict[int, str]) -> list[Node]:
    parties = [(n, systems.get(n, ""), _TMS_PARTY) for n in content.systems]
    parties += [(-1, who, kind) for who, kind in content.others]
    return [
        Node("Participant", [leaf("ParticipantId", n), leaf("NameOrNumber", name), leaf("ParticipantCallType", kind)])
        for n, name, kind in parties
    ]


def _pattern_node(pattern: Pattern) -> Node:
    nodes = [
        leaf("FrequencyType", pattern.frequency),
        leaf("Interval", pattern.interval),
        Node("DaysOfWeek", [leaf("DayOfWeek", day) for day in pattern.days]),
        leaf("FirstDayOfWeek", pattern.first_day),
        leaf("BySetPosition", pattern.set_position),
        leaf("ByMonthDay", pattern.month_day),
    ]
    if pattern.end_ms:
        nodes += [leaf("PatternEndType", "EndByDate"), leaf("PatternEndDateUTC", for_booking_api(pattern.end_ms))]
    else:
        nodes += [leaf("PatternEndType", "EndByInstances"), leaf("PatternInstances", pattern.count)]
    return Node("RecurrencePattern", nodes)


def default_node(draft: Draft) -> Node:
    """The template of GetDefaultConference: id -1."""
    conference = Conference(-1, draft.content, draft.start_ms, draft.end_ms, version=-1)
    return conference_node(conference, None, 0, {}, "GetDefaultConferenceResult")
