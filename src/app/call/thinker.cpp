#include "app/call/thinker.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "store/attempt/attempt.h"
#include "store/pack/flat_pack.h"
#include "store/wire/marks_text.h"
#include "store/wire/proof_text.h"

namespace askwell {

class Thinker::Work {
 public:
  virtual ~Work() = default;
  virtual bool run(int positions) = 0;
  virtual int percent() const = 0;
  virtual std::string answer() const = 0;
};

namespace {

class Marking : public Thinker::Work {
 public:
  Marking(Call call, int limit) : call_(std::move(call)), marker_(call_, limit) {}

  bool run(int positions) override { return marker_.run(positions); }
  int percent() const override { return marker_.percent(); }
  std::string answer() const override { return store::marks_text(marker_.marks()); }

 private:
  Call call_;
  Marker marker_;
};

Prover::Effort effort(int limit, int plays) {
  return {.plays = plays,
          .bot_plays = plays / 10,
          .hand_plays = plays / 10,
          .hands = plays / 2,
          .marked_calls = 1,
          .limit = limit};
}

// One truth after the other.
class Proving : public Thinker::Work {
 public:
  Proving(const Scenario& scenario, int limit, int plays) : effort_(effort(limit, plays)) {
    for (const Scenario& variant : scenario.variants) truths_.push_back(&variant);
    if (truths_.empty()) truths_.push_back(&scenario);
    prover_.emplace(*truths_.front(), effort_);
  }

  bool run(int) override {
    if (!prover_ || !prover_->run()) return !prover_;
    proofs_.push_back(prover_->proof());
    prover_.reset();
    if (proofs_.size() < truths_.size()) prover_.emplace(*truths_[proofs_.size()], effort_);
    return !prover_;
  }
  int percent() const override {
    const int done =
        static_cast<int>(proofs_.size()) * 100 + (prover_ ? prover_->percent() : 0);
    return done / static_cast<int>(truths_.size());
  }
  std::string answer() const override { return store::proof_text(proofs_); }

 private:
  Prover::Effort effort_;
  std::vector<const Scenario*> truths_;
  std::optional<Prover> prover_;
  std::vector<Proof> proofs_;
};

std::unique_ptr<Thinker::Work> marking(const store::Pack& pack, std::string_view task,
                                       int limit) {
  const auto attempt = store::read_attempt_json(task);
  if (!attempt.ok()) return nullptr;
  const auto scenario =
      std::find_if(pack.scenarios.begin(), pack.scenarios.end(),
                   [&](const Scenario& one) { return one.id == attempt->scenario; });
  if (scenario == pack.scenarios.end()) return nullptr;
  auto call = store::replay(*attempt, *scenario);
  if (!call.ok()) return nullptr;
  return std::make_unique<Marking>(std::move(call).value(), limit);
}

}  // namespace

Thinker::Thinker(store::Pack pack) : pack_(std::move(pack)) {}
Thinker::~Thinker() = default;

bool Thinker::run(int positions) { return work_->run(positions); }
int Thinker::percent() const { return work_->percent(); }
std::string Thinker::answer() const { return work_->answer(); }

std::unique_ptr<Thinker> Thinker::begin(std::string_view pack, std::string_view file,
                                        std::string_view task, int limit, int plays) {
  auto read = store::read_flat(pack);
  if (!read.ok()) return nullptr;
  std::vector<Scenario>& scenarios = read.value().scenarios;
  if (!file.empty()) {
    scenarios.clear();
    auto own = store::read_scenario(file, read->stock).scenario;
    if (own) scenarios.push_back(std::move(*own));
  }
  if (scenarios.empty()) return nullptr;
  std::unique_ptr<Thinker> thinker(new Thinker(std::move(read).value()));
  const store::Pack& kept = thinker->pack_;
  if (task == prove_task) {
    thinker->work_ = std::make_unique<Proving>(kept.scenarios.front(), limit, plays);
  } else {
    thinker->work_ = marking(kept, task, limit);
  }
  return thinker->work_ ? std::move(thinker) : nullptr;
}

}  // namespace askwell
