#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>

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

TEST_CASE("ten thousand random addresses open a screen each and change nothing that is kept") {
  App app;
  fakes::begin(app);
  const std::string bits[] = {"#",           "/",
                              "?",           "&",
                              "=",           "%00",
                              "..",          "lang",
                              "seed",        "zh",
                              "en",          "-1",
                              "live",        "calls",
                              "attempts",    "settings",
                              "today",       "__proto__",
                              "<img",        "你",
                              "99999999999", "quedou-seals",
                              "\"",          std::string(300, 'a')};
  const Settings before = app.settings;
  std::uint32_t dice = 20261125;
  for (int n = 0; n < 10000; ++n) {
    std::string address = "#/";
    for (int bit = 0; bit < n % 9; ++bit) {
      dice = dice * 1664525 + 1013904223;
      address += bits[(dice >> 8) % std::size(bits)];
    }
    CAPTURE(address);
    apply(app, AddressChanged{address});
    CHECK_FALSE(app.running);
    if (app.route.screen == Screen::briefing)
      CHECK(read_route(askwell::address(app.route)) == app.route);
  }
  app.settings.lang = before.lang;  // of this visit only: it is not kept
  CHECK(app.settings == before);
  CHECK(app.effects.empty());
}

TEST_SUITE_END();
