// What the thread of libssh and the net thread tell each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/id.h"
#include "base/secret.h"

namespace greenroom::edge::ssh {

using PeerId = base::Id<struct PeerTag, std::uint64_t>;       // a connection
using ChannelId = base::Id<struct ChannelTag, std::uint64_t>; // a shell or command on one

// To the net thread.
struct KeysReady { // the first message, when all is well
    std::string fingerprint;
};
struct KeysFailed { // the only message
    std::string why;
};
struct PeerCame {
    PeerId peer;
    std::string address; // without the port
};
struct PasswordGiven {
    PeerId peer;
    std::string user;
    base::Secret password;
};
// Unsigned: may he use this key? Signed: he has it.
struct KeyShown {
    PeerId peer;
    std::string user;
    std::string key; // base64, as in authorized_keys
    bool isSigned = false;
};
struct ShellAsked {
    PeerId peer;
    ChannelId channel;
    bool terminal = false;
    std::optional<std::string> command; // of exec; none: a shell
};
struct BytesCame {
    ChannelId channel;
    std::string bytes;
};
struct InputEnded {
    ChannelId channel;
};
struct BytesLeft { // handed to the client, of what Send brought
    ChannelId channel;
    std::size_t count = 0;
};
struct ChannelGone {
    ChannelId channel;
};
struct PeerGone { // after all its channels
    PeerId peer;
    std::string why;
};
using FromWire = std::variant<KeysReady, KeysFailed, PeerCame, PasswordGiven, KeyShown, ShellAsked,
                              BytesCame, InputEnded, BytesLeft, ChannelGone, PeerGone>;

// To the thread of libssh. What names somebody who has gone is ignored.
struct ListenAt {
    int descriptor = -1; // of a listening socket, which it then owns; -1: take no more connections
};
struct LoginAnswer { // to PasswordGiven and KeyShown
    PeerId peer;
    bool granted = false;
    bool last = false; // no further try
};
struct Send {
    ChannelId channel;
    std::string bytes;
};
struct BytesTaken { // of BytesCame: as many more may come
    ChannelId channel;
    std::size_t count = 0;
};
struct Finish { // once all that was sent before has left
    ChannelId channel;
    int exitStatus = 0;
};
struct Drop {
    PeerId peer;
    std::string why;
};
using ToWire = std::variant<ListenAt, LoginAnswer, Send, BytesTaken, Finish, Drop>;

} // namespace greenroom::edge::ssh
