// A result that the address carries: how to take it along out of another app's browser, and
// what has become of it in this one. What it would change shows as a dialog over this.
#include "ui/screens.h"

namespace askwell::ui {

namespace {

void take_along(Ui& ui) {
  text(ui, "why", ui.word("import.why"));
  ui.space(12);
  for (const char* key : {"import.step.1", "import.step.2", "import.step.3"}) {
    text(ui, key, ui.word(key), {.style = Style::body_strong});
    ui.space(8);
  }
  ui.space(8);
  const int pressed =
      button_row(ui, {{"import.link", ui.word("import.link"), {.look = Press::primary}},
                      {"import.text", ui.word("act.copy_text"), {}}});
  if (pressed == 0) ui.frame.commands.push_back(CopyLink{ui.app.imported});
  if (pressed == 1) ui.frame.commands.push_back(SaveResult{ui.app.imported, true});
}

}  // namespace

void import_screen(Ui& ui, const Rect& box) {
  const bool known = ui.app.find_attempt(ui.app.imported) != nullptr;
  page(ui, box, ui.word("import.title"), true, 560, [&] {
    if (ui.app.inside && known) {
      take_along(ui);
    } else {
      text(ui, "says",
           ui.word(ui.app.imported.empty() ? "import.broken"
                   : known                 ? "import.known"
                                           : "import.waits"));
    }
    ui.space(16);
    const bool broken = ui.app.imported.empty();
    const std::string_view words = ui.word(known ? "import.debrief" : "unknown.today");
    if (button(ui, "go", words, {.look = broken ? Press::primary : Press::plain})) {
      ui.frame.commands.push_back(
          Go{known ? address({Screen::debrief, ui.app.imported}) : "#/today"});
    }
  });
}

}  // namespace askwell::ui
