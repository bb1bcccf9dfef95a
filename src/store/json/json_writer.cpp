#include "store/json/json_writer.h"

#include <cassert>

#include "base/decimal.h"
#include "base/text.h"

namespace askwell::store {

JsonWriter& JsonWriter::end() {
  assert(!ends_.empty());
  out_ += ends_.back();
  ends_.pop_back();
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view name) {
  comma();
  quote(name);
  out_ += ':';
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  comma();
  quote(text);
  return *this;
}

JsonWriter& JsonWriter::whole(std::int64_t number) { return raw(std::to_string(number)); }
JsonWriter& JsonWriter::decimal(double number) { return raw(write_decimal(number)); }
JsonWriter& JsonWriter::yes(bool yes) { return raw(yes ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  comma();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::open(char begin, char end) {
  comma();
  out_ += begin;
  ends_ += end;
  return *this;
}

void JsonWriter::comma() {
  if (out_.empty() || ends_.empty()) return;
  const char last = out_.back();  // of a text it is the closing quote, never a bracket
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void JsonWriter::quote(std::string_view text) {
  const auto plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && plain(text[run])) ++run;
    out_ += text.substr(at, run - at);
    if ((at = run) == text.size()) break;
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    if (point.value == '"' || point.value == '\\') {
      out_ += '\\';
      out_ += static_cast<char>(point.value);
    } else if (point.value == '\n') {
      out_ += "\\n";
    } else if (point.value < 0x20 || point.value == 0x7F) {
      constexpr std::string_view digits = "0123456789abcdef";
      out_ += "\\u00";
      out_ += digits[point.value >> 4];
      out_ += digits[point.value & 15];
    } else {
      append_utf8(out_, point.value);
    }
  }
  out_ += '"';
}

}  // namespace askwell::store
