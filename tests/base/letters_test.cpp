#include "base/letters.h"

#include <doctest/doctest.h>

#include "base/order.h"

using namespace askwell;

TEST_SUITE_BEGIN("base/letters");

namespace {

std::vector<std::string> in_order(std::vector<std::string> names) {
  const NameOrder order;
  sort_by(names, [&](const auto& a, const auto& b) { return order.key(a) < order.key(b); });
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Latin letters are sorted without accents and case, ligatures as two letters") {
  const NameOrder order;
  CHECK(order.key("École") == "ecole");
  CHECK(order.key("ZÜRICH Łódź") == "zurich lodz");
  CHECK(order.key("Ærø Straße Œuvre Þór") == "aero strasse oeuvre thor");
  CHECK(order.key("Ÿ ſ × ÷") == "y s × ÷");
}

TEST_CASE("all that is no letter and no Chinese sign stays, broken bytes too") {
  const NameOrder order;
  CHECK(order.key("3M · Ω") == "3m · Ω");
  CHECK(order.key("a\xFF\xC3") == "a\xFF\xC3");
  CHECK(order.key("") == "");
}

TEST_CASE("Chinese names are sorted by their sound, then by its tone") {
  CHECK(in_order({"张伟", "王芳", "李娜", "陈静"}) == Names{"陈静", "李娜", "王芳", "张伟"});
  CHECK(in_order({"王五", "王二", "王一"}) == Names{"王二", "王五", "王一"});
  CHECK(in_order({"马", "骂", "妈", "麻"}) == Names{"妈", "麻", "马", "骂"});
}

TEST_CASE("signs that fewer people know are sorted by their sound too") {
  CHECK(in_order({"鑫源", "闫记", "晨光", "昊天"}) == Names{"晨光", "昊天", "鑫源", "闫记"});
}

TEST_CASE("a sign with two sounds has that of the surname where it mostly is one") {
  CHECK(in_order({"曾敏", "赵敏", "岑敏"}) == Names{"岑敏", "曾敏", "赵敏"});
}

TEST_CASE("Latin names come first, Chinese ones next, rare signs last") {
  CHECK(in_order({"喆记", "澄湖", "Zürich", "安达", "3M", "一汽"}) ==
        Names{"3M", "Zürich", "安达", "澄湖", "一汽", "喆记"});
}

TEST_CASE("a name that begins like another comes after it") {
  CHECK(in_order({"王芳芳", "王芳", "王"}) == Names{"王", "王芳", "王芳芳"});
}

TEST_SUITE_END();
