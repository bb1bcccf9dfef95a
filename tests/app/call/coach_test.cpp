#include "app/call/coach.h"

#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;
using fakes::seals;

TEST_SUITE_BEGIN("app/call/coach");

TEST_CASE("the one thing to practise names a check that was missed") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{seals});
  apply(app, EndCall{});
  const Call& call = app.review->call;

  const Lessons found = lessons(call);

  CHECK(found.one_thing == "check.explicit.fix_hidden");
  CHECK(found.stop.empty());
}

TEST_CASE("what to practise about a need goes on from how far it has come") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{seals});
  const auto practise = [&] { return lessons(app.running->call).one_thing; };
  const auto say = [&](const char* move) {
    apply(app, Say{app.running->call.scenario().find_move(move)});
  };
  CHECK(practise() == "check.explicit.fix_hidden");
  say("seals.problem");
  CHECK(practise() == "check.explicit.fix");
  say("price.defer");
  say("seals.implication.returns");
  say("seals.implication.overtime");
  CHECK(practise() == "check.explicit.fix_urgent");
}

TEST_SUITE_END();
