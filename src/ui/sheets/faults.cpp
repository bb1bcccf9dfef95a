#include "ui/sheets/faults.h"

#include "ui/sheets/figures.h"

namespace askwell::ui {

using sheets::Fault;

std::string fault_and_safe(const Ui& ui, std::string_view fault, std::string_view safe) {
  return ui.word("fault.and_safe", {{"fault", fault}, {"safe", safe}});
}

std::string fault_words(const Ui& ui, const Fault& fault) {
  std::string id(fault.id);
  const bool number = id == "number" || id == "whole";
  if (number && fault.high >= no_end) id += fault.low <= -no_end ? ".any" : ".positive";
  return ui.word(
      "fault." + id,
      {{"low", figure(fault.low)}, {"high", figure(fault.high)}, {"words", fault.words}});
}

}  // namespace askwell::ui
