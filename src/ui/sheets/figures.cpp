#include "ui/sheets/figures.h"

#include <algorithm>
#include <cmath>

#include "base/cluster.h"
#include "base/decimal.h"
#include "base/text.h"

namespace askwell::ui {

namespace {

constexpr std::string_view dash = "–";

// Parts of one among the numbers of the answers.
constexpr std::string_view parts[] = {
    "share",         "cum",         "k_share",     "key_share",  "coverage",   "support",
    "base",          "win_result",  "odds",        "safe_odds",  "top2",       "retention",
    "churn",         "growth",      "loyalty",     "engagement", "uplift",     "rate",
    "ratios",        "conv",        "p",           "p_target",   "accuracy",   "bias",
    "mean_accuracy", "mean_bias",   "won",         "burn",       "met",        "wasted",
    "for80",         "hours_share", "value_share", "exec_share", "cover",      "balance",
    "need_share",    "guess_share", "progress",    "root_share", "cost_ratio", "trend",
    "base_change",   "margin_cut",  "meter",       "agreement",  "near"};

// The same names where they are no parts, by sheet.
constexpr struct {
  std::string_view sheet, name;
} not_parts[] = {{"pareto", "base"},    {"payback", "cum"},     {"funnel", "coverage"},
                 {"plan", "won"},       {"five-why", "wasted"}, {"retention", "cost_ratio"},
                 {"person", "coverage"}};

bool is_part(std::string_view sheet, std::string_view name) {
  for (const auto& one : not_parts) {
    if (one.sheet == sheet && one.name == name) return false;
  }
  return std::find(std::begin(parts), std::end(parts), name) != std::end(parts);
}

std::string grouped_whole(double whole) {
  std::string digits = write_decimal(std::fabs(whole));
  if (digits.find('e') == std::string::npos) {
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  }
  return (whole < 0 ? "−" : "") + digits;
}

bool is_number(std::string_view step) {
  return !step.empty() &&
         std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string figure(double number) {
  if (!std::isfinite(number)) return std::string(dash);
  if (std::fabs(number) >= 1000 || number == std::floor(number)) {
    return grouped_whole(std::round(number));
  }
  const std::string text = write_decimal(std::round(std::fabs(number) * 100) / 100);
  return (number < 0 && text != "0" ? "−" : "") + text;
}

std::string percent(double part) {
  return std::isfinite(part) ? figure(std::round(part * 100)) + " %" : std::string(dash);
}

std::string short_figure(double number) {
  if (!std::isfinite(number) || std::fabs(number) < 10'000) return figure(number);
  const bool millions = std::fabs(number) >= 999'500;
  const double scaled = number / (millions ? 1e6 : 1e3);
  const double rounded = std::fabs(scaled) < 10 ? std::round(scaled * 10) / 10 : scaled;
  return figure(rounded == scaled ? std::round(scaled) : rounded) + (millions ? " m" : " k");
}

std::string label_of(const Ui& ui, std::string_view kind, std::string_view sheet,
                     std::string_view at) {
  std::string path, item;  // without numbers; the last step, where it is a number, from 1
  std::string_view name;
  for (const std::string_view step : split(at, '/')) {
    if (step.empty()) continue;
    item.clear();
    if (is_number(step)) {
      item = std::to_string(*read_int(step, 0, 999'999) + 1);
    } else {
      path += (path.empty() ? "" : ".") + std::string(step);
      name = step;
    }
  }
  const std::string last(name), any = std::string(kind) + ".";
  const std::string own = any + std::string(sheet) + ".";
  const Words& words = ui.app.words();
  if (own == "in.nine-points." && last == "points" && !item.empty())  // as calls name them
    return ui.word("acct.numbered", {{"n", item}, {"name", ui.word("point." + item)}});
  std::vector<std::string> keys{own + path, own + last, any + last};
  if (!item.empty()) keys = {own + path + "." + item, own + last + "." + item};
  if (kind == "in") {  // what comes from the customer file has the names it has there
    for (const char* record : {"account.", "person.", "opportunity.", "purchase."}) {
      keys.push_back(any + record + last);
    }
  }
  for (const std::string& key : keys) {
    if (words.has(key)) return std::string(words.get(key));
  }
  return item.empty() ? any + last : item;
}

std::string short_name(std::string_view name) {
  constexpr int most = 60;
  std::size_t end = 0;
  for (int i = 0; i < most && end < name.size(); ++i) end += cluster_bytes(name, end);
  return std::string(name.substr(0, end)) + (end < name.size() ? "…" : "");
}

std::string behind_label(const Ui& ui, std::string_view label, std::string_view words) {
  const bool asks = label.ends_with('?') || label.ends_with("？");
  return ui.word(asks ? "acct.asked" : "acct.within", {{"group", label}, {"name", words}});
}

std::string field_words(const Ui& ui, std::string_view sheet, std::string_view at) {
  const std::string label = label_of(ui, "in", sheet, at);
  const std::string_view group = at.substr(0, at.rfind('/'));
  if (group.empty()) return label;
  return behind_label(ui, label_of(ui, "in", sheet, group), label);
}

std::string cell_words(const Ui& ui, std::string_view sheet, std::string_view name,
                       const sheets::Cell& cell) {
  using Kind = sheets::Cell::Kind;
  const Words& words = ui.app.words();
  std::string out;
  switch (cell.kind) {
    case Kind::null:
      return std::string(dash);
    case Kind::boolean:
      return std::string(ui.word(cell.boolean ? "acct.yes" : "acct.no"));
    case Kind::number:
      return is_part(sheet, name) ? percent(cell.number) : figure(cell.number);
    case Kind::text: {
      if (name == "missing") return field_words(ui, sheet, cell.text);
      const std::string own = "one." + std::string(sheet) + "." + cell.text;
      const std::string any = "one." + cell.text;
      if (words.has(own)) return std::string(words.get(own));
      return words.has(any) ? std::string(words.get(any)) : cell.text;
    }
    case Kind::list:
      for (const sheets::Cell& item : cell.items) {
        ui.add_to_list(out, cell_words(ui, sheet, name, item));
      }
      return out.empty() ? std::string(dash) : out;
    case Kind::record:
      for (const sheets::Cell& field : cell.items) {
        if (!out.empty()) out += " · ";
        out += label_of(ui, "num", sheet, field.name) + " " +
               cell_words(ui, sheet, field.name, field);
      }
      return out;
  }
  return out;
}

}  // namespace askwell::ui
