// What a call carries and how well (RFC 3550, section 6.4; SDP: RFC 4566).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace greenroom::core {

enum class Encryption : std::uint8_t { None, Sdes, Dtls };

// What the two sides agreed on. Empty names: that kind of media is not part of the call.
struct CallMedia {
    std::string audioCodec; // "opus"
    std::string videoCodec; // "H264"
    Encryption encryption = Encryption::None;
    bool noMicrophone = false; // nothing to speak with: the call goes on without
    bool noLoudspeaker = false;
    bool noCamera = false;

    friend bool operator==(const CallMedia&, const CallMedia&) = default;
};

// Of one kind of media, since the last report; percentages in tenths.
struct StreamQuality {
    std::uint32_t sentPackets = 0;
    std::uint32_t receivedPackets = 0;
    std::uint32_t lostHere = 0;       // of those the far end sent, in all
    std::uint32_t lostThere = 0;      // of those the room sent, as the far end says
    std::uint32_t lossHereTenths = 0; // per cent times ten, 0 to 1000
    std::uint32_t lossThereTenths = 0;
    double jitterMs = 0;
    std::optional<double> roundTripMs; // unknown until the far end reports

    friend bool operator==(const StreamQuality&, const StreamQuality&) = default;
};

struct CallQuality {
    std::optional<StreamQuality> audio;
    std::optional<StreamQuality> video;

    friend bool operator==(const CallQuality&, const CallQuality&) = default;
};

} // namespace greenroom::core
