#include "store/json/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/order.h"
#include "store/json/encoding_fault.h"
#include "store/json/json_fault.h"

namespace askwell::store {

namespace {

bool is_between(char c) {  // what may stand between tokens, apart from brackets
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':';
}

bool is_scalar(char c) {  // of a number or a literal
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '+' || c == '-' || c == '.' ||
         c == 'E';
}

// How many values to make room for: for a file as large as our packs what those have, for a
// larger one all there can be, since each value but the first comes after one of these signs.
std::size_t expected_values(std::string_view text) {
  if (text.size() < 24 * 50'000) return text.size() / 24;
  const auto signs = std::count_if(text.begin(), text.end(),
                                   [](char c) { return c == ',' || c == '[' || c == '{'; });
  return std::min(static_cast<std::size_t>(signs) + 1, std::size_t{max_json_values});
}

}  // namespace

// What nlohmann's SAX parser talks to. It calls right after each token, so the token's
// beginning is found by walking from the end of the one before.
class JsonBuilder {
 public:
  JsonBuilder(std::string_view text, Json& json, std::vector<Problem>& problems, Nul nul)
      : text_(text), json_(json), problems_(problems), nul_(nul) {
    json_.letters_.reserve(text.size());  // decoded text is never longer than its source
    json_.values_.reserve(expected_values(text));
  }

  bool null() { return scalar({}); }
  bool boolean(bool yes) { return scalar({.kind = Value::Kind::boolean, .yes = yes}); }
  bool number_integer(std::int64_t n) {
    return scalar({.kind = Value::Kind::whole, .whole = n, .number = static_cast<double>(n)});
  }
  bool number_unsigned(std::uint64_t n) {
    if (n > static_cast<std::uint64_t>(INT64_MAX)) {
      return number_float(static_cast<double>(n), {});
    }
    return number_integer(static_cast<std::int64_t>(n));
  }
  bool number_float(double n, const std::string&) {
    return scalar({.kind = Value::Kind::decimal, .number = n});
  }
  bool string(std::string& decoded) {
    return scalar({.kind = Value::Kind::text, .text = kept(decoded)});
  }
  template <class Binary>
  bool binary(Binary&) {
    return false;  // JSON has none
  }

  bool start_object(std::size_t) { return open(Value::Kind::object); }
  bool start_array(std::size_t) { return open(Value::Kind::list); }
  bool end_object() {
    tell_duplicates();
    return close();
  }
  bool end_array() { return close(); }

  bool key(std::string& decoded) {
    name_ = kept(decoded);
    begin_token();
    name_place_ = stop_.token;
    end_token();
    stop_.wait = Stop::Wait::colon;
    return true;
  }

  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    problems_.push_back(syntax_fault(text_, stop_));
    return false;
  }

 private:
  struct Open {
    int value = 0;
    int last_child = -1;
    Place place;
  };

  bool scalar(Value value) {
    if (add(value) < 0) return false;
    end_token();
    stop_.wait = open_.empty() ? Stop::Wait::nothing : Stop::Wait::comma;
    return true;
  }

  bool open(Value::Kind kind) {
    const int at = add({.kind = kind});
    if (at < 0) return false;
    if (open_.size() == max_json_depth) {
      problem(stop_.token, {Says::too_deep, {max_json_depth}});
      return false;
    }
    open_.push_back({at, -1, stop_.token});
    end_token();
    step_in();
    stop_.wait =
        kind == Value::Kind::object ? Stop::Wait::name_or_end : Stop::Wait::value_or_end;
    return true;
  }

  bool close() {
    begin_token();
    end_token();
    open_.pop_back();
    step_in();
    stop_.wait = open_.empty() ? Stop::Wait::nothing : Stop::Wait::comma;
    return true;
  }

  void step_in() {
    stop_.any_open = !open_.empty();
    if (open_.empty()) return;
    stop_.open = open_.back().place;
    stop_.in_object = value(open_.back().value).kind == Value::Kind::object;
  }

  // Adds a value at the token that has just been read; its index, or -1 over the limit.
  int add(Value added) {
    begin_token();
    if (json_.values_.size() == max_json_values) {
      problem(stop_.token, Says::too_many_values);
      return -1;
    }
    const int at = static_cast<int>(json_.values_.size());
    added.line = stop_.token.line;
    added.column = stop_.token.column;
    if (!open_.empty()) {
      Open& around = open_.back();
      added.parent = around.value;
      if (stop_.in_object) {
        added.name = name_;
        added.name_line = name_place_.line;
        added.name_column = name_place_.column;
      }
      Value& parent = value(around.value);
      ++parent.count;
      (around.last_child < 0 ? parent.first : value(around.last_child).next) = at;
      around.last_child = at;
    }
    json_.values_.push_back(added);
    return at;
  }

