#include "edge/net/web_socket_frames.h"

#include <algorithm>
#include <deque>
#include <new>
#include <utility>

#include <openssl/rand.h>
#include <wslay/wslay.h>

namespace greenroom::edge::net {

namespace {

constexpr std::size_t kReasonLimit = 123; // RFC 6455 section 5.5: 125 with the code
constexpr std::string_view kCloseProtocolError = "\x88\x02\x03\xea"; // 1002
constexpr std::string_view kCloseNormal = "\x88\x02\x03\xe8";        // 1000
constexpr std::string_view kCloseNoCode("\x88\x00", 2);

const std::uint8_t* bytesOf(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

} // namespace

class WebSocketFrames::Impl {
public:
    Impl(std::size_t longestMessage, End end)
        : kind_(end == End::TextServer ? WSLAY_TEXT_FRAME : WSLAY_BINARY_FRAME) {
        wslay_event_callbacks callbacks{};
        callbacks.recv_callback = &Impl::read;
        callbacks.send_callback = &Impl::write;
        callbacks.on_frame_recv_start_callback = &Impl::onFrame;
        callbacks.on_msg_recv_callback = &Impl::onMessage;
        callbacks.genmask_callback = &Impl::mask;
        const auto init = end == End::TextServer ? &wslay_event_context_server_init
                                                 : &wslay_event_context_client_init;
        if (init(&context_, &callbacks, this) != 0)
            throw std::bad_alloc();
        wslay_event_config_set_max_recv_msg_length(context_, longestMessage);
    }
    ~Impl() { wslay_event_context_free(context_); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void receive(std::string_view bytes) {
        incoming_ = bytes;
        const bool broken = wslay_event_recv(context_) != 0;
        incoming_ = {};
        if (broken && !closeSent()) {
            // A head that breaks the rules. wslay has queued a close without a code in its place.
            outgoing_ += kCloseProtocolError;
            broken_ = true;
        }
        if (broken)
            wslay_event_shutdown_read(context_);
        const bool closesFirst = !closeSent();
        drain();
        // jsxapi closes without a code, and takes an answer without one for a failure.
        if (closesFirst && closeReceived() && outgoing_.ends_with(kCloseNoCode))
            outgoing_.replace(outgoing_.size() - kCloseNoCode.size(), kCloseNoCode.size(),
                              kCloseNormal);
    }

    void queueMessage(std::string_view payload) { queue(kind_, payload); }

    void queue(wslay_opcode opcode, std::string_view payload) {
        const wslay_event_msg message{static_cast<std::uint8_t>(opcode), bytesOf(payload),
                                      payload.size()};
        if (wslay_event_queue_msg(context_, &message) == 0)
            drain();
    }

    void close(CloseCode code, std::string_view reason) {
        reason = reason.substr(0, kReasonLimit);
        if (wslay_event_queue_close(context_, static_cast<std::uint16_t>(code), bytesOf(reason),
                                    reason.size()) == 0)
            drain();
    }

    [[nodiscard]] bool closeSent() const {
        return broken_ || wslay_event_get_close_sent(context_) != 0;
    }
    [[nodiscard]] bool closeReceived() const {
        return wslay_event_get_close_received(context_) != 0;
    }
    [[nodiscard]] bool readingEnded() const { return wslay_event_get_read_enabled(context_) == 0; }

    [[nodiscard]] int closeCode() const {
        if (broken_)
            return static_cast<int>(CloseCode::ProtocolError);
        const int code = closeReceived() ? wslay_event_get_status_code_received(context_)
                                         : wslay_event_get_status_code_sent(context_);
        // RFC 6455 section 7.4.1: 1005 and 1006 stand for a code that was not there.
        return code == 0 || code == WSLAY_CODE_NO_STATUS_RCVD ? static_cast<int>(CloseCode::Normal)
                                                              : code;
    }

    std::deque<std::string> messages_;
    std::size_t incomplete_ = 0;
    std::string outgoing_;
    std::string closeReason_;

private:
    // write() takes everything, so one call sends all that is queued.
    void drain() {
        if (!broken_)
            static_cast<void>(wslay_event_send(context_));
    }

    static Impl& self(void* user) { return *static_cast<Impl*>(user); }

    static ssize_t read(wslay_event_context_ptr context, std::uint8_t* buffer, std::size_t length,
                        int, void* user) {
        std::string_view& incoming = self(user).incoming_;
        if (incoming.empty()) {
            wslay_event_set_error(context, WSLAY_ERR_WOULDBLOCK);
            return -1;
        }
        const std::size_t taken = incoming.copy(reinterpret_cast<char*>(buffer), length);
        incoming.remove_prefix(taken);
        return static_cast<ssize_t>(taken);
    }

    static ssize_t write(wslay_event_context_ptr, const std::uint8_t* data, std::size_t length, int,
                         void* user) {
        self(user).outgoing_.append(reinterpret_cast<const char*>(data), length);
        return static_cast<ssize_t>(length);
    }

    static void onFrame(wslay_event_context_ptr context,
                        const wslay_event_on_frame_recv_start_arg* frame, void* user) {
        if (wslay_is_ctrl_frame(frame->opcode))
            return;
        self(user).incomplete_ += frame->payload_length;
        if (frame->opcode == self(user).kind_ || frame->opcode == WSLAY_CONTINUATION_FRAME)
            return;
        static_cast<void>(
            wslay_event_queue_close(context, WSLAY_CODE_UNSUPPORTED_DATA, nullptr, 0));
        wslay_event_shutdown_read(context);
    }

    static void onMessage(wslay_event_context_ptr, const wslay_event_on_msg_recv_arg* message,
                          void* user) {
        constexpr std::size_t kCodeBytes = 2;
        if (message->opcode == WSLAY_CONNECTION_CLOSE && message->msg_length > kCodeBytes)
            self(user).closeReason_.assign(reinterpret_cast<const char*>(message->msg) + kCodeBytes,
                                           message->msg_length - kCodeBytes);
        if (wslay_is_ctrl_frame(message->opcode))
            return;
        self(user).incomplete_ = 0;
        if (message->opcode == self(user).kind_)
            self(user).messages_.emplace_back(reinterpret_cast<const char*>(message->msg),
                                              message->msg_length);
    }

    // RFC 6455 section 5.3: a mask that nobody can foresee.
    static int mask(wslay_event_context_ptr, std::uint8_t* bytes, std::size_t length, void*) {
        return RAND_bytes(bytes, static_cast<int>(length)) == 1 ? 0 : -1;
    }

    const wslay_opcode kind_;
    wslay_event_context_ptr context_ = nullptr;
    std::string_view incoming_;
    bool broken_ = false;
};

WebSocketFrames::WebSocketFrames(std::size_t longestMessage, End end)
    : impl_(std::make_unique<Impl>(longestMessage, end)) {}

WebSocketFrames::~WebSocketFrames() = default;

void WebSocketFrames::receive(std::string_view bytes) {
    impl_->receive(bytes);
}

bool WebSocketFrames::hasMessage() const {
    return !impl_->messages_.empty();
}

std::string WebSocketFrames::takeMessage() {
    std::string text = std::move(impl_->messages_.front());
    impl_->messages_.pop_front();
    return text;
}

std::size_t WebSocketFrames::incomplete() const {
    return impl_->incomplete_;
}

void WebSocketFrames::sendMessage(std::string_view message) {
    impl_->queueMessage(message);
}

void WebSocketFrames::sendPing() {
    impl_->queue(WSLAY_PING, {});
}

void WebSocketFrames::sendClose(CloseCode code, std::string_view reason) {
    impl_->close(code, reason);
}

std::string WebSocketFrames::takeBytes() {
    return std::exchange(impl_->outgoing_, {});
}

bool WebSocketFrames::closeSent() const {
    return impl_->closeSent();
}

bool WebSocketFrames::closeReceived() const {
    return impl_->closeReceived();
}

bool WebSocketFrames::readingEnded() const {
    return impl_->readingEnded();
}

int WebSocketFrames::closeCode() const {
    return impl_->closeCode();
}

const std::string& WebSocketFrames::closeReason() const {
    return impl_->closeReason_;
}

} // namespace greenroom::edge::net
