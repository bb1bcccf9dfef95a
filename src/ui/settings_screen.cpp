#include <algorithm>

#include "base/text.h"
#include "ui/screens.h"

namespace askwell::ui {

namespace {

// Those that a start does not wait for (tools/pack.mjs).
bool later_words_are_here(const Ui& ui) {
  return ui.app.library.whole[static_cast<std::size_t>(ui.lang)];
}

void group(Ui& ui, std::string_view key, FunctionRef<void()> content) {
  section(ui, key, ui.word(key), {}, content);
  ui.space(12);
}

void choice(Ui& ui, std::string_view key, const std::vector<std::string>& options, int chosen,
            FunctionRef<void(int)> choose) {
  text(ui, std::string(key) + ".label", ui.word(key),
       {.style = Style::small_strong, .role = NodeRole::text});
  ui.space(6);
  const int pressed = segment(ui, key, ui.word(key), options, chosen);
  if (pressed >= 0) choose(pressed);
  ui.space(14);
}

void text_size(Ui& ui) {
  const int percent = ui.app.settings.text_size;
  const auto found = std::find(text_sizes.begin(), text_sizes.end(), percent);
  const int moved =
      slider(ui, "se.size", ui.word("se.size"), static_cast<int>(found - text_sizes.begin()),
             static_cast<int>(text_sizes.size()) - 1,
             ui.word("se.size.percent", {{"n", std::to_string(percent)}}));
  if (moved >= 0) {
    ui.ask(SetTextSize{text_sizes[static_cast<std::size_t>(moved)]});
  }
  ui.space(10);
}

void looks(Ui& ui) {
  const Settings& now = ui.app.settings;
  text(ui, "act.lang.label", ui.word("act.lang"),
       {.style = Style::small_strong, .role = NodeRole::text});
  ui.space(6);
  language_segment(ui);
  ui.space(14);
  text_size(ui);
  choice(ui, "se.theme",
         {std::string(ui.word("theme.system")), std::string(ui.word("theme.light")),
          std::string(ui.word("theme.dark")), std::string(ui.word("theme.contrast"))},
         static_cast<int>(now.theme), [&](int i) { ui.ask(SetTheme{static_cast<Theme>(i)}); });
  if (toggle(ui, "se.motion", ui.word("se.motion"), now.motion)) ui.ask(SetMotion{!now.motion});
  text(ui, "motion.says", ui.word("se.motion.says"),
       {.style = Style::small, .colour = ui.colours.text_muted});
  if (toggle(ui, "se.sound", ui.word("se.sound"), now.sound)) ui.ask(SetSound{!now.sound});
  text(ui, "sound.says", ui.word("se.sound.says"),
       {.style = Style::small, .colour = ui.colours.text_muted});
  const bool forced = ui.frame.env.plain;
  const std::string_view says = ui.word(forced ? "se.text_mode.forced" : "se.text_mode.says");
  if (toggle(ui, "se.text_mode", ui.word("se.text_mode"), forced || now.text_mode,
             forced ? says : std::string_view())) {
    ui.ask(SetTextMode{!now.text_mode});
  }
  text(ui, "text_mode.says", says, {.style = Style::small, .colour = ui.colours.text_muted});
}

void practice(Ui& ui) {
  const Settings& now = ui.app.settings;
  if (toggle(ui, "se.hints", ui.word("se.hints"), now.hints)) ui.ask(SetHints{!now.hints});
  ui.space(8);
  if (toggle(ui, "se.clock", ui.word("se.clock"), now.clock)) ui.ask(SetClock{!now.clock});
  text(ui, "clock.says", ui.word("se.clock.says"),
       {.style = Style::small, .colour = ui.colours.text_muted});
  if (toggle(ui, "se.keys", ui.word("se.keys"), now.keys)) ui.ask(SetKeys{!now.keys});
  ui.space(8);
  if (later_words_are_here(ui) &&
      small_button(ui, "keys.title", ui.word("keys.title"), {.small = true})) {
    ui.view.keys_open = ui.frame.again = true;
  }
}

void wipe_question(Ui& ui) {
  ui.space(10);
  card(ui, {.back = ui.colours.bad_soft, .line = ui.colours.bad}, [&] {
    text(ui, "words", ui.word("wipe.words", {{"word", std::string(ui.word("wipe.word"))}}));
    ui.space(8);
    std::string& typed = ui.view.typed["wipe.field"];
    field(ui, "wipe.field", ui.word("wipe.field"), typed);
    ui.space(10);
    const int pressed =
        button_row(ui, {{"wipe.backup", ui.word("wipe.backup"), {}},
                        {"wipe.do", ui.word("wipe.do"), {.look = Press::danger}},
                        {"wipe.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0) ui.ask(BackUp{});
    if (pressed == 1) ui.ask(ConfirmWipe{std::string(trimmed(typed))});
    if (pressed == 2) ui.ask(CancelWipe{});
    if (pressed > 0) typed.clear();
  });
}

void your_data(Ui& ui) {
  const App& app = ui.app;
  const int last = app.settings.last_backup_day;
  const std::string when =
      last == 0         ? std::string(ui.word("backup.never"))
      : last == app.day ? std::string(ui.word("backup.today"))
                        : ui.word("backup.days", {{"n", std::to_string(app.day - last)}});
  icon_text(ui, "when", app.backup_is_due() ? Icon::warning : Icon::save, when, Style::body,
            app.backup_is_due() ? ui.colours.warn : ui.colours.text_muted, ui.colours.text);
  if (app.storage == StorageState::memory_only) {
    ui.space(4);
    text(ui, "memory", ui.word("notice.storage_forbidden"),
         {.style = Style::small, .colour = ui.colours.bad});
  }
  ui.space(10);
  const int pressed = button_row(
      ui, {{"se.backup", ui.word("se.backup"), {.look = Press::primary, .icon = Icon::save}},
           {"se.backup.text", ui.word("act.copy_text"), {}}});
  if (pressed == 0) ui.ask(BackUp{});
  if (pressed == 1) ui.ask(BackUp{true});
  ui.space(10);
  const int how = button_row(ui, {{"se.restore", ui.word("se.restore"), {.icon = Icon::open}},
                                  {"se.paste", ui.word("act.paste_text"), {}}});
  if (how == 0) ui.ask(ChooseRestore{});
  if (how == 1) ui.ask(OpenPaste{});
  if (!app.days_aside().empty() && later_words_are_here(ui)) {
    ui.space(10);
    if (button(ui, "se.days", ui.word("days.title"), {.icon = Icon::clock})) {
      ui.view.days_open = true;
      ui.frame.again = true;
    }
  }
  ui.space(16);
  rule(ui, ui.colours.line);
  ui.space(12);
  if (app.asking_to_wipe) {
    wipe_question(ui);
  } else if (button(ui, "se.wipe", ui.word("se.wipe"),
                    {.look = Press::danger,
                     .icon = Icon::trash,
                     .width = std::min(ui.area.w,
                                       button_width(ui, ui.word("se.wipe"), Icon::trash))})) {
    ui.ask(AskToWipe{});
  }
}

// What the way the app has come to this browser means for its user.
const char* hosting_word(Hosting hosting) {
  switch (hosting) {
    case Hosting::kept:
      return "host.kept";
    case Hosting::file:
      return "host.file";
    case Hosting::plain_http:
      return "host.plain_http";
    case Hosting::not_kept:
      return "host.not_kept";
    case Hosting::unknown:
      break;
  }
  return nullptr;
}

void about(Ui& ui) {
  const App& app = ui.app;
  const auto line = [&](const char* key) {
    const std::string number =
        std::string(version) + (app.build.empty() ? "" : "-") + app.build;
    text(ui, key, ui.word(key, {{"version", number}}),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(6);
  };
  line("about.1");
  if (const char* key = hosting_word(app.hosting)) line(key);
  if (app.update != Update::none) {
    text(ui, "update.ready", ui.word("update.ready"));
    ui.space(6);
    const int pressed =
        button_row(ui, {{"update.now", ui.word("update.now"), {.look = Press::primary}}});
    if (pressed == 0) ui.ask(UpdateNow{});
    ui.space(12);
  }
  for (const char* key : {"about.2", "about.3", "about.4"}) line(key);
}

}  // namespace

void settings_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("nav.settings"), false, 680, [&] {
    group(ui, "se.looks", [&] { looks(ui); });
    group(ui, "se.practice", [&] { practice(ui); });
    group(ui, "se.data", [&] { your_data(ui); });
    group(ui, "se.people", [&] { people_settings(ui); });
    if (later_words_are_here(ui)) {
      group(ui, "se.about", [&] { about(ui); });
    }
  });
}

}  // namespace askwell::ui
