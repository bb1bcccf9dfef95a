// The packs of the app as the build has made them: what a start waits for, and the words that
// arrive later. Of the scenarios only the first one is there.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "app/app.h"

namespace askwell::fakes {

inline std::string pack(Lang lang, const char* part = "") {
  std::ifstream file(
      std::string(ASKWELL_SHIPPED) + "/" + std::string(code(lang)) + part + ".json",
      std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline PackRead later_words(Lang lang) { return {lang, pack(lang, ".words"), true}; }

// An app as it stands after its start on a device that keeps nothing yet.
inline void begin(App& app, Lang lang = Lang::en, bool both = true) {
  apply(app, PackRead{lang, pack(lang)});
  apply(app, LocalRead{});
  apply(app, DayChanged{20000});
  apply(app, AddressChanged{"#/today?seed=7"});
  const Lang other = lang == Lang::en ? Lang::zh : Lang::en;
  if (both) apply(app, PackRead{other, pack(other)});
  apply(app, later_words(lang));
  if (both) apply(app, later_words(other));
  apply(app, DatabaseRead{});
  app.effects.clear();
}

}  // namespace askwell::fakes
