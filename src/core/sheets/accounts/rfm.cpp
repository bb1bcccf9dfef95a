#include "core/sheets/accounts/rfm.h"

#include <algorithm>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::size_t few_under = 5;  // customers, below which fifths mean nothing

// Scores from .. to of recency, frequency and money; the first that fits names the segment.
struct Segment {
  std::string_view id;
  int r_low, r_high, f_low, f_high, m_low, m_high;
};
constexpr Segment segments[] = {{"champions", 4, 5, 4, 5, 4, 5},
                                {"cant_lose", 1, 1, 4, 5, 4, 5},
                                {"new", 4, 5, 1, 1, 1, 1},
                                {"promising", 3, 4, 1, 1, 1, 1},
                                {"loyal", 2, 5, 3, 5, 3, 5},
                                {"potential_loyalist", 3, 5, 1, 3, 1, 3},
                                {"need_attention", 2, 3, 2, 3, 2, 3},
                                {"about_to_sleep", 2, 3, 1, 2, 1, 2},
                                {"at_risk", 1, 2, 2, 5, 2, 5},
                                {"lost", 1, 2, 1, 2, 1, 2},
                                {"other", 1, 5, 1, 5, 1, 5}};

constexpr Formula formulas[] = {{"rows.r", "today - last order"},
                                {"rows.f", "orders in window"},
                                {"rows.m", "Σ amount in window"},
                                {"rows.rs", "1 + ⌊5 × customers worse / n⌋"},
                                {"rows.fs", "1 + ⌊5 × customers worse / n⌋"},
                                {"rows.ms", "1 + ⌊5 × customers worse / n⌋"}};

bool rising(const std::vector<Cell>& cuts, double sign) {
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    if (sign * cuts[i].number <= sign * cuts[i - 1].number) return false;
  }
  return true;
}

void rules(const Cell& in, Faults& faults) {
  if (!rising(in.list("cuts_r"), -1)) faults.push_back({.at = "/cuts_r", .id = "not_falling"});
  if (!rising(in.list("cuts_f"), 1)) faults.push_back({.at = "/cuts_f", .id = "not_rising"});
  if (!rising(in.list("cuts_m"), 1)) faults.push_back({.at = "/cuts_m", .id = "not_rising"});
  const std::vector<Cell>& customers = in.list("customers");
  const double today = in.num("today");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const std::vector<Cell>& orders = customers[i].list("orders");
    for (std::size_t j = 0; j < orders.size(); ++j) {
      if (orders[j].num("date") <= today) continue;
      faults.push_back(
          {.at = place(place("/customers", i) + "/orders", j) + "/date", .id = "after_today"});
    }
  }
}

struct Buyer {
  double r = unknown, f = 0, m = 0;
};

Buyer buyer(const Cell& customer, double today, double window) {
  Buyer out;
  for (const Cell& order : customer.list("orders")) {
    const Cell &date = order.items[0], &amount = order.items[1];  // there can be very many
    const double age = today - date.number;
    if (age > window) continue;
    out.r = known(out.r) ? std::min(out.r, age) : age;
    ++out.f;
    out.m += amount.number;
  }
  return out;
}

// One of the three measures over all who bought: larger is better.
class Scale {
 public:
  Scale(std::vector<double> values, bool quintile, const std::vector<Cell>& cuts, double sign)
      : values_(std::move(values)),
        quintile_(quintile),
        cuts_(cuts),
        sign_(sign),
        mean_(sheets::mean(values_)) {
    for (double& value : values_) value = sign_ * rounded(value);
    sort_by(values_, [](double a, double b) { return a < b; });
  }

  double mean() const { return mean_; }
  bool good(double value) const { return at_least(sign_ * value, sign_ * mean_); }

  int score(double value) const {
    const double worth = sign_ * rounded(value);
    if (quintile_) {
      const auto worse =
          std::lower_bound(values_.begin(), values_.end(), worth) - values_.begin();
      return 1 + static_cast<int>(5 * worse / std::ssize(values_));
    }
    int met = 0;
    for (const Cell& cut : cuts_) met += worth >= sign_ * rounded(cut.number) ? 1 : 0;
    return 1 + met;
  }

