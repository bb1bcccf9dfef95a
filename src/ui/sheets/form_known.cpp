#include "ui/sheets/form_known.h"

#include "core/sheets/sheet.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Form;

namespace {

// Rows in one line: "Nina 14, Tomas 13".
std::string in_one_line(const Ui& ui, std::string_view sheet, std::string_view name,
                        const Cell& cell) {
  const bool record = cell.kind == Cell::Kind::record;
  if (!record && cell.kind != Cell::Kind::list) return cell_words(ui, sheet, name, cell);
  const std::string_view between = record ? " " : ui.word("acct.list_mark");
  std::string out;
  for (const Cell& item : cell.items) {
    if (!out.empty()) out += between;
    out += in_one_line(ui, sheet, item.name.empty() ? name : item.name, item);
  }
  return out;
}

}  // namespace

const Cell* known_at(const FormLook& look, const std::string& at) {
  if (look.known == nullptr) return nullptr;
  const Cell* cell = sheets::at_pointer(*look.known, at);
  return cell == nullptr || cell->says_nothing() ? nullptr : cell;
}

const Cell& value_that_counts(const FormLook& look, const Form& form, const std::string& at,
                              const Cell& value) {
  if (!value.is_null()) return value;
  const Cell* elsewhere = known_at(look, at);
  return elsewhere != nullptr ? *elsewhere : form.otherwise;
}

std::string known_words(const Ui& ui, const FormLook& look, const Form& form,
                        const std::string& at) {
  return ui.word("acct.hint.known",
                 {{"value", in_one_line(ui, look.scope, form.name, *known_at(look, at))}});
}

}  // namespace askwell::ui
