// Any text as a scenario: read, or refused with places inside of it; what mending gives is
// stable and what can be read needs none.
#include "core/call/call.h"
#include "fuzz/fuzz.h"
#include "store/json/mend.h"
#include "store/scenario/scenario_reader.h"

using namespace askwell;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = as_text(data, size);
  const store::ScenarioFile file = store::read_scenario(text, {});
  must(file.scenario.has_value() || any_error(file.problems));
  for (const store::Problem& problem : file.problems) {
    must(problem.line >= 1 && problem.column >= 1 && !sentence(problem, Lang::zh).empty());
  }
  const store::Mended once = store::mend(text);
  must(store::mend(once.text).text == once.text || !once.lines.empty());
  if (!file.scenario) return 0;
  Call call(*file.scenario, {});
  for (int i = 0; i < 4 && !call.over(); ++i) {
    const std::vector<MoveId> moves = accepted(call.scenario(), call.state());
    if (moves.empty()) break;
    must(call.say(moves[size % moves.size()]).ok());
  }
  return 0;
}
