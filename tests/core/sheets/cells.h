// Builds what worksheets are filled with, for tests.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "base/hash.h"
#include "core/sheets/sheet.h"
#include "core/sheets/sheets.h"

namespace askwell::sheets::test {

// Numbers that look random and are the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : seed_(seed) {}
  std::uint32_t next() { return mix(seed_, ++thrown_); }
  int upto(int most) { return static_cast<int>(next() % static_cast<std::uint32_t>(most + 1)); }
  double part() { return upto(1000) / 1000.0; }

 private:
  std::uint32_t seed_, thrown_ = 0;
};

inline Cell text(std::string_view text) { return Cell::of(text); }

template <class Item>
Cell list_of(int count, Item item) {
  Cell list = Cell::list();
  for (int i = 0; i < count; ++i) list.add(item(i));
  return list;
}

inline Cell reversed(const Cell& list) {
  Cell out = Cell::list();
  for (std::size_t i = list.items.size(); i-- > 0;) out.add(list.items[i]);
  return out;
}

// The answer of a sheet that is filled in rightly.
inline Answer answer(const Sheet& sheet, Cell in) {
  Answer found = calculate(sheet, in);
  for (const Fault& fault : found.faults) FAIL(sheet.name << fault.at << ": " << fault.id);
  return found;
}

inline std::string name_of(int i) { return "n" + std::to_string(i); }

}  // namespace askwell::sheets::test
