#include "store/wire/proof_text.h"

#include <algorithm>

#include "base/text.h"
#include "store/wire/whole_numbers.h"

namespace askwell::store {

namespace {

constexpr std::size_t lines_each = 4;
constexpr std::size_t most = 1'000'000'000;

void add_all(std::string& out, std::initializer_list<int> numbers) {
  for (const int number : numbers) add_number(out, number);
}

void add_proof(std::string& out, const Proof& proof) {
  add_all(out, {proof.exact, proof.pass_possible, proof.shortest, proof.best, proof.full_moves,
                proof.worst, proof.mean_tenths});
  out += '\n';
  for (const Tally& tally : proof.bots) {
    add_all(out, {tally.plays, tally.passes, tally.score, tally.least, tally.most});
  }
  out += '\n';
  for (const Subject& about : proof.unheard) {
    add_all(out, {static_cast<int>(about.kind), about.index});
  }
  out += '\n';
  for (const Finding& one : proof.findings) {
    add_all(out,
            {static_cast<int>(one.doubt), static_cast<int>(one.about.kind), one.about.index,
             one.number, one.limit, static_cast<int>(one.player), one.grave});
  }
  out += '\n';
}

Subject read_subject(WholeNumbers& numbers, const Scenario& scenario) {
  Subject about;
  about.kind = static_cast<Subject::Kind>(
      numbers.next(0, static_cast<std::size_t>(Subject::Kind::check)));
  const std::size_t count = about.kind == Subject::Kind::move    ? scenario.moves.size()
                            : about.kind == Subject::Kind::event ? scenario.events.size()
                            : about.kind == Subject::Kind::check ? scenario.rubric.size()
                                                                 : 0;
  about.index = numbers.next(about.kind == Subject::Kind::whole ? -1 : 0, most);
  if (about.index >= static_cast<int>(count)) about = {};
  return about;
}

bool read_proof(const std::string_view* lines, const Scenario& scenario, Proof& proof) {
  WholeNumbers head(lines[0]);
  proof.exact = head.next(0, 1) == 1;
  proof.pass_possible = head.next(0, 1) == 1;
  for (int* number : {&proof.shortest, &proof.best, &proof.full_moves, &proof.worst}) {
    *number = head.next(0, 100);
  }
  proof.mean_tenths = head.next(0, 1000);
  WholeNumbers bots(lines[1]);
  for (Tally& tally : proof.bots) {
    for (int* number : {&tally.plays, &tally.passes, &tally.score, &tally.least, &tally.most}) {
      *number = bots.next(0, most);
    }
  }
  WholeNumbers unheard(lines[2]);
  while (unheard.more()) proof.unheard.push_back(read_subject(unheard, scenario));
  WholeNumbers findings(lines[3]);
  while (findings.more()) {
    Finding one;
    one.doubt =
        static_cast<Doubt>(findings.next(0, static_cast<std::size_t>(Doubt::unfair_hand)));
    one.about = read_subject(findings, scenario);
    one.number = findings.next(0, most);
    one.limit = findings.next(0, most);
    one.player = static_cast<Player>(findings.next(0, player_count - 1));
    one.grave = findings.next(0, 1) == 1;
    proof.findings.push_back(one);
  }
  return head.well() && bots.well() && unheard.well() && findings.well();
}

}  // namespace

std::string proof_text(const std::vector<Proof>& proofs) {
  std::string out;
  for (const Proof& proof : proofs) add_proof(out, proof);
  return out;
}

Result<std::vector<Proof>> read_proofs(std::string_view text, const Scenario& scenario) {
  const Error broken{Errc::bad_input, ""};
  const auto lines = split(text, '\n');
  const std::size_t truths = std::max<std::size_t>(scenario.variants.size(), 1);
  if (lines.size() != truths * lines_each + 1 || !lines.back().empty()) return broken;
  std::vector<Proof> proofs(truths);
  for (std::size_t i = 0; i < truths; ++i) {
    const Scenario& truth = scenario.variants.empty() ? scenario : scenario.variants[i];
    if (!read_proof(&lines[i * lines_each], truth, proofs[i])) return broken;
  }
  return proofs;
}

}  // namespace askwell::store
