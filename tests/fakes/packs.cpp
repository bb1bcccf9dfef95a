#include "fakes/packs.h"

#include <fstream>
#include <map>
#include <sstream>

#include "store/pack/flat_pack.h"

namespace askwell::fakes {

std::string pack_json(Lang lang, const char* part) {
  std::ifstream file(
      std::string(ASKWELL_SHIPPED) + "/" + std::string(code(lang)) + part + ".json",
      std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string flat_of(const std::string& json) {
  return store::flat(store::read_pack(json).value());
}

std::string pack(Lang lang, const char* part) {
  static std::map<std::string, std::string> packs;
  std::string& text = packs[std::string(code(lang)) + part];
  if (text.empty()) text = flat_of(pack_json(lang, part));
  return text;
}

PackRead later_words(Lang lang) { return {lang, pack(lang, ".words"), true}; }

void begin_unread(App& app, Lang lang, bool both) {
  apply(app, PackRead{lang, pack(lang)});
  apply(app, LocalRead{});
  apply(app, DayChanged{20000});
  apply(app, AddressChanged{"#/today?seed=7"});
  const Lang other = lang == Lang::en ? Lang::zh : Lang::en;
  if (both) apply(app, PackRead{other, pack(other)});
  apply(app, later_words(lang));
  if (both) apply(app, later_words(other));
}

void begin(App& app, Lang lang, bool both) {
  begin_unread(app, lang, both);
  apply(app, DatabaseRead{});
  app.effects.clear();
}

}  // namespace askwell::fakes
