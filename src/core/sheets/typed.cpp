#include "core/sheets/typed.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "base/text.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

using Type = Form::Type;

constexpr double no_end = 1e15;  // of the range of a number that may be any

// Without the commas that part thousands; empty where commas part anything else.
std::string without_commas(std::string_view text) {
  if (text.find(',') == std::string_view::npos) return std::string(text);
  std::string out;
  const std::vector<std::string_view> groups = split(text.substr(0, text.find('.')), ',');
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i > 0 && groups[i].size() != 3) return {};
    if (groups.size() > 1 && i == 0 && (groups[i].empty() || groups[i].size() > 4)) return {};
    out += groups[i];
  }
  const std::size_t point = text.find('.');
  return point == std::string_view::npos ? out : out + std::string(text.substr(point));
}

// Full-width signs, as a Chinese keyboard writes them, and the minus of print as plain ones.
std::string narrowed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value >= U'！' && point.value <= U'～') {
      out += static_cast<char>(point.value - U'！' + U'!');
    } else if (point.value == U'−') {
      out += '-';
    } else {
      out += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

// Without the sign of a currency before or behind it.
std::string_view without_currency(std::string_view text) {
  for (const std::string_view sign : {"¥", "￥", "$", "€", "£"}) {
    if (text.starts_with(sign)) return without_blanks(text.substr(sign.size()));
  }
  constexpr std::string_view yuan = "元";
  return text.ends_with(yuan) ? without_blanks(text.substr(0, text.size() - yuan.size()))
                              : text;
}

// Per cent are understood where a number is a part of 1, currencies where it may be any.
Cell number(const Form& form, std::string_view text) {
  const std::string narrow = narrowed(text);
  std::string_view wanted = narrow;
  const bool percent = form.high <= 1 && wanted.ends_with('%');
  if (percent) wanted.remove_suffix(1);
  if (form.high >= no_end) wanted = without_currency(wanted);
  const std::string plain = without_commas(without_blanks(wanted));
  const char* end = nullptr;
  const double read = read_decimal(plain.c_str(), &end);
  if (plain.empty() || end != plain.c_str() + plain.size() || !std::isfinite(read)) {
    return Cell::of(text);
  }
  return Cell::of(percent ? read / 100 : read);
}

Cell boolean(std::string_view text) {
  for (const std::string_view yes : {"yes", "Yes", "YES", "true", "True", "TRUE", "1", "是"}) {
    if (text == yes) return Cell::of(true);
  }
  for (const std::string_view no : {"no", "No", "NO", "false", "False", "FALSE", "0", "否"}) {
    if (text == no) return Cell::of(false);
  }
  return Cell::of(text);
}

// Without a time of day behind it: "0:00", "13:45:00".
std::string_view without_time(std::string_view text) {
  const std::size_t gap = text.rfind(' ');
  if (gap == std::string_view::npos) return text;
  const std::vector<std::string_view> parts = split(text.substr(gap + 1), ':');
  const bool time = (parts.size() == 2 || parts.size() == 3) &&
                    std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
                      return part.size() <= 2 && read_int(part, 0, 59).has_value();
                    });
  return time ? without_blanks(text.substr(0, gap)) : text;
}

// Year, month and day with lines between them: "2026/3/1" and "2026年3月1日" as "2026-3-1".
std::string with_lines(std::string_view date) {
  std::string out;
  for (std::size_t at = 0; at < date.size();) {
    const CodePoint point = code_point_at(date, at);
    const bool ends = at + point.bytes == date.size();
    if (point.value == U'/' || point.value == U'.' || point.value == U'年' ||
        point.value == U'月') {
      out += '-';
    } else if (!(ends && point.value == U'日')) {
      out += date.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

// A day written in another way as "2026-03-01"; what is none comes back as it is.
std::string date(std::string_view text) {
  if (day_number(text)) return std::string(text);
  const std::string plain = with_lines(without_time(narrowed(text)));
  const std::vector<std::string_view> parts = split(plain, '-');
  if (parts.size() != 3 || parts[0].size() != 4) return std::string(text);
  std::string out(parts[0]);
  for (std::size_t i = 1; i < 3; ++i) {
    if (parts[i].empty() || parts[i].size() > 2) return std::string(text);
    out += (parts[i].size() == 1 ? "-0" : "-") + std::string(parts[i]);
  }
  return day_number(out) ? out : std::string(text);
}

Cell list(const Form& form, std::string_view text) {
  Cell out = Cell::list();
  for (const std::string_view item : split(text, ';')) {
    if (!is_blank(item)) out.add(typed(form.parts.front(), without_blanks(item)));
  }
  return out;
}

}  // namespace

Cell typed(const Form& form, std::string_view text) {
  if (form.type == Type::text) return Cell::of(text);
  const std::string_view trimmed = without_blanks(text);
  if (trimmed.empty()) return {};
  switch (form.type) {
    case Type::number:
    case Type::whole:
      return number(form, trimmed);
    case Type::boolean:
    case Type::tri:
      return boolean(trimmed);
    case Type::date:
      return Cell::of(std::string_view(date(trimmed)));
    case Type::list:
      return list(form, trimmed);
    case Type::name:
      return Cell::of(text);
    default:
      return Cell::of(trimmed);
  }
}

std::string shown(const Form& form, const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::number:
      return write_decimal(cell.number);
    case Cell::Kind::boolean:
      return cell.boolean ? "yes" : "no";
    case Cell::Kind::text:
      return cell.text;
    case Cell::Kind::list: {
      std::string out;
      for (const Cell& item : cell.items) {
        if (!out.empty()) out += "; ";
        out += shown(form.parts.front(), item);
      }
      return out;
    }
    default:
      return {};
  }
}

const Form* form_at(const Form& form, std::string_view pointer) {
  const Form* at = &form;
  for (const std::string_view step : split(pointer, '/')) {
    if (step.empty()) continue;
    at = at->type == Type::list ? &at->parts.front() : at->find(step);
    if (at == nullptr) return nullptr;
  }
  return at;
}

}  // namespace askwell::sheets
