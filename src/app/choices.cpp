#include <algorithm>

#include "app/handlers.h"
#include "store/pack.h"

namespace askwell {

namespace {

constexpr std::string_view settings_record = "settings";

}  // namespace

void keep_settings(App& app) {
  app.keeper.keep(settings_record, as_lines(as_values(app.settings)), app.effects);
}

void handle(App& app, const SetLang& set) {
  app.settings.lang = set.lang;
  app.settings.lang_chosen = true;
  keep_settings(app);
  if (!app.library.has(set.lang)) app.effects.push_back(FetchLanguage{set.lang});
}

void handle(App& app, const SetTheme& set) {
  app.settings.theme = set.theme;
  keep_settings(app);
}

void handle(App& app, const SetTextSize& set) {
  app.settings.text_size = nearest_text_size(set.percent);
  keep_settings(app);
}

void handle(App& app, const SetHints& set) {
  app.settings.hints = set.on;
  if (set.on) app.settings.closed_hints.clear();
  keep_settings(app);
}

void handle(App& app, const SetClock& set) {
  app.settings.clock = set.on;
  keep_settings(app);
}

void handle(App& app, const SetHelp& set) {
  app.settings.help = set.help;
  keep_settings(app);
}

void handle(App& app, const CloseHint& close) {
  app.settings.closed_hints.insert(close.key);
  keep_settings(app);
}

void handle(App& app, const DayChanged& changed) { app.day = std::max(app.day, changed.day); }

// The first pack brings the scenarios; a later one only its language's texts for them.
void handle(App& app, const LanguageRead& read) {
  auto pack = store::read_pack(read.json);
  if (!pack.ok()) {
    if (!app.library.words[0].empty() || !app.library.words[1].empty()) {
      app.settings.lang = app.library.has(Lang::en) ? Lang::en : Lang::zh;
      say_notice(app, "notice.language_missing");
    }
    return;
  }
  store::Pack& arrived = pack.value();
  const bool first = app.library.scenarios.empty();
  app.library.words[static_cast<std::size_t>(arrived.lang)] = std::move(arrived.words);
  for (Scenario& scenario : arrived.scenarios) {
    if (first) {
      app.library.scenarios.push_back(std::move(scenario));
      continue;
    }
    for (Scenario& known : app.library.scenarios) {
      if (known.id != scenario.id || known.rules != scenario.rules) continue;
      merge_texts(known, arrived.lang, scenario.texts);
    }
  }
  if (first) {
    if (!app.settings.lang_chosen) app.settings.lang = arrived.lang;
    app.effects.push_back(FetchLanguage{arrived.lang == Lang::en ? Lang::zh : Lang::en});
  }
}

}  // namespace askwell
