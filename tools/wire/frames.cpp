#include "wire/frames.h"

#include <new>
#include <utility>
#include <vector>

#include <openssl/rand.h>
#include <wslay/wslay.h>

namespace greenroom::wire {

namespace {

constexpr std::size_t kReasonLimit = 123; // section 5.5: 125 with the code
constexpr std::size_t kPoolSize = 64;
constexpr int kNoCode = 1005;
constexpr int kProtocolError = 1002;
constexpr std::string_view kBrokenServer("\x88\x02\x03\xea", 4);
constexpr std::string_view kBrokenClient("\x88\x82\0\0\0\0\x03\xea", 8); // a mask of zeros

const std::uint8_t* bytesOf(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

unsigned long long headLengthOf(unsigned long long payload, bool masked) {
    return 2U + (payload > 0xffffU ? 8U : payload > 125U ? 2U : 0U) + (masked ? 4U : 0U);
}

} // namespace

// One of wslay's contexts, and whose it is at the moment.
struct Frames::Borrowed {
    wslay_event_context_ptr context = nullptr;
    Frames* by = nullptr;

    explicit Borrowed(End end);
    ~Borrowed() { wslay_event_context_free(context); }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;

    static std::vector<std::unique_ptr<Borrowed>>& pool(End end) {
        thread_local std::vector<std::unique_ptr<Borrowed>> servers;
        thread_local std::vector<std::unique_ptr<Borrowed>> clients;
        return end == End::Server ? servers : clients;
    }
};

struct Frames::Callbacks {
    static Frames& of(void* user) { return *static_cast<Borrowed*>(user)->by; }

    static ssize_t read(wslay_event_context_ptr context, std::uint8_t* buffer, std::size_t length,
                        int, void* user) {
        Frames& frames = of(user);
        if (frames.incoming_.empty()) {
            wslay_event_set_error(context, WSLAY_ERR_WOULDBLOCK);
            return -1;
        }
        const std::size_t taken = frames.incoming_.copy(reinterpret_cast<char*>(buffer), length);
        frames.incoming_.remove_prefix(taken);
        frames.read_ += taken;
        return static_cast<ssize_t>(taken);
    }

    // Takes everything, so one call of wslay_event_send() sends all that is queued.
    static ssize_t write(wslay_event_context_ptr, const std::uint8_t* data, std::size_t length, int,
                         void* user) {
        of(user).outgoing_.append(reinterpret_cast<const char*>(data), length);
        return static_cast<ssize_t>(length);
    }

    static int mask(wslay_event_context_ptr, std::uint8_t* mask, std::size_t length, void*) {
        return RAND_bytes(mask, static_cast<int>(length)) == 1 ? 0 : -1;
    }

    static void frameBegins(wslay_event_context_ptr context,
                            const wslay_event_on_frame_recv_start_arg* frame, void* user) {
        Frames& frames = of(user);
        frames.framed_ +=
            frame->payload_length + headLengthOf(frame->payload_length, frames.end_ == End::Server);
        if (wslay_is_ctrl_frame(frame->opcode))
            return;
        frames.fragmented_ = frame->fin == 0;
        if (frame->opcode != WSLAY_TEXT_FRAME)
            return;
        static_cast<void>(
            wslay_event_queue_close(context, WSLAY_CODE_UNSUPPORTED_DATA, nullptr, 0));
        wslay_event_shutdown_read(context);
    }

