// What was proved of a scenario, on its way from one running program to another of the same
// build: for each of its truths four lines of whole numbers.
//
//   exact pass_possible shortest best full_moves worst mean_tenths
//   plays passes score least most, for each player
//   kind index, of everything that is never heard
//   doubt kind index number limit player grave, of each finding
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/proof/prover.h"

namespace askwell::store {

std::string proof_text(const std::vector<Proof>& proofs);

// One proof for each variant, or one. Errc::bad_input if it is none of `scenario`. The marks of
// the players' calls are left out.
Result<std::vector<Proof>> read_proofs(std::string_view text, const Scenario& scenario);

}  // namespace askwell::store
