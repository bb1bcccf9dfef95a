// A finished call in words, for a chat or a mail: outcome, score, checks, and each move with
// its mark where that is known.
#pragma once

#include <string>

#include "app/app.h"

namespace askwell {

// Lines that end with a line break, in the language of the app. Of a call that other rules
// made, or whose scenario is not here, only what was kept of it.
std::string result_in_words(const App& app, const store::Attempt& attempt);

}  // namespace askwell
