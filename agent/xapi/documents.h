// The XML documents of HTTP: what /getxml answers, and what /putxml is asked (xAPI guide, XMLAPI).
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "core/event.h"
#include "core/request.h"
#include "xapi/command_run.h"
#include "xapi/configuration.h"
#include "xapi/context.h"
#include "xapi/node.h"

namespace greenroom::xapi {

// The document at a location of Status or Configuration; <EmptyResult/> when nothing matches.
[[nodiscard]] Node getDocument(std::string_view location, const Context& context);

// A Command or Configuration document as a row of tasks. Run them one after the other, each on the
// newest snapshot: a later one may build on what an earlier one did.
class PutDocument {
public:
    static constexpr std::size_t kMostCommands = 50;
    static constexpr std::size_t kMostSettings = 1000;

    // InvalidInput and TooLarge as of readXml(), and over kMost. `most` bounds the body of a
    // multiline command, in bytes.
    [[nodiscard]] static base::Result<PutDocument> read(std::string_view bytes, std::size_t most);

    [[nodiscard]] std::size_t size() const;

    // See beginCommand() and beginWrite().
    [[nodiscard]] std::variant<Node, core::Event> begin(std::size_t task, const Context& context,
                                                        core::RequestId request) const;
    [[nodiscard]] Node finish(std::size_t task, const core::Outcome& outcome) const;

    // The answer, from the results in their order. A document in which nothing is recognised has no
    // tasks and answers <ActionError>.
    [[nodiscard]] Node answer(std::vector<Node> results) const;

private:
    using Commands = std::vector<CommandRequest>;
    using Writes = std::vector<SettingWrite>;

    std::variant<Commands, Writes> tasks_;
};

// The commands of a <Command> element, in the document's order. What is neither in the table nor
// marked command="True" counts as an unknown command, but a document of such alone is empty.
[[nodiscard]] std::vector<CommandRequest> commandsOf(const Element& command);

} // namespace greenroom::xapi
