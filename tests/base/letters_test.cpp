#include "base/letters.h"

#include <doctest/doctest.h>

using namespace askwell;

TEST_SUITE_BEGIN("base/letters");

TEST_CASE("Latin letters are sorted without accents and case, ligatures as two letters") {
  CHECK(sort_key("École") == "ecole");
  CHECK(sort_key("ZÜRICH Łódź") == "zurich lodz");
  CHECK(sort_key("Ærø Straße Œuvre Þór") == "aero strasse oeuvre thor");
  CHECK(sort_key("Ÿ ſ × ÷") == "y s × ÷");
}

TEST_CASE("all that is no Latin letter stays, broken bytes too") {
  CHECK(sort_key("澄湖 3M · Ω") == "澄湖 3m · Ω");
  CHECK(sort_key("a\xFF\xC3") == "a\xFF\xC3");
  CHECK(sort_key("") == "");
}

TEST_SUITE_END();
