// A table of wordings, and how it is kept in the program. Internal to the store; others use
// store/phrase/phrase.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/later_text.h"
#include "store/phrase/phrase.h"

namespace askwell::store {

struct PhraseRow {
  Says says;
  std::string_view en, zh;
};

// Whether the rows stand in the order of Says, `first` to `last`, none left out, and can be
// packed.
template <std::size_t count>
consteval bool is_whole(const std::array<PhraseRow, count>& rows, Says first, Says last) {
  std::size_t next = static_cast<std::size_t>(first);
  for (const PhraseRow& row : rows) {
    if (static_cast<std::size_t>(row.says) != next++) return false;
    for (const std::string_view text : {row.en, row.zh}) {
      if (text.find('\0') != std::string_view::npos) return false;
    }
  }
  return next == static_cast<std::size_t>(last) + 1;
}

// English and Chinese of each row, one after the other.
template <std::size_t count>
consteval std::array<std::string_view, 2 * count> wordings(
    const std::array<PhraseRow, count>& rows) {
  std::array<std::string_view, 2 * count> out;
  for (std::size_t i = 0; i < count; ++i) {
    out[2 * i] = rows[i].en;
    out[2 * i + 1] = rows[i].zh;
  }
  return out;
}

// The packed wordings of each table.
std::string_view phrases_of_files();      // Says::quoted to Says::id_twice
std::string_view phrases_of_scenarios();  // Says::no_scenario to the last

}  // namespace askwell::store
