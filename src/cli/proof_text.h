// What the prover found, in sentences for an author.
#pragma once

#include <string>

#include "core/proof/prover.h"
#include "core/words.h"

namespace askwell::cli {

std::string sentence(const Scenario& scenario, const Finding& finding);
// The same in the words of the interface.
std::string sentence(const Scenario& scenario, const Finding& finding, const Words& words);

// "move seals.payoff", "event price", "check talk"
std::string named(const Scenario& scenario, const Subject& about);

}  // namespace askwell::cli
