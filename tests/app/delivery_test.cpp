#include <doctest/doctest.h>

#include "app/app.h"
#include "fakes/packs.h"

using namespace askwell;

TEST_SUITE_BEGIN("app/delivery");

namespace {

int starts_of_updates(App& app) {
  int count = 0;
  for (const Effect& effect : app.effects) count += std::holds_alternative<StartUpdate>(effect);
  app.effects.clear();
  return count;
}

}  // namespace

TEST_CASE("a newer version is started when the user says so, never by itself") {
  App app;
  fakes::begin(app);

  apply(app, UpdateNow{});
  CHECK(starts_of_updates(app) == 0);

  apply(app, UpdateReady{});
  CHECK(app.update == Update::ready);
  CHECK(starts_of_updates(app) == 0);

  apply(app, UpdateNow{});
  CHECK(starts_of_updates(app) == 1);
}

TEST_CASE("a newer version that was put off stays put off, and can still be started") {
  App app;
  fakes::begin(app);
  apply(app, UpdateReady{});
  apply(app, PutOffUpdate{});
  apply(app, UpdateReady{});

  CHECK(app.update == Update::put_off);
  apply(app, UpdateNow{});
  CHECK(starts_of_updates(app) == 1);
}

TEST_SUITE_END();
