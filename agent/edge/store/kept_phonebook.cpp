// {"lastContact": N, "lastFolder": N, "contacts": [{..., "methods": [...]}, ...], "folders": [...]}
#include <QJsonArray>

#include "edge/store/kept_kinds.h"
#include "edge/store/kept_words.h"

namespace greenroom::edge::store {

namespace {

using core::Contact;
using core::ContactFolder;
using core::ContactMethod;

QJsonObject objectFrom(const ContactMethod& method) {
    return {{QStringLiteral("id"), kept(std::uint64_t(method.id))},
            {QStringLiteral("number"), kept(method.number)},
            {QStringLiteral("protocol"), kept(method.protocol)},
            {QStringLiteral("callRateKbps"), kept(std::uint64_t(method.callRateKbps))},
            {QStringLiteral("callType"), kept(method.callType)},
            {QStringLiteral("device"), kept(method.device)}};
}

QJsonObject objectFrom(const Contact& contact) {
    QJsonArray methods;
    for (const ContactMethod& method : contact.methods)
        methods.append(objectFrom(method));
    return {{QStringLiteral("id"), kept(contact.id)},
            {QStringLiteral("name"), kept(contact.name)},
            {QStringLiteral("title"), kept(contact.title)},
            {QStringLiteral("folder"), kept(contact.folder)},
            {QStringLiteral("favourite"), contact.favourite},
            {QStringLiteral("lastMethod"), kept(std::uint64_t(contact.lastMethod))},
            {QStringLiteral("methods"), methods}};
}

ContactMethod methodFrom(const QJsonObject& object) {
    return {.id = smallIn(object, QStringLiteral("id")),
            .number = textIn(object, QStringLiteral("number")),
            .protocol = textIn(object, QStringLiteral("protocol")),
            .callRateKbps = smallIn(object, QStringLiteral("callRateKbps")),
            .callType = textIn(object, QStringLiteral("callType")),
            .device = textIn(object, QStringLiteral("device"))};
}

Contact contactFrom(const QJsonObject& object) {
    Contact contact{.id = textIn(object, QStringLiteral("id")),
                    .name = textIn(object, QStringLiteral("name")),
                    .title = textIn(object, QStringLiteral("title")),
                    .folder = textIn(object, QStringLiteral("folder")),
                    .favourite = object[u"favourite"].toBool(),
                    .lastMethod = smallIn(object, QStringLiteral("lastMethod")),
                    .methods = {}};
    for (const QJsonValue& method : object[u"methods"].toArray())
        contact.methods.push_back(methodFrom(method.toObject()));
    return contact;
}

} // namespace

QJsonObject KeptPhonebook::encode(const Value& book) {
    QJsonArray contacts;
    for (const Contact& contact : book.contacts)
        contacts.append(objectFrom(contact));
    QJsonArray folders;
    for (const ContactFolder& folder : book.folders)
        folders.append(QJsonObject{{QStringLiteral("id"), kept(folder.id)},
                                   {QStringLiteral("name"), kept(folder.name)},
                                   {QStringLiteral("parent"), kept(folder.parent)}});
    return {{QStringLiteral("lastContact"), kept(std::uint64_t(book.lastContact))},
            {QStringLiteral("lastFolder"), kept(std::uint64_t(book.lastFolder))},
            {QStringLiteral("contacts"), contacts},
            {QStringLiteral("folders"), folders}};
}

base::Result<KeptPhonebook::Value> KeptPhonebook::decode(const QJsonObject& object) {
    Value book;
    book.lastContact = smallIn(object, QStringLiteral("lastContact"));
    book.lastFolder = smallIn(object, QStringLiteral("lastFolder"));
    for (const QJsonValue& contact : object[u"contacts"].toArray())
        book.contacts.push_back(contactFrom(contact.toObject()));
    for (const QJsonValue& value : object[u"folders"].toArray()) {
        const QJsonObject folder = value.toObject();
        book.folders.push_back({textIn(folder, QStringLiteral("id")),
                                textIn(folder, QStringLiteral("name")),
                                textIn(folder, QStringLiteral("parent"))});
    }
    if (book.contacts.size() > Value::kContacts || book.folders.size() > Value::kFolders)
        return base::fail(base::ErrorCode::Corrupt, "more contacts than there is room for");
    return book;
}

} // namespace greenroom::edge::store