    static void messageCame(wslay_event_context_ptr, const wslay_event_on_msg_recv_arg* message,
                            void* user) {
        Frames& frames = of(user);
        const std::string_view bytes(reinterpret_cast<const char*>(message->msg),
                                     message->msg_length);
        if (message->opcode == WSLAY_CONNECTION_CLOSE) {
            frames.closeReceived_ = true;
            frames.closed(message->status_code == 0 ? kNoCode : message->status_code,
                          bytes.substr(std::min<std::size_t>(2, bytes.size())));
        } else if (message->opcode == WSLAY_BINARY_FRAME && !frames.closeSent_) {
            frames.messages_.message(bytes);
        }
    }
};

Frames::Borrowed::Borrowed(End end) {
    wslay_event_callbacks callbacks{};
    callbacks.recv_callback = &Callbacks::read;
    callbacks.send_callback = &Callbacks::write;
    callbacks.genmask_callback = &Callbacks::mask;
    callbacks.on_frame_recv_start_callback = &Callbacks::frameBegins;
    callbacks.on_msg_recv_callback = &Callbacks::messageCame;
    const auto init =
        end == End::Server ? &wslay_event_context_server_init : &wslay_event_context_client_init;
    if (init(&context, &callbacks, this) != 0)
        throw std::bad_alloc();
}

// While it lives the Frames has a context. At its end that goes back to the pool, if it is as good
// as new: at the end of a frame and of a message, and before any close.
class Frames::Use {
public:
    explicit Use(Frames& frames) : frames_(frames) {
        ++frames.uses_;
        if (frames.borrowed_ == nullptr) {
            auto& pool = Borrowed::pool(frames.end_);
            if (pool.empty())
                pool.push_back(std::make_unique<Borrowed>(frames.end_));
            frames.borrowed_ = std::move(pool.back());
            pool.pop_back();
            frames.borrowed_->by = &frames;
            wslay_event_config_set_max_recv_msg_length(context(), frames.longestMessage_);
        }
    }
    ~Use() {
        if (--frames_.uses_ != 0 || frames_.read_ != frames_.framed_ || frames_.fragmented_ ||
            frames_.closeSent_ || frames_.closeReceived_ ||
            wslay_event_get_read_enabled(context()) == 0)
            return;
        frames_.read_ = frames_.framed_ = 0;
        auto& pool = Borrowed::pool(frames_.end_);
        frames_.borrowed_->by = nullptr;
        if (pool.size() < kPoolSize)
            pool.push_back(std::move(frames_.borrowed_));
        frames_.borrowed_.reset();
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    [[nodiscard]] wslay_event_context_ptr context() const { return frames_.borrowed_->context; }

    void sendQueued() const {
        static_cast<void>(wslay_event_send(context()));
        if (wslay_event_get_close_sent(context()) != 0 && !frames_.closeSent_) {
            frames_.closeSent_ = true;
            frames_.closed(wslay_event_get_status_code_sent(context()), {});
        }
    }

private:
    Frames& frames_;
};

Frames::Frames(End end, std::size_t longestMessage, Messages& messages)
    : end_(end), messages_(messages), longestMessage_(longestMessage) {}

Frames::~Frames() = default;

void Frames::closed(int code, std::string_view reason) {
    if (code_ != 0)
        return;
    code_ = code;
    reason_ = reason;
}

void Frames::receive(std::string_view bytes) {
    if (closeReceived_)
        return;
    const Use use(*this);
    incoming_ = bytes;
    const bool broken = wslay_event_recv(use.context()) != 0;
    incoming_ = {};
    if (broken && !closeSent_) {
        // A head that breaks the rules. wslay has queued a close without a code in its place.
        outgoing_ += end_ == End::Server ? kBrokenServer : kBrokenClient;
        closeSent_ = true;
        closed(kProtocolError, {});
    }
    if (broken)
        wslay_event_shutdown_read(use.context());
    else
        use.sendQueued();
}

void Frames::send(std::string_view message) {
    if (closeSent_)
        return;
    const Use use(*this);
    const wslay_event_msg out{WSLAY_BINARY_FRAME, bytesOf(message), message.size()};
    if (wslay_event_queue_msg(use.context(), &out) == 0)
        use.sendQueued();
}

void Frames::sendClose(int code, std::string_view reason) {
    if (closeSent_)
        return;
    const Use use(*this);
    reason = reason.substr(0, kReasonLimit);
    if (wslay_event_queue_close(use.context(), static_cast<std::uint16_t>(code), bytesOf(reason),
                                reason.size()) != 0)
        return;
    closed(code, reason);
    use.sendQueued();
}

} // namespace greenroom::wire
