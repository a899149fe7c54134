#include "models/typefaces.h"

#include "test_app.h"

#include <QFont>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <catch2/catch.hpp>

TEST_CASE("no script draws empty boxes", "[rule:19]") {
    greenroom::ui::testing::needApp();
    greenroom::ui::models::useTypefaces();
    struct Case {
        const char* script;
        const char16_t* text;
    };
    const Case cases[] = {
        {"Latin", u"Größe, naïve façade, žluťoučký kůň, Đặng, İstanbul, Ærø"},
        {"Greek", u"Συνάντηση στις δέκα, ΰ ΐ"},
        {"Cyrillic", u"Совещание в десять, Ўзбек, Љубљана, їжак"},
        {"Arabic", u"اجتماع التخطيط ربع السنوي، پچگ"},
        {"Hebrew", u"פגישת תכנון רבעונית"},
        {"Devanagari", u"त्रैमासिक योजना बैठक"},
        {"Chinese", u"季度规划会议 季度規劃會議"},
        {"Japanese", u"四半期の計画会議 カタカナ ｶﾅ"},
        {"Korean", u"분기 계획 회의"},
        {"signs", u"– — … • × ÷ ° § € £ ¥ → ½ ✓"},
    };
    for (const char* family : {"Inter", "Inter Display"}) {
        for (const Case& c : cases) {
            INFO(family << " " << c.script);
            QTextLayout layout(QString::fromUtf16(c.text), QFont(family, 20));
            layout.beginLayout();
            REQUIRE(layout.createLine().isValid());
            layout.endLayout();
            int boxes = 0;
            int glyphs = 0;
            for (const QGlyphRun& run : layout.glyphRuns()) {
                const auto indexes = run.glyphIndexes();
                glyphs += static_cast<int>(indexes.size());
                boxes += static_cast<int>(indexes.count(0U));
            }
            CHECK(glyphs > 0);
            CHECK(boxes == 0);
        }
    }
}
