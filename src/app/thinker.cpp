#include "app/thinker.h"

#include <algorithm>

#include "store/attempt.h"
#include "store/marks_text.h"

namespace askwell {

std::unique_ptr<Thinker> Thinker::begin(std::string_view pack, std::string_view attempt,
                                        int limit) {
  auto read = store::read_pack(pack);
  const auto task = store::read_attempt_json(attempt);
  if (!read.ok() || !task.ok()) return nullptr;
  std::unique_ptr<Thinker> thinker(new Thinker(std::move(read).value()));
  const auto& scenarios = thinker->pack_.scenarios;
  const auto scenario =
      std::find_if(scenarios.begin(), scenarios.end(),
                   [&](const Scenario& one) { return one.id == task->scenario; });
  if (scenario == scenarios.end()) return nullptr;
  auto call = store::replay(*task, *scenario);
  if (!call.ok()) return nullptr;
  thinker->call_ = std::make_unique<Call>(std::move(call).value());
  thinker->marker_ = std::make_unique<Marker>(*thinker->call_, limit);
  return thinker;
}

bool Thinker::run(int positions) { return marker_->run(positions); }

int Thinker::percent() const { return marker_->percent(); }

std::string Thinker::answer() const { return store::marks_text(marker_->marks()); }

}  // namespace askwell
