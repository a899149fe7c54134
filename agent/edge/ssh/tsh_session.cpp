#include "edge/ssh/tsh_session.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/text.h"
#include "xapi/command_table.h"
#include "xapi/schema.h"
#include "xapi/tsh_read.h"
#include "xapi/tsh_vocabulary.h"

namespace greenroom::edge::ssh {

namespace {

using xapi::Node;
using xapi::TshOutput;

// xAPI guide, tsh, "Banner": drivers wait for the login line, jsxapi for the line "OK".
std::string banner(const std::string& roomName, const xapi::DeviceFacts& device) {
    return "Welcome to " + roomName + "\n" + device.productType + " Release " +
           device.softwareDisplayName + "\n*r Login successful\n\nOK\n\n";
}

std::string_view textOf(session::NoOutcome reason) {
    return reason == session::NoOutcome::Full ? "Busy; try again" : "No answer in time";
}

// In the words of the table, so that a result is named as the command is.
Node noOutcome(const xapi::Task& task, session::NoOutcome reason) {
    const auto* command = std::get_if<xapi::CommandRequest>(&task);
    Node node = xapi::branchNode(command == nullptr ? "Error" : xapi::resultName(command->path),
                                 {xapi::stringNode("Reason", textOf(reason))});
    return command == nullptr ? node : node.set("status", "Error");
}

std::string withCrLf(std::string_view text) {
    std::string out;
    for (const char c : text)
        out.append(c == '\n' ? "\r\n" : std::string_view(&c, 1));
    return out;
}

} // namespace

TshSession::TshSession(session::Reception& reception, const xapi::DeviceFacts& device,
                       Opening opening, Events events)
    : reception_(reception), device_(device), opening_(std::move(opening)),
      events_(std::move(events)), reader_(opening_.terminal && !opening_.command) {
    // Without a terminal nobody sees what he types through us: such clients are programs.
    reader_.setEcho(opening_.terminal && !opening_.command);
}

TshSession::~TshSession() {
    if (listener_)
        reception_.feedback.remove(*listener_);
}

void TshSession::start() {
    if (opening_.command) {
        reader_.feed(*opening_.command + "\n");
        return proceed();
    }
    const auto room = reception_.tasks.latest();
    print(banner(room->state.settings.settings->systemName, device_));
}

void TshSession::receive(std::string_view bytes) {
    reader_.feed(bytes);
    proceed();
}

void TshSession::inputEnded() {
    reader_.end();
    proceed();
}

void TshSession::setPaused(bool paused) {
    paused_ = paused;
    if (!paused)
        proceed();
}

void TshSession::proceed() {
    if (std::exchange(proceeding_, true))
        return;
    bool idle = false;
    while (!idle && !busy_ && !paused_ && !finished_) {
        const auto line = reader_.next();
        print(reader_.takeEcho());
        idle = !line;
        if (line)
            serve(*line);
    }
    proceeding_ = false;
    if (events_.progressed)
        events_.progressed();
    if (busy_ || paused_ || finished_)
        return;
    if (!reader_.fault().empty()) {
        print("ERROR: " + reader_.fault() + "\n");
        finish(1);
    } else if (reader_.ended() || (opening_.command && reader_.idle())) {
        finish(status_);
    }
}

void TshSession::serve(const xapi::TshLine& line) {
    busy_ = true;
    answer_ = xapi::TshAnswer(output_, line.resultId);
    std::visit([this](const auto& what) { run(what); }, line.what);
}

void TshSession::finish(int status) {
    if (!std::exchange(finished_, true))
        events_.finish(status);
}

void TshSession::print(std::string_view text) {
    if (!text.empty() && !finished_)
        events_.send(opening_.terminal ? withCrLf(text) : std::string(text));
}

void TshSession::answer(const std::string& text, bool ok) {
    if (!ok)
        status_ = 1;
    print(text);
    busy_ = false;
    proceed();
}

void TshSession::run(const xapi::TshCommand& command) {
    xapi::CommandRequest request = command.request;
    request.path = xapi::completedCommand(request.path);
    perform(std::move(request), [this](const Node& result) { return answer_.result(result); });
}

void TshSession::run(const xapi::TshWrite& write) {
    xapi::SettingWrite setting = write.write;
    setting.path = xapi::completedSetting(setting.path);
    perform(setting,
            [this, setting](const Node& outcome) { return answer_.written(setting, outcome); });
}

void TshSession::perform(xapi::Task task, std::function<std::string(const Node&)> told) {
    const auto finished = [this, alive = std::weak_ptr(alive_), task,
                           told = std::move(told)](const session::Finished& outcome) {
        if (alive.expired())
            return;
        const auto* result = std::get_if<Node>(&outcome);
        const Node shown =
            result != nullptr ? *result : noOutcome(task, std::get<session::NoOutcome>(outcome));
        answer(told(shown), xapi::succeeded(shown));
    };
    reception_.tasks.run(task, askerOf(opening_.visitor), finished);
}

void TshSession::run(const xapi::TshRead& read) {
    const auto room = reception_.tasks.latest();
    const auto found =
        xapi::findForTsh(read, reception_.tasks.contextOf(*room, opening_.visitor.roles));
    if (const auto* document = std::get_if<std::optional<Node>>(&found))
        return answer(answer_.found(*document), true);
    const auto& error = std::get<xapi::TshQueryError>(found);
    const bool isStatus = read.tree == xapi::TshTree::Status;
    answer(answer_.queryError(isStatus ? "Status" : "Configuration", error.reason, error.xpath),
           false);
}

void TshSession::run(const xapi::TshGetXml& get) {
    const auto room = reception_.tasks.latest();
    answer(answer_.xmlDocument(xapi::findForGetXml(
               get.location, reception_.tasks.contextOf(*room, opening_.visitor.roles))),
           true);
}

void TshSession::run(const xapi::TshPreferences& preferences) {
    if (!preferences.output) {
        constexpr std::string_view kNames[] = {"terminal", "xml", "json"};
        return answer(answer_.lines(std::string("outputmode: ")
                                        .append(kNames[static_cast<std::size_t>(output_)])
                                        .append("\n")),
                      true);
    }
    output_ = *preferences.output;
    answer(answer_.inMode(output_).acknowledged(), true);
}

void TshSession::run(const xapi::TshEcho& echo) {
    reader_.setEcho(echo.on);
    answer(answer_.acknowledged(), true);
}

void TshSession::run(const xapi::TshListing& listing) {
    answer(answer_.lines(xapi::tshListed(listing, opening_.visitor.roles)), true);
}

void TshSession::run(const xapi::TshDocument& document) {
    const auto pattern = xapi::parsePattern(document.path);
    auto schema = pattern && document.schema ? xapi::schemaAt(*pattern, opening_.visitor.roles)
                                             : std::nullopt;
    if (!schema)
        return answer(answer_.refusal("xDocument Path: \"Status/...\" Schema: \"True\""), false);
    if (schema->name == "Status")
        schema->name = "StatusSchema"; // as jsxapi looks for it
    answer(answer_.found(schema), true);
}

void TshSession::run(const xapi::TshRefusal& refusal) {
    answer(answer_.refusal(refusal.reason), false);
}

void TshSession::run(const xapi::TshHelp&) {
    answer(answer_.lines(xapi::tshHelp()), true);
}

void TshSession::run(const xapi::TshBye&) {
    finish(status_);
}

void TshSession::run(const xapi::TshFeedback& feedback) {
    using Verb = xapi::TshFeedback::Verb;
    switch (feedback.verb) {
    case Verb::List: {
        std::string lines;
        for (const Registered& one : registered_)
            lines.append(one.expression).append("\n");
        return answer(answer_.lines(lines), true);
    }
    case Verb::Register:
        if (!registerExpression(feedback.expression))
            return answer(answer_.refusal("Too many feedback expressions; 50 are allowed"), false);
        break;
    case Verb::Deregister:
        deregisterExpression(feedback.expression);
        break;
    case Verb::DeregisterAll:
        registered_.clear();
        break;
    }
    listen();
    answer(answer_.done(), true);
}

bool TshSession::registerExpression(const std::string& expression) {
    auto pattern = xapi::parsePattern(expression);
    std::string key = core::lowered(pattern ? xapi::textOf(*pattern) : expression);
    if (std::ranges::find(registered_, key, &Registered::key) != registered_.end())
        return true;
    if (registered_.size() >= kExpressions)
        return false;
    Registered one{expression, std::move(key), std::nullopt};
    if (pattern)
        one.pattern = *std::move(pattern);
    registered_.push_back(std::move(one));
    return true;
}

void TshSession::deregisterExpression(const std::string& expression) {
    const auto pattern = xapi::parsePattern(expression);
    const std::string key = core::lowered(pattern ? xapi::textOf(*pattern) : expression);
    std::erase_if(registered_, [&](const Registered& one) { return one.key == key; });
}

void TshSession::listen() {
    std::vector<xapi::Pattern> patterns;
    for (const Registered& one : registered_)
        if (one.pattern)
            patterns.push_back(*one.pattern);
    if (patterns.empty() && listener_) {
        reception_.feedback.remove(*std::exchange(listener_, std::nullopt));
    } else if (listener_) {
        reception_.feedback.change(*listener_, std::move(patterns));
    } else if (!patterns.empty()) {
        listener_ = reception_.feedback.add(opening_.visitor.roles, std::move(patterns),
                                            [this](const Node& what) { report(what); });
    }
}

void TshSession::report(const Node& what) {
    const std::string text = xapi::TshAnswer::feedback(what, output_);
    const std::string typed(reader_.typed());
    print(typed.empty() ? text : "\n" + text + typed);
}

} // namespace greenroom::edge::ssh
