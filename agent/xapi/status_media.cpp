// Status of what calls carry and of the devices they use (xAPI guide, calls, status; paths of
// MediaChannels and Netstat: those that field devices have).
//
// Of each call four channels: 1 sound in, 2 sound out, 3 picture in, 4 picture out.
#include <algorithm>
#include <array>
#include <cstdio>

#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

// One channel of one call.
struct Channel {
    const core::Call& call;
    bool audio = true;
    bool incoming = true;

    [[nodiscard]] const std::string& codec() const {
        return audio ? call.media.audioCodec : call.media.videoCodec;
    }
    [[nodiscard]] const std::optional<core::StreamQuality>& quality() const {
        return audio ? call.quality.audio : call.quality.video;
    }
};

using OfChannel = Value (*)(const Channel&);

template <OfChannel Of>
Value ofChannel(const Context& context, Items items) {
    const core::Call* call = callWith(context, items.outer);
    if (call == nullptr)
        return std::nullopt;
    return Of(Channel{*call, items.inner <= 2, items.inner % 2 == 1});
}

template <OfChannel Of>
Value ofAudio(const Context& context, Items items) {
    return items.inner <= 2 ? ofChannel<Of>(context, items) : std::nullopt;
}

template <OfChannel Of>
Value ofVideo(const Context& context, Items items) {
    return items.inner > 2 ? ofChannel<Of>(context, items) : std::nullopt;
}

Value codec(const Channel& channel) {
    return channel.codec();
}
Value direction(const Channel& channel) {
    return channel.incoming ? "Incoming" : "Outgoing";
}
Value kind(const Channel& channel) {
    return channel.audio ? "Audio" : "Video";
}
Value encryption(const Channel& channel) {
    return channel.call.media.encryption == core::Encryption::None ? "Off" : "On";
}
Value packets(const Channel& channel) {
    const auto& quality = channel.quality();
    if (!quality)
        return std::nullopt;
    return number(channel.incoming ? quality->receivedPackets : quality->sentPackets);
}
Value lost(const Channel& channel) {
    const auto& quality = channel.quality();
    if (!quality)
        return std::nullopt;
    return number(channel.incoming ? quality->lostHere : quality->lostThere);
}
Value lossPercent(const Channel& channel) {
    const auto& quality = channel.quality();
    if (!quality)
        return std::nullopt;
    const auto tenths = channel.incoming ? quality->lossHereTenths : quality->lossThereTenths;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}
Value jitter(const Channel& channel) {
    const auto& quality = channel.quality();
    if (!quality || !channel.incoming)
        return std::nullopt;
    return number(static_cast<std::int64_t>(quality->jitterMs + 0.5));
}
Value roundTrip(const Channel& channel) {
    const auto& quality = channel.quality();
    if (!quality || !quality->roundTripMs || channel.incoming)
        return std::nullopt;
    return number(static_cast<std::int64_t>(*quality->roundTripMs + 0.5));
}

// Those of media that the call has.
std::vector<std::uint32_t> channels(const Context& context, std::uint32_t call) {
    const core::Call* one = callWith(context, call);
    if (one == nullptr)
        return {};
    const bool sound = !one->media.audioCodec.empty();
    const bool picture = !one->media.videoCodec.empty();
    if (sound && picture)
        return {1, 2, 3, 4};
    if (sound)
        return {1, 2};
    return picture ? std::vector<std::uint32_t>{3, 4} : std::vector<std::uint32_t>{};
}

const core::MediaDevice* deviceWith(const Context& context, std::uint32_t item) {
    const auto& devices = context.room.state.media.devices;
    return devices && item >= 1 && item <= devices->size() ? &(*devices)[item - 1] : nullptr;
}
Value deviceId(const Context& context, Items items) {
    const core::MediaDevice* device = deviceWith(context, items.outer);
    return device == nullptr ? std::nullopt : Value(device->id);
}
Value deviceName(const Context& context, Items items) {
    const core::MediaDevice* device = deviceWith(context, items.outer);
    return device == nullptr ? std::nullopt : Value(device->name);
}
Value deviceKind(const Context& context, Items items) {
    const core::MediaDevice* device = deviceWith(context, items.outer);
    if (device == nullptr)
        return std::nullopt;
    switch (device->kind) {
    case core::MediaKind::Microphone:
        return "Microphone";
    case core::MediaKind::Loudspeaker:
        return "Loudspeaker";
    case core::MediaKind::Camera:
        return "Camera";
    }
    return std::nullopt;
}
std::vector<std::uint32_t> deviceNumbers(const Context& context, std::uint32_t) {
    std::vector<std::uint32_t> numbers;
    const auto& devices = context.room.state.media.devices;
    for (std::uint32_t at = 1; devices && at <= devices->size(); ++at)
        numbers.push_back(at);
    return numbers;
}

Value checkStatus(const Context& context, Items) {
    return context.room.state.media.checking ? "Running" : "Idle";
}
Value checkLevel(const Context& context, Items) {
    return number(context.room.state.media.level);
}
Value checkProblem(const Context& context, Items) {
    return context.room.state.media.problem;
}

constexpr std::array kRows{
    StatusRow{"Audio Check Level", kNumber, kAUI, checkLevel, Told::Never},
    StatusRow{"Audio Check Problem", kText, kAUI, checkProblem},
    StatusRow{"Audio Check Status", kWord, kAUI, checkStatus},
    StatusRow{"Media Device[n] Id", kText, kAUI, deviceId},
    StatusRow{"Media Device[n] Kind", kWord, kAUI, deviceKind},
    StatusRow{"Media Device[n] Name", kText, kAUI, deviceName},
    StatusRow{"MediaChannels Call[n] Channel[n] Audio Protocol", kText, kAU, ofAudio<codec>},
    StatusRow{"MediaChannels Call[n] Channel[n] Direction", kWord, kAU, ofChannel<direction>},
    StatusRow{"MediaChannels Call[n] Channel[n] Encryption", kWord, kAU, ofChannel<encryption>},
    StatusRow{"MediaChannels Call[n] Channel[n] Netstat Jitter", kNumber, kAU, ofChannel<jitter>,
              Told::Never},
    StatusRow{"MediaChannels Call[n] Channel[n] Netstat Loss", kNumber, kAU, ofChannel<lost>,
              Told::Never},
    StatusRow{"MediaChannels Call[n] Channel[n] Netstat LossPercent", kText, kAU,
              ofChannel<lossPercent>, Told::Never},
    StatusRow{"MediaChannels Call[n] Channel[n] Netstat Packets", kNumber, kAU, ofChannel<packets>,
              Told::Never},
    StatusRow{"MediaChannels Call[n] Channel[n] Netstat RoundTripTime", kNumber, kAU,
              ofChannel<roundTrip>, Told::Never},
    StatusRow{"MediaChannels Call[n] Channel[n] Type", kWord, kAU, ofChannel<kind>},
    StatusRow{"MediaChannels Call[n] Channel[n] Video Protocol", kText, kAU, ofVideo<codec>},
};

constexpr std::array kLists{
    StatusList{"Media Device", deviceNumbers},
    StatusList{"MediaChannels Call", callIds},
    StatusList{"MediaChannels Call[n] Channel", channels},
};

} // namespace

StatusPart mediaStatus() {
    return {kRows, kLists};
}

} // namespace greenroom::xapi
