#include "app/route.h"

#include <doctest/doctest.h>

#include "app/settings.h"

using namespace askwell;

TEST_SUITE_BEGIN("app/route");

TEST_CASE("every screen's address leads back to it") {
  const Route routes[] = {{Screen::today, ""},
                          {Screen::calls, ""},
                          {Screen::settings, ""},
                          {Screen::briefing, "quedou-seals"},
                          {Screen::call, "quedou-seals"},
                          {Screen::debrief, "0123456789abcdef"},
                          {Screen::compare, "0123456789abcdef", 5},
                          {Screen::filing, "0123456789abcdef"},
                          {Screen::author, ""},
                          {Screen::draft, ""},
                          {Screen::prove, "quedou-seals"},
                          {Screen::accounts, ""},
                          {Screen::account, "a17"},
                          {Screen::account, "50 % / 客户#1", 0, "five-why"},
                          {Screen::portfolio, ""},
                          {Screen::portfolio, "", 0, "sales-margin"}};
  for (const Route& route : routes) CHECK(read_route(address(route)) == route);
}

TEST_CASE("an address with a query is the same address") {
  CHECK(read_route("#/calls/quedou-seals?lang=zh&seed=7") ==
        Route{Screen::briefing, "quedou-seals"});
  CHECK(read_route("") == Route{});
  CHECK(read_route("#") == Route{});
}

TEST_CASE("anything else is unknown") {
  for (const char* fragment :
       {"#/callz", "#/calls/a/b/c", "#/calls/../x", "#/attempts/%00", "#/attempts/a/compare/0",
        "#/attempts/a/compare/x", "#/calls/<b>"}) {
    CHECK(read_route(fragment).screen == Screen::unknown);
  }
}

TEST_CASE("settings survive being written as lines and read again") {
  Settings settings;
  settings.lang = Lang::zh;
  settings.lang_chosen = true;
  settings.theme = Theme::contrast;
  settings.text_size = 150;
  settings.motion = false;
  settings.sound = true;
  settings.hints = false;
  settings.clock = false;
  settings.help = Help::exam;
  settings.way = Way::topic;
  settings.closed_hints = {"hint.problem", "hint.step"};
  settings.last_backup_day = 20000;

  CHECK(settings_from(values_from_lines(as_lines(as_values(settings)))) == settings);
}

TEST_CASE("settings that make no sense keep their default") {
  CHECK(settings_from(values_from_lines(
            "theme=pink\ntext_size=9999999999\nlang=fr\n=\n\nhelp")) == Settings{});
  CHECK(settings_from({{"text_size", "140"}}).text_size == 130);
}

TEST_SUITE_END();
