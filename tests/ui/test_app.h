// The application that translators and fonts need: one for the program, made when first asked for.
#pragma once

namespace greenroom::ui::testing {

void needApp();

} // namespace greenroom::ui::testing
