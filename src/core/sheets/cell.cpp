#include "core/sheets/cell.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/sheets/measure.h"

namespace askwell::sheets {

Cell Cell::of_kind(Kind kind) {
  Cell cell;
  cell.kind = kind;
  return cell;
}

Cell Cell::of(double number) {
  Cell cell = of_kind(std::isfinite(number) ? Kind::number : Kind::null);
  if (!cell.is_null()) cell.number = number;
  return cell;
}

Cell Cell::of(std::string_view text) {
  Cell cell = of_kind(Kind::text);
  cell.text = text;
  return cell;
}

Cell Cell::of(bool yes) {
  Cell cell = of_kind(Kind::boolean);
  cell.boolean = yes;
  return cell;
}

const Cell* Cell::find(std::string_view field) const {
  if (kind != Kind::record) return nullptr;
  for (const Cell& item : items) {  // most names differ in length, which is seen without a call
    if (item.name.size() == field.size() && item.name == field) return &item;
  }
  return nullptr;
}

const Cell& Cell::operator[](std::string_view field) const {
  const Cell* found = find(field);
  assert(found != nullptr);
  return *found;
}

bool Cell::says_nothing() const {
  return is_null() || (kind == Kind::text && is_blank(text)) ||
         (kind == Kind::list && items.empty());
}

bool Cell::filled(std::string_view field) const { return !is_blank((*this)[field].text); }

std::size_t Cell::count(std::string_view field) const {
  return static_cast<std::size_t>((*this)[field].number);
}

double Cell::value() const { return is_null() ? unknown : number; }

void Cell::add_field(std::string_view field, Cell&& value) {
  constexpr std::size_t mostly = 10;  // fields, or fewer
  if (items.capacity() == 0) items.reserve(mostly);
  value.name = field;
  items.push_back(std::move(value));
}

void Cell::set(std::string_view field, Cell value) {
  const auto it = std::find_if(items.begin(), items.end(),
                               [&](const Cell& item) { return item.name == field; });
  assert(it != items.end());
  value.name = it->name;
  *it = std::move(value);
}

Cell& Cell::add(Cell item) {
  item.name = {};
  items.push_back(std::move(item));
  return *this;
}

Tally::Tally(std::initializer_list<std::string_view> ids) {
  for (const std::string_view id : ids) counts_.put(id, 0);
}

void Tally::add(std::string_view id, double amount) {
  for (Cell& count : counts_.items) {
    if (count.name == id) count.number += amount;
  }
}

double Tally::of(std::string_view id) const { return counts_.num(id); }

}  // namespace askwell::sheets
