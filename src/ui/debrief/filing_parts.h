// What is filled in after a call, for the screen that asks for it and the one that compares.
#pragma once

#include <string>
#include <string_view>

#include "core/score/filing.h"
#include "core/sheets/cell.h"
#include "ui/context.h"

namespace askwell::ui {

// The words of files, in the order of the enumerators.
inline constexpr std::string_view filed_roles[] = {"investor", "gatekeeper", "user", "coach"};
inline constexpr std::string_view filed_levels[] = {"low", "medium", "high"};
inline constexpr std::string_view filed_modes[] = {"growth", "trouble", "even", "over"};
inline constexpr std::string_view filed_wins[] = {"price",     "fit",      "progress", "ease",
                                                  "stability", "failures", "service"};

struct FilingPage {
  const store::Attempt& attempt;
  const Call& call;
  const sheets::Cell& in;  // as far as it is filled in

  const Scenario& scenario() const { return call.scenario(); }
};

void fill_in_filing(Ui& ui, const FilingPage& page, const std::string& at,
                    const std::string& text);

// What was filled in against the truth.
void filing_outcome(Ui& ui, const FilingPage& page, const Filing& filing);

}  // namespace askwell::ui
