// RFC 6455 framing at either end: bytes into binary messages and binary messages into bytes.
//
// wslay does the protocol: masks, fragments, control frames, the closing handshake; pings are
// answered here. A text message closes with 1003, one over the limit with 1009. Its state, some 9
// kB, is borrowed from a pool of the thread while a message is on its way: between messages a
// connection keeps none. Memory of a message is taken when its frame is announced, and is
// resident as its bytes come. No sockets, no clock; one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace greenroom::wire {

class Frames {
public:
    enum class End { Server, Client };
    class Messages {
    public:
        // May call everything of the Frames but receive(). The bytes live for the call.
        virtual void message(std::string_view bytes) = 0;

    protected:
        ~Messages() = default;
    };

    Frames(End end, std::size_t longestMessage, Messages& messages);
    ~Frames();
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    // Cut anywhere. What is wrong in them leads to a close frame among the bytes to send.
    void receive(std::string_view bytes);

    // Both do nothing once a close frame was sent.
    void send(std::string_view message);
    void sendClose(int code, std::string_view reason); // a reason is cut after 123 bytes

    // What there is to send; the caller takes from its front.
    [[nodiscard]] std::string& outgoing() { return outgoing_; }
    [[nodiscard]] const std::string& outgoing() const { return outgoing_; }

    [[nodiscard]] bool closeSent() const { return closeSent_; }
    [[nodiscard]] bool closeReceived() const { return closeReceived_; }
    // Of who closed first; a close without a code is 1005, as section 7.1.5 says.
    [[nodiscard]] int closeCode() const { return code_; }
    [[nodiscard]] const std::string& closeReason() const { return reason_; }

private:
    struct Borrowed;
    struct Callbacks;
    class Use;

    void closed(int code, std::string_view reason);

    End end_;
    Messages& messages_;
    std::size_t longestMessage_;
    std::unique_ptr<Borrowed> borrowed_;
    std::string_view incoming_;
    std::string outgoing_;
    // Whether a frame is incomplete is told by these two: what was read, and what the frames that
    // began have in all.
    unsigned long long read_ = 0;
    unsigned long long framed_ = 0;
    bool fragmented_ = false;
    bool closeSent_ = false;
    bool closeReceived_ = false;
    int uses_ = 0;
    int code_ = 0;
    std::string reason_;
};

} // namespace greenroom::wire
