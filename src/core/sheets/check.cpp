#include "core/sheets/check.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

using Kind = Cell::Kind;
using Type = Form::Type;

// The rows of an item: itself, and those of the lists in it.
std::size_t weight_of(const Cell& item) {
  std::size_t rows = 1;
  for (const Cell& field : item.items) rows += field.items.size();
  return rows;
}

// Adds a step to a pointer for as long as it lives.
class Within {
 public:
  Within(std::string& at, std::string_view step) : at_(at), size_(at.size()) {
    at_ += '/';
    at_ += step;
  }
  Within(std::string& at, std::size_t i) : Within(at, std::to_string(i)) {}
  ~Within() { at_.resize(size_); }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;

 private:
  std::string& at_;
  std::size_t size_;
};

}  // namespace

class Checking::Checker {
 public:
  std::vector<Fault> faults = {};

  void field(const Form& form, Cell& cell) {
    if (!open(form, cell)) return;
    for (std::size_t i = 0; i < cell.items.size(); ++i) item(form, cell, i);
  }

  // One item of a list, or field of a record, that open() has found to be one.
  void item(const Form& form, Cell& cell, std::size_t i) {
    const bool of_list = form.type == Type::list;
    const Form& part = form.parts[of_list ? 0 : i];
    const Within here = of_list ? Within(at, i) : Within(at, part.name);
    field(part, cell.items[i]);
  }

  // Checks all of a field but what is in it. True for a list or record, whose items remain;
  // those of a record are then the fields of the form, in its order.
  bool open(const Form& form, Cell& cell) {
    if (cell.is_null() && !fill(form, cell)) {
      if (!form.may_be_unknown && form.type != Type::tri) found(form, "missing");
      return false;
    }
    switch (form.type) {
      case Type::number:
      case Type::whole:
        number(form, cell);
        return false;
      case Type::boolean:
      case Type::tri:
        if (cell.kind != Kind::boolean) found(form, "boolean");
        return false;
      case Type::list:
        return list(form, cell);
      case Type::record:
        return record(form, cell);
      default:
        text(form, cell);
        return false;
    }
  }

  // The names in lists, once everything else is as it should be.
  void names(const Form& form, const Cell& cell) {
    if (form.type == Type::record) {
      for (std::size_t i = 0; i < form.parts.size(); ++i) {
        if (form.parts[i].parts.empty()) continue;
        const Within here(at, form.parts[i].name);
        names(form.parts[i], cell.items[i]);
      }
    } else if (form.type == Type::list && form.parts.front().type == Type::record) {
      const Form& item = form.parts.front();
      for (std::size_t i = 0; i < cell.items.size(); ++i) {
        const Within here(at, i);
        names(item, cell.items[i]);
      }
      for (const Form& part : item.parts) {
        if (part.unique) repeated(part.name, cell);
      }
    }
  }

  std::string at = {};  // the pointer of what is being looked at

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

  bool list(const Form& form, const Cell& cell) {
    const auto size = static_cast<double>(cell.items.size());
    const bool is_list = cell.kind == Kind::list;
    const bool fits = is_list && size >= form.low && size <= form.high;
    if (!fits) found(form, is_list ? "length" : "list");
    return fits;
  }

  bool record(const Form& form, Cell& cell) {
    if (cell.kind != Kind::record) {
      found(form, "record");
      return false;
    }
    const auto named = [](const Form& part, const Cell& field) {
      return part.name == field.name;
    };
    if (std::equal(form.parts.begin(), form.parts.end(), cell.items.begin(), cell.items.end(),
                   named)) {
      return true;
    }
    std::vector<Cell> fields;
    fields.reserve(form.parts.size());
    for (const Form& part : form.parts) {
      const auto given = std::find_if(cell.items.begin(), cell.items.end(),
                                      [&](const Cell& one) { return one.name == part.name; });
      fields.push_back(given == cell.items.end() ? Cell() : std::move(*given));
      fields.back().name = part.name;
    }
    cell.items = std::move(fields);
    return true;
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
          {.at = at + "/" + std::to_string(i) + "/" + std::string(field), .id = "repeated"});
    }
  }

  void found(const Form& form, std::string_view id) {
    Fault fault{.at = at, .id = id, .low = form.low, .high = form.high};
    for (const std::string_view word : form.words) {
      fault.words += (fault.words.empty() ? "" : ", ") + std::string(word);
    }
    faults.push_back(std::move(fault));
  }

  std::string at_ = {};  // the pointer of what is being looked at
};

std::vector<Fault> check(const Form& form, Cell& cell) {
  Checking::Checker checker;
  checker.field(form, cell);
  if (checker.faults.empty()) checker.names(form, cell);
  return std::move(checker.faults);
}

Checking::Checking(const Form& form, Cell& record)
    : form_(form), record_(record), checker_(std::make_unique<Checker>()) {
  if (!checker_->open(form_, record_)) part_ = form_.parts.size();
}

Checking::~Checking() = default;

bool Checking::run(std::size_t work) {
  std::size_t left = work;
  for (; part_ < form_.parts.size(); ++part_, item_ = 0) {
    if (!look_at_part(left)) return false;
  }
  if (checker_->faults.empty()) checker_->names(form_, record_);
  return true;
}

// False if there is more to do on it than is `left`.
bool Checking::look_at_part(std::size_t& left) {
  const Form& part = form_.parts[part_];
  Cell& cell = record_.items[part_];
  if (part.type != Form::Type::list) {
    checker_->item(form_, record_, part_);
    return true;
  }
  const Within here(checker_->at, part.name);
  if (item_ == 0 && !checker_->open(part, cell)) return true;
  for (; item_ < cell.items.size(); ++item_) {
    if (left == 0) return false;
    checker_->item(part, cell, item_);
    left -= std::min(left, weight_of(cell.items[item_]));
  }
  return true;
}

std::vector<Fault> Checking::take() { return std::move(checker_->faults); }

}  // namespace askwell::sheets
