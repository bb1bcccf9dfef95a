#include "store/phrase/phrase.h"

#include <algorithm>

#include "base/text.h"
#include "store/files.h"
#include "store/json/json.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/phrase/phrase");

namespace {

std::vector<Says> all_wordings() {
  std::vector<Says> out;
  for (int i = static_cast<int>(Says::quoted); i < static_cast<int>(Says::count); ++i) {
    out.push_back(static_cast<Says>(i));
  }
  return out;
}

// "{a}{b}", whatever their order.
std::string gaps_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == '{' && text[at + 2] == '}' && text[at + 1] >= 'a' && text[at + 1] <= 'z') {
      out += text[at + 1];
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string without_gaps(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; (at = out.find('{', at)) != std::string::npos; ++at) {
    if (at + 2 < out.size() && out[at + 2] == '}') out.erase(at, 3);
  }
  return out;
}

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_latin(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::u32string points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out += point.value;
    at += point.bytes;
  }
  return out;
}

bool has_han(std::string_view text) {
  const std::u32string all = points(text);
  return std::any_of(all.begin(), all.end(), is_han);
}

// What a Chinese sentence must not have: a comma of another script, no space before a digit.
std::string slip_in(std::string_view text) {
  const std::u32string all = points(text);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const char32_t before = all[i - 1], here = all[i];
    if (is_han(before) &&
        std::u32string_view(U",.;:!?()\"").find(here) != std::u32string::npos) {
      return "half-width punctuation";
    }
    if ((is_han(before) && is_latin(here)) || (is_latin(before) && is_han(here))) {
      return "no space between the scripts";
    }
  }
  return "";
}

