// Three win gates: information, relation, decision maker.
//
// Source: the three gates of a large sale. info opens at a coverage of need_coverage without
// red points; relation at a support base of need_base with support over 0; decision when the
// decision maker was met and is for us. Meters 0-1. next = first closed gate; weakest = lowest
// meter. Warns by the name of each closed gate.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet gates;

}  // namespace askwell::sheets
