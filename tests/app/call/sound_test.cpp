#include <doctest/doctest.h>

#include <optional>

#include "fakes/practice.h"

using namespace askwell;
using fakes::effect;

TEST_SUITE_BEGIN("app/call/sound");

TEST_CASE("a reply sounds only once that is asked for, and rises or falls with the face") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{fakes::seals});
  const auto tone_after = [&](Mood wanted) -> std::optional<Chime::Tone> {
    const Scenario& script = app.running->call.scenario();
    for (const MoveId move : accepted(script, app.running->call.state())) {
      Call copy = app.running->call;
      REQUIRE(copy.say(move).ok());
      const Turn& turn = copy.turns().back();
      if (turn.reply.empty() || turn.after.over()) continue;
      if (mood(script, turn.after, turn.reply[0].person) != wanted) continue;
      app.effects.clear();
      apply(app, Say{move});
      const auto* chime = effect<Chime>(app);
      return chime == nullptr ? std::nullopt : std::optional(chime->tone);
    }
    FAIL("no move leads there");
    return {};
  };
  REQUIRE(mood(app.running->call.scenario(), app.running->call.state(), PersonId{0}) ==
          Mood::neutral);
  CHECK(tone_after(Mood::neutral) == std::nullopt);

  app.effects.clear();
  apply(app, SetSound{true});
  REQUIRE(effect<Chime>(app) != nullptr);
  CHECK(effect<Chime>(app)->tone == Chime::Tone::level);

  CHECK(tone_after(Mood::open) == Chime::Tone::rising);
  CHECK(tone_after(Mood::open) == Chime::Tone::level);
  CHECK(tone_after(Mood::neutral) == Chime::Tone::falling);
  apply(app, SetSound{false});
  CHECK(tone_after(Mood::neutral) == std::nullopt);
}

TEST_SUITE_END();
