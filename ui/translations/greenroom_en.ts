<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgentWords</name>
    <message numerus="yes">
        <source>List %n min old</source>
        <translation>
            <numerusform>List %n min old</numerusform>
            <numerusform>List %n min old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock differs by %n s from another server&apos;s</source>
        <translation>
            <numerusform>The clock differs by %n s from another server&apos;s</numerusform>
            <numerusform>The clock differs by %n s from another server&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingWording</name>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>a booking&apos;s start</comment>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <comment>what the panel is not sure of</comment>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomPanelPage</name>
    <message numerus="yes">
        <source>%n more rows do not fit on this panel</source>
        <translation>
            <numerusform>%n more row does not fit on this panel</numerusform>
            <numerusform>%n more rows do not fit on this panel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeypadPage</name>
    <message numerus="yes">
        <source>%n keys sent</source>
        <translation>
            <numerusform>%n key sent</numerusform>
            <numerusform>%n keys sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelButtons</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>PIN, %n digits</source>
        <translation>
            <numerusform>PIN, %n digit</numerusform>
            <numerusform>PIN, %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingAnswer</name>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%n of 5 stars</numerusform>
            <numerusform>%n of 5 stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n of 5</source>
        <comment>stars</comment>
        <translation>
            <numerusform>Send %n of 5</numerusform>
            <numerusform>Send %n of 5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message numerus="yes">
        <source>Wrong PIN: %n tries left</source>
        <translation>
            <numerusform>Wrong PIN: %n try left</numerusform>
            <numerusform>Wrong PIN: %n tries left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>bookings</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
