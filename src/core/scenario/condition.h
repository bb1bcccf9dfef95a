// Whether a question about the state holds.
#pragma once

#include "core/call/conversation.h"

namespace askwell {

bool holds(const Condition& condition, const State& state);

}  // namespace askwell
