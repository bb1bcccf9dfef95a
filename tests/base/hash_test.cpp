#include "base/hash.h"

#include <doctest/doctest.h>

#include <set>

using namespace askwell;

TEST_SUITE_BEGIN("base/hash");

namespace {

std::string sha256_hex(std::string_view bytes) {
  const auto digest = sha256(bytes);
  return hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace

TEST_CASE("sha256 gives the vectors of FIPS 180-4") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256_hex(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha256 pads every length round a block's end") {
  CHECK(sha256_hex(std::string(55, 'a')) ==
        "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(sha256_hex(std::string(56, 'a')) ==
        "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  CHECK(sha256_hex(std::string(64, 'a')) ==
        "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("crc32 is that of zip and PNG") {
  CHECK(crc32("") == 0U);
  CHECK(crc32("123456789") == 0xCBF43926U);
  CHECK(crc32("\xFF\xFF\xFF\xFF") == 0xFFFFFFFFU);
}

TEST_CASE("hex writes two lower-case digits a byte") {
  CHECK(hex("") == "");
  CHECK(hex(std::string_view("\x00\x0f\xff", 3)) == "000fff");
}

TEST_CASE("mix is the same everywhere and tells its three numbers apart") {
  CHECK(mix(0, 0) == 3793791033U);
  CHECK(mix(1, 2, 3) == mix(1, 2, 3));
  std::set<std::uint32_t> seen;
  for (std::uint32_t a = 0; a < 10; ++a) {
    for (std::uint32_t b = 0; b < 10; ++b) {
      for (std::uint32_t c = 0; c < 10; ++c) seen.insert(mix(a, b, c));
    }
  }
  CHECK(seen.size() == 1000);
}

TEST_SUITE_END();
