#include "xapi/soap.h"

#include <utility>

#include "xapi/xml_writer.h"

namespace greenroom::xapi {

std::string soapMessage(Node message, const std::string& service) {
    Node body = branchNode("soap:Body", {std::move(message)});
    body.set("xmlns", service);
    Node envelope = branchNode("soap:Envelope", {std::move(body)});
    envelope.set("xmlns:soap", "http://schemas.xmlsoap.org/soap/envelope/");
    return writeXml(envelope);
}

} // namespace greenroom::xapi
