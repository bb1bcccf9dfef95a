// The demo portfolio: 40 accounts with a year of purchases, people, deals and worksheets
// (sample_sheets.h). It is made the same way every time, in the language shown; its records
// have ids that begin with "sample-", so that they can be told from what is the user's own. It
// goes with all that was changed in it.
#include <algorithm>
#include <cmath>
#include <set>

#include "app/customers/sample_sheets.h"
#include "app/customers/worksheets.h"
#include "app/handlers.h"
#include "base/text.h"
#include "core/sheets/measure.h"

namespace askwell {

using customers::Kind;
using sheets::Cell;

namespace {

constexpr int accounts = 40, with_people = 8, people_each = 5, deal_count = 18, ended = 8;

// The same numbers in every build.
class Dice {
 public:
  int below(int n) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(n));
  }
  int between(int low, int high) { return low + below(high - low + 1); }

 private:
  std::uint32_t state_ = 20260302;
};

std::string id_of(char kind, int i) {
  return std::string(sample_mark) + kind + std::to_string(i + 1);
}

Cell text(const std::string& words) { return Cell::of(std::string_view(words)); }

class Maker {
 public:
  Maker(App& app, const Words& words) : app_(app), all_(app.portfolio), words_(words) {}

  void all() {
    for (int i = 0; i < accounts; ++i) account(i);
    for (int i = 0; i < accounts; ++i) purchases(i);
    for (int i = 0; i < with_people * people_each; ++i) person(i);
    for (int i = 0; i < deal_count; ++i) deal(i);
    for (int i = 0; i < ended; ++i) ended_deal(i);
  }

 private:
  std::string one_of(const char* name, int i) const { return sample_word(words_, name, i); }

  std::string day(int ago) const { return sheets::date_of(app_.day - ago); }

