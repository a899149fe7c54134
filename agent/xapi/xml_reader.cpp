#include "xapi/xml_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QByteArray>
#include <QXmlStreamReader>

#include "core/text.h"
#include "xapi/xml_guard.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;

// Most names and values are short and plain: those take no detour through the heap.
std::string utf8(QStringView text) {
    std::string plain(static_cast<std::size_t>(text.size()), '\0');
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80; };
    if (std::ranges::all_of(text, isPlain)) {
        std::ranges::transform(text, plain.begin(),
                               [](QChar c) { return static_cast<char>(c.unicode()); });
        return plain;
    }
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::string placeText(std::uint64_t line, std::uint64_t column) {
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

class Reading {
public:
    Reading(std::string_view bytes, const XmlLimits& limits, const ElementTaker& taker)
        : xml_(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))),
          limits_(limits), taker_(taker) {}

    base::Result<Element> run() {
        while (!xml_.atEnd()) {
            if (auto step = take(xml_.readNext()); !step)
                return tl::unexpected(step.error());
        }
        if (xml_.hasError())
            return here(ErrorCode::InvalidInput, utf8(xml_.errorString()));
        if (!root_)
            return here(ErrorCode::InvalidInput, "there is no element");
        return std::move(*root_);
    }

private:
    base::Status take(QXmlStreamReader::TokenType token) {
        switch (token) {
        case QXmlStreamReader::StartElement:
            return open();
        case QXmlStreamReader::EndElement:
            return close();
        case QXmlStreamReader::Characters:
            return characters();
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return here(ErrorCode::InvalidInput,
                        "a document type declaration (DTD, entities) is not accepted");
        default:
            return {};
        }
    }

    base::Status open() {
        if (open_.size() >= limits_.depth)
            return here(ErrorCode::TooLarge,
                        "elements are nested deeper than " + std::to_string(limits_.depth));
        if (++kept_ > limits_.elements)
            return here(ErrorCode::TooLarge,
                        "more than " + std::to_string(limits_.elements) + " elements");
        Element element;
        element.name = utf8(xml_.name());
        element.line = static_cast<std::uint32_t>(xml_.lineNumber());
        element.column = static_cast<std::uint32_t>(xml_.columnNumber());
        const QXmlStreamAttributes attributes = xml_.attributes();
        element.attributes.reserve(static_cast<std::size_t>(attributes.size()));
        for (const QXmlStreamAttribute& attribute : attributes)
            element.attributes.push_back({utf8(attribute.name()), utf8(attribute.value())});
        open_.push_back({std::move(element), kept_});
        return {};
    }

    base::Status characters() {
        if (open_.empty())
            return {};
        Element& element = open_.back().element;
        if (element.text.empty())
            element.text = utf8(xml_.text());
        else
            element.text += utf8(xml_.text());
        if (element.text.size() > limits_.text)
            return here(ErrorCode::TooLarge, "the text of " + element.name + " is over " +
                                                 std::to_string(limits_.text) + " bytes");
        return {};
    }

    base::Status close() {
        Open done = std::move(open_.back());
        open_.pop_back();
        if (open_.empty()) {
            root_ = std::move(done.element);
            return {};
        }
        Element& parent = open_.back().element;
        if (taker_.wants && taker_.wants(parent.name, done.element.name)) {
            kept_ = done.keptBefore - 1;
            return taker_.take(std::move(done.element));
        }
        parent.children.push_back(std::move(done.element));
        return {};
    }

    [[nodiscard]] tl::unexpected<base::Error> here(ErrorCode code, const std::string& what) const {
        return fail(code, placeText(static_cast<std::uint64_t>(xml_.lineNumber()),
                                    static_cast<std::uint64_t>(xml_.columnNumber())) +
                              ": " + what);
    }

    struct Open {
        Element element;
        std::size_t keptBefore; // elements kept when this one had been opened
    };

    QXmlStreamReader xml_;
    const XmlLimits& limits_;
    const ElementTaker& taker_;
    std::vector<Open> open_;
    std::size_t kept_ = 0;
    std::optional<Element> root_;
};

} // namespace

const Element* Element::child(std::string_view wanted) const {
    const auto at = std::ranges::find_if(
        children, [&](const Element& element) { return core::sameWord(element.name, wanted); });
    return at == children.end() ? nullptr : &*at;
}

std::string_view Element::attribute(std::string_view wanted) const {
    const auto at = std::ranges::find_if(attributes, [&](const Attribute& attribute) {
        return core::sameWord(attribute.name, wanted);
    });
    return at == attributes.end() ? std::string_view{} : std::string_view{at->value};
}

const Element* Element::find(std::string_view wanted, int depth) const {
    if (core::sameWord(name, wanted))
        return this;
    for (const Element& below : children)
        if (const Element* found = depth > 0 ? below.find(wanted, depth - 1) : nullptr)
            return found;
    return nullptr;
}

std::string_view Element::childText(std::string_view wanted) const {
    const Element* found = child(wanted);
    return found == nullptr ? std::string_view{} : core::trimmed(found->text);
}

std::string placeOf(const Element& element) {
    return placeText(element.line, element.column);
}

base::Result<Element> readXml(std::string_view bytes, const XmlLimits& limits,
                              const ElementTaker& taker) {
    if (auto guarded = guardXml(bytes, XmlLimits::kTag); !guarded)
        return tl::unexpected(guarded.error());
    return Reading(bytes, limits, taker).run();
}

} // namespace greenroom::xapi
