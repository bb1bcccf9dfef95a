// A pack: everything the app needs to speak one language. Made at build time by
// tools/pack.mjs from assets/ and scenarios/, read here like any file from outside. Those of
// the site are made flat after that (store/pack/flat_pack.h).
//
//   {"askwell": "pack/1", "lang": "en", "words": {"nav.today": "Today", ...},
//    "reactions": {...}, "scenarios": [ ...scenario/1 with the texts of one language... ]}
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/scenario/scenario.h"
#include "core/words.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::store {

struct Pack {
  Lang lang = Lang::en;
  Words words;
  Stock stock;                      // with the wordings of `lang` only
  std::vector<Scenario> scenarios;  // finished; each has the texts of `lang` only
  bool operator==(const Pack&) const = default;
};

Result<Pack> read_pack(std::string_view json);

}  // namespace askwell::store
