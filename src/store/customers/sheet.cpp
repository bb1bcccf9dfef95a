#include "store/customers/sheet.h"

#include <cmath>
#include <optional>
#include <vector>

#include "base/decimal.h"

namespace askwell::store {

namespace {

using sheets::Cell;
using sheets::Fault;
using sheets::Form;

bool is_of_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// A number too large for a double is a fault of its field, not of the whole text: so it is
// replaced by one that is only too large for every field.
std::string without_infinities(std::string_view text) {
  std::string out(text);
  bool quoted = false;
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (quoted && out[at] == '\\')
      ++at;
    else if (out[at] == '"')
      quoted = !quoted;
    if (quoted || at >= out.size() || !is_of_number(out[at])) continue;
    std::size_t end = at;
    while (end < out.size() && is_of_number(out[end])) ++end;
    const std::string number = out.substr(at, end - at);
    const char* read = nullptr;
    const bool huge = std::isinf(read_decimal(number.c_str(), &read));
    if (huge && *read == '\0') {
      const std::string other = number.front() == '-' ? "-1e99" : "1e99";
      out.replace(at, end - at, other + std::string(end - at - other.size(), ' '));
    }
    at = end - 1;
  }
  return out;
}

std::string problems_json(const std::vector<Fault>& faults) {
  JsonWriter json;
  json.object().name("problems").list();
  for (const Fault& fault : faults) {
    json.object().name("at").text(fault.at).name("say").text(said(fault)).end();
  }
  json.end().end();
  return json.str();
}

std::string problem_json(std::string_view say) {
  JsonWriter json;
  json.object().name("problems").list().object().name("at").text("").name("say").text(say);
  json.end().end().end();
  return json.str();
}

std::optional<Json> read_input(std::string_view text, std::string& problem) {
  std::vector<Problem> problems;
  std::optional<Json> json =
      read_json(without_infinities(text), max_sheet_bytes, problems, Nul::kept);
  if (problems.empty()) return json;
  const Problem& first = problems.front();
  problem = "line " + std::to_string(first.line) + ", column " + std::to_string(first.column) +
            ": " + sentence(first, Lang::en);
  return std::nullopt;
}

std::string no_sheet(std::string_view name) {
  std::string say =
      "there is no sheet \"" + std::string(name.substr(0, 40)) + "\": use one of ";
  for (const sheets::Sheet* sheet : sheets::all_sheets()) {
    if (sheet != sheets::all_sheets().front()) say += ", ";
    say += sheet->name;
  }
  return say;
}

// The answer's fields, with its flags, as one object.
void write_answer(JsonWriter& json, const sheets::Answer& answer) {
  json.object();
  for (const Cell& field : answer.out.items) {
    json.name(field.name);
    write_cell(json, field);
  }
  json.name("flags").list();
  for (const sheets::Flag& flag : answer.flags) {
    json.object().name("id").text(flag.id).name("at").text(flag.at).end();
  }
  json.end().end();
}

SheetAnswer calculated(std::string_view name, const Json& json, const Value& in, bool as_line) {
  const sheets::Sheet* sheet = sheets::find_sheet(name);
  if (sheet == nullptr) return {false, problem_json(no_sheet(name))};
  if (in.kind != Value::Kind::object) {
    return {false, problem_json("the input must be an object, not " +
                                written(described(in.kind), Lang::en))};
  }
  Cell cell = read_cell(json, in, sheets::read_form(sheet->form));
  const sheets::Answer answer = sheets::calculate(*sheet, cell);
  if (!answer.faults.empty()) return {false, problems_json(answer.faults)};
  JsonWriter out;
  if (as_line) out.object().name("out");
  write_answer(out, answer);
  if (as_line) out.end();
  return {true, out.str()};
}

Cell of_kind(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      return {};
    case Value::Kind::boolean:
      return Cell::of(value.yes);
    case Value::Kind::whole:
    case Value::Kind::decimal:
      return Cell::of(value.number);
    case Value::Kind::text:
      return Cell::of(value.text);
    case Value::Kind::list:
      return Cell::list();
    case Value::Kind::object:
      return Cell::record();
  }
  return {};
}

}  // namespace

Cell read_cell(const Json& json, const Value& value, const Form& form) {
  Cell cell = of_kind(value);
  if (cell.kind == Cell::Kind::list && form.type == Form::Type::list) {
    cell.items.reserve(static_cast<std::size_t>(value.count));
    for (const Value& item : json.children(value)) {
      cell.add(read_cell(json, item, form.parts.front()));
    }
  } else if (cell.kind == Cell::Kind::record && form.type == Form::Type::record) {
    for (const Value& field : json.children(value)) {
      const Form* part = form.find(field.name);
      if (part != nullptr) cell.put(part->name, read_cell(json, field, *part));
    }
  }
  return cell;
}

void write_cell(JsonWriter& json, const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::null:
      json.null();
      return;
    case Cell::Kind::boolean:
      json.yes(cell.boolean);
      return;
    case Cell::Kind::number:
      json.decimal(cell.number);
      return;
    case Cell::Kind::text:
      json.text(cell.text);
      return;
    case Cell::Kind::list:
      json.list();
      for (const Cell& item : cell.items) write_cell(json, item);
      json.end();
      return;
    case Cell::Kind::record:
      json.object();
      for (const Cell& field : cell.items) {
        json.name(field.name);
        write_cell(json, field);
      }
      json.end();
      return;
  }
}

SheetAnswer answer_sheet(std::string_view name, std::string_view in) {
  if (sheets::find_sheet(name) == nullptr) return {false, problem_json(no_sheet(name))};
  std::string problem;
  const std::optional<Json> json = read_input(in, problem);
  if (!json) return {false, problem_json(problem)};
  return calculated(name, *json, json->root(), false);
}

std::string answer_line(std::string_view line) {
  std::string problem;
  const std::optional<Json> json = read_input(line, problem);
  if (!json) return problem_json(problem);
  const Value* sheet = json->find(json->root(), "sheet");
  const Value* in = json->find(json->root(), "in");
  if (sheet == nullptr || in == nullptr || sheet->kind != Value::Kind::text) {
    return problem_json(
        "a line must be an object with \"sheet\", a name, and \"in\", an object");
  }
  return calculated(sheet->text, *json, *in, true).json;
}

}  // namespace askwell::store
