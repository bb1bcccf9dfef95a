// What the prover found, in sentences for an author.
#pragma once

#include <string>

#include "core/prover.h"

namespace askwell::cli {

std::string sentence(const Scenario& scenario, const Finding& finding);

// "move seals.payoff", "event price", "check talk"
std::string named(const Scenario& scenario, const Subject& about);

}  // namespace askwell::cli
