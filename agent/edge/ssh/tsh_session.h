// One tsh session over any stream of bytes: reads lines, has them done, prints the answers.
//
// Lines are served one after the other, each when the answer to the one before is printed; what a
// client sends meanwhile waits unread. Feedback is printed between answers, never inside one, and
// on a line of its own where somebody is typing. Lives on the net thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/reception.h"
#include "session/visitor.h"
#include "xapi/context.h"
#include "xapi/pattern.h"
#include "xapi/tsh_answer.h"
#include "xapi/tsh_reader.h"

namespace greenroom::edge::ssh {

class TshSession {
public:
    static constexpr std::size_t kExpressions = 50; // of xFeedback

    struct Opening {
        session::Visitor visitor;
        bool terminal = false;              // lines end in CRLF, input is edited and echoed
        std::optional<std::string> command; // one line, and no banner; none: a shell
    };
    // Neither may destroy the session before it returns.
    struct Events {
        std::function<void(std::string bytes)> send;
        std::function<void(int exitStatus)> finish; // once; 0 unless a line failed
        std::function<void()> progressed;           // unread() may be less than before
    };

    // Both outlive it.
    TshSession(session::Reception& reception, const xapi::DeviceFacts& device, Opening opening,
               Events events);
    ~TshSession();
    TshSession(const TshSession&) = delete;
    TshSession& operator=(const TshSession&) = delete;

    void start(); // the banner, or the command
    void receive(std::string_view bytes);
    void inputEnded();

    // While paused no further line is served: the client does not take what was sent.
    void setPaused(bool paused);

    [[nodiscard]] std::size_t unread() const { return reader_.waiting(); } // bytes

private:
    struct Registered {
        std::string expression;               // as it was given
        std::string key;                      // two that mean the same have the same
        std::optional<xapi::Pattern> pattern; // none: it never fires
    };

    void proceed();
    void serve(const xapi::TshLine& line);
    void finish(int status);
    void print(std::string_view text);
    void answer(const std::string& text, bool ok);

    void run(const xapi::TshCommand& command);
    void run(const xapi::TshWrite& write);
    void run(const xapi::TshRead& read);
    void run(const xapi::TshGetXml& get);
    void run(const xapi::TshFeedback& feedback);
    void run(const xapi::TshPreferences& preferences);
    void run(const xapi::TshEcho& echo);
    void run(const xapi::TshListing& listing);
    void run(const xapi::TshDocument& document);
    void run(const xapi::TshRefusal& refusal);
    void run(const xapi::TshHelp&);
    void run(const xapi::TshBye&);

    void perform(xapi::Task task, std::function<std::string(const xapi::Node&)> told);
    [[nodiscard]] bool registerExpression(const std::string& expression);
    void deregisterExpression(const std::string& expression);
    void listen();
    void report(const xapi::Node& report);

    session::Reception& reception_;
    const xapi::DeviceFacts& device_;
    const Opening opening_;
    Events events_;
    xapi::TshReader reader_;
    xapi::TshOutput output_ = xapi::TshOutput::Terminal;
    xapi::TshAnswer answer_{xapi::TshOutput::Terminal, std::nullopt}; // of the line in hand
    bool busy_ = false;                                               // with a line
    bool proceeding_ = false;                                         // further up the stack
    bool paused_ = false;
    bool finished_ = false;
    int status_ = 0;
    std::vector<Registered> registered_;
    std::optional<session::ListenerId> listener_;
    std::shared_ptr<const bool> alive_ = std::make_shared<const bool>(true);
};

} // namespace greenroom::edge::ssh
