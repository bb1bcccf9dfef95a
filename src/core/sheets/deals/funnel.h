// Funnel: how many are in each stage, how many it takes, where it leaks.
//
// Source: funnel diagnosis (1250 : 125 : 25 : 5 : 1). ratios are of the counts now (a
// snapshot), conv of those who ever entered (history); they are never mixed. needed = wins / Π
// of the conversions from a stage on, from history where all are over 0, else from the
// benchmark. coverage = open / target; velocity = open_count × average × win_rate / cycle,
// money a day. stuck: ages over 1.5 times the typical one, or over the median of at least
// three. Fails where the benchmark has another length, or a source won more than it led to.
// Warns: inverted, leak (under half the benchmark), starved, stuck, dry, thin (coverage under
// 3).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet funnel;

}  // namespace askwell::sheets
