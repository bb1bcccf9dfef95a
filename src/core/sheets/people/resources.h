// Resources of both sides: what we and they can bring, and who can do what.
//
// Source: usable resources of both sides; the virtual team. A need is met by one available
// resource of its side and kind. cover = met needs / needs; balance = theirs available / all
// available, 0-1.
// Warns: unmet, skill (nobody has it), single (only one has), owner (a resource without),
// one_sided.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet resources;

}  // namespace askwell::sheets
