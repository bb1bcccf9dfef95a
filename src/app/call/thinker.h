// What takes long, worked out beside the app: by a second program, so that the memory it needs
// goes with that. It is handed everything as text, works a little at a time, and answers in
// text.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "store/pack/pack.h"

namespace askwell {

inline constexpr std::string_view prove_task = "prove";
inline constexpr int plays_of_a_proof = 500;

class Thinker {
 public:
  // The task is about the scenario in `file`, one of the user's own, or where that is empty
  // about one of `pack`. `task`: a finished call as people exchange it
  // (store/attempt/attempt.h), whose moves are marked: the answer is that of
  // store/wire/marks_text.h. Or prove_task: the file's scenario is proved with so many `plays`,
  // of which the default takes some seconds; the answer is that of store/wire/proof_text.h.
  // `limit`: positions to look at for the worth of one, at most. Nothing if any of them can not
  // be read or they do not fit.
  static std::unique_ptr<Thinker> begin(std::string_view pack, std::string_view file,
                                        std::string_view task, int limit,
                                        int plays = plays_of_a_proof);

  ~Thinker();

  // Looks at about `positions` more. True once answer() is complete.
  bool run(int positions);
  int percent() const;
  std::string answer() const;

  class Work;

 private:
  explicit Thinker(store::Pack pack);

  store::Pack pack_;  // what the work points into
  std::unique_ptr<Work> work_;
};

}  // namespace askwell
