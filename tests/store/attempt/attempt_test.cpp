#include "store/attempt/attempt.h"

#include "store/files.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/attempt/attempt");

namespace {

Attempt example(const Scenario& scenario) {
  Attempt attempt{.id = "00ff00ff00ff00ff",
                  .scenario = scenario.id,
                  .rules = scenario.rules,
                  .options = {.seed = 4'000'000'000, .help = Help::exam, .clock = false},
                  .moves = {"seals.problem", "price.clarify", "seals.implication.returns",
                            "rapport.shelf", "wait"},
                  .unresolved = {},
                  .day = 20779,
                  .sequence = 12,
                  .finished = true,
                  .score = 81,
                  .outcome = Outcome::no_sale,
                  .passed = true,
                  .notes = "sagte \"ja\" \n 善问 "};
  return attempt;
}

std::string refusal(const Result<Attempt>& read, Errc code = Errc::bad_input) {
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == code);
  return read.error().sentence;
}

}  // namespace

TEST_CASE("a kept line holds everything and is short") {
  const Scenario scenario = test::scenario(quedou());
  Attempt attempt = example(scenario);

  const Result<Attempt> read = read_kept_line(kept_line(attempt, scenario), &scenario);

  REQUIRE(read.ok());
  CHECK(*read == attempt);
  CHECK(scenario_of_line(kept_line(attempt, scenario)) == "quedou-seals");
  attempt.notes.clear();
  attempt.moves.assign(20, "seals.implication.overtime");
  CHECK(kept_line(attempt, scenario).size() < 300);
}

TEST_CASE("where a call was played on from, and how, is kept and handed around") {
  const Scenario scenario = test::scenario(quedou());
  Attempt attempt = example(scenario);
  REQUIRE(kept_line(attempt, scenario).starts_with("1 "));

  for (const bool forked : {true, false}) {
    attempt.way = Way::topic;
    attempt.parent = forked ? "0123456789abcdef" : "";
    attempt.from = forked ? 3 : 0;
    CAPTURE(forked);
    const Result<Attempt> kept = read_kept_line(kept_line(attempt, scenario), &scenario);
    REQUIRE(kept.ok());
    CHECK(*kept == attempt);
    CHECK(scenario_of_line(kept_line(attempt, scenario)) == "quedou-seals");
    const Result<Attempt> file = read_attempt_json(attempt_json(attempt));
    REQUIRE(file.ok());
    CHECK(*file == attempt);
  }
}

TEST_CASE("a kept line of other rules loses nothing") {
  const Scenario scenario = test::scenario(quedou());
  Scenario other = scenario;
  other.rules = std::string(32, '0');
  const std::string line = kept_line(example(scenario), scenario);

  for (const Scenario* at_hand : std::initializer_list<const Scenario*>{nullptr, &other}) {
    const Result<Attempt> read = read_kept_line(line, at_hand);
    REQUIRE(read.ok());
    CHECK(read->moves.empty());
    CHECK_FALSE(read->unresolved.empty());
    CHECK(kept_line(*read, other) == line);
    const Result<Attempt> file = read_attempt_json(attempt_json(*read));
    REQUIRE(file.ok());
    CHECK(*file == *read);
  }
}

TEST_CASE("moves that are not in the table are kept by id") {
  const Scenario scenario = test::scenario(quedou());
  Attempt attempt = example(scenario);
  attempt.rules = std::string(32, 'a');
  attempt.moves = {"old.move", "another"};

  const Result<Attempt> read = read_kept_line(kept_line(attempt, scenario), &scenario);

  REQUIRE(read.ok());
  CHECK(*read == attempt);
}

TEST_CASE("a cut kept line is refused, but for its notes") {
  const Scenario scenario = test::scenario(quedou());
  const std::string line = kept_line(example(scenario), scenario);
  const std::size_t notes = line.size() - example(scenario).notes.size();

  for (std::size_t cut = 0; cut < notes; ++cut) {
    CHECK_FALSE(read_kept_line(line.substr(0, cut), &scenario).ok());
  }
}

TEST_CASE("an attempt file holds everything") {
  const Attempt attempt = example(test::scenario(quedou()));

  const Result<Attempt> read = read_attempt_json(attempt_json(attempt));

  REQUIRE(read.ok());
  CHECK(*read == attempt);
}

TEST_CASE("a damaged attempt file is refused or reads the same") {
  const Attempt attempt = example(test::scenario(quedou()));
  const std::string whole = attempt_json(attempt);

  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CHECK_FALSE(read_attempt_json(whole.substr(0, cut)).ok());
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      const Result<Attempt> read = read_attempt_json(changed);
      CHECK((!read.ok() || *read == attempt));
    }
  }
}

TEST_CASE("an attempt may be written by hand, without a checksum and with fields of its own") {
  const Result<Attempt> read = read_attempt_json(
      R"({"askwell": "attempt/1", "id": "a", "scenario": "s", "rules": "0",
          "moves": ["x.y"], "teacher": "Li"})");

  REQUIRE(read.ok());
  CHECK(read->moves == std::vector<std::string>{"x.y"});
  CHECK(read->options == Options{});
}

TEST_CASE("what is no attempt is refused with a sentence") {
  CHECK(refusal(read_attempt_json("{\"askwell\": \"backup/1\"}")) ==
        "This is no attempt that Askwell made.");
  CHECK(refusal(read_attempt_json("{}")) == "This is no attempt that Askwell made.");
  CHECK(refusal(read_attempt_json("{\"askwell\": \"attempt/1\", \"id\": 7}")) ==
        "This attempt can not be read: \"id\" must be a text, not a number.");
  CHECK(refusal(read_attempt_json("{\"askwell\": \"attempt/1\", \"seed\": -1}")) ==
        "This attempt can not be read: \"id\" is missing in an attempt.");
  CHECK(refusal(read_attempt_json(std::string(64'001, ' ')), Errc::too_big) ==
        "This file is larger than any attempt: at most 64 kB are read.");
  CHECK(refusal(read_kept_line("rubbish", nullptr)) ==
        "This attempt can not be read: it is no attempt.");
}

TEST_CASE("a newer version is told apart") {
  CHECK(refusal(read_attempt_json("{\"askwell\": \"attempt/2\", \"what\": 1}"), Errc::newer) ==
        "This attempt was made by a newer Askwell. It stays untouched; update Askwell to read "
        "it.");
  CHECK(refusal(read_kept_line("3 whatever", nullptr), Errc::newer) ==
        "This attempt was kept by a newer Askwell: it stays untouched.");
}

TEST_CASE("an attempt replays by the same rules only") {
  const Scenario scenario = test::scenario(quedou());
  Attempt attempt = example(scenario);

  const Result<Call> call = replay(attempt, scenario);
  REQUIRE(call.ok());
  CHECK(call->turns().size() == 5);

  attempt.moves.push_back("no.such.move");
  CHECK(replay(attempt, scenario).error().code == Errc::bad_choice);
  attempt.engine = engine_version + 1;
  CHECK(replay(attempt, scenario).error().code == Errc::mismatch);
  attempt = example(scenario);
  attempt.rules = std::string(32, '0');
  CHECK(replay(attempt, scenario).error().code == Errc::mismatch);
  attempt.scenario = "another";
  CHECK(replay(attempt, scenario).error().sentence ==
        "This attempt belongs to another scenario, \"another\".");
}

TEST_SUITE_END();
