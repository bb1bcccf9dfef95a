#include "app/keeping.h"

#include <algorithm>
#include <utility>

#include "app/app.h"
#include "store/customers.h"

namespace askwell {

namespace {

void keep(App& app, const store::KeptRecord& record) {
  app.keeper.keep(record.name, record.body, app.effects);
}

}  // namespace

Keeping::Keeping(std::string_view does, customers::Kind kind, std::vector<std::size_t> places,
                 const std::set<std::string>& buyers)
    : does_(does), kind_(kind), places_(std::move(places)) {
  for (const std::string& account : buyers) its_[account];
}

bool Keeping::run(App& app) {
  constexpr std::size_t records = 20, purchases = 1000;
  const customers::Portfolio& all = app.portfolio;
  if (sorted_ < all.purchases.size() && !its_.empty()) {
    sort_in(all, std::min(sorted_ + purchases, all.purchases.size()));
    return false;
  }
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

void Keeping::sort_in(const customers::Portfolio& all, std::size_t end) {
  for (; sorted_ < end; ++sorted_) {
    const auto its = its_.find(all.purchases[sorted_].account);
    if (its != its_.end()) its->second.push_back(&all.purchases[sorted_]);
  }
  next_ = its_.begin();
}

}  // namespace askwell
