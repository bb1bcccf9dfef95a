#include "store/record/record.h"

#include <doctest/doctest.h>

using namespace askwell::store;

TEST_SUITE_BEGIN("store/record/record");

namespace {

const Record record{
    .epoch = 3, .generation = 4'000'000'000, .body = "a body: 善问\nwith lines "};

}  // namespace

TEST_CASE("a record survives sealing") {
  CHECK(unseal(seal(record)) == record);
  CHECK(unseal(seal(Record{})) == Record{});
}

TEST_CASE("every cut and every changed byte is noticed") {
  const std::string whole = seal(record);

  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CHECK_FALSE(unseal(whole.substr(0, cut)).has_value());
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      CHECK_FALSE(unseal(changed).has_value());
    }
  }
  CHECK_FALSE(unseal(whole + " ").has_value());
}

TEST_CASE("a newer format is recognised") {
  bool newer = false;

  CHECK_FALSE(unseal("askwell2 anything", &newer).has_value());
  CHECK(newer);
  CHECK_FALSE(unseal("askwell1 00000000 0 0 ", &newer).has_value());
  CHECK_FALSE(newer);
  CHECK_FALSE(unseal("", &newer).has_value());
  CHECK_FALSE(unseal("somebody else's 2", &newer).has_value());
  CHECK_FALSE(newer);
}

TEST_SUITE_END();
