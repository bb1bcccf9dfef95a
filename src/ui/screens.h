// The screens. Each reads the app and draws itself; none changes anything.
//
// Those that stay out of line arrive after the first reply can be pressed (tools/split.mjs);
// until then the shell shows another screen in their place.
#pragma once

#include "ui/widgets/widgets.h"

namespace askwell::ui {

void today_screen(Ui& ui, const Rect& box);
void calls_screen(Ui& ui, const Rect& box);
void briefing_screen(Ui& ui, const Rect& box);
void call_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void debrief_screen(Ui& ui, const Rect& box);
// Two lines from one turn, side by side.
[[gnu::noinline]] void compare_screen(Ui& ui, const Rect& box);
// What was found out in a call, held against the truth.
[[gnu::noinline]] void filing_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void accounts_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void account_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void portfolio_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void author_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void draft_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void prove_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void settings_screen(Ui& ui, const Rect& box);
// A result that the address carries.
[[gnu::noinline]] void import_screen(Ui& ui, const Rect& box);
[[gnu::noinline]] void who_screen(
    Ui& ui, const Rect& box);  // in place of any other, until it is answered
[[gnu::noinline]] void gallery_screen(Ui& ui, const Rect& box);
void unknown_screen(Ui& ui, const Rect& box);  // or one that is on its way

// Rail, bottom bar and the screen that the route names between them.
void shell(Ui& ui);

// Over every screen: what a restore would change, texts to paste or to copy by hand.
[[gnu::noinline]] void data_dialogs(Ui& ui);
[[gnu::noinline]] void finish_dialog(Ui& ui);
[[gnu::noinline]] void account_dialog(Ui& ui);  // asks for the name of a new account
// At the top of a tab that only reads. Answers how high it is: 0 in a tab that works.
float reading_banner(Ui& ui, const Rect& box);

// While something takes long (app/chore.h): what it is, and how much is done. Its height.
[[gnu::noinline]] float work_banner(Ui& ui, const Rect& box);

[[gnu::noinline]] void people_settings(Ui& ui);  // a part of Settings

// ---- shared by screens ---------------------------------------------------

// A page that scrolls, with its h1 (and a Back button where `back`), its content in a column
// of at most `measure` CSS pixels.
void page(Ui& ui, const Rect& box, std::string_view title, bool back, float measure,
          FunctionRef<void()> content);

// A text of the scenario in the language shown, without its marks.
std::string said(const Ui& ui, const Scenario& scenario, TextId text, std::uint32_t dice = 0);

// Letter, colours and name of a move's type; an empty letter for openings, chat and steps.
struct TypeTile {
  std::string letter;
  std::string name;
  Colour fill = 0, on = 0;
};
TypeTile type_tile(const Ui& ui, MoveKind kind);

std::string outcome_word(const Ui& ui, Outcome outcome);
// The addresses of an account's worksheets, or without one of those over all accounts.
std::vector<std::string> sheet_addresses(std::string_view account);

// What a check asks for, with `need` for the need that it is about, or with that one's name.
std::string check_title(const Ui& ui, const Check& check, std::string_view need);
std::string check_title(const Ui& ui, const Scenario& scenario, const Check& check);

// "Level 1", "30 min" and the best score, as chips in a row.
void facts_of_scenario(Ui& ui, const Scenario& scenario);

}  // namespace askwell::ui