  void begin_token() {
    std::size_t at = stop_.after.at;
    while (at < text_.size() && is_between(text_[at])) ++at;
    stop_.after.go(text_, at);
    stop_.token = stop_.after;
    if (holds_nul_) {
      problem(nul_escape(text_, stop_.token), Says::nul_escape);
      holds_nul_ = false;
    }
  }

  void end_token() {
    std::size_t at = stop_.token.at;
    const char first = text_[at++];
    if (first == '"') {
      while (text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
      ++at;
    } else if (is_scalar(first)) {
      while (at < text_.size() && is_scalar(text_[at])) ++at;
    }
    stop_.after.go(text_, at);
  }

  std::string_view kept(std::string_view decoded) {
    holds_nul_ = nul_ == Nul::refused && decoded.find('\0') != std::string_view::npos;
    std::vector<char>& letters = json_.letters_;
    const std::size_t at = letters.size();
    letters.insert(letters.end(), decoded.begin(), decoded.end());
    return {letters.data() + at, decoded.size()};
  }

  // By sorting: an object may hold a million names.
  void tell_duplicates() {
    std::vector<int> members;
    for (int at = value(open_.back().value).first; at >= 0; at = value(at).next) {
      members.push_back(at);
    }
    sort_by(members, [&](int a, int b) {
      return value(a).name != value(b).name ? value(a).name < value(b).name : a < b;
    });
    for (std::size_t i = 1; i < members.size() && problems_.size() < max_problems; ++i) {
      const Value& earlier = value(members[i - 1]);
      const Value& later = value(members[i]);
      if (earlier.name != later.name) continue;
      problem({0, later.name_line, later.name_column},
              {Says::name_twice, {quoted(later.name), earlier.name_line}});
    }
  }

  Value& value(int at) { return json_.values_[static_cast<std::size_t>(at)]; }

  void problem(const Place& place, Phrase say) {
    problems_.push_back({.line = place.line, .column = place.column, .say = std::move(say)});
  }

  std::string_view text_;
  Json& json_;
  std::vector<Problem>& problems_;
  Nul nul_;
  Stop stop_;
  std::vector<Open> open_;
  std::string_view name_;
  Place name_place_;
  bool holds_nul_ = false;
};

const Value* Json::find(const Value& object, std::string_view name) const {
  if (object.kind != Value::Kind::object) return nullptr;
  for (const Value& child : children(object)) {
    if (child.name == name) return &child;
  }
  return nullptr;
}

std::string Json::path(const Value& value) const {
  std::vector<std::string> steps;
  for (const Value* at = &value; at->parent >= 0;) {
    const Value& parent = values_[static_cast<std::size_t>(at->parent)];
    if (parent.kind == Value::Kind::object) {
      steps.push_back("." + std::string(at->name));
    } else {
      int place = 0;
      for (const Value& child : children(parent)) {
        if (&child == at) break;
        ++place;
      }
      steps.push_back("[" + std::to_string(place) + "]");
    }
    at = &parent;
  }
  std::string out;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) out += *step;
  if (!out.empty() && out.front() == '.') out.erase(0, 1);
  return out;
}

std::optional<Json> read_json(std::string_view text, std::size_t max_bytes,
                              std::vector<Problem>& problems, Nul nul) {
  if (std::optional<Problem> fault = encoding_fault(text, max_bytes)) {
    problems.push_back(std::move(*fault));
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);

  Json json;
  JsonBuilder builder(text, json, problems, nul);
  const char* begin = text.data();
  if (!nlohmann::json::sax_parse(begin, begin + text.size(), &builder)) return std::nullopt;
  return json;
}

Phrase described(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::null:
      return Says::a_null;
    case Value::Kind::boolean:
      return Says::a_boolean;
    case Value::Kind::whole:
      return Says::a_number;
    case Value::Kind::decimal:
      return Says::a_decimal;
    case Value::Kind::text:
      return Says::a_text;
    case Value::Kind::list:
      return Says::a_list;
    case Value::Kind::object:
      return Says::an_object;
  }
  return {};
}

}  // namespace askwell::store
