// Reading an attempt that stands inside a larger file. Internal to the store.
#pragma once

#include "store/attempt/attempt.h"
#include "store/json/fields.h"

namespace askwell::store {

// The attempt at `at`. What is wrong with it is added to `problems`, or is Errc::newer.
Result<Attempt> read_attempt_at(Faults& faults, const Value& at,
                                const std::vector<Problem>& problems);

// Whether a file's "askwell" says that it is `kind` in a format this app knows ("attempt",
// "backup": version 1). The sentence says "this attempt", with `kind` for the name.
Result<void> check_format(Fields& top, std::string_view kind);

}  // namespace askwell::store
