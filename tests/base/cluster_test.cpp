#include "base/cluster.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/unicode_file.h"

using namespace askwell;

TEST_SUITE_BEGIN("base/cluster");

namespace {

std::vector<std::size_t> ends_of(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size(); ends.push_back(at)) at += cluster_bytes(text, at);
  return ends;
}

bool one_cluster(std::string_view text) { return cluster_bytes(text, 0) == text.size(); }

}  // namespace

TEST_CASE("what a reader takes for one character is one cluster") {
  for (const std::string_view text :
       {"a", "善", "e\u0301", "a\u0301\u0323", "😀", "👍🏽", "👩‍👩‍👧‍👦",
        "👩🏽‍🔧", "🏳️‍🌈", "🇨🇳", "5️⃣", "❤️", "が", "각",
        "\u1100\u1161\u11a8", "नि", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\r\n"}) {
    CAPTURE(text);
    CHECK(one_cluster(text));
  }
}

TEST_CASE("characters that only stand side by side are parted") {
  CHECK(ends_of("善问") == std::vector<std::size_t>{3, 6});
  CHECK(ends_of("🇨🇳🇩🇪") == std::vector<std::size_t>{8, 16});
  CHECK(ends_of("🇨🇳🇩") == std::vector<std::size_t>{8, 12});
  CHECK(ends_of("👍👍") == std::vector<std::size_t>{4, 8});
  CHECK(ends_of("a\u200d👍") == std::vector<std::size_t>{4, 8});
  CHECK(ends_of("\n\u0301") == std::vector<std::size_t>{1, 3});
  CHECK(cluster_bytes("a", 1) == 0);
}

TEST_CASE("invalid bytes are clusters of one byte each") {
  CHECK(ends_of("\xff\xfe") == std::vector<std::size_t>{1, 2});
}

TEST_CASE("a text is cut between clusters only") {
  const std::string_view text = "a👍🏽b";
  for (std::size_t most = 1; most < 9; ++most) CHECK(cluster_limit(text, most) == 1);
  CHECK(cluster_limit(text, 9) == 9);
  CHECK(cluster_limit(text, 99) == 10);
}

TEST_CASE("every case of Unicode's own test holds, but for signs that stand before others") {
  const auto cases = fakes::unicode_cases("GraphemeBreakTest");
  int tried = 0;
  for (const auto& one : cases) {
    const auto& classes = one.classes;
    if (std::find(classes.begin(), classes.end(), "Prepend") != classes.end()) continue;
    std::vector<std::size_t> ends{0};
    for (const std::size_t end : ends_of(one.text)) ends.push_back(end);
    CAPTURE(one.line);
    CHECK(ends == one.breaks);
    ++tried;
  }
  MESSAGE(tried << " of " << cases.size() << " cases");
  CHECK(tried > 500);
}

TEST_SUITE_END();
