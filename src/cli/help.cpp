#include <cstdio>

#include "cli/arguments.h"
#include "cli/verbs.h"

namespace askwell::cli {

int help(std::string_view version) {
  std::printf("askwell %.*s: needs-discovery conversations\n", static_cast<int>(version.size()),
              version.data());
  std::fputs(R"(
  askwell check FILE... [--lang en|zh]
      tells every fault of a scenario, an attempt, a backup or a talk,
      one a line: file:line:column: sentence

  askwell play FILE [--lang en|zh] [--seed N] [--json]
      plays a scenario in the terminal; with --json a line of JSON a turn,
      and the id of a move a line on standard input

  askwell replay FILE [--scenario FILE] [--lang en|zh] [--json]
      plays an attempt or a talk again: transcript, score and checks

  askwell sheet NAME < in.json
  askwell sheet --batch < lines
      calculates a worksheet: one JSON object in, one out; with --batch a line
      {"sheet": NAME, "in": object} gives a line {"out": object} or {"problems": [...]}

  askwell prove FILE [--lang en|zh] [--json] [--plays N]
      proves that a scenario can be passed and not guessed, for each of its
      variants: best and shortest call, how fifteen kinds of players fare, what
      is never reached or heard, and whether every hand is fair. From 10000
      plays, or as many as you say

  askwell bench FILE [--seconds N] [--calls N] [--debriefs N]
      how quick it is, on random plays: one line of JSON; with --calls what
      must be the same on every machine; with --debriefs how long a debrief
      takes

  askwell version
  askwell help

Exit code: 0 fine, 1 problems, 2 wrong usage. The format of scenarios and
talks is explained in scenarios/README.md.
)",
             stdout);
  return fine;
}

}  // namespace askwell::cli