 private:
  std::vector<double> values_;
  bool quintile_;
  const std::vector<Cell>& cuts_;
  double sign_;
  double mean_;
};

std::string_view segment_of(int r, int f, int m) {
  for (const Segment& one : segments) {
    if (r >= one.r_low && r <= one.r_high && f >= one.f_low && f <= one.f_high &&
        m >= one.m_low && m <= one.m_high) {
      return one.id;
    }
  }
  return "other";
}

Cell empty_row(const Cell& customer) {
  Cell row = Cell::record();
  row.put("name", customer.word("name"));
  for (const std::string_view field : {"r", "f", "m", "rs", "fs", "ms"}) row.put(field, Cell());
  row.put("segment", "none").put("eight", Cell());
  return row;
}

Cell row_of(const Cell& customer, const Buyer& one, const Scale& r, const Scale& f,
            const Scale& m) {
  const int rs = r.score(one.r), fs = f.score(one.f), ms = m.score(one.m);
  std::string eight;
  for (const bool good : {r.good(one.r), f.good(one.f), m.good(one.m)})
    eight += good ? '1' : '0';
  return Cell::record()
      .put("name", customer.word("name"))
      .put("r", one.r)
      .put("f", one.f)
      .put("m", one.m)
      .put("rs", rs)
      .put("fs", fs)
      .put("ms", ms)
      .put("segment", segment_of(rs, fs, ms))
      .put("eight", eight);
}

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>& customers = in.list("customers");
  std::vector<Buyer> buyers;
  std::vector<double> r, f, m;
  const double today = in.num("today"), window = in.num("window");
  for (const Cell& customer : customers) {
    buyers.push_back(buyer(customer, today, window));
    if (buyers.back().f == 0) continue;
    r.push_back(buyers.back().r);
    f.push_back(buyers.back().f);
    m.push_back(buyers.back().m);
  }
  const std::size_t n = r.size();
  const std::string& mode = in.word("mode");
  const bool quintile = mode == "quintile" || (mode == "auto" && n >= few_under);
  const Scale recency(r, quintile, in.list("cuts_r"), -1),
      frequency(f, quintile, in.list("cuts_f"), 1), money(m, quintile, in.list("cuts_m"), 1);

  Cell rows = Cell::list();
  rows.items.reserve(customers.size());
  Tally counts{
      "champions",      "cant_lose",      "new",     "promising", "loyal", "potential_loyalist",
      "need_attention", "about_to_sleep", "at_risk", "lost",      "other", "none"};
  for (std::size_t i = 0; i < customers.size(); ++i) {
    rows.add(buyers[i].f == 0 ? empty_row(customers[i])
                              : row_of(customers[i], buyers[i], recency, frequency, money));
    const std::string& segment = rows.items.back().word("segment");
    counts.add(segment);
    if (segment == "none") flags.push_back({"inactive", place("/customers", i)});
    if (segment == "cant_lose") flags.push_back({"save", place("/customers", i)});
  }
  if (n > 0 && n < few_under) flags.push_back({"few"});

  Cell out = Cell::record();
  out.put("n", n).put("mode", quintile ? "quintile" : "threshold");
  out.put("mean", Cell::record()
                      .put("r", recency.mean())
                      .put("f", frequency.mean())
                      .put("m", money.mean()));
  out.put("rows", std::move(rows)).put("segments", counts.cell());
  return out;
}

}  // namespace

const Sheet rfm{.name = "rfm",
                .form =
                    "T,window:int 1..3650=365,mode:auto|quintile|threshold=auto,"
                    "cuts_r:[amt]4=[180,90,30,7],cuts_f:[amt]4=[2,3,5,10],"
                    "cuts_m:[amt]4=[1000,10000,100000,1000000],"
                    "customers:[{name!,orders:[{date:date,amount:amt}]}]",
                .rules = rules,
                .calculate = run,
                .formulas = formulas};

}  // namespace askwell::sheets
