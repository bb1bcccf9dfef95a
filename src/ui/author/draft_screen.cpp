// A scenario's file or table before it is taken in: what is wrong with it, where, and how it is
// mended.
#include <algorithm>
#include <array>
#include <utility>

#include "ui/screens.h"

namespace askwell::ui {

namespace {

constexpr std::size_t most_problems = 40, most_lines = 40;
constexpr std::array columns_of_a_table{"draft.col.1", "draft.col.2", "draft.col.3",
                                        "draft.col.4"};

// A cell of the table that a problem is about.
struct CellPlace {
  std::size_t row = 0, column = 0;
  bool operator==(const CellPlace&) const = default;
};

std::string key_of(const CellPlace& cell) {
  return "draft.cell." + std::to_string(cell.row) + "." + std::to_string(cell.column);
}

std::vector<CellPlace> faulty_cells(const Draft& draft) {
  std::vector<CellPlace> cells;
  for (const store::Problem& problem : draft.problems) {
    const CellPlace cell{static_cast<std::size_t>(problem.line) - 1,
                         static_cast<std::size_t>(problem.column) - 1};
    const bool there = problem.line >= 1 && cell.row < draft.rows.size() &&
                       problem.column >= 1 && cell.column < store::table_columns;
    if (there && std::find(cells.begin(), cells.end(), cell) == cells.end()) {
      cells.push_back(cell);
    }
  }
  return cells;
}

std::string place_words(const Ui& ui, const Draft& draft, const store::Problem& problem) {
  if (problem.line == 0) return std::string(ui.word("draft.whole"));
  return ui.word(
      draft.rows.empty() ? "draft.place" : "draft.cell",
      {{"line", std::to_string(problem.line)}, {"column", std::to_string(problem.column)}});
}

// The sentences of a table's rows are words of the interface. Those about a file stand behind
// its name in a terminal, and begin small; here each is a sentence of its own.
std::string sentence_of(const Ui& ui, const store::Problem& problem) {
  const store::Phrase& say = problem.say;
  if (say.says != store::Says::of_app) {
    std::string words = sentence(problem, ui.app.lang());
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
  }
  return ui.word(say.words, {{"a", say.gaps[0].words}, {"b", say.gaps[1].words}});
}

void problems(Ui& ui, const Draft& draft) {
  const auto& all = draft.problems;
  list(ui, "problems", std::min(all.size(), most_problems), [&](std::size_t i) {
    if (i > 0) ui.space(10);
    const bool error = all[i].weight == store::Problem::Weight::error;
    text(ui, "place", place_words(ui, draft, all[i]),
         {.style = Style::small_strong,
          .colour = error ? ui.colours.bad : ui.colours.text_muted,
          .role = NodeRole::text});
    icon_text(ui, "says", error ? Icon::warning : Icon::info, sentence_of(ui, all[i]),
              Style::body, error ? ui.colours.bad : ui.colours.warn, ui.colours.text,
              NodeRole::text);
  });
  if (all.size() <= most_problems) return;
  ui.space(8);
  text(ui, "more", ui.word("draft.more", {{"n", std::to_string(all.size() - most_problems)}}),
       {.style = Style::small, .colour = ui.colours.text_muted});
}

// Cells are read again when that is asked for: a field must not go while somebody types.
void cells(Ui& ui, const Draft& draft) {
  const std::vector<CellPlace> faulty = faulty_cells(draft);
  if (faulty.empty()) return;
  ui.space(16);
  section(ui, "draft.mend_cells", ui.word("draft.mend_cells"), {}, [&] {
    for (const CellPlace& cell : faulty) {
      const std::string key = key_of(cell);
      std::string& typed =
          ui.view.typed.try_emplace(key, draft.rows[cell.row][cell.column]).first->second;
      field(ui, key,
            ui.word("draft.cell_name", {{"row", std::to_string(cell.row + 1)},
                                        {"what", ui.word(columns_of_a_table[cell.column])}}),
            typed);
      ui.space(10);
    }
    if (!small_button(ui, "draft.again", ui.word("draft.again"), {.look = Press::primary})) {
      return;
    }
    for (const CellPlace& cell : faulty) {
      ui.ask(SetCell{cell.row, cell.column, ui.view.typed[key_of(cell)]});
      ui.view.typed.erase(key_of(cell));
    }
  });
}

void mending(Ui& ui, const Draft& draft) {
  if (draft.mended.empty()) return;
  ui.space(16);
  section(ui, "draft.mend", ui.word("draft.mend"), {}, [&] {
    text(ui, "says", ui.word("draft.mend.says"), {.colour = ui.colours.text_muted});
    ui.space(10);
    list(ui, "lines", std::min(draft.mended.size(), most_lines), [&](std::size_t i) {
      const store::Mended::Line& line = draft.mended[i];
      if (i > 0) ui.space(10);
      text(ui, "number", ui.word("draft.line", {{"n", std::to_string(line.number)}}),
           {.style = Style::small_strong, .role = NodeRole::text});
      text(ui, "before", ui.word("draft.before", {{"words", line.before}}),
           {.style = Style::small, .colour = ui.colours.bad, .role = NodeRole::text});
      text(ui, "after", ui.word("draft.after", {{"words", line.after}}),
           {.style = Style::small, .colour = ui.colours.good, .role = NodeRole::text});
    });
    ui.space(12);
    const std::string words =
        ui.word("draft.do_mend", {{"n", std::to_string(draft.mended.size())}});
    if (small_button(ui, "draft.do_mend", words, {.look = Press::primary})) {
      ui.ask(MendDraft{});
    }
  });
}

void verdict(Ui& ui, const Draft& draft) {
  const auto errors = std::count_if(
      draft.problems.begin(), draft.problems.end(),
      [](const auto& one) { return one.weight == store::Problem::Weight::error; });
  const bool fine = !draft.id.empty();
  const std::string_view key = !fine                    ? "draft.faults"
                               : draft.problems.empty() ? "draft.fine"
                                                        : "draft.could_be_better";
  icon_text(ui, "verdict", fine ? Icon::check : Icon::warning,
            ui.word(key, {{"n", std::to_string(fine ? draft.problems.size()
                                                    : static_cast<std::size_t>(errors))}}),
            Style::body_strong, fine ? ui.colours.good : ui.colours.bad, ui.colours.text);
  if (draft.replaces) {
    ui.space(8);
    const Scenario* old = ui.app.library.find(draft.id);
    const std::string title = old == nullptr ? draft.id : said(ui, *old, old->title);
    icon_text(ui, "replaces", Icon::info, ui.word("draft.replaces", {{"title", title}}),
              Style::body, ui.colours.warn, ui.colours.text, NodeRole::text);
  }
  ui.space(14);
  std::vector<RowButton> buttons;
  if (fine) {
    buttons.push_back({"draft.take", ui.word("draft.take"), {.look = Press::primary}});
  }
  buttons.push_back({"draft.drop", ui.word("draft.drop"), {}});
  const int pressed = button_row(ui, buttons);
  if (pressed == 0 && fine) ui.ask(TakeDraft{});
  if (pressed == static_cast<int>(buttons.size()) - 1) ui.ask(DropDraft{});
}

}  // namespace

void draft_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("draft.title"), true, 760, [&] {
    if (!ui.app.draft) {
      text(ui, "none", ui.word("draft.none"));
      ui.space(12);
      if (button(ui, "calls.own", ui.word("calls.own"))) ui.ask(Go{"#/author"});
      return;
    }
    const Draft& draft = *ui.app.draft;
    card(ui, {}, [&] { verdict(ui, draft); });
    mending(ui, draft);
    cells(ui, draft);
    if (draft.problems.empty()) return;
    ui.space(16);
    section(ui, "draft.problems", ui.word("draft.problems"), {}, [&] { problems(ui, draft); });
  });
}

}  // namespace askwell::ui
