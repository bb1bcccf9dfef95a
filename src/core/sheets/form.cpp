#include "core/sheets/form.h"

#include <algorithm>
#include <cassert>

#include "base/decimal.h"

namespace askwell::sheets {

namespace {

struct Basic {
  std::string_view word;
  Form::Type type;
  double low, high;
};
constexpr double most = 1e15;
constexpr Basic basics[] = {
    {"num", Form::Type::number, -most, most}, {"int", Form::Type::whole, -most, most},
    {"amt", Form::Type::number, 0, most},     {"cnt", Form::Type::whole, 0, most},
    {"part", Form::Type::number, 0, 1},       {"bool", Form::Type::boolean, 0, 0},
    {"tri", Form::Type::tri, 0, 0},           {"text", Form::Type::text, 0, 0},
    {"name", Form::Type::name, 0, 0},         {"date", Form::Type::date, 0, 0}};

class FormReader {
 public:
  explicit FormReader(std::string_view text) : rest_(text) {}

  std::vector<Form> fields() {
    std::vector<Form> out;
    std::size_t unfinished = 0;  // names at the end of `out` that wait for their type
    do {
      Form field;
      field.name = word();
      if (field.name == "T") {
        field.name = "today";
        field.type = Form::Type::date;
        out.push_back(field);
      } else if (take("!")) {
        field.type = Form::Type::name;
        field.unique = true;
        out.push_back(field);
      } else {
        out.push_back(field);
        ++unfinished;
        if (!take(":")) continue;
        const Form found = type();
        for (; unfinished > 0; --unfinished) {
          Form& waiting = out[out.size() - unfinished];
          const std::string_view name = waiting.name;
          waiting = found;
          waiting.name = name;
        }
      }
    } while (take(","));
    assert(unfinished == 0);
    return out;
  }

  bool done() const { return rest_.empty(); }

 private:
  Form type() {
    Form form;
    if (take("{")) {
      form.parts = fields();
      expect("}");
    } else if (take("[")) {
      form.type = Form::Type::list;
      form.parts = {type()};
      expect("]");
      form.low = 0;
      form.high = max_items;
      length(form);
    } else {
      word_type(form);
    }
    form.may_be_unknown = take("?");
    if (take(" ")) {
      form.low = number();
      expect("..");
      if (starts_number()) form.high = number();
    }
    if (take("=")) {
      form.has_default = true;
      form.otherwise = value();
    }
    return form;
  }

  void word_type(Form& form) {
    const std::string_view first = word();
    const auto* basic = std::find_if(std::begin(basics), std::end(basics),
                                     [&](const Basic& one) { return one.word == first; });
    if (basic != std::end(basics)) {
      form.type = basic->type;
      form.low = basic->low;
      form.high = basic->high;
      return;
    }
    form.type = Form::Type::choice;
    form.words = {first};
    while (take("|")) form.words.push_back(word());
  }

  void length(Form& list) {
    if (!starts_number()) return;
    list.low = list.high = number();
    if (!take("..")) return;
    list.high = starts_number() ? number() : max_items;
  }

  Cell value() {
    if (starts_number()) return Cell::of(number());
    if (take("true")) return Cell::of(true);
    if (take("false")) return Cell::of(false);
    if (!take("[")) return Cell::of(word());
    Cell list = Cell::list();
    do list.add(Cell::of(number()));
    while (take(","));
    expect("]");
    return list;
  }

  bool starts_number() const {
    return !rest_.empty() &&
           (rest_.front() == '-' || (rest_.front() >= '0' && rest_.front() <= '9'));
  }

  double number() {
    // "0..10": the first dot of two ends the number.
    const std::string_view token = rest_.substr(0, rest_.find_first_of(",]} ="));
    const std::string text(token.substr(0, token.find("..")));
    const char* end = nullptr;
    const double read = read_decimal(text.c_str(), &end);
    rest_.remove_prefix(static_cast<std::size_t>(end - text.c_str()));
    return read;
  }

  std::string_view word() {
    std::size_t size = 0;
    while (size < rest_.size() && is_letter(rest_[size])) ++size;
    assert(size > 0);
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_';
  }

  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }

  void expect(std::string_view what) {
    const bool there = take(what);
    assert(there);
    static_cast<void>(there);
  }

  std::string_view rest_;
};

}  // namespace

const Form* Form::find(std::string_view field) const {
  for (const Form& part : parts) {
    if (part.name == field) return &part;
  }
  return nullptr;
}

Form read_form(std::string_view text) {
  FormReader reader(text);
  Form form;
  form.parts = reader.fields();
  assert(reader.done());
  return form;
}

}  // namespace askwell::sheets
