// The mute key, with a named pipe in place of the kernel's device.
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

#include "edge/audio/mute_key.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/recording_inbox.h"
#include "support/scratch_folder.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace std::chrono_literals;
using edge::audio::MuteKey;

namespace {

struct Keyboard : WithApplication {
    ScratchFolder folder;
    std::string device = (folder.path() / "event3").string();
    FakeTime time;
    RecordingInbox inbox;
    int pipe = -1;

    ~Keyboard() { pullOut(); }

    void plugIn() {
        REQUIRE(::mkfifo(device.c_str(), 0600) == 0);
        pipe = ::open(device.c_str(), O_RDWR | O_CLOEXEC); // a pipe with a writer waits for more
        REQUIRE(pipe >= 0);
    }
    void pullOut() {
        if (pipe >= 0)
            ::close(pipe);
        pipe = -1;
        ::unlink(device.c_str());
    }
    void press(std::uint16_t code) const {
        for (const int value : {1, 0}) {
            input_event event{};
            event.type = EV_KEY;
            event.code = code;
            event.value = value;
            REQUIRE(::write(pipe, &event, sizeof event) == ssize_t{sizeof event});
        }
    }
    [[nodiscard]] bool hears(std::uint16_t code) {
        press(code);
        if (!waitUntil([this] { return inbox.waiting() > 0; }))
            return false;
        settle();
        return inbox.takeFacts<core::CallEvent, core::MuteKeyPressed>().size() == 1;
    }
};

} // namespace

TEST_CASE_METHOD(Keyboard, "a press of the key is told") {
    plugIn();
    const MuteKey key(time, inbox, device);
    CHECK(hears(KEY_MICMUTE));
    CHECK(hears(KEY_MUTE));
    press(KEY_A);
    settle();
    CHECK(inbox.waiting() == 0);
    CHECK(time.armed() == 0);
}

TEST_CASE_METHOD(Keyboard, "a device that is not there yet is looked for every ten seconds") {
    const MuteKey key(time, inbox, device);
    time.advance(10s);
    plugIn();
    time.advance(9s);
    CHECK(time.armed() == 1);
    time.advance(1s);
    CHECK(time.armed() == 0);
    CHECK(hears(KEY_MUTE));
}

TEST_CASE_METHOD(Keyboard, "a device that is pulled out and put back is heard again") {
    plugIn();
    const MuteKey key(time, inbox, device);
    CHECK(hears(KEY_MUTE));
    pullOut();
    REQUIRE(waitUntil([this] { return time.armed() == 1; }));
    plugIn();
    time.advance(10s);
    CHECK(hears(KEY_MUTE));
}
