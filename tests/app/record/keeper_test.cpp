#include "app/record/keeper.h"

#include <doctest/doctest.h>

#include "store/record/record.h"

using namespace askwell;

TEST_SUITE_BEGIN("app/record/keeper");

namespace {

FoundRecord found(std::uint32_t epoch, std::uint32_t generation, const char* body,
                  char slot = 'a') {
  return {"call", slot, store::seal({epoch, generation, body})};
}

std::string body(const Keeper& keeper) {
  const std::string* text = keeper.body("call");
  return text == nullptr ? "(none)" : *text;
}

const Keep& only_keep(const std::vector<Effect>& effects) {
  REQUIRE(effects.size() == 1);
  const Keep* keep = std::get_if<Keep>(&effects[0]);
  REQUIRE(keep != nullptr);
  return *keep;
}

}  // namespace

TEST_CASE("the newest generation wins, whichever store and slot holds it") {
  Keeper keeper;

  keeper.take({found(1, 4, "four", 'a'), found(1, 5, "five", 'b')}, Keeper::Trust::local);
  CHECK(body(keeper) == "five");
  CHECK(keeper.take({found(1, 6, "six")}, Keeper::Trust::database));
  CHECK(body(keeper) == "six");
  CHECK_FALSE(keeper.take({found(1, 3, "three")}, Keeper::Trust::database));
  CHECK(body(keeper) == "six");
}

TEST_CASE("at a tie the database wins and the other copy is kept aside") {
  Keeper keeper;

  keeper.take({found(1, 4, "local")}, Keeper::Trust::local);
  keeper.take({found(1, 4, "database")}, Keeper::Trust::database);

  CHECK(body(keeper) == "database");
  const auto losers = keeper.take_losers();
  REQUIRE(losers.size() == 1);
  CHECK(losers[0].body == "local");
}

TEST_CASE("a damaged copy is passed over") {
  Keeper keeper;
  FoundRecord rotten = found(1, 9, "newer but rotten", 'b');
  rotten.sealed.back() = 'X';

  keeper.take({found(1, 8, "whole", 'a'), rotten}, Keeper::Trust::local);

  CHECK(body(keeper) == "whole");
}

TEST_CASE("a write takes the next generation and overwrites the older slot") {
  Keeper keeper;
  std::vector<Effect> effects;
  keeper.take({found(1, 4, "four", 'a'), found(1, 5, "five", 'b')}, Keeper::Trust::local);

  keeper.keep("call", "six", effects);

  CHECK(only_keep(effects).slot == 'a');
  CHECK(store::unseal(only_keep(effects).sealed)->generation == 6);
  CHECK_FALSE(keeper.all_stored());
  keeper.stored(only_keep(effects).ticket);
  CHECK(keeper.all_stored());
}

TEST_CASE("keeping the same again asks nothing of the stores") {
  Keeper keeper;
  std::vector<Effect> effects;
  keeper.keep("call", "one", effects);
  effects.clear();

  keeper.keep("call", "one", effects);

  CHECK(effects.empty());
}

TEST_CASE("after a wipe older records are void, also those of a store that missed it") {
  Keeper keeper;
  std::vector<Effect> effects;
  keeper.keep("call", "old", effects);
  const FoundRecord old{"call", 'b', only_keep(effects).sealed};
  effects.clear();

  keeper.wipe(effects);
  CHECK(body(keeper) == "(none)");

  const WipeStores* wipe = std::get_if<WipeStores>(&effects.at(0));
  REQUIRE(wipe != nullptr);
  Keeper next;
  next.take({{"epoch", 'a', wipe->epoch.sealed}}, Keeper::Trust::local);
  next.take({old}, Keeper::Trust::database);
  CHECK(body(next) == "(none)");
}

TEST_CASE("data of a newer version is never overwritten") {
  Keeper keeper;
  std::vector<Effect> effects;
  keeper.take({{"call", 'a', "askwell2 1 5 00000000 what only the next version knows"}},
              Keeper::Trust::local);

  keeper.keep("call", "mine", effects);
  keeper.wipe(effects);

  CHECK(keeper.newer_seen());
  CHECK(effects.empty());
}

TEST_SUITE_END();
