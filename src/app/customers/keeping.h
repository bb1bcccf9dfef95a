// Keeps what has changed in the customer file, a few records at a time.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/chore.h"
#include "core/customers/portfolio.h"

namespace askwell {

class Keeping : public Chore {
 public:
  // The records of `kind` at `places`, and all that the accounts have bought that have any of
  // the purchases from `first_purchase` on, by default none. What has been taken away meanwhile
  // is passed over.
  Keeping(std::string_view does, customers::Kind kind, std::vector<std::size_t> places,
          std::size_t first_purchase = customers::max_purchases);

  bool run(App& app) override;
  int percent() const override;
  std::string_view does() const override { return does_; }

 private:
  using Purchases =
      std::unordered_map<std::string_view, std::vector<const customers::Purchase*>>;

  bool sorted(const customers::Portfolio& all, std::size_t most);

  std::string_view does_;
  customers::Kind kind_;
  std::vector<std::size_t> places_;
  std::size_t at_ = 0;  // of places_, next
  Purchases its_;       // by account
  Purchases::const_iterator next_;
  std::size_t bought_;                 // of the purchases, the next whose account is to be kept
  std::size_t sorted_ = 0, done_ = 0;  // purchases, accounts
};

}  // namespace askwell
