// Writes JSON: escaped, valid UTF-8, no spaces. Commas are put where they belong.
//
//   JsonWriter json;
//   json.object().name("seed").whole(7).name("moves").list().text("rapport").end().end();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace askwell::store {

class JsonWriter {
 public:
  JsonWriter& object() { return open('{', '}'); }
  JsonWriter& list() { return open('[', ']'); }
  JsonWriter& end();  // of the innermost object or list

  JsonWriter& name(std::string_view name);
  JsonWriter& text(std::string_view text);  // bytes that are no UTF-8 become U+FFFD
  JsonWriter& whole(std::int64_t number);
  JsonWriter& decimal(double number);  // finite
  JsonWriter& yes(bool yes);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  // a value that is JSON already

  const std::string& str() const { return out_; }

 private:
  JsonWriter& open(char begin, char end);
  void comma();
  void quote(std::string_view text);

  std::string out_;
  std::string ends_;  // closing brackets still owed, innermost last
};

}  // namespace askwell::store
