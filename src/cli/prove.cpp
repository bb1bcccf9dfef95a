// askwell prove: whether a scenario can be passed, and can not be guessed.
#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.h"
#include "cli/arguments.h"
#include "cli/embedded.h"
#include "cli/files.h"
#include "cli/proof_text.h"
#include "cli/verbs.h"
#include "store/json/json_writer.h"
#include "store/scenario/places.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::cli {

namespace {

// One truth and what was proved of it.
struct Proved {
  const Scenario* scenario = nullptr;
  Proof proof;
  std::vector<store::Problem> problems;  // in the order of the file
};

// The findings in the words of the interface, or in our own English where there are none.
std::vector<store::Problem> problems_of(const Scenario& scenario, const Proof& proof,
                                        const store::Places& places, const Words& in_words) {
  std::vector<store::Problem> out;
  for (const Finding& finding : proof.findings) {
    const store::FilePlace place = places.of(scenario, finding.about);
    store::Phrase say =
        in_words.empty() ? sentence(scenario, finding) : sentence(scenario, finding, in_words);
    if (!scenario.variant.empty()) say = {store::Says::of_variant, {scenario.variant, say}};
    out.push_back({.weight = finding.grave ? store::Problem::Weight::error
                                           : store::Problem::Weight::warning,
                   .line = place.line,
                   .column = place.column,
                   .path = {},
                   .say = std::move(say)});
  }
  sort_by_place(out);
  return out;
}

std::vector<Proved> prove_all(const Scenario& scenario, const store::Places& places,
                              const Prover::Effort& effort, const Words& in_words) {
  std::vector<Proved> out;
  const auto add = [&](const Scenario& truth) {
    Proof proof = prove(truth, effort);
    std::vector<store::Problem> problems = problems_of(truth, proof, places, in_words);
    out.push_back({&truth, std::move(proof), std::move(problems)});
  };
  if (scenario.variants.empty()) add(scenario);
  for (const Scenario& variant : scenario.variants) add(variant);
  return out;
}

// The work that goes with so many plays.
Prover::Effort effort_for(std::int64_t plays) {
  const Prover::Effort whole;
  const auto part = [&](int of) {
    return static_cast<int>(std::max<std::int64_t>(1, of * plays / whole.plays));
  };
  Prover::Effort effort;
  effort.plays = part(whole.plays);
  effort.bot_plays = part(whole.bot_plays);
  effort.hand_plays = part(whole.hand_plays);
  effort.hands = part(whole.hands);
  effort.marked_calls = std::min(part(whole.marked_calls), whole.marked_calls);
  return effort;
}

// ---- for programs ----------------------------------------------------------------------

void write_problems(store::JsonWriter& json, const std::vector<store::Problem>& problems,
                    Lang lang) {
  json.name("problems").list();
  for (const store::Problem& problem : problems) {
    json.object().name("line").whole(problem.line).name("column").whole(problem.column);
    json.name("say").text(sentence(problem, lang));
    if (problem.weight == store::Problem::Weight::warning) json.name("warning").yes(true);
    json.end();
  }
  json.end();
}

void write_bots(store::JsonWriter& json, const Proof& proof) {
  constexpr int marks = 6;
  constexpr std::array names{"!!", "!", "fine", "?!", "?", "??"};
  json.name("bots").object();
  for (int i = 0; i < player_count; ++i) {
    const Tally& tally = proof.bots[static_cast<std::size_t>(i)];
    const int plays = std::max(tally.plays, 1);
    json.name(name_of(static_cast<Player>(i))).object();
    json.name("pass").raw(tenths(tally.passes * 1000 / plays));
    json.name("mean").raw(tenths(tally.score * 10 / plays));
    json.name("least").whole(tally.least).name("most").whole(tally.most);
    json.name("plays").whole(tally.plays);
    if (tally.marked > 0) {
      json.name("marks").object();  // a call, on average
      for (std::size_t mark = 0; mark < marks; ++mark) {
        json.name(names[mark]).raw(tenths(tally.marks[mark] * 10 / tally.marked));
      }
      json.end();
    }
    json.end();
  }
  json.end();
}

void write_proof(store::JsonWriter& json, const Proved& one, Lang lang) {
  const Proof& proof = one.proof;
  json.name("exact").yes(proof.exact).name("pass_possible").yes(proof.pass_possible);
  json.name("shortest").whole(proof.shortest).name("best").whole(proof.best);
  json.name("full_moves").whole(proof.full_moves).name("worst").whole(proof.worst);
  json.name("mean").raw(tenths(proof.mean_tenths));
  write_bots(json, proof);
  json.name("unheard").list();
  for (const Subject& about : proof.unheard) json.text(named(*one.scenario, about));
  json.end();
  write_problems(json, one.problems, lang);
}

// The first truth stands at the top, where a scenario with one truth has everything; a
// scenario with several has all of them in "variants", and at the top what holds for all. What
// the reader told of the file stands at the top, too.
void print_json(const Scenario& scenario, const std::vector<Proved>& proofs,
                const std::vector<store::Problem>& of_reader, Lang lang) {
  store::JsonWriter json;
  json.object().name("scenario").text(scenario.id).name("rules").text(scenario.rules);
  Proved all = proofs.front();
  all.problems.insert(all.problems.begin(), of_reader.begin(), of_reader.end());
  for (std::size_t i = 1; i < proofs.size(); ++i) {
    const Proved& one = proofs[i];
    all.proof.exact = all.proof.exact && one.proof.exact;
    all.proof.pass_possible = all.proof.pass_possible && one.proof.pass_possible;
    all.proof.shortest = std::max(all.proof.shortest, one.proof.shortest);
    all.proof.best = std::min(all.proof.best, one.proof.best);
    all.problems.insert(all.problems.end(), one.problems.begin(), one.problems.end());
  }
  write_proof(json, all, lang);
  json.name("variants").list();
  for (const Proved& one : proofs) {
    json.object().name("variant").text(one.scenario->variant);
    write_proof(json, one, lang);
    json.end();
  }
  json.end().end();
  std::puts(json.str().c_str());
}

// Of a scenario that can not be read there is nothing else to tell.
void print_unread(const std::vector<store::Problem>& problems, Lang lang) {
  store::JsonWriter json;
  write_problems(json.object(), problems, lang);
  json.end();
  std::puts(json.str().c_str());
}

// ---- for people --------------------------------------------------------------------------

void print_tally(Player player, const Tally& tally) {
  const int plays = std::max(tally.plays, 1);
  const std::string name(name_of(player));
  std::printf("  %-17s %5s %%  %5s   %3d to %3d", name.c_str(),
              tenths(tally.passes * 1000 / plays).c_str(),
              tenths(tally.score * 10 / plays).c_str(), tally.least, tally.most);
  if (tally.marked > 0) {
    constexpr std::array names{"!!", "!", "", "?!", "?", "??"};
    for (std::size_t mark = 0; mark < names.size(); ++mark) {
      if (mark == static_cast<std::size_t>(Mark::fine)) continue;
      std::printf("  %s %s", names[mark],
                  tenths(tally.marks[mark] * 10 / tally.marked).c_str());
    }
  }
  std::puts("");
}

void print_proof(const Proved& one) {
  const Proof& proof = one.proof;
  if (!one.scenario->variant.empty()) {
    std::printf("variant %s\n", one.scenario->variant.c_str());
  }
  if (!proof.exact) {
    std::printf("best so far %d", proof.best);
  } else if (!proof.pass_possible) {
    std::printf("best %d in %d moves does not pass", proof.best, proof.full_moves);
  } else {
    std::printf("best %d in %d moves, shortest pass %d moves", proof.best, proof.full_moves,
                proof.shortest);
  }
  std::printf(", random plays %d at worst, %s on average\n", proof.worst,
              tenths(proof.mean_tenths).c_str());
  std::puts("  player              pass    mean   score");
  for (int i = 0; i < player_count; ++i) {
    print_tally(static_cast<Player>(i), proof.bots[static_cast<std::size_t>(i)]);
  }
}

}  // namespace

