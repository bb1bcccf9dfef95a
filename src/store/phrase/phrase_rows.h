// A table of wordings, and how it is kept in the program. Internal to the store; others use
// store/phrase/phrase.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

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

// In a browser's program all between these two is there only once the second part of it is
// (tools/later_data.mjs). Until then a wording is empty.
inline constexpr std::string_view later_begin = "\1later\1", later_end = "\1end\1";

template <std::size_t count>
consteval std::size_t bytes_of(const std::array<PhraseRow, count>& rows) {
  std::size_t bytes = later_begin.size() + later_end.size();
  for (const PhraseRow& row : rows) bytes += row.en.size() + row.zh.size() + 2;
  return bytes;
}

// English and Chinese of each row, each with a NUL behind it, between the two marks: half the
// size of a table that points at its texts.
template <std::size_t bytes, std::size_t count>
consteval std::array<char, bytes> packed(const std::array<PhraseRow, count>& rows) {
  std::array<char, bytes> out{};
  std::size_t at = 0;
  const auto put = [&](std::string_view text) {
    for (const char c : text) out[at++] = c;
  };
  put(later_begin);
  for (const PhraseRow& row : rows) {
    put(row.en);
    ++at;
    put(row.zh);
    ++at;
  }
  put(later_end);
  return out;
}

// The wordings alone.
template <std::size_t bytes>
constexpr std::string_view unmarked(const std::array<char, bytes>& text) {
  return {text.data() + later_begin.size(), bytes - later_begin.size() - later_end.size()};
}

// The packed wordings of each table.
std::string_view phrases_of_files();      // Says::quoted to Says::id_twice
std::string_view phrases_of_scenarios();  // Says::no_scenario to the last

}  // namespace askwell::store
