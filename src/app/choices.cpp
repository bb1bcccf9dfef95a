#include <algorithm>

#include "app/handlers.h"
#include "store/pack/flat_pack.h"

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
  if (!app.library.has(set.lang)) app.effects.push_back(FetchPack{set.lang});
}

void handle(App& app, const SetTheme& set) {
  app.settings.theme = set.theme;
  keep_settings(app);
}

void handle(App& app, const SetTextSize& set) {
  app.settings.text_size = nearest_text_size(set.percent);
  keep_settings(app);
}

void handle(App& app, const SetTextMode& set) {
  app.settings.text_mode = set.on;
  keep_settings(app);
}

void handle(App& app, const SetMotion& set) {
  app.settings.motion = set.on;
  keep_settings(app);
}

void handle(App& app, const SetSound& set) {
  app.settings.sound = set.on;
  keep_settings(app);
  if (set.on) app.effects.push_back(Chime{});  // so that one knows what to listen for
}

void handle(App& app, const SetKeys& set) {
  app.settings.keys = set.on;
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

void handle(App& app, const SetWay& set) {
  app.settings.way = set.way;
  keep_settings(app);
}

void handle(App& app, const CloseHint& close) {
  app.settings.closed_hints.insert(close.key);
  keep_settings(app);
}

void handle(App& app, const DayChanged& changed) {
  app.day = std::max(app.day, changed.day);
  set_aside_today(app);
}

namespace {

// A scenario in one more language, or one that is new: true.
bool take_in(App& app, Lang lang, Scenario& arrived) {
  for (Scenario& known : app.library.scenarios) {
    if (known.id != arrived.id) continue;
    if (known.rules == arrived.rules) merge_texts(known, lang, arrived.texts);
    return false;
  }
  app.library.scenarios.push_back(std::move(arrived));
  return true;
}

void no_pack(App& app, const PackRead& read) {
  if (read.more || app.words().empty()) return;
  app.settings.lang = app.library.has(Lang::en) ? Lang::en : Lang::zh;
  say_notice(app, "notice.language_missing");
}

}  // namespace

// The very first pack names the language to speak. Then the other scenarios follow, then the
// other language, part by part.
void handle(App& app, const PackRead& read) {
  const bool completes = read.more && !app.library.complete;
  if (read.more) app.library.complete = true;
  auto pack = store::read_flat(read.text);
  if (!pack.ok()) {
    no_pack(app, read);
  } else {
    store::Pack& arrived = pack.value();
    const bool first = app.library.scenarios.empty();
    const auto lang = static_cast<std::size_t>(arrived.lang);
    app.library.words[lang].add(std::move(arrived.words));
    if (read.more) app.library.whole[lang] = true;
    if (!read.more) add_language(app.library.stock, arrived.lang, std::move(arrived.stock));
    if (!read.more) app.effects.push_back(FetchPack{arrived.lang, true});
    bool news = false;
    for (Scenario& scenario : arrived.scenarios) news |= take_in(app, arrived.lang, scenario);
    if (first && !app.settings.lang_chosen) app.settings.lang = arrived.lang;
    if (first) app.effects.push_back(FetchPack{arrived.lang == Lang::en ? Lang::zh : Lang::en});
    // What a newer version wrote is left alone, and nothing that happened since is kept.
    if (news && !first && !app.keeper.newer_seen()) read_calls(app);
  }
  if (!read.more) return;
  if (completes) read_accounts(app);
  read_own(app);
  apply_waiting(app);
  set_aside_today(app);
}

}  // namespace askwell
