#include "core/sheets/measure.h"

#include <chrono>
#include <cmath>

#include "base/order.h"
#include "base/text.h"

namespace askwell::sheets {

bool known(double x) { return !std::isnan(x); }

double ratio(double part, double whole) { return whole == 0 ? unknown : part / whole; }

double rounded(double x) { return std::fabs(x) > 1e9 ? x : std::floor(1e9 * x + 0.5) / 1e9; }

bool below(double a, double b) { return rounded(a) < rounded(b); }
bool above(double a, double b) { return rounded(a) > rounded(b); }
bool at_least(double a, double b) { return rounded(a) >= rounded(b); }
bool at_most(double a, double b) { return rounded(a) <= rounded(b); }
bool same(double a, double b) { return rounded(a) == rounded(b); }

double mean(const std::vector<double>& numbers) {
  double sum = 0;
  for (const double number : numbers) sum += number;
  return ratio(sum, static_cast<double>(numbers.size()));
}

double median(std::vector<double> numbers) {
  if (numbers.empty()) return unknown;
  sort_by(numbers, [](double a, double b) { return a < b; });
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

std::optional<int> day_number(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t size) -> int {
    int number = 0;
    for (const char c : date.substr(at, size)) {
      if (c < '0' || c > '9') return -1;
      number = number * 10 + (c - '0');
    }
    return number;
  };
  const int year = part(0, 4), month = part(5, 2), day = part(8, 2);
  if (year < 1900 || year > 2199 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day whole{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
  if (!whole.ok()) return std::nullopt;
  return static_cast<int>(std::chrono::sys_days(whole).time_since_epoch().count());
}

std::string date_of(int day) {
  const std::chrono::year_month_day whole{std::chrono::sys_days(std::chrono::days(day))};
  const auto two = [](unsigned number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  return std::to_string(static_cast<int>(whole.year())) + "-" +
         two(static_cast<unsigned>(whole.month())) + "-" +
         two(static_cast<unsigned>(whole.day()));
}

namespace {

bool is_blank_point(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0xA0 || c == 0x3000;
}

}  // namespace

bool is_blank(std::string_view text) { return without_blanks(text).empty(); }

std::string_view without_blanks(std::string_view text) {
  std::size_t begin = 0, end = 0;
  bool begun = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_blank_point(point.value)) {
      if (!begun) begin = at;
      begun = true;
      end = at + point.bytes;
    }
    at += point.bytes;
  }
  return begun ? text.substr(begin, end - begin) : std::string_view();
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) ++count;
  return count;
}

}  // namespace askwell::sheets
