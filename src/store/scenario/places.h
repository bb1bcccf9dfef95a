// Where the things of a scenario stand in its file, for what is only found out afterwards.
#pragma once

#include <optional>
#include <string_view>

#include "core/proof/prover.h"
#include "store/json/json.h"

namespace askwell::store {

struct FilePlace {
  int line = 1;    // from 1
  int column = 1;  // from 1, in code points
};

class Places {
 public:
  // `json` is a scenario that could be read; nothing if it is no JSON.
  static std::optional<Places> read(std::string_view json);

  // Where `about` begins, or the nearest thing that does: a move that came of a need stands in
  // that need. The whole file is its first place.
  FilePlace of(const Scenario& scenario, const Subject& about) const;

 private:
  explicit Places(Json json) : json_(std::move(json)) {}

  const Value* in_list(std::string_view list, int at) const;
  const Value* need(NeedId id) const;
  const Value* move(const Scenario& scenario, int at) const;
  const Value* check(const Scenario& scenario, int at) const;

  Json json_;
};

}  // namespace askwell::store
