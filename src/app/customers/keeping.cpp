#include "app/customers/keeping.h"

#include <utility>

#include "app/app.h"
#include "store/customers/customers.h"

namespace askwell {

namespace {

void keep(App& app, const store::KeptRecord& record) {
  app.keeper.keep(record.name, record.body, app.effects);
}

}  // namespace

Keeping::Keeping(std::string_view does, customers::Kind kind, std::vector<std::size_t> places,
                 std::size_t first_purchase)
    : does_(does), kind_(kind), places_(std::move(places)), bought_(first_purchase) {}

bool Keeping::run(App& app) {
  constexpr std::size_t records = 20, purchases = 1000;
  const customers::Portfolio& all = app.portfolio;
  if (!sorted(all, purchases)) return false;
  for (std::size_t left = records; left > 0 && at_ < places_.size(); --left) {
    const std::size_t place = places_[at_++];
    if (place < all.of(kind_).size())
      keep(app, store::kept_record(kind_, all.of(kind_)[place]));
  }
  for (std::size_t left = records; left > 0 && done_ < its_.size(); --left) {
    keep(app, store::kept_purchases(next_->first, next_->second));
    ++next_;
    ++done_;
  }
  return at_ >= places_.size() && done_ >= its_.size();
}

int Keeping::percent() const {
  return static_cast<int>(100 * (at_ + done_) / (places_.size() + its_.size() + 1));
}

// Which accounts are to be kept, then what each of them has bought; `most` purchases are looked
// at. Whether all have been.
bool Keeping::sorted(const customers::Portfolio& all, std::size_t most) {
  for (; most > 0 && bought_ < all.purchases.size(); ++bought_, --most)
    its_.try_emplace(all.purchases[bought_].account);
  if (its_.empty()) return bought_ >= all.purchases.size();
  for (; most > 0 && sorted_ < all.purchases.size(); ++sorted_, --most) {
    const auto its = its_.find(all.purchases[sorted_].account);
    if (its != its_.end()) its->second.push_back(&all.purchases[sorted_]);
  }
  if (done_ == 0) next_ = its_.begin();
  return sorted_ >= all.purchases.size();
}

}  // namespace askwell
