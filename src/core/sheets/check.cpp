#include "core/sheets/check.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

using Kind = Cell::Kind;
using Type = Form::Type;

class Checker {
 public:
  std::vector<Fault> faults = {};

  void field(const Form& form, Cell& cell) {
    if (cell.is_null() && !fill(form, cell)) {
      if (!form.may_be_unknown && form.type != Type::tri) found(form, "missing");
      return;
    }
    switch (form.type) {
      case Type::number:
      case Type::whole:
        return number(form, cell);
      case Type::boolean:
      case Type::tri:
        if (cell.kind != Kind::boolean) found(form, "boolean");
        return;
      case Type::list:
        return list(form, cell);
      case Type::record:
        return record(form, cell);
      default:
        return text(form, cell);
    }
  }

  // The names in lists, once everything else is as it should be.
  void names(const Form& form, const Cell& cell) {
    if (form.type == Type::record) {
      for (std::size_t i = 0; i < form.parts.size(); ++i) {
        within(form.parts[i].name, [&] { names(form.parts[i], cell.items[i]); });
      }
    } else if (form.type == Type::list && form.parts.front().type == Type::record) {
      const Form& item = form.parts.front();
      for (std::size_t i = 0; i < cell.items.size(); ++i) {
        within(std::to_string(i), [&] { names(item, cell.items[i]); });
      }
      for (const Form& part : item.parts) {
        if (part.unique) repeated(part.name, cell);
      }
    }
  }

 private:
  // Puts in what a field left out stands for; false if it stands for nothing.
  static bool fill(const Form& form, Cell& cell) {
    const std::string_view name = cell.name;
    if (form.has_default) {
      cell = form.otherwise;
    } else if (form.may_be_unknown) {
      return false;
    } else if (form.type == Type::record) {
      cell = Cell::record();
    } else if (form.type == Type::text) {
      cell = Cell::of(std::string_view());
    } else if (form.type == Type::list && form.low == 0) {
      cell = Cell::list();
    } else {
      return false;
    }
    cell.name = name;
    return true;
  }

  void number(const Form& form, const Cell& cell) {
    const bool whole = form.type == Type::whole;
    const bool fits = cell.kind == Kind::number && std::isfinite(cell.number) &&
                      cell.number >= form.low && cell.number <= form.high &&
                      (!whole || cell.number == std::floor(cell.number));
    if (!fits) found(form, whole ? "whole" : "number");
  }

  void text(const Form& form, Cell& cell) {
    if (form.type == Type::date) {
      const auto day = cell.kind == Kind::text ? day_number(cell.text) : std::nullopt;
      if (!day) return found(form, "date");
      cell.number = *day;
    } else if (form.type == Type::choice) {
      const bool fits =
          cell.kind == Kind::text &&
          std::find(form.words.begin(), form.words.end(), cell.text) != form.words.end();
      if (!fits) found(form, "choice");
    } else if (cell.kind != Kind::text) {
      found(form, form.type == Type::name ? "name" : "text");
    } else if (form.type == Type::name && is_blank(cell.text)) {
      found(form, "name");
    }
  }

  void list(const Form& form, Cell& cell) {
    if (cell.kind != Kind::list) return found(form, "list");
    const auto size = static_cast<double>(cell.items.size());
    if (size < form.low || size > form.high) return found(form, "length");
    for (std::size_t i = 0; i < cell.items.size(); ++i) {
      within(std::to_string(i), [&] { field(form.parts.front(), cell.items[i]); });
    }
  }

  // Leaves exactly the fields of the form, in its order.
  void record(const Form& form, Cell& cell) {
    if (cell.kind != Kind::record) return found(form, "record");
    std::vector<Cell> fields;
    fields.reserve(form.parts.size());
    for (const Form& part : form.parts) {
      const auto given = std::find_if(cell.items.begin(), cell.items.end(),
                                      [&](const Cell& one) { return one.name == part.name; });
      fields.push_back(given == cell.items.end() ? Cell() : std::move(*given));
      fields.back().name = part.name;
      within(part.name, [&] { field(part, fields.back()); });
    }
    cell.items = std::move(fields);
  }

  void repeated(std::string_view field, const Cell& list) {
    const auto name = [&](int i) -> const std::string& {
      return list.items[static_cast<std::size_t>(i)].word(field);
    };
    const std::vector<int> order =
        ordered(static_cast<int>(list.items.size()),
                [&](int a, int b) -> bool { return name(a) < name(b); });
    std::vector<int> later;
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (name(order[i]) == name(order[i - 1])) later.push_back(order[i]);
    }
    sort_by(later, [](int a, int b) { return a < b; });
    for (const int i : later) {
      faults.push_back(
          {.at = at_ + "/" + std::to_string(i) + "/" + std::string(field), .id = "repeated"});
    }
  }

  void found(const Form& form, std::string_view id) {
    Fault fault{.at = at_, .id = id, .low = form.low, .high = form.high};
    for (const std::string_view word : form.words) {
      fault.words += (fault.words.empty() ? "" : ", ") + std::string(word);
    }
    faults.push_back(std::move(fault));
  }

  template <class Visit>
  void within(std::string_view step, Visit visit) {
    const std::size_t size = at_.size();
    at_ += '/';
    at_ += step;
    visit();
    at_.resize(size);
  }

  std::string at_ = {};  // the pointer of what is being looked at
};

}  // namespace

std::vector<Fault> check(const Form& form, Cell& cell) {
  Checker checker;
  checker.field(form, cell);
  if (checker.faults.empty()) checker.names(form, cell);
  return std::move(checker.faults);
}

}  // namespace askwell::sheets
