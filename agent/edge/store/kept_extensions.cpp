// {"xml": TEXT}: the panels as clients are shown them, which every release can read.
#include "edge/store/kept_kinds.h"
#include "xapi/extensions_xml.h"
#include "xapi/xml_writer.h"

namespace greenroom::edge::store {

QJsonObject KeptExtensions::encode(const Value& all) {
    return {
        {QStringLiteral("xml"), QString::fromStdString(xapi::writeXml(xapi::extensionsNode(all)))}};
}

base::Result<KeptExtensions::Value> KeptExtensions::decode(const QJsonObject& object) {
    auto read = xapi::readExtensionsXml(object[u"xml"].toString().toStdString());
    if (!read)
        return base::fail(base::ErrorCode::Corrupt, read.error().message);
    return std::move(read->extensions);
}

} // namespace greenroom::edge::store
