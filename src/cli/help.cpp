#include <cstdio>

#include "cli/arguments.h"
#include "cli/verbs.h"

namespace askwell::cli {

int help(std::string_view version) {
  std::printf("askwell %.*s: needs-discovery conversations\n", static_cast<int>(version.size()),
              version.data());
  std::fputs(R"(
  askwell check FILE...
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

  askwell version
  askwell help

Exit code: 0 fine, 1 problems, 2 wrong usage. The format of scenarios and
talks is explained in scenarios/README.md.
)",
             stdout);
  return fine;
}

}  // namespace askwell::cli
