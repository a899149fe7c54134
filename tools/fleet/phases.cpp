#include "fleet/phases.h"

#include <utility>

#include "fleet/figures.h"
#include "fleet/phase.h"

namespace greenroom::fleet {

namespace {

std::unique_ptr<PhaseWork> make(const Phase& phase, const Stage& stage, const Options& options) {
    if (phase.name == "ramp")
        return makeRamp(stage, options);
    if (phase.name == "hold")
        return makeHold(stage, phase.number);
    if (phase.name == "push")
        return makePush(stage, phase.number);
    if (phase.name == "bookings")
        return makeBookings(stage, phase.number);
    return makeStorm(stage);
}

struct Ended {
    std::string problem;
    bool timedOut = false;
};

Ended performOne(PhaseWork& work, const Stage& stage, std::chrono::seconds limit) {
    Ended ended;
    work.done = [&](const std::string& problem) {
        ended.problem = problem;
        stage.loop.stop();
    };
    wire::Timer late(stage.loop);
    late.start(limit, [&] {
        ended = {"it took more than " + std::to_string(limit.count()) + " s", true};
        stage.loop.stop();
    });
    stage.loop.post([&] { work.begin(); });
    stage.crowd.tell(&work);
    stage.loop.run();
    stage.crowd.tell(nullptr);
    work.done = nullptr;
    return ended;
}

} // namespace

QJsonObject perform(const Stage& stage, const Options& options) {
    QJsonArray results;
    Ended ended;
    for (const Phase& phase : options.phases) {
        const auto work = make(phase, stage, options);
        ended = performOne(*work, stage, options.limit);
        QJsonObject result = work->result();
        result.insert("phase", QString::fromStdString(phase.name));
        result.insert("online", static_cast<qint64>(stage.crowd.online()));
        if (!ended.problem.empty())
            result.insert("problem", QString::fromStdString(ended.problem));
        printLine(result);
        results.append(result);
        if (!ended.problem.empty())
            break;
    }
    QJsonObject ends;
    for (const auto& [end, count] : stage.crowd.ends())
        ends.insert(QString::fromStdString(end), static_cast<qint64>(count));
    return {{"schema", 1},
            {"ok", ended.problem.empty()},
            {"problem", QString::fromStdString(ended.problem)},
            {"timed_out", ended.timedOut},
            {"devices", static_cast<qint64>(stage.crowd.size())},
            {"online", static_cast<qint64>(stage.crowd.online())},
            {"phases", results},
            {"ends", ends}};
}

} // namespace greenroom::fleet
