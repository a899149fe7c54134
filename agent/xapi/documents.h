// The XML documents of HTTP: what /getxml answers, and what /putxml is asked (xAPI guide, XMLAPI).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xapi/context.h"
#include "xapi/node.h"
#include "xapi/pattern.h"
#include "xapi/task.h"
#include "xapi/xml_reader.h"

namespace greenroom::xapi {

// "Status" or "Configuration" with what the pattern fits and the roles may read; nothing when there
// is none.
[[nodiscard]] std::optional<Node> documentAt(const Pattern& pattern, const Context& context);

// The document at a location of Status or Configuration; <EmptyResult/> when nothing matches.
[[nodiscard]] Node getDocument(std::string_view location, const Context& context);

// A Command or Configuration document as a row of tasks. Run them one after the other: a later one
// may build on what an earlier one did.
class PutDocument {
public:
    static constexpr std::size_t kMostCommands = 50;
    static constexpr std::size_t kMostSettings = 1000;

    // InvalidInput and TooLarge as of readXml(), and over kMost. `most` bounds the body of a
    // multiline command, in bytes.
    [[nodiscard]] static base::Result<PutDocument> read(std::string_view bytes, std::size_t most);

    [[nodiscard]] const std::vector<Task>& tasks() const { return tasks_; }

    // The answer, from the results in their order. A document in which nothing is recognised has no
    // tasks and answers <ActionError>.
    [[nodiscard]] Node answer(std::vector<Node> results) const;

private:
    std::vector<Task> tasks_; // all of one kind
};

// The commands of a <Command> element, in the document's order. What is neither in the table nor
// marked command="True" counts as an unknown command, but a document of such alone is empty.
[[nodiscard]] std::vector<CommandRequest> commandsOf(const Element& command);

} // namespace greenroom::xapi
