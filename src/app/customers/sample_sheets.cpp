#include "app/customers/sample_sheets.h"

#include <array>

#include "app/customers/worksheets.h"
#include "base/later_text.h"
#include "base/text.h"
#include "core/sheets/kept.h"
#include "core/sheets/measure.h"
#include "core/sheets/typed.h"

namespace askwell {

using sheets::Cell;

namespace {

// What stands in the fields that are no sentences: "<pointer>=<value>", parted by bars. A day
// is so many days from today, "@3" the name of the fourth account. The sentences are written in
// the same way, as the word "acct.sample.<story>.<sheet>".
struct Figures {
  std::string_view story, sheet, says;
};

constexpr auto all_figures = std::to_array<Figures>({
    {"1", "nine-points",
     "/points/0/status=3|/points/1/status=2|/points/2/status=3|/points/3/status=3|"
     "/points/4/status=2|/points/5/status=3|/points/6/status=2|/points/7/status=0|"
     "/points/8/status=1|/points/3/weight=2|/points/5/weight=2|/points/0/date=-5|"
     "/points/1/date=-12|/points/2/date=-5|/points/3/date=-9|/points/4/date=-20|"
     "/points/5/date=-5|/points/6/date=-8|/points/8/date=-40|/points/0/loop=use|"
     "/points/1/loop=analyse|/points/2/loop=use|/points/3/loop=analyse|/points/4/loop=sort|"
     "/points/5/loop=use|/points/6/loop=analyse"},
    {"1", "influence", "/previous_base=0.4|/reorg=-200|/actions/0/due=6|/actions/1/due=12"},
    {"1", "empathy",
     "/says/0/basis=quote|/says/0/date=-5|/thinks/0/basis=guess|/thinks/0/date=-5|"
     "/does/0/basis=seen|/does/0/date=-9|/feels/0/basis=seen|/feels/0/date=-5|"
     "/pains/0/basis=quote|/pains/0/date=-5|/gains/0/basis=quote|/gains/0/date=-9"},
    {"1", "resources",
     "/ours/0/available=yes|/ours/1/available=yes|/theirs/0/available=yes|"
     "/theirs/1/available=no|/needs/0/side=ours|/needs/1/side=theirs|/needs/2/side=theirs"},
    {"1", "ka-gate",
     "/tests/fit=yes|/tests/central=yes|/tests/recurring=yes|/screen/philosophy=yes|"
     "/screen/credit=yes|/screen/margin=yes|/screen/share=yes|/traits/0=yes|/traits/1=yes|"
     "/traits/2=yes|/traits/3=yes|/traits/4=yes|/traits/5=yes|/traits/6=no|/traits/7=yes|"
     "/seller/level=yes|/seller/industry=yes|/seller/solution=yes|/seller/credit=yes|"
     "/man/money=yes|/man/authority=no|/man/need=yes"},
    {"1", "visit",
     "/date=4|/minutes=30|/product=5|/long/0/done=yes|/long/1/done=yes|/short/0/done=yes|"
     "/short/1/done=no|/steps/4/skip=yes|/opener/type=fact|/goals/0/advance=yes|"
     "/goals/1/advance=yes|/hook/side=buyer|/hook/when=8"},
    {"1", "smart", "/number=2|/kind=result|/achievable=yes|/due=45"},
    {"1", "fab", "/needs/0/state=explicit|/needs/1/state=explicit|/needs/2/state=implied"},
    {"1", "five-why", "/nodes/2/cost=9000|/nodes/4/actionable=yes|/nodes/4/cost=3000"},
    {"1", "need-want",
     "/items/0/lasting=yes|/items/0/result=yes|/items/1/lasting=no|/items/1/cost=400|"
     "/items/2/lasting=no|/items/2/granted=yes|/items/2/cost=2500|/items/3/lasting=yes|"
     "/items/3/result=yes"},
    {"1", "gates", "/need_coverage=0.7"},
    {"1", "budget",
     "/buyer/budget=40000|/buyer/approved=yes|/buyer/year_end=50|/items/0/planned=1200|"
     "/items/0/spent=800|/items/1/planned=900|/items/1/spent=950|/items/2/planned=600|"
     "/items/2/spent=300"},
    {"1", "strategy", ""},
    {"1", "plan",
     "/reviewed=-60|/sections/0/actions/0/due=6|/sections/1/actions/0/due=20|"
     "/sections/1/actions/0/done=yes|/sections/2/actions/0/due=30|"
     "/sections/3/actions/0/due=10|/sections/4/actions/0/due=14|"
     "/sections/5/actions/0/due=-3|/events/0/date=21|/events/1/date=80|/referrals/0/won=yes"},
    {"2", "nine-points",
     "/points/0/status=2|/points/1/status=2|/points/2/status=0|/points/3/status=1|"
     "/points/4/status=0|/points/5/status=3|/points/6/status=0|/points/7/status=2|"
     "/points/8/status=0|/points/0/date=-6|/points/1/date=-6|/points/3/date=-50|"
     "/points/5/date=-6|/points/7/date=-6|/points/5/loop=analyse"},
    {"2", "influence", "/previous_base=0.6|/actions/0/due=9"},
    {"2", "empathy",
     "/says/0/basis=quote|/says/0/date=-6|/thinks/0/basis=guess|/thinks/0/date=-6|"
     "/pains/0/basis=quote|/pains/0/date=-6"},
    {"2", "resources", "/ours/0/available=yes|/needs/0/side=theirs"},
    {"2", "ka-gate",
     "/tests/fit=yes|/tests/recurring=yes|/screen/credit=yes|/screen/margin=yes|/traits/0=yes|"
     "/traits/3=yes|/traits/7=yes|/seller/level=yes|/seller/solution=yes|/man/need=yes"},
    {"2", "visit",
     "/date=9|/minutes=40|/product=10|/opener/type=question|/goals/0/advance=yes|"
     "/hook/side=buyer|/hook/when=12"},
    {"2", "smart", "/kind=activity|/due=9"},
    {"2", "fab", "/needs/0/state=explicit"},
    {"2", "five-why", "/nodes/1/cost=12000|/nodes/2/actionable=yes|/nodes/2/cost=7000"},
    {"2", "need-want",
     "/items/0/lasting=yes|/items/0/result=yes|/items/1/lasting=no|/items/1/cost=300"},
    {"2", "gates", "/need_coverage=0.7"},
    {"2", "budget", "/items/0/planned=300"},
    {"2", "strategy", ""},
    {"2", "plan", "/sections/0/actions/0/due=15|/events/0/date=100"},
    {"all", "churn",
     "/customers/0/name=@3|/customers/0/events/0/date=-40|/customers/0/events/0/cause=3|"
     "/customers/0/events/1/date=-20|/customers/0/events/1/cause=5|/customers/1/name=@6|"
     "/customers/1/events/0/date=-15|/customers/1/events/0/cause=2|/customers/2/name=@12|"
     "/customers/2/events/0/date=-90|/customers/2/events/0/cause=3|"
     "/customers/2/events/0/open=no|/customers/3/name=@17|/customers/3/events/0/date=-120|"
     "/customers/3/events/0/cause=1|/customers/3/events/1/date=-70|"
     "/customers/3/events/1/cause=4|/customers/4/name=@0"},
    {"all", "retention",
     "/survey=5; 4; 4; 3; 5; 2; 4; 5; 4; 3; 4; 5|/start=38|/kept=33|/new=4|/buyers=36|"
     "/repeat=29|/contacts=90|/active=52|/margin=4200|/keep_cost=600|/win_cost=3100"},
    {"all", "service",
     "/tiers/platinum/hours=4|/tiers/platinum/visits=24|/tiers/gold/hours=12|"
     "/tiers/gold/visits=12|/tiers/iron/hours=24|/tiers/iron/visits=4|/tiers/lead/hours=48|"
     "/tiers/lead/visits=0"},
    {"all", "man",
     "/prospects/0/name=@2|/prospects/0/money=yes|/prospects/0/authority=yes|"
     "/prospects/0/need=yes|/prospects/0/intent=yes|/prospects/0/near=yes|"
     "/prospects/0/conditions=yes; yes; yes; no; yes|/prospects/0/contract=yes|"
     "/prospects/0/deposit=yes|/prospects/0/on_time=yes|/prospects/1/name=@5|"
     "/prospects/1/money=yes|/prospects/1/authority=no|/prospects/1/need=yes|"
     "/prospects/1/intent=yes|/prospects/1/conditions=no; yes; yes|/prospects/2/name=@9|"
     "/prospects/2/money=no|/prospects/2/authority=yes|/prospects/2/need=yes|"
     "/prospects/3/name=@13|/prospects/3/money=yes|/prospects/3/authority=yes|"
     "/prospects/3/need=no|/prospects/4/name=@20|/prospects/4/money=no|"
     "/prospects/4/authority=no|/prospects/4/need=yes|/prospects/5/name=@26|"
     "/prospects/5/authority=yes|/prospects/5/need=yes|/prospects/5/contract=yes|"
     "/prospects/5/deposit=no"},
    {"all", "payback",
     "/margin=0.35|/options/0/years/0/revenue=30000|/options/0/years/0/cost=16000|"
     "/options/0/years/1/revenue=45000|/options/0/years/1/cost=6000|"
     "/options/0/years/2/revenue=60000|/options/0/years/2/cost=6000|"
     "/options/1/years/0/revenue=20000|/options/1/years/0/cost=8000|"
     "/options/1/years/1/revenue=28000|/options/1/years/1/cost=4000|"
     "/options/1/years/2/revenue=30000|/options/1/years/2/cost=4000|"
     "/options/2/years/0/revenue=50000|/options/2/years/0/cost=30000|"
     "/options/2/years/1/revenue=50000|/options/2/years/1/cost=22000|"
     "/options/2/years/2/revenue=50000|/options/2/years/2/cost=20000"},
    {"all", "time",
     "/activities/0/hours=14|/activities/0/value=90000|/activities/1/hours=10|"
     "/activities/1/value=30000|/activities/2/hours=9|/activities/2/value=4000|"
     "/activities/3/hours=8|/activities/3/value=0|/activities/4/hours=11|"
     "/activities/4/value=0|/limit=14|/executive/hours=45|/executive/customer=12"},
    {"all", "exercise", ""},
    {"all", "forecast", "/target=900000"},
});

// Story, sheet and fields of each, one after the other.
consteval auto texts_of_figures() {
  std::array<std::string_view, 3 * all_figures.size()> out;
  for (std::size_t i = 0; i < all_figures.size(); ++i) {
    out[3 * i] = all_figures[i].story;
    out[3 * i + 1] = all_figures[i].sheet;
    out[3 * i + 2] = all_figures[i].says;
  }
  return out;
}
constexpr std::array figure_texts =
    later_text<later_bytes(texts_of_figures())>(texts_of_figures());

std::vector<Figures> figures() {
  const std::vector<std::string_view> all = split(unmarked(figure_texts), '\0');
  std::vector<Figures> out;
  for (std::size_t i = 0; i + 2 < all.size(); i += 3) {
    out.push_back({all[i], all[i + 1], all[i + 2]});
  }
  return out;
}

void fill(Cell& in, const sheets::Sheet& sheet, const Words& words, int today,
          std::string_view says) {
  const sheets::Form form = page_form(sheet);
  for (const std::string_view part : split(says, '|')) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view at = part.substr(0, equals);
    std::string value(part.substr(equals + 1));
    const sheets::Form* place = form_at(form, at);
    const bool day = place != nullptr && place->type == sheets::Form::Type::date;
    if (day) value = sheets::date_of(today + static_cast<int>(*read_int(value, -999, 999)));
    if (value.starts_with('@')) {
      const auto account = *read_int(std::string_view(value).substr(1), 0, 39);
      value = sample_word(words, "companies", static_cast<int>(account));
    }
    write_field(in, form, at, value);
  }
}

Cell funnel(const Words& words) {
  constexpr int counts[] = {64, 31, 14, 6, 3}, entered[] = {210, 96, 40, 17, 8};
  Cell stages = Cell::list();
  for (int i = 0; i < 5; ++i) {
    Cell ages = Cell::list();
    for (int k = 0; k < 4; ++k) ages.add(Cell::of(double(6 + 9 * k + 5 * i)));
    stages.add(Cell::record()
                   .put("name", std::string_view(sample_word(words, "stages", i)))
                   .put("count", counts[i])
                   .put("entered", entered[i])
                   .put("typical", 14 + 4 * i)
                   .put("ages", std::move(ages)));
  }
  Cell sources = Cell::list();
  for (int i = 0; i < 3; ++i) {
    sources.add(Cell::record()
                    .put("name", std::string_view(sample_word(words, "sources", i)))
                    .put("leads", 120 - 45 * i)
                    .put("wins", 2 + i));
  }
  return Cell::record()
      .put("stages", std::move(stages))
      .put("wins", 4)
      .put("target", 480'000)
      .put("cycle", 95)
      .put("win_rate", 0.22)
      .put("sources", std::move(sources));
}

// Every fourth account: three scores for what attracts us, three that the customer gives us,
// three for the rival.
Cell matrix(const Words& words) {
  constexpr int scores[][9] = {
      {9, 7, 8, 9, 8, 7, 5, 6, 6}, {8, 8, 6, 6, 5, 7, 7, 7, 6}, {7, 9, 7, 5, 4, 6, 7, 5, 7},
      {8, 6, 9, 6, 6, 7, 5, 6, 7}, {5, 4, 6, 8, 8, 7, 6, 5, 6}, {4, 5, 3, 7, 7, 5, 5, 7, 6},
      {6, 3, 4, 9, 8, 8, 6, 6, 5}, {3, 4, 2, 4, 5, 4, 6, 4, 7}, {4, 2, 5, 5, 4, 5, 6, 5, 6}};
  constexpr int weights[] = {40, 30, 30};
  Cell rows = Cell::list();
  for (int i = 0; i < 9; ++i) {
    Cell attract = Cell::list(), criteria = Cell::list(), rivals = Cell::list();
    for (int k = 0; k < 3; ++k) {
      attract.add(Cell::record()
                      .put("name", std::string_view(sample_word(words, "attracts", k)))
                      .put("weight", weights[k])
                      .put("score", scores[i][k]));
      criteria.add(Cell::record()
                       .put("name", std::string_view(sample_word(words, "criteria", k)))
                       .put("weight", weights[k])
                       .put("us", scores[i][3 + k])
                       .put("theirs", Cell::list().add(Cell::of(scores[i][6 + k]))));
    }
    rivals.add(Cell::of(std::string_view(sample_word(words, "rivals", i))));
    rows.add(Cell::record()
                 .put("name", std::string_view(sample_word(words, "companies", i * 4)))
                 .put("by", i % 3 == 1 ? "us" : "customer")
                 .put("attract", std::move(attract))
                 .put("rivals", std::move(rivals))
                 .put("criteria", std::move(criteria)));
  }
  return Cell::record().put("accounts", std::move(rows));
}

// Eight weeks before this one, each with what came in.
Cell past_weeks(int today) {
  constexpr std::array expected{610'000, 655'000, 690'000, 700'000,
                                760'000, 805'000, 840'000, 870'000};
  constexpr std::array actual{540'000, 700'000, 640'000, 735'000,
                              720'000, 830'000, 790'000, 905'000};
  const int monday = today - (today + 3) % 7;
  Cell weeks = Cell::list();
  for (int i = 0; i < 8; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const std::string deal = std::string(sample_mark) + "o" + std::to_string(19 + i);
    Cell deals = Cell::list();
    deals.add(Cell::record().put("id", std::string_view(deal)).put("p", 0.2 + 0.1 * i));
    weeks.add(Cell::record()
                  .put("week", std::string_view(sheets::date_of(monday - 7 * (8 - i))))
                  .put("target", 900'000)
                  .put("expected", expected[at])
                  .put("p10", 0.7 * expected[at])
                  .put("p50", 0.98 * expected[at])
                  .put("p90", 1.3 * expected[at])
                  .put("p_target", 0.05 + 0.05 * i)
                  .put("actual", actual[at])
                  .put("deals", std::move(deals)));
  }
  return Cell::record().put("weeks", std::move(weeks));
}

}  // namespace

std::vector<std::string_view> sample_sheets_of(std::string_view story) {
  std::vector<std::string_view> sheets;
  for (const Figures& one : figures()) {
    if (one.story == story) sheets.push_back(one.sheet);
  }
  return sheets;
}

std::vector<std::string_view> sample_sheets_over_all() {
  std::vector<std::string_view> sheets = sample_sheets_of("all");
  sheets.insert(sheets.end(), {"funnel", "kaism", "weeks"});
  return sheets;
}

Cell sample_sheet(const Words& words, int today, std::string_view story,
                  std::string_view sheet) {
  if (sheet == "funnel") return funnel(words);
  if (sheet == "kaism") return matrix(words);
  if (sheet == "weeks") return past_weeks(today);
  Cell in = Cell::record();
  const sheets::Sheet& of = *sheets::find_kept(sheet);
  for (const Figures& one : figures()) {
    if (one.story == story && one.sheet == sheet) fill(in, of, words, today, one.says);
  }
  const std::string key = "acct.sample." + std::string(story) + "." + std::string(sheet);
  if (words.has(key)) fill(in, of, words, today, words.get(key));
  return in;
}

std::string sample_word(const Words& words, std::string_view list, int i) {
  const auto all = split(words.get("acct.sample." + std::string(list)), '|');
  return std::string(all[static_cast<std::size_t>(i) % all.size()]);
}

}  // namespace askwell
