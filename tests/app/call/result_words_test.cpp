#include "app/call/result_words.h"

#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;

TEST_SUITE_BEGIN("app/call/result_words");

namespace {

std::string result_in(Lang lang) {
  App app;
  fakes::begin(app, lang);
  apply(app, StartCall{fakes::seals});
  fakes::good_move(app);
  apply(app, EndCall{});
  fakes::think(app);
  return result_in_words(app, app.attempts[0]);
}

bool has(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a result in words has the one thing, each check and each move with its mark") {
  const std::string english = result_in(Lang::en);

  CHECK(has(english, "\nOne thing to practise: "));
  CHECK(has(english, "\n- Not passed: Leaking seals: "));
  CHECK(has(english, "\n1. Fine: "));
}

TEST_CASE("a result in Chinese words has the signs and spaces of Chinese") {
  const std::string chinese = result_in(Lang::zh);

  CHECK(has(chinese, "\n只练这一件："));
  CHECK(has(chinese, "\n- 没做到："));
  CHECK_FALSE(has(chinese, ": "));
  CHECK_FALSE(has(chinese, "： "));
  CHECK_FALSE(has(chinese, "。 "));
}

TEST_SUITE_END();
