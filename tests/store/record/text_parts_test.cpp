#include "store/record/text_parts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/record/text_parts");

namespace {

// A file that takes three parts.
std::string long_file() {
  std::string file = "{\"askwell\": \"backup/1\", \"say\": \"善问\"";
  for (int i = 0; file.size() < 2500; ++i) file += ", \"" + std::to_string(i * 7919) + "\"";
  return file + "}";
}

// The parts one by one, each with its first and last line.
std::vector<std::string> parts_of(const std::string& file) {
  std::vector<std::string> parts;
  const std::string text = text_parts(file);
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with("== Askwell ")) parts.emplace_back();
    if (!parts.empty() && !line.empty()) parts.back() += std::string(line) + "\n";
  }
  return parts;
}

std::vector<std::string> one(const std::string& file) { return {file}; }

}  // namespace

TEST_CASE("a file comes back whole, in lines of at most 72 signs") {
  for (const std::string& file : {std::string("{}"), long_file(), std::string(40000, 'x')}) {
    const std::string text = text_parts(file);
    for (const std::string_view line : split(text, '\n')) CHECK(line.size() <= 72);
    CHECK(has_parts(text));
    CHECK(PartsReader().take(text) == one(file));
  }
  CHECK_FALSE(has_parts("{\"askwell\": \"backup/1\"}"));
}

TEST_CASE("parts come in any order, more than once and one by one") {
  const auto parts = parts_of(long_file());
  REQUIRE(parts.size() == 3);
  std::vector<std::size_t> order{0, 1, 2};
  do {
    PartsReader reader;
    CHECK(reader.take(parts[order[0]]).empty());
    CHECK(reader.take(parts[order[1]] + parts[order[0]]).empty());
    CHECK(reader.missing().part == static_cast<int>(order[2]) + 1);
    CHECK(reader.missing().of == 3);
    CHECK_FALSE(reader.missing().damaged);
    CHECK(reader.take(parts[order[2]]) == one(long_file()));
    CHECK(reader.missing().part == 0);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("greetings, names, quotation marks and Windows line ends do no harm") {
  std::string mail = "Hi, here it is:\r\n\r\n";
  for (const std::string& part : parts_of(long_file())) {
    mail += "Bo\r\n10:32 小波\r\n";
    for (const std::string_view line : split(part, '\n')) {
      mail += "> > " + std::string(line) + " \r\n\r\nBo\r\n";
    }
  }
  CHECK(PartsReader().take(mail + "Bye") == one(long_file()));
}

TEST_CASE("several texts in one piece all come out") {
  const std::string both = text_parts("{\"a\": 1}") + text_parts(long_file());
  const auto files = PartsReader().take(both);
  CHECK(files.size() == 2);
  CHECK(std::count(files.begin(), files.end(), long_file()) == 1);
}

TEST_CASE("a damaged part is named, and a good copy of it mends the text") {
  auto parts = parts_of(long_file());
  const std::string good = parts[1];
  parts[1][100] = parts[1][100] == 'A' ? 'B' : 'A';

  PartsReader reader;
  CHECK(reader.take(parts[0] + parts[1] + parts[2]).empty());
  CHECK(reader.missing().part == 2);
  CHECK(reader.missing().damaged);

  CHECK(reader.take(good) == one(long_file()));
}

TEST_CASE("no cut and no changed letter gives another file") {
  const std::string text = text_parts(long_file());
  for (std::size_t at = 0; at < text.size(); at += 3) {
    const bool all_letters = at >= text.rfind("\n== 3/3");
    CHECK(PartsReader().take(text.substr(0, at)).empty() == !all_letters);
    std::string changed = text;
    changed[at] = changed[at] == 'q' ? 'r' : 'q';
    for (const std::string& file : PartsReader().take(changed)) CHECK(file == long_file());
  }
}

TEST_CASE("a first line that promises nonsense is passed over") {
  for (const char* head :
       {"== Askwell 0/3 00000000 00000000 10 ==", "== Askwell 4/3 00000000 00000000 10 ==",
        "== Askwell 1/999999 00000000 00000000 10 ==", "== Askwell 1/1 0 0 10 ==",
        "== Askwell 1/1 00000000 00000000 99999 ==", "== Askwell", "== Askwell  ",
        "== Askwell 1/1 00000000 00000000 -1 =="}) {
    CAPTURE(head);
    PartsReader reader;
    CHECK(reader.take(std::string(head) + "\nAAAA\n").empty());
    CHECK(reader.missing().part == 0);
  }
}

TEST_SUITE_END();
