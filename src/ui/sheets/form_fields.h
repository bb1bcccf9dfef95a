// A form as controls: one for each field, with its label, its range and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/customers/known.h"
#include "base/function_ref.h"
#include "core/sheets/check.h"
#include "core/sheets/form.h"
#include "ui/context.h"

namespace askwell::ui {

struct FormLook {
  std::string_view scope;  // of its words: "account", "pareto"
  std::string_view key;    // of the form among others on the screen
  const std::vector<sheets::Fault>& faults;
  // What was typed into the field at a JSON pointer; rows that are wanted or to go.
  FunctionRef<void(const std::string& at, const std::string& text)> change;
  FunctionRef<void(const std::string& at)> add;
  FunctionRef<void(const std::string& at)> remove;
  // What is safe while something is unfit, said after each fault; what is missing is a fault
  // then too. Empty: all that is typed is kept anyway.
  std::string_view safe = {};
  // What stands in for fields left empty, in the shape of the value; may be null.
  const sheets::Cell* known = nullptr;
  // A field that is chosen from names; without names it is typed.
  Choosing choosing = {};
};

// The fields of `form`, a record, but those in `without`. `value` may have holes.
void form_fields(Ui& ui, const FormLook& look, const sheets::Form& form,
                 const sheets::Cell& value, const std::vector<std::string_view>& without);

// Only these, in this order.
void some_fields(Ui& ui, const FormLook& look, const sheets::Form& form,
                 const sheets::Cell& value, const std::vector<std::string_view>& fields);

}  // namespace askwell::ui
