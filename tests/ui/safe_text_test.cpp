#include "link/safe_text.h"

#include <catch2/catch.hpp>

using greenroom::ui::link::safeText;

TEST_CASE("text from outside is made safe to show", "[rule:18]") {
    struct Case {
        const char* name;
        QString in;
        QString out;
    };
    const Case cases[] = {
        {"plain", QStringLiteral("Planning"), QStringLiteral("Planning")},
        {"line break becomes a space", QStringLiteral("a\nb"), QStringLiteral("a b")},
        {"line separator too", QStringLiteral("a\u2028b"), QStringLiteral("a b")},
        {"control characters go", QStringLiteral("a\u0007\u001b[31mb"), QStringLiteral("a[31mb")},
        {"override goes", QStringLiteral("pay\u202Egnp.exe"), QStringLiteral("paygnp.exe")},
        {"isolates go", QStringLiteral("\u2066x\u2069"), QStringLiteral("x")},
        {"marks go", QStringLiteral("\u200Fx\u061C"), QStringLiteral("x")},
        {"joiners stay, scripts need them", QStringLiteral("\u0915\u200D"),
         QStringLiteral("\u0915\u200D")},
        {"ends are trimmed", QStringLiteral("  x \t"), QStringLiteral("x")},
        {"markup is text", QStringLiteral("<b>x</b>"), QStringLiteral("<b>x</b>")},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(safeText(c.in, 100) == c.out);
    }
}

TEST_CASE("text is cut, but never inside a character") {
    CHECK(safeText(QString(1'000, u'x'), 10).size() == 10);
    const QString smile = QStringLiteral("\U0001F600");
    CHECK(safeText(QStringLiteral("abc") + smile, 4) == QStringLiteral("abc"));
    CHECK(safeText(QStringLiteral("abc") + smile, 5) == QStringLiteral("abc") + smile);
}
