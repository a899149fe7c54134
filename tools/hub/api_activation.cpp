// How devices are let in: no login, a code instead. The desk writes its own lines of the audit log.
#include "hub/api_body.h"
#include "hub/api_handlers.h"

namespace greenroom::hub::api {

Answer showAuthority(ApiCall& call, Storage& /*storage*/) {
    edge::net::Response response;
    response.headers.set("Content-Type", "application/x-pem-file");
    response.body = call.settings->authorityPem;
    return response;
}

Answer activateDevice(ApiCall& call, Storage& storage) {
    auto body = ApiBody::read(call.request.body);
    if (!body)
        return tl::unexpected(body.error());
    ActivationRequest request;
    request.code = body->need("code", 64);
    request.serialNumber = body->need("serial_number", 128);
    request.product = body->text("product", 128).value_or("");
    request.softwareVersion = body->text("software_version", 128).value_or("");
    request.csrPem = body->need("csr", 16 * 1024);
    request.address = call.request.peer;
    if (const auto failure = body->finish())
        return tl::unexpected(*failure);
    const auto outcome = lift(call.settings->activation->activate(storage, request, call.now));
    if (!outcome)
        return tl::unexpected(outcome.error());
    // A refusal is an answer, not a failure: what was counted for it must stay.
    if (outcome->status != 201)
        return failureResponse({outcome->status, outcome->code, outcome->text, {}});
    return jsonResponse(201,
                        QJsonObject{{"device_id", toQt(outcome->device.value())},
                                    {"workspace", toQt(outcome->workspace)},
                                    {"certificate", toQt(outcome->certificate.chainPem)},
                                    {"authority", toQt(call.settings->authorityPem)},
                                    {"link_url", toQt(call.settings->linkUrl)},
                                    {"until_ms", double(base::toMs(outcome->certificate.until))}});
}

} // namespace greenroom::hub::api
