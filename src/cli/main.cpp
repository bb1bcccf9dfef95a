#include <cstdio>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/verbs.h"

int main(int count, char** given) {
  using namespace askwell;
  std::vector<std::string> words(given + 1, given + count);
  if (words.empty()) return cli::usage("say what to do");
  const std::string verb = words.front();
  words.erase(words.begin());

  if (verb == "check") return cli::check(words);
  if (verb == "play") return cli::play(words);
  if (verb == "replay") return cli::replay(words);
  if (verb == "sheet") return cli::sheet(words);
  if (verb == "prove") return cli::prove(words);
  if (verb == "bench") return cli::bench(words);
  if (verb == "help" || verb == "--help" || verb == "-h") return cli::help(ASKWELL_VERSION);
  if (verb == "version" || verb == "--version") {
    std::puts("askwell " ASKWELL_VERSION);
    return cli::fine;
  }
  return cli::usage("there is no verb " + verb);
}
