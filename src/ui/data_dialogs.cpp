// What lies over every screen while data comes in or goes out: what a restore would change,
// a text to be pasted or copied by hand, and the sentence of a tab that only reads.
#include <algorithm>

#include "base/text.h"
#include "ui/screens.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

namespace {

void restore_plan(Ui& ui, const RestorePlan& plan) {
  const bool open = dialog(ui, "restore", ui.word("restore.title"), [&] {
    const float top = ui.area.y;
    const auto count = [&](const char* key, double n) {
      if (n > 0) text(ui, key, ui.word(key, {{"n", figure(n)}}));
    };
    count("restore.new", plan.new_attempts);
    count("restore.same", plan.same_attempts);
    count("restore.split", plan.split_attempts);
    count("restore.accounts", plan.new_accounts);
    count("restore.records", plan.new_records);
    count("restore.scenarios", plan.new_scenarios);
    count("restore.here", plan.same_records);
    count("restore.left_out", static_cast<double>(plan.purchases_left_out));
    if (plan.brings_running) text(ui, "restore.running", ui.word("restore.running"));
    if (!plan.backup.settings.empty())
      text(ui, "restore.settings", ui.word("restore.settings"));
    if (!plan.refused.empty()) {
      std::string names;
      for (const std::string& name : plan.refused) ui.add_to_list(names, name);
      text(ui, "restore.refused", ui.word("restore.refused", {{"names", names}}));
    }
    if (ui.area.y == top) text(ui, "restore.nothing", ui.word("restore.nothing"));
    ui.space(4);
    text(ui, "restore.keeps", ui.word("restore.keeps"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(16);
    const int pressed =
        button_row(ui, {{"restore.do", ui.word("restore.do"), {.look = Press::primary}},
                        {"restore.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0) ui.ask(ConfirmRestore{});
    if (pressed == 1) ui.ask(CancelRestore{});
  });
  if (!open) ui.ask(CancelRestore{});
}

// Which part is missing, if some are there.
void what_is_missing(Ui& ui) {
  const store::PartsReader::Missing missing = ui.app.parts.missing();
  if (missing.part == 0) return;
  const char* key = missing.damaged ? "paste.damaged" : "paste.missing";
  icon_text(
      ui, key, Icon::warning,
      ui.word(key, {{"n", std::to_string(missing.part)}, {"all", std::to_string(missing.of)}}),
      Style::body, ui.colours.warn, ui.colours.text);
  ui.space(10);
}

void paste_text(Ui& ui) {
  const bool open = dialog(ui, "paste", ui.word("paste.title"), [&] {
    text(ui, "says", ui.word("paste.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    what_is_missing(ui);
    std::string& pasted = ui.view.typed["paste.field"];
    field(ui, "paste.field", ui.word("paste.field"), pasted, 5);
    ui.space(14);
    const int pressed =
        button_row(ui, {{"paste.read", ui.word("paste.read"), {.look = Press::primary}},
                        {"paste.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0 && !trimmed(pasted).empty()) {
      ui.ask(ReadRestore{pasted});
      pasted.clear();
    }
    if (pressed == 1) ui.ask(ClosePaste{});
  });
  if (!open) ui.ask(ClosePaste{});
}

void copy_by_hand(Ui& ui) {
  const bool open = dialog(ui, "copy", ui.word("copy.title"), [&] {
    text(ui, "says", ui.word("copy.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    std::string shown = ui.app.copy_text;
    field(ui, "copy.field", ui.word("copy.field"), shown, 5);
    ui.space(14);
    if (button(ui, "copy.done", ui.word("copy.done"), {.look = Press::primary}))
      ui.ask(CloseCopy{true});
  });
  if (!open) ui.ask(CloseCopy{});
}

// Days on which everything was set aside.
void earlier_days(Ui& ui) {
  const bool open = dialog(ui, "days", ui.word("days.title"), [&] {
    text(ui, "says", ui.word("days.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(12);
    const std::vector<std::string> names = ui.app.days_aside();
    list(ui, "list", names.size(), [&](std::size_t i) {
      const std::string& name = names[i];
      const std::size_t dot = name.find('.');
      const auto day = read_int(std::string_view(name).substr(0, dot), 0, INT32_MAX);
      const std::int64_t ago = std::max<std::int64_t>(0, ui.app.day - day.value_or(0));
      std::string words = ago == 0   ? std::string(ui.word("days.today"))
                          : ago == 1 ? std::string(ui.word("days.yesterday"))
                                     : ui.word("days.ago", {{"n", std::to_string(ago)}});
      if (dot != std::string::npos) {
        words = ui.word("days.other", {{"when", words}, {"n", name.substr(dot + 1)}});
      }
      if (button(ui, "day", words, {.small = true})) {
        ui.view.days_open = false;
        ui.ask(RestoreAside{name});
      }
      ui.space(8);
    });
  });
  if (!open) {
    ui.view.days_open = false;
    ui.frame.again = true;
  }
}

}  // namespace

void data_dialogs(Ui& ui) {
  const App& app = ui.app;
  if (app.restore) return restore_plan(ui, *app.restore);
  if (app.copy_refused) return copy_by_hand(ui);
  if (app.asking_to_finish) return finish_dialog(ui);
  if (app.pasting) return paste_text(ui);
  if (ui.view.days_open) earlier_days(ui);
}

}  // namespace askwell::ui
