#include "store/pack/flat_pack.h"

#include "store/files.h"
#include "store/record/checksum.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/pack/flat_pack");

namespace {

// A flat pack of these numbers and letters, whole.
std::string made(const std::string& numbers, const std::string& letters) {
  const std::string rest = std::to_string(numbers.size()) + "\n" + numbers + letters;
  return "askwell flat/1 " + checksum(rest) + " " + rest;
}

}  // namespace

TEST_CASE("a flat pack holds everything that the pack in JSON holds") {
  for (const std::string lang : {"en", "zh"}) {
    const Pack whole = pack(lang);
    REQUIRE(whole.scenarios.size() == 6);

    const std::string text = flat(whole);
    const Result<Pack> read = read_flat(text);

    CHECK(is_flat(text));
    REQUIRE(read.ok());
    CHECK(*read == whole);
  }
}

TEST_CASE("a file in JSON is not flat") {
  CHECK_FALSE(is_flat("{\"askwell\": \"pack/1\"}"));
  CHECK_FALSE(is_flat(""));
}

TEST_CASE("a flat pack that is damaged, cut short or of another version is refused") {
  const std::string whole = flat(pack("en"));
  const auto refused = [](const std::string& text) {
    const Result<Pack> read = read_flat(text);
    if (read.ok()) return false;
    CHECK(read.error().sentence ==
          "The words of this language can not be read: they are damaged");
    return true;
  };
  std::string altered = whole;
  altered[altered.size() / 2] ^= 1;

  CHECK(refused(altered));
  CHECK(refused(whole.substr(0, whole.size() - 1)));
  CHECK(refused(whole + " "));
  CHECK(refused(whole.substr(0, 20)));
  CHECK(refused(with(whole, "flat/1", "flat/2")));
  CHECK(refused(""));
}

TEST_CASE("numbers and letters of a flat pack that do not fit together are refused") {
  const std::string none = "0 0 0 0 0 0 0 0 ";  // English, and of all else nothing
  CHECK_FALSE(read_flat(made("", "")).ok());
  CHECK_FALSE(read_flat(made("0 2000000000 ", "")).ok());
  CHECK_FALSE(read_flat(made("0 -1 ", "")).ok());
  CHECK_FALSE(read_flat(made("0 1 ", "a\tb")).ok());
  CHECK_FALSE(read_flat(made("0 one ", "")).ok());
  CHECK_FALSE(read_flat(made(none + "7 ", "")).ok());
  CHECK_FALSE(read_flat(made(none, "left over")).ok());
  CHECK(read_flat(made(none, "")).ok());
}

TEST_SUITE_END();
