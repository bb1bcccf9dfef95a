// What a worksheet is filled with and what it answers: numbers, texts, lists and records.
//
// A cell holds what a person typed until check() (check.h) has found it fit; from then on the
// readers below may be used. "Unknown" is null; as a number it is NaN, which carries through
// every calculation and makes every comparison false. Cells know no JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace askwell::sheets {

struct Cell {
  enum class Kind : std::uint8_t { null, boolean, number, text, list, record };

  Kind kind = Kind::null;
  bool boolean = false;
  std::string_view name = {};    // of a field; from a form or a literal, so it lives for ever
  double number = 0;             // of a checked date: its day number, beside its text
  std::string text = {};         //
  std::vector<Cell> items = {};  // of a list, or the fields of a record
  bool operator==(const Cell&) const = default;

  static Cell record() { return of_kind(Kind::record); }
  static Cell list() { return of_kind(Kind::list); }
  static Cell of(double number);  // null for what is not finite
  static Cell of(int number) { return of(double(number)); }
  static Cell of(std::size_t number) { return of(double(number)); }
  static Cell of(std::string_view text);
  static Cell of(const char* text) { return of(std::string_view(text)); }
  static Cell of(bool yes);
  static Cell of(Cell cell) { return cell; }

  bool is_null() const { return kind == Kind::null; }
  bool is_true() const { return kind == Kind::boolean && boolean; }
  bool is_false() const { return kind == Kind::boolean && !boolean; }
  bool says_nothing() const;  // null, a blank text or an empty list

  // A field of a record, null if there is none.
  const Cell* find(std::string_view field) const;

  // Fields that are there: a checked record has every field of its form.
  const Cell& operator[](std::string_view field) const;
  const std::vector<Cell>& list(std::string_view field) const { return (*this)[field].items; }
  double num(std::string_view field) const { return (*this)[field].value(); }
  const std::string& word(std::string_view field) const { return (*this)[field].text; }
  bool yes(std::string_view field) const { return (*this)[field].is_true(); }
  bool filled(std::string_view field) const;        // a text that is not blank
  std::size_t count(std::string_view field) const;  // a whole number, not negative

  double value() const;  // of a number or date; NaN for null

  // Adds a field. Answers this cell, so that a record is built in one go; one that is built
  // as it is answered is moved, not copied.
  template <class T>
  Cell& put(std::string_view field, T&& value) & {
    add_field(field, of(std::forward<T>(value)));
    return *this;
  }
  template <class T>
  Cell&& put(std::string_view field, T&& value) && {
    return std::move(put(field, std::forward<T>(value)));
  }
  Cell& add(Cell item);  // to a list

  void set(std::string_view field, Cell value);  // of one that is there

 private:
  static Cell of_kind(Kind kind);
  void add_field(std::string_view field, Cell&& value);
};

// Counts things of which each has one of a few ids; ids that never occur count 0.
class Tally {
 public:
  Tally(std::initializer_list<std::string_view> ids);

  void add(std::string_view id, double amount = 1);  // an id not listed is let pass
  double of(std::string_view id) const;
  Cell cell() const { return counts_; }

 private:
  Cell counts_ = Cell::record();
};

}  // namespace askwell::sheets
