#include "core/scenario/texts.h"

#include <doctest/doctest.h>

using namespace askwell;

TEST_SUITE_BEGIN("core/scenario/texts");

TEST_CASE("dice pick among the wordings") {
  Texts texts;
  const TextId hello = texts.add();
  texts.add_wording(hello, Lang::en, "hello");
  texts.add_wording(hello, Lang::en, "hi");

  CHECK(texts.wordings(hello, Lang::en) == 2);
  CHECK(texts.get(hello, Lang::en, 0) == "hello");
  CHECK(texts.get(hello, Lang::en, 1) == "hi");
  CHECK(texts.get(hello, Lang::en, 4000000001U) == "hi");
}

TEST_CASE("a text that lacks a language shows the other") {
  Texts texts;
  const TextId hello = texts.add();
  texts.add_wording(hello, Lang::zh, "nihao");
  CHECK(texts.get(hello, Lang::en) == "nihao");
  CHECK(texts.get(texts.add(), Lang::en).empty());
  CHECK(texts.get(TextId::none, Lang::en).empty());
  CHECK(texts.wordings(TextId::none, Lang::en) == 0);
}

TEST_CASE("a second language arrives later") {
  Texts texts;
  const TextId hello = texts.add();
  texts.add_wording(hello, Lang::en, "hello");
  Texts other;
  other.add_wording(other.add(), Lang::zh, "nihao");

  CHECK(texts.merge(Lang::zh, other));

  CHECK(texts.get(hello, Lang::zh) == "nihao");
  CHECK(texts.get(hello, Lang::en) == "hello");
}

TEST_CASE("a table of another size is not merged") {
  Texts texts;
  texts.add_wording(texts.add(), Lang::en, "hello");
  CHECK_FALSE(texts.merge(Lang::en, Texts()));
  CHECK(texts.get(TextId{0}, Lang::en) == "hello");
}

TEST_CASE("the marked words are found and unmarked") {
  const Marked marked = without_marks("We *lost a week* over it.");
  CHECK(marked.plain == "We lost a week over it.");
  CHECK(marked.marked == "lost a week");
  CHECK(marked.begin == 3);
}

TEST_CASE("a line without marks stays as it is, with a lone asterisk too") {
  CHECK(without_marks("Nothing.").plain == "Nothing.");
  CHECK(without_marks("Nothing.").marked.empty());
  CHECK(without_marks("5 * 3").plain == "5 * 3");
}

TEST_CASE("of two marked spans the first counts and both lose their marks") {
  const Marked marked = without_marks("*a* and *b*");
  CHECK(marked.plain == "a and b");
  CHECK(marked.marked == "a");
}

TEST_CASE("languages have their codes") {
  CHECK(code(Lang::en) == "en");
  CHECK(code(Lang::zh) == "zh");
}

TEST_SUITE_END();