  // From the largest, 0, to the smallest account.
  static int rank(int i) { return (i * 17 + 5) % accounts; }
  static double yearly_sales(int i) { return std::floor(900'000 / std::pow(1 + rank(i), 1.1)); }
  static bool has_left(int i) { return i % 7 == 3; }

  void keep(Kind kind, Cell record) {
    const std::string id = record.word("id");
    if (!put(all_, kind, std::move(record)).empty()) return;
    keep_record(app_, kind, *all_.find(kind, id));
  }

  void account(int i) {
    constexpr const char* tiers[] = {"platinum", "gold", "iron", "lead"};
    constexpr const char* grades[] = {"A", "B", "C", "D"};
    constexpr const char* standings[] = {"good", "good", "fair", "poor"};
    const int level = rank(i) < 2 ? 0 : rank(i) < 8 ? 1 : rank(i) < 20 ? 2 : 3;
    const auto moved = static_cast<std::size_t>(std::clamp(level + (i % 5 == 0   ? 1
                                                                    : i % 7 == 0 ? -1
                                                                                 : 0),
                                                           0, 3));
    Cell one = Cell::record()
                   .put("id", text(id_of('a', i)))
                   .put("name", text(one_of("companies", i)))
                   .put("industry", text(one_of("industries", i)))
                   .put("owner", text(one_of("owners", i)))
                   .put("situation", text(one_of("situations", i)))
                   .put("decision", text(one_of("decisions", i)))
                   .put("standing", standings[dice_.below(4)])
                   .put("capital", 500'000 * (accounts - rank(i)))
                   .put("headcount", 20 + 12 * (accounts - rank(i)))
                   .put("tier", tiers[moved])
                   .put("grade", grades[moved])
                   .put("graded", text(day(300 + 3 * i)));
    for (const char* score :
         {"score_orders", "score_profit", "score_credit", "score_outlook", "score_overall"}) {
      one.put(score, std::clamp(9 - 2 * level + dice_.between(-2, 2), 0, 10));
    }
    one.put("margin", dice_.between(8, 38) / 100.0)
        .put("cost", std::floor(yearly_sales(i) * dice_.between(2, 14) / 100))
        .put("stage", level == 0   ? "signed"
                      : level == 1 ? "target"
                                   : "prospect")
        .put("share", dice_.between(5, 90) / 100.0)
        .put("traded", true)
        .put("trading", !has_left(i))
        .put("depth", std::min(5, 4 - level + dice_.below(2)))
        .put("credit", std::floor(yearly_sales(i) / 5))
        .put("receivable", std::floor(yearly_sales(i) / dice_.between(4, 12)))
        .put("overdue", i % 9 == 4 ? 45 : 0)
        .put("type", level == 0   ? "strategic"
                     : level == 1 ? "economic"
                                  : "important")
        .put("products", text(one_of("products", i)))
        .put("hours", 3 + 9 * level + (i % 4 == 1 ? 16 : 0))
        .put("visits", std::max(0, 24 - 9 * level - i % 3))
        .put("complexity", std::clamp(8 - 2 * level + i % 3, 0, 10))
        .put("closeness", std::clamp(i % 8 == 2 ? 1 : 7 - 2 * level + i % 4, 0, 10))
        .put("stage_before", std::clamp(3 - level + (i % 6 == 4 ? 2 : 0), 0, 4));
    if (i % 5 == 2) one.put("season", text(day(-20))).put("stock_days", 10 + i);
    keep(Kind::account, std::move(one));
  }

  void purchases(int i) {
    const int count = 3 + (accounts - rank(i)) / 3;
    const int oldest = 360, newest = has_left(i) ? 210 : 2;
    for (int k = 0; k < count; ++k) {
      const int ago = newest + (oldest - newest) * k / count + dice_.below(6);
      const double amount = std::floor(yearly_sales(i) / count * dice_.between(70, 130) / 100);
      all_.purchases.push_back(
          {id_of('a', i), app_.day - ago, amount, one_of("products", i + k)});
    }
    keep_purchases(app_, id_of('a', i));
  }

  // Five people of an account: who pays, who checks, two who use, and a coach.
  void person(int i) {
    struct Part {
      const char* role;
      int influence, rating, coverage;
      const char* mode;
    };
    constexpr Part parts[people_each] = {{"investor", 3, 0, 1, "even"},
                                         {"user", 3, 3, 3, "trouble"},
                                         {"gatekeeper", 2, -2, 2, "even"},
                                         {"user", 2, 4, 4, "growth"},
                                         {"coach", 1, 5, 4, "growth"}};
    const int account = i / people_each, place = i % people_each;
    const Part& part = parts[place];
    const int rating = std::clamp(part.rating - account % 3 + dice_.below(2), -5, 5);
    Cell roles = Cell::list(), influences = Cell::list();
    roles.add(Cell::of(std::string_view(part.role)));
    if (place == 4) influences.add(text(id_of('p', account * people_each + 1)));
    if (place == 1) influences.add(text(id_of('p', account * people_each)));
    Cell one = Cell::record()
                   .put("id", text(id_of('p', i)))
                   .put("account", text(id_of('a', account)))
                   .put("name", text(one_of("people", i)))
                   .put("title", text(one_of("titles", place)))
                   .put("roles", std::move(roles))
                   .put("influence", part.influence)
                   .put("mode", part.mode)
                   .put("rating", rating)
                   .put("coverage", part.coverage)
                   .put("influences", std::move(influences));
    if (place > 0) {
      const int above = place < 3 ? 0 : place == 3 ? 1 : 2;
      one.put("reports_to", text(id_of('p', account * people_each + above)));
    }
    if (place % 2 == 1) one.put("win", text(one_of("wins", place)));
    if (place != 2) one.put("evidence", text(one_of("evidence", place)));
    if (place == 4) {
      one.put("trusted", true).put("trusts_us", true).put("wants_us", true);
      one.put("last", text(day(4 + account)));
    }
    keep(Kind::person, std::move(one));
  }

  void deal(int i) {
    constexpr const char* states[] = {"visit",       "visit",       "proposal", "proposal",
                                      "negotiation", "negotiation", "contract", "contract"};
    const int step = 1 + (i * 5) % 8, account = (i * 7) % accounts;
    keep(Kind::opportunity,
         Cell::record()
             .put("id", text(id_of('o', i)))
             .put("account", text(id_of('a', account)))
             .put("name", text(one_of("companies", account) + ": " + one_of("products", i)))
             .put("amount", 10'000 * dice_.between(2, 18))
             .put("step", step)
             .put("status", states[step - 1])
             .put("close", text(day(-dice_.between(-4, 110))))
             .put("since", text(day(dice_.between(1, 34))))
             .put("slips", i % 6 == 5 ? 2 : 0)
             .put("seller", step)
             .put("buyer", std::max(0, step - i % 3))
             .put("next", i % 5 == 2 ? Cell() : text(one_of("nexts", i))));
  }

  // Deals that are over, for what past forecasts gave them.
  void ended_deal(int i) {
    const int account = (i * 5 + 2) % accounts;
    keep(Kind::opportunity,
         Cell::record()
             .put("id", text(id_of('o', deal_count + i)))
             .put("account", text(id_of('a', account)))
             .put("name", text(one_of("companies", account) + ": " + one_of("products", i + 3)))
             .put("amount", 20'000 + 15'000 * i)
             .put("p", 0.2 + 0.1 * i)
             .put("ended", i % 3 == 0 ? "lost" : "won"));
  }

  App& app_;
  customers::Portfolio& all_;
  const Words& words_;
  Dice dice_;
};

bool is_sample(std::string_view id) { return id.starts_with(sample_mark); }

// A sheet, unless the user has filled it in. Whether it was laid out.
bool lay_out(App& app, std::string_view account, std::string_view sheet, Cell in) {
  if (!app.sheets.try_emplace(sheet_key(account, sheet), std::move(in)).second) return false;
  keep_sheet(app, account, sheet);
  return true;
}

void lay_out_all(App& app) {
  Cell names = Cell::list();
  for (const std::string_view sheet : sample_sheets_over_all()) {
    if (lay_out(app, "", sheet, sample_sheet(app.words(), app.day, "all", sheet)))
      names.add(Cell::of(sheet));
  }
  app.sheets[sheet_key("", "sample")] = Cell::record().put("sheets", std::move(names));
  keep_sheet(app, "", "sample");
  for (const SampleStory& story : sample_stories) {
    for (const std::string_view sheet : sample_sheets_of(story.name)) {
      lay_out(app, id_of('a', story.account), sheet,
              sample_sheet(app.words(), app.day, story.name, sheet));
    }
  }
}

void forget(App& app, std::string_view sheet) {
  app.sheets.erase(sheet_key("", sheet));
  app.keeper.keep("sheet:" + sheet_key("", sheet), "", app.effects);
}

// Whether all deals of a week are the sample's.
bool is_sample_week(const Cell& row) {
  const Cell* deals_of = row.find("deals");
  if (deals_of == nullptr || deals_of->items.empty()) return false;
  return std::all_of(deals_of->items.begin(), deals_of->items.end(),
                     [](const Cell& deal) { return is_sample(deal.word("id")); });
}

// Takes the sample's rows off a sheet that it laid out; the sheet too, unless the user has
// added rows of their own.
void take_away(App& app, std::string_view sheet, const std::set<std::string>& names) {
  const auto found = app.sheets.find(sheet_key("", sheet));
  if (found == app.sheets.end()) return;
  bool own_rows = false;
  for (Cell& list : found->second.items) {
    if (list.kind != Cell::Kind::list) continue;
    std::erase_if(list.items, [&](const Cell& row) {
      const Cell* name = row.find("name");
      return is_sample_week(row) || (name != nullptr && names.contains(name->text));
    });
    for (const Cell& row : list.items) {
      const Cell* name = row.find("name");
      own_rows |= row.find("week") != nullptr || (name != nullptr && !name->text.empty());
    }
  }
  own_rows ? keep_sheet(app, "", sheet) : forget(app, sheet);
}

void take_away_all(App& app) {
  const auto kept = app.sheets.find(sheet_key("", "sample"));
  if (kept == app.sheets.end()) return;
  const Cell laid_out = kept->second;
  for (const Cell& sheet : laid_out.list("sheets")) {
    std::set<std::string> names;
    for (const Words& words : app.library.words) {  // it may have been loaded in either
      if (!words.has("acct.sample.companies")) continue;
      const Cell in = sample_sheet(words, app.day, "all", sheet.text);
      for (const Cell& list : in.items) {
        for (const Cell& row : list.items) {
          if (const Cell* name = row.find("name")) names.insert(name->text);
        }
      }
    }
    take_away(app, sheet.text, names);
  }
  forget(app, "sample");
}

}  // namespace

void handle(App& app, const LoadSample&) {
  if (app.portfolio.find(Kind::account, id_of('a', 0)) != nullptr) return;
  Maker maker(app, app.words());
  maker.all();
  lay_out_all(app);
  say_done(app, "acct.said.sample");
}

void handle(App& app, const RemoveSample&) {
  remember_for_undo(app);
  std::vector<std::string> ids;
  for (const Cell& account : app.portfolio.accounts) {
    if (is_sample(account.word("id"))) ids.push_back(account.word("id"));
  }
  take_away_all(app);
  const Snapshot before = std::move(*app.undo);
  for (const std::string& id : ids) handle(app, RemoveRecord{Kind::account, id});
  app.undo = before;
  say_done(app, "acct.said.sample_gone", true);
}

}  // namespace askwell
