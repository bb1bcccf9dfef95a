// What stands in for a field of a form that is left empty.
#pragma once

#include "ui/sheets/form_fields.h"

namespace askwell::ui {

// What is known elsewhere of the field at `at`; null if nothing is.
const sheets::Cell* known_at(const FormLook& look, const std::string& at);

// `value`, or what stands in for it: what is known elsewhere, else the default of the form.
const sheets::Cell& value_that_counts(const FormLook& look, const sheets::Form& form,
                                      const std::string& at, const sheets::Cell& value);

// The sentence about it, for a field of which something is known.
std::string known_words(const Ui& ui, const FormLook& look, const sheets::Form& form,
                        const std::string& at);

}  // namespace askwell::ui
