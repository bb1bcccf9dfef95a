// What takes long, worked out beside the app: by a second program, so that the memory it needs
// goes with that. It is handed everything as text, works a little at a time, and answers in
// text.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/marks.h"
#include "store/pack.h"

namespace askwell {

class Thinker {
 public:
  // Marks a finished call. `pack`: one that has its scenario; `attempt`: the call as people
  // exchange it (store/attempt.h). `limit`: positions to look at for the worth of one, at
  // most. Nothing if the two can not be read or do not fit together.
  static std::unique_ptr<Thinker> begin(std::string_view pack, std::string_view attempt,
                                        int limit);

  // Looks at about `positions` more. True once answer() is complete.
  bool run(int positions);
  int percent() const;
  std::string answer() const;  // store/marks_text.h

 private:
  explicit Thinker(store::Pack pack) : pack_(std::move(pack)) {}

  store::Pack pack_;  // the call points into it
  std::unique_ptr<Call> call_;
  std::unique_ptr<Marker> marker_;
};

}  // namespace askwell