// All that is wrong with a scenario, in Chinese.
std::string faults_zh(const std::string& json) {
  std::string out;
  for (const Problem& problem : read_scenario(json, stock()).problems) {
    out += told("f", problem, Lang::zh) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("both languages of a wording have the same gaps") {
  for (const Says says : all_wordings()) {
    const std::string_view en = wording(says, Lang::en);
    CAPTURE(en);
    CHECK(gaps_of(en) == gaps_of(wording(says, Lang::zh)));
  }
}

TEST_CASE("where English has a word, Chinese has Chinese characters and Chinese punctuation") {
  for (const Says says : all_wordings()) {
    const std::string en = without_gaps(wording(says, Lang::en));
    const std::string_view zh = wording(says, Lang::zh);
    CAPTURE(zh);
    const bool says_something =
        std::any_of(en.begin(), en.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    CHECK(has_han(zh) == says_something);
    CHECK(slip_in(zh) == "");
    CHECK_FALSE(has_han(en));
    // A part of a sentence may stand right behind a Chinese character.
    const bool is_part = !zh.ends_with("。");
    CHECK_FALSE((is_part && !zh.empty() && is_latin(points(zh).front())));
  }
}

TEST_CASE("gaps are filled in the order that each language has") {
  const Phrase phrase{Says::there_is_no, {Says::need, quoted("seal"), Says::no_cure}};
  CHECK(written(phrase, Lang::en) == "there is no need \"seal\"");
  CHECK(written(phrase, Lang::zh) == "没有“seal”这个需求。");
  CHECK(written({Says::name_twice, {quoted("{b}"), 7}}, Lang::en) ==
        "\"{b}\" stands twice in this object, before on line 7: keep one");
}

TEST_CASE("a list is read out as each language reads lists") {
  const Phrase all{Says::any_of, {quoted("a"), quoted("b"), quoted("c")}};
  CHECK(written(all, Lang::en) == "\"a\", \"b\" or \"c\"");
  CHECK(written(all, Lang::zh) == "“a”、“b”或“c”");
  CHECK(written({Says::any_of, {quoted("a")}}, Lang::zh) == "“a”");
}

TEST_CASE("a syntax fault is told in Chinese as well") {
  const std::vector<std::pair<std::string_view, std::string_view>> table{
      {"", "f:1:1: 文件是空的。"},
      {"{\"a\": [1, 2",
       "f:1:12: 文件到这里就完了，可第 1 行的 [ 还没有收尾，请补上另一半括号。"},
      {"{\"a\": 1,\n}", "f:1:8: } 前面多了一个逗号，请删掉。"},
      {"{\"a\": 1 \"b\": 2}", "f:1:8: 这里少了一个英文逗号，请补上。"},
      {"{\"a\" 1}", "f:1:6: 字段名 \"a\" 后面少了一个英文冒号，请补上。"},
      {"{a: 1}", "f:1:2: 字段名要放在英文双引号里：请写成 \"a\"。"},
      {"{'a': 1}", "f:1:2: 文字和字段名要用英文双引号：请把 ' 换成 \"。"},
      {"{\"a\": yes}", "f:1:7: 文字要放在英文双引号里：请写成 \"yes\"。"},
      {"{\"a\": True}", "f:1:7: 请把“True”改成 true，不加引号。"},
      {"{\"a\": 01}", "f:1:7: “01”不是 JSON 认得的数字，请直接写数字，比如 3 或 12。"},
      {"{\"a\": [1}", "f:1:9: 这里写的是 }，可要收尾的是第 1 行的 [，请改成 ] 再试。"},
      {"{“a”: 1}", "f:1:2: “ 是弯引号，这里要写英文的 \" 才行。"},
      {"{\"a\": 1，\"b\": 2}", "f:1:8: ， 是全角逗号，这里要写英文的 , 才行。"},
      {"{\"a\":　1}", "f:1:6: 这里有一个全角空格，请换成普通空格。"},
      {"{\"a\": \"b\nc\"}",
       "f:1:7: 这段文字在这一行没有收尾，请补上英文双引号（文字里要换行，就写 \\n）。"},
      {"{\"a\": 1, \"a\": 2}",
       "f:1:10: “a”在同一个对象里写了两次，前一次在第 1 行，请只留一个。"},
      {"{\"a\": \"\xC9\xC6\xCE\xCA\"}",
       "f:1:8: 这个文件不是 UTF-8，多半是 GB18030（GBK）编码。请在编辑器里选“另存为”，编码选 "
       "UTF-8。"},
  };
  for (const auto& row : table) {  // named: clang 14 captures no structured bindings
    const std::string_view text = row.first;
    CAPTURE(text);
    std::vector<Problem> problems;
    read_json(text, 1000, problems);
    REQUIRE(problems.size() == 1);
    CHECK(told("f", problems[0], Lang::zh) == row.second);
    CHECK(slip_in(sentence(problems[0], Lang::zh)) == "");
  }
}

TEST_CASE("an author is told in Chinese which field, what it should be, and what was meant") {
  CHECK(faults_zh(with(quedou(), "\"level\": 1", "\"level\": 9")) ==
        "f:24:12: “level”必须是 1 到 5 之间的整数。\n");
  CHECK(faults_zh(with(quedou(), "\"level\": 1", "\"level\": \"1\"")) ==
        "f:24:12: “level”必须是 1 到 5 之间的整数，这里却是引号里的文字。\n");
  CHECK(faults_zh(with(quedou(), "\"level\": 1", "\"levle\": 1")) ==
        "f:24:3: 情景里没有“levle”这个字段，是不是“level”？\n");
  CHECK(faults_zh(with(quedou(), "\"deal\": \"large\"", "\"deal\": \"huge\""))
            .find("“deal”不能是“huge”。可以用“small”或“large”。") != std::string::npos);
  CHECK(faults_zh("[]") ==
        "f:1:1: 情景应该是花括号 { } 里的对象，这里却是方括号 [ ] 里的列表。\n");
  CHECK(faults_zh("{\"askwell\": \"scenario/2\"}") ==
        "f:1:13: 这个情景的格式更新，是“scenario/2”，请用新版的 Askwell 来读。\n");
}

TEST_CASE("a warning says so in the language of its sentence") {
  const Problem hint{.weight = Problem::Weight::warning, .say = Says::two_decoys};
  CHECK(told("f", hint, Lang::en) ==
        "f:1:1: warning: from level 2 on a scenario has at least two decoys");
  CHECK(told("f", hint, Lang::zh) ==
        "f:1:1: 提醒：从第 2 级起，情景里至少要有两个假需求（decoys）。");
}

TEST_CASE("of a million faults a thousand are told") {
  std::string text = "{\"a\": 0";
  for (int i = 0; i < 5000; ++i) text += ", \"a\": 0";
  std::vector<Problem> problems;
  CHECK(read_json(text + "}", text.size() + 1, problems).has_value());
  CHECK(problems.size() == max_problems);
}

TEST_SUITE_END();
