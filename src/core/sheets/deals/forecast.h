// Weighted forecast: what the deals may bring, and how good past forecasts were.
//
// Source: weighted pipeline; a forecast as a commitment; Brier score and calibration. Up to 20
// deals the sum's distribution is exact (independent deals), above it is taken for normal,
// clipped to 0..best. p10, p50, p90 = the smallest sum not passed with that probability;
// p_target = how likely at least the target is. p comes from the step where it is not given.
// accuracy = 1 - |forecast - actual| / actual. Money in the account's currency, probabilities
// 0-1. Fails for a deal with neither p nor step. Warns: slip (twice), still (21 days), ahead
// (two steps of the buyer), raised (without evidence), no_next, past.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet forecast;

}  // namespace askwell::sheets
