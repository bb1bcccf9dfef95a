// Numbers in words: rounded to what they mean, with the thousands apart.
#pragma once

#include <string>
#include <string_view>

#include "core/sheets/cell.h"
#include "ui/context.h"

namespace askwell::ui {

std::string figure(double number);        // "1,240,000", "0.38"; "–" for unknown
std::string percent(double part);         // "38 %"
std::string short_figure(double number);  // "1.24 m", "86 k": for where there is no room

// A name as it stands in lists, headings and pictures: its first 60 signs, with "…" for the
// rest.
std::string short_name(std::string_view name);

// What a cell of a worksheet's answer says. `name` tells whether a number is a part of one,
// which is shown in percent; words are looked up as "one.<sheet>.<word>" or "one.<word>".
std::string cell_words(const Ui& ui, std::string_view sheet, std::string_view name,
                       const sheets::Cell& cell);

// The label of a field that is filled in ("in.") or of a number ("num."): the most special of
// "in.<sheet>.<path>", "in.<sheet>.<name>", "in.<name>". Numbers in `at` are left out, but an
// item of a list may have a label of its own: "in.visit.steps.1".
std::string label_of(const Ui& ui, std::string_view kind, std::string_view sheet,
                     std::string_view at);

// What belongs to a label, behind it: "Owner: Li", or "Who are they? A plant" after a question.
std::string behind_label(const Ui& ui, std::string_view label, std::string_view words);

// What a field that is filled in is called, with the group it stands in: "Next step: Who".
std::string field_words(const Ui& ui, std::string_view sheet, std::string_view at);

}  // namespace askwell::ui