int prove(const std::vector<std::string>& words) {
  const Result<Arguments> arguments = Arguments::read(words, {"--json"}, {"--plays", "--lang"});
  if (!arguments) return usage(arguments.error().sentence);
  if (arguments->files().size() != 1) return usage("prove needs one scenario");
  const std::optional<std::int64_t> plays =
      read_int(arguments->value("--plays").value_or("10000"), 1, 1'000'000);
  if (!plays) return usage("--plays is a whole number from 1 to 1000000");
  const std::optional<Lang> lang = arguments->lang();
  if (!lang) return usage("--lang is en or zh");
  const std::string& path = arguments->files().front();
  const Result<std::string> text = read_file(path);
  if (!text) {
    print(path, text.error());
    return has_problems;
  }
  const bool for_programs = arguments->has("--json");
  const store::ScenarioFile file = store::read_scenario(*text, stock());
  const std::optional<store::Places> places = store::Places::read(*text);
  if (!file.scenario || !places) {
    if (for_programs) {
      print_unread(file.problems, *lang);
    } else {
      for (const store::Problem& problem : file.problems) print(path, problem, *lang);
    }
    return has_problems;
  }
  const std::vector<Proved> proofs =
      prove_all(*file.scenario, *places, effort_for(*plays),
                *lang == Lang::zh ? cli::words(Lang::zh) : Words());
  bool sound = true;
  for (const store::Problem& problem : file.problems) {
    if (!for_programs) print(path, problem, *lang);
  }
  for (const Proved& one : proofs) {
    sound = sound && !any_error(one.problems);
    if (for_programs) continue;
    print_proof(one);
    for (const store::Problem& problem : one.problems) print(path, problem, *lang);
  }
  if (for_programs) print_json(*file.scenario, proofs, file.problems, *lang);
  return sound ? fine : has_problems;
}

}  // namespace askwell::cli
