// A small customer file for tests: two accounts, three people, two deals, three purchases.
#pragma once

#include <doctest/doctest.h>

#include "core/customers/portfolio.h"

namespace askwell::customers::test {

inline void must_put(Portfolio& portfolio, Kind kind, Cell record) {
  for (const Fault& fault : put(portfolio, kind, std::move(record))) FAIL(fault.at << fault.id);
}

inline Portfolio sample_portfolio() {
  Portfolio portfolio;
  must_put(portfolio, Kind::account,
           Cell::record()
               .put("id", "a1")
               .put("name", "雀斗食品")
               .put("margin", 0.25)
               .put("grade", "B"));
  must_put(portfolio, Kind::account,
           Cell::record()
               .put("id", "a2")
               .put("name", "Acme")
               .put("industry", "Water")
               .put("profit", 40));
  must_put(
      portfolio, Kind::person,
      Cell::record()
          .put("id", "p1")
          .put("account", "a1")
          .put("name", "高女士")
          .put("rating", 3)
          .put("roles", std::move(Cell::list().add(Cell::of(std::string_view("investor")))))
          .put("trusted", true)
          .put("last", "2026-03-01"));
  must_put(
      portfolio, Kind::person,
      Cell::record()
          .put("id", "p2")
          .put("account", "a1")
          .put("name", "李")
          .put("reports_to", "p1")
          .put("influences", std::move(Cell::list().add(Cell::of(std::string_view("p1"))))));
  must_put(portfolio, Kind::person,
           Cell::record().put("id", "p3").put("account", "a2").put("name", "Bo"));
  must_put(portfolio, Kind::opportunity,
           Cell::record()
               .put("id", "o1")
               .put("account", "a1")
               .put("name", "Seals")
               .put("amount", 100)
               .put("step", 4));
  must_put(portfolio, Kind::opportunity,
           Cell::record()
               .put("id", "o2")
               .put("account", "a2")
               .put("name", "Seals")
               .put("amount", 50.5)
               .put("ended", "lost"));
  portfolio.purchases = {
      {"a1", 20500, 12.5, "seals"}, {"a2", 20501, 7, ""}, {"a1", 20502, 0.1, "=SUM(A1)"}};
  return portfolio;
}

}  // namespace askwell::customers::test
