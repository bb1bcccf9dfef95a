// The demo portfolio: 40 accounts with a year of purchases, people, deals under way, a funnel
// and a matrix. It is made the same way every time, in the language shown; all of it has ids
// that begin with "sample-", so that it can be told from what is the user's own.
#include <algorithm>
#include <cmath>

#include "app/customers/worksheets.h"
#include "app/handlers.h"
#include "base/text.h"
#include "core/sheets/measure.h"

namespace askwell {

using customers::Kind;
using sheets::Cell;

namespace {

constexpr int accounts = 40, with_people = 8, people_each = 5, deals = 18, in_matrix = 9;
constexpr std::string_view mark = "sample-";

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

std::string id_of(char kind, int i) { return std::string(mark) + kind + std::to_string(i + 1); }

Cell text(const std::string& words) { return Cell::of(std::string_view(words)); }

class Maker {
 public:
  Maker(App& app, const Words& words) : app_(app), all_(app.portfolio), words_(words) {}

  void all() {
    for (int i = 0; i < accounts; ++i) account(i);
    for (int i = 0; i < accounts; ++i) purchases(i);
    for (int i = 0; i < with_people * people_each; ++i) person(i);
    for (int i = 0; i < deals; ++i) deal(i);
  }

  Cell funnel() const {
    constexpr int counts[] = {64, 31, 14, 6, 3}, entered[] = {210, 96, 40, 17, 8};
    const std::vector<std::string> names = list("stages");
    Cell stages = Cell::list();
    for (int i = 0; i < 5; ++i) {
      Cell ages = Cell::list();
      for (int k = 0; k < 4; ++k) ages.add(Cell::of(double(6 + 9 * k + 5 * i)));
      stages.add(Cell::record()
                     .put("name", text(names[static_cast<std::size_t>(i)]))
                     .put("count", counts[i])
                     .put("entered", entered[i])
                     .put("typical", 14 + 4 * i)
                     .put("ages", std::move(ages)));
    }
    Cell sources = Cell::list();
    const std::vector<std::string> from = list("sources");
    for (int i = 0; i < 3; ++i) {
      sources.add(Cell::record()
                      .put("name", text(from[static_cast<std::size_t>(i)]))
                      .put("leads", 120 - 45 * i)
                      .put("wins", 2 + i));
    }
    return Cell::record()
        .put("stages", std::move(stages))
        .put("wins", 4)
        .put("target", 480'000)
        .put("open", 1'240'000)
        .put("average", 60'000)
        .put("cycle", 95)
        .put("win_rate", 0.22)
        .put("sources", std::move(sources));
  }

  Cell matrix() const {
    constexpr int scores[in_matrix][7] = {
        {9, 7, 8, 7, 5, 6, 8}, {8, 8, 6, 5, 6, 7, 7}, {7, 9, 7, 4, 7, 5, 6},
        {8, 6, 9, 5, 7, 6, 8}, {5, 4, 6, 8, 6, 8, 5}, {4, 5, 3, 7, 5, 7, 6},
        {6, 3, 4, 8, 6, 9, 5}, {3, 4, 2, 5, 6, 4, 7}, {4, 2, 5, 4, 6, 5, 6}};
    const std::vector<std::string> names = list("companies"), rival = list("rivals");
    Cell rows = Cell::list();
    for (std::size_t i = 0; i < in_matrix; ++i) {
      const auto& score = scores[i];
      Cell attract = Cell::list(), criteria = Cell::list(), rivals = Cell::list();
      constexpr int weights[] = {40, 30, 30};
      for (std::size_t k = 0; k < 3; ++k) {
        attract.add(Cell::record().put("weight", weights[k]).put("score", score[k]));
        Cell theirs = Cell::list();
        theirs.add(Cell::of(double(score[4 + (k + 1) % 3])));
        criteria.add(Cell::record()
                         .put("weight", weights[k])
                         .put("us", k == 1 ? score[3] : score[5])
                         .put("theirs", std::move(theirs)));
      }
      rivals.add(text(rival[i % rival.size()]));
      rows.add(Cell::record()
                   .put("name", text(names[i * 4]))
                   .put("by", i % 3 == 0 ? "us" : "customer")
                   .put("attract", std::move(attract))
                   .put("rivals", std::move(rivals))
                   .put("criteria", std::move(criteria)));
    }
    return Cell::record().put("accounts", std::move(rows));
  }

 private:
  std::vector<std::string> list(const char* name) const {
    std::vector<std::string> out;
    const std::string_view all = words_.get("acct.sample." + std::string(name));
    for (const std::string_view one : split(all, '|')) out.emplace_back(one);
    return out;
  }

  std::string one_of(const char* name, int i) const {
    const std::vector<std::string> all = list(name);
    return all[static_cast<std::size_t>(i) % all.size()];
  }

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
        .put("overdue", i % 9 == 4 ? 45 : 0);
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

  App& app_;
  customers::Portfolio& all_;
  const Words& words_;
  Dice dice_;
};

bool is_sample(std::string_view id) { return id.starts_with(mark); }

// A sheet over all accounts, unless the user has filled it in.
void lay_out(App& app, const char* sheet, Cell in) {
  if (!app.sheets.try_emplace(sheet_key("", sheet), std::move(in)).second) return;
  keep_sheet(app, "", sheet);
}

void take_away(App& app, const char* sheet, const Cell& in) {
  const auto found = app.sheets.find(sheet_key("", sheet));
  if (found == app.sheets.end() || !(found->second == in)) return;
  app.sheets.erase(found);
  app.keeper.keep("sheet:" + sheet_key("", sheet), "", app.effects);
}

}  // namespace

void handle(App& app, const LoadSample&) {
  if (app.portfolio.find(Kind::account, id_of('a', 0)) != nullptr) return;
  Maker maker(app, app.words());
  maker.all();
  lay_out(app, "funnel", maker.funnel());
  lay_out(app, "kaism", maker.matrix());
  say_done(app, "acct.said.sample");
}

void handle(App& app, const RemoveSample&) {
  remember_for_undo(app);
  std::vector<std::string> ids;
  for (const Cell& account : app.portfolio.accounts) {
    if (is_sample(account.word("id"))) ids.push_back(account.word("id"));
  }
  for (const Words& words : app.library.words) {  // it may have been loaded in either
    if (!words.has("acct.sample.companies")) continue;
    const Maker maker(app, words);
    take_away(app, "funnel", maker.funnel());
    take_away(app, "kaism", maker.matrix());
  }
  const Snapshot before = std::move(*app.undo);
  for (const std::string& id : ids) handle(app, RemoveRecord{Kind::account, id});
  app.undo = before;
  say_done(app, "acct.said.sample_gone", true);
}

}  // namespace askwell
