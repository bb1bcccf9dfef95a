// Whether a question about the state holds.
#pragma once

#include "core/conversation.h"

namespace askwell {

bool holds(const Condition& condition, const State& state);

}  // namespace askwell
