// MAN: money, authority, need.
//
// Source: MAN qualification; five conditions of a prospect; target = intent, money and near;
// signed = contract and deposit, qualified = and paid on time. Unknown counts as no. One letter
// missing says what to cultivate, two: long term, all: drop.
// Warns: unknown, unpaid (contract without deposit), late.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet man;

}  // namespace askwell::sheets
