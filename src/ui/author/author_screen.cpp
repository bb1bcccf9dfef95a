// Where scenarios of the user's own come in, by file, drop or paste, and stand in a list.
#include <utility>

#include "base/text.h"
#include "ui/screens.h"

namespace askwell::ui {

namespace {

void from_a_file(Ui& ui) {
  section(ui, "au.file", ui.word("au.file"), {}, [&] {
    text(ui, "says", ui.word("au.file.says"), {.colour = ui.colours.text_muted});
    ui.space(12);
    if (file_drop(ui, "au.open", ui.word("au.open"), ui.word("au.drop"))) {
      ui.ask(ChooseRestore{});
    }
  });
}

void from_a_table(Ui& ui) {
  section(ui, "au.rows", ui.word("au.rows"), {}, [&] {
    text(ui, "says", ui.word("au.rows.says"), {.colour = ui.colours.text_muted});
    ui.space(12);
    if (small_button(ui, "au.template", ui.word("au.template"), {.icon = Icon::note})) {
      ui.ask(CopyTemplate{});
    }
    ui.space(14);
    std::string& typed = ui.view.typed["au.text"];
    field(ui, "au.text", ui.word("au.text"), typed, 5);
    ui.space(10);
    if (small_button(ui, "au.look", ui.word("au.look"), {.look = Press::primary}) &&
        !trimmed(typed).empty()) {
      ui.ask(LookAt{std::exchange(typed, {})});
    }
  });
}

void own_row(Ui& ui, const OwnScenario& own) {
  const Scenario* scenario = ui.app.library.find(own.id);
  row(ui, "own", address({Screen::prove, own.id}), [&] {
    text(ui, "title", scenario == nullptr ? own.id : said(ui, *scenario, scenario->title),
         {.style = Style::body_strong, .role = NodeRole::text});
    text(ui, "id", scenario == nullptr ? std::string(ui.word("au.unreadable")) : own.id,
         {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
  });
}

}  // namespace

void author_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("calls.own"), true, 760, [&] {
    text(ui, "says", ui.word("au.says"), {.colour = ui.colours.text_muted});
    ui.space(16);
    const auto& own = ui.app.own;
    if (!own.empty()) {
      card(ui, {}, [&] {
        list(ui, "list", own.size(), [&](std::size_t i) {
          if (i > 0) rule(ui, ui.colours.line);
          own_row(ui, own[i]);
        });
      });
      ui.space(16);
    }
    from_a_table(ui);
    ui.space(12);
    from_a_file(ui);
  });
}

}  // namespace askwell::ui
