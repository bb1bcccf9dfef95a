// What is chosen: one of a few, on or off, which part is shown.
#pragma once

#include "ui/widgets/words.h"

namespace askwell::ui {

// One of a few, side by side; below each other where the column is too narrow. The index
// that was just chosen, or -1. `langs` are the languages of the words, where they differ.
int segment(Ui& ui, std::string_view key, std::string_view name,
            const std::vector<std::string>& options, int chosen,
            const std::vector<std::string>& langs = {});
float segment_width(Ui& ui, const std::vector<std::string>& options);

// One of a few as rows, each with a sentence of its own below its words.
struct Choice {
  std::string_view words;
  std::string_view says;
};
int choice_row(Ui& ui, std::string_view key, std::string_view name,
               const std::vector<Choice>& options, int chosen);

// True in the frame in which it was switched; `on` is the state before. One that has a reason
// can not be switched: the reason is its description.
bool toggle(Ui& ui, std::string_view key, std::string_view words, bool on,
            std::string_view reason = {});
bool check(Ui& ui, std::string_view key, std::string_view words, bool on);

// Which part of a screen is shown. The index that was just chosen, or -1.
int tabs(Ui& ui, std::string_view key, std::string_view name,
         const std::vector<std::string>& options, int chosen);

// The language of the interface: both side by side, or as a button to the other one. Both
// push SetLang. `brief` says EN for English.
void language_segment(Ui& ui, bool brief = false);
float language_segment_width(Ui& ui, bool brief);
void language_button(Ui& ui, const Rect& box);         // an icon
void language_words_button(Ui& ui, float right_edge);  // its name, as wide as that

}  // namespace askwell::ui
