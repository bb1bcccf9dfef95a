#include "core/sheets/sheet.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "core/sheets/sheets.h"

namespace askwell::sheets {

namespace {

constexpr const Sheet* sheets[] = {
    &ka_gate,      &pareto,       &grade,       &pyramid,   &kaism,    &rfm,
    &payback,      &sales_margin, &nine_points, &influence, &gates,    &five_why,
    &need_want,    &smart,        &man,         &fab,       &visit,    &tracks,
    &relationship, &churn,        &retention,   &funnel,    &forecast, &budget,
    &service,      &working_time, &resources,   &strategy,  &empathy,  &plan};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

// The words of a formula, each once.
std::vector<std::string_view> names_in(std::string_view formula) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < formula.size();) {
    std::size_t end = at;
    while (end < formula.size() && (is_letter(formula[end]) ||
                                    (end > at && formula[end] >= '0' && formula[end] <= '9')))
      ++end;
    const std::string_view name = formula.substr(at, end - at);
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) {
      out.push_back(name);
    }
    at = end == at ? at + 1 : end;
  }
  return out;
}

// "/rows/3/share" without its numbers and slashes: "rows.share".
std::string named(std::string_view pointer) {
  std::string out;
  for (const std::string_view step : split(pointer, '/')) {
    if (step.empty() || (step.front() >= '0' && step.front() <= '9')) continue;
    if (!out.empty()) out += '.';
    out += step;
  }
  return out;
}

}  // namespace

std::span<const Sheet* const> all_sheets() { return sheets; }

const Sheet* find_sheet(std::string_view name) {
  for (const Sheet* sheet : sheets) {
    if (sheet->name == name) return sheet;
  }
  return name == exercise.name ? &exercise : nullptr;
}

Form page_form(const Sheet& sheet) {
  Form form = read_form(sheet.form);
  for (const Note& note : sheet.notes) {
    Form* at = &form;  // a record, then the items of one list after the other
    for (const std::string_view step : split(note.list, '/')) {
      if (!step.empty()) at = &const_cast<Form*>(at->find(step))->parts[0];
    }
    at->parts.insert(at->parts.begin(), Form{.name = note.field, .type = Form::Type::text});
  }
  return form;
}

Calculation::Calculation(const Sheet& sheet, Cell& in)
    : sheet_(sheet), in_(in), form_(read_form(sheet.form)), checking_(form_, in) {}

bool Calculation::run(std::size_t work) {
  if (next_ == Next::check) {
    if (!checking_.run(work)) return false;
    answer_.faults = checking_.take();
    next_ = Next::rules;
  } else if (next_ == Next::rules) {
    const bool fits = std::all_of(answer_.faults.begin(), answer_.faults.end(),
                                  [](const Fault& fault) { return fault.id == "repeated"; });
    if (fits && sheet_.rules != nullptr) sheet_.rules(in_, answer_.faults);
    next_ = Next::sums;
  } else {
    if (answer_.faults.empty()) answer_.out = sheet_.calculate(in_, answer_.flags);
    return true;
  }
  return false;
}

Answer calculate(const Sheet& sheet, Cell& in) {
  Calculation calculation(sheet, in);
  while (!calculation.run(std::numeric_limits<std::size_t>::max())) {
  }
  return calculation.take();
}

const Cell* at_pointer(const Cell& cell, std::string_view pointer) {
  const Cell* at = &cell;
  for (const std::string_view step : split(pointer, '/')) {
    if (step.empty()) continue;
    if (at->kind == Cell::Kind::record) {
      at = at->find(step);
    } else {
      const auto i = read_int(step, 0, static_cast<std::int64_t>(at->items.size()) - 1);
      at = at->kind == Cell::Kind::list && i ? &at->items[static_cast<std::size_t>(*i)]
                                             : nullptr;
    }
    if (at == nullptr) return nullptr;
  }
  return at;
}

Cell* at_pointer(Cell& cell, std::string_view pointer) {
  return const_cast<Cell*>(at_pointer(static_cast<const Cell&>(cell), pointer));
}

namespace {

// The record of the input that has the name of a row of the answer; null if none has.
const Cell* input_of(const Cell& in, const Cell& row) {
  const Cell* name = row.find("name");
  if (name == nullptr) return nullptr;
  for (const Cell& list : in.items) {
    for (const Cell& record : list.items) {
      const Cell* own = record.find("name");
      if (own != nullptr && own->text == name->text) return &record;
    }
  }
  return nullptr;
}

}  // namespace

Explanation explain(const Sheet& sheet, const Cell& in, const Cell& out, std::string_view at) {
  Explanation explanation;
  const Cell* result = at_pointer(out, at);
  if (result == nullptr) return explanation;
  explanation.result = *result;
  const std::string of = named(at);
  for (const Formula& formula : sheet.formulas) {
    if (formula.of == of) explanation.formula = formula.says;
  }
  const Cell* row = at_pointer(out, at.substr(0, at.rfind('/')));
  const Cell* filled_in = input_of(in, *row);
  for (const std::string_view name : names_in(explanation.formula)) {
    for (const Cell* around : {row, filled_in, &out, &in}) {
      const Cell* value = around == nullptr ? nullptr : around->find(name);
      if (value == nullptr || value == result) continue;
      explanation.parts.push_back({name, *value});
      break;
    }
  }
  return explanation;
}

std::string place(std::string_view list, std::size_t i) {
  return std::string(list) + "/" + std::to_string(i);
}

}  // namespace askwell::sheets
