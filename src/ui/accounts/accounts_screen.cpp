// The list of accounts: found, sorted, added to; or how to begin where there is none.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "app/customers/sample_sheets.h"
#include "app/customers/worksheets.h"
#include "base/letters.h"
#include "base/order.h"
#include "core/sheets/measure.h"
#include "ui/accounts/account_parts.h"
#include "ui/screens.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

void add_up(Ui& ui) {
  constexpr std::size_t at_once = 10'000;
  Ledger& kept = ui.view.ledger;
  const App& app = ui.app;
  const std::vector<customers::Purchase>& all = app.portfolio.purchases;
  if (kept.changes != app.changes || kept.day != app.day) {
    kept = {app.changes, app.day};
    if (all.size() > at_once) return ui.wake(0);  // this frame has a list to draw
  }
  const std::size_t end = std::min(kept.added + at_once, all.size());
  for (; kept.added < end; ++kept.added) {
    const customers::Purchase& one = all[kept.added];
    if (one.in_year_to(app.day)) kept.sales[one.account] += one.amount;
  }
  if (kept.added < all.size()) ui.wake(0);
}

bool is_added_up(const Ui& ui) {
  return ui.view.ledger.added == ui.app.portfolio.purchases.size();
}

// 0 as long as not everything is added up.
double yearly_sales(const Ui& ui, const Cell& account) {
  const Ledger& ledger = ui.view.ledger;
  const auto found = ledger.sales.find(account.word("id"));
  return !is_added_up(ui) || found == ledger.sales.end() ? 0 : found->second;
}

constexpr std::size_t first_rows = 30;

enum class Order : std::uint8_t { name, sales, tier };

int tier_rank(const Cell& account) {
  constexpr std::string_view tiers[] = {"platinum", "gold", "iron", "lead"};
  const std::string& tier = account.word("tier");
  return static_cast<int>(std::find(std::begin(tiers), std::end(tiers), tier) -
                          std::begin(tiers));
}

void sort_accounts(Ui& ui, std::vector<std::size_t>& places, Order order) {
  const std::vector<Cell>& all = ui.app.portfolio.accounts;
  const auto sort_on = [&](const auto& worth) {
    std::vector<std::pair<decltype(worth(all.front())), std::size_t>> keyed;
    for (const std::size_t place : places) keyed.emplace_back(worth(all[place]), place);
    sort_by(keyed, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(keyed.begin(), keyed.end(), places.begin(),
                   [](const auto& one) { return one.second; });
  };
  if (order == Order::sales) {
    sort_on([&](const Cell& account) { return -yearly_sales(ui, account); });
  } else if (order == Order::tier) {
    sort_on(tier_rank);
  } else {
    const NameOrder names;
    sort_on([&](const Cell& account) { return names.key(account.word("name")); });
  }
}

const std::vector<std::size_t>& accounts_shown(Ui& ui, const std::string& wanted,
                                               int archived) {
  AccountsShown& kept = ui.view.accounts;
  const App& app = ui.app;
  auto order = static_cast<Order>(ui.view.picked["acct.order"]);
  if (order == Order::sales && !is_added_up(ui)) order = Order::name;  // for some frames
  const bool fresh = kept.changes == app.changes && kept.day == app.day &&
                     kept.order == static_cast<int>(order) && kept.archived == archived &&
                     kept.wanted == wanted;
  if (fresh) return kept.places;
  kept = {app.changes, app.day, static_cast<int>(order),
          archived,    wanted,  found_accounts(app.portfolio, wanted, archived != 0),
          {}};
  sort_accounts(ui, kept.places, order);
  return kept.places;
}

// The open deal of an account that is furthest on; null if there is none.
const Cell* furthest_deal(const App& app, std::string_view account) {
  const auto& order = form_of(Kind::opportunity).find("status")->words;
  const auto rank = [&](const Cell& deal) {  // one without a status comes before all
    const auto found = std::find(order.begin(), order.end(), deal.word("status"));
    return found == order.end() ? -1 : found - order.begin();
  };
  const Cell* best = nullptr;
  for (const Cell& deal : app.portfolio.opportunities) {
    if (deal.word("account") != account || !deal["ended"].is_null()) continue;
    if (best == nullptr || rank(deal) > rank(*best)) best = &deal;
  }
  return best;
}

Standing standing_of(const App& app, const Cell& account) {
  Standing out;
  out.coverage = sheets::unknown;
  const std::string& id = account.word("id");
  if (const Cell* deal = furthest_deal(app, id)) {
    out.stage = deal->word("status");
    out.next = deal->word("next");
  }
  const auto& people = app.portfolio.people;
  if (std::none_of(people.begin(), people.end(),
                   [&](const Cell& person) { return person.word("account") == id; }))
    return out;
  const WorkedSheet map = worked_out(app, id, *sheets::find_sheet("influence"));
  if (!map.answer.faults.empty() || map.in.list("people").empty()) return out;
  out.coverage = map.answer.out.num("coverage");
  out.flags = map.answer.flags.size();
  return out;
}

const Standing& standing(Ui& ui, std::size_t place) {
  auto& kept = ui.view.accounts.standings;
  const auto found = kept.find(place);
  if (found != kept.end()) return found->second;
  return kept[place] = standing_of(ui.app, ui.app.portfolio.accounts[place]);
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
  }
  return out;
}

std::string facts(const Ui& ui, const Cell& account) {
  const Cell& tier = account["tier"];
  return joined({account.word("industry"),
                 tier.is_null() ? "" : cell_words(ui, "account", "", tier),
                 account.word("owner")});
}

std::string standing_words(const Ui& ui, const Standing& now) {
  const auto pair = [&](const char* name, const std::string& value) {
    return ui.word("acct.pair", {{"name", ui.word(name)}, {"value", value}});
  };
  return joined(
      {now.stage.empty() ? ""
                         : cell_words(ui, "", "status", Cell::of(std::string_view(now.stage))),
       sheets::known(now.coverage) ? pair("num.influence.coverage", percent(now.coverage)) : "",
       now.next.empty() ? "" : pair("in.opportunity.next", now.next)});
}

void account_row(Ui& ui, std::size_t place) {
  const Cell& account = ui.app.portfolio.accounts[place];
  const Standing& now = standing(ui, place);
  row(ui, "account", address({Screen::account, account.word("id")}), [&] {
    const double sales = yearly_sales(ui, account);
    const std::string amount = sales > 0 ? short_figure(sales) : std::string();
    const float room = ui.width_of(amount, Style::body_strong) + 12;
    const float top = ui.area.y;
    ui.area.y = within(ui, {ui.area.x, top, ui.area.w - room}, [&] {
      text(ui, "name", short_name(account.word("name")),
           {.style = Style::body_strong, .role = NodeRole::text});
      const auto muted = [&](const char* key, const std::string& says) {
        if (says.empty()) return;
        text(ui, key, says,
             {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
      };
      muted("facts", facts(ui, account));
      muted("standing", standing_words(ui, now));
      if (now.flags == 0) return;
      icon_text(ui, "flags", Icon::flag,
                ui.word(now.flags == 1 ? "acct.flags.1" : "acct.flags",
                        {{"n", std::to_string(now.flags)}}),
                Style::small, ui.colours.bad, ui.colours.text, NodeRole::text);
    });
    label(ui, "sales", amount, Style::body_strong, ui.colours.text,
          {ui.area.x + ui.area.w - room, top, room, ui.type(Style::body_strong).line},
          Align::end);
  });
}

void nobody_yet(Ui& ui) {
  card(ui, {}, [&] {
    text(ui, "says", ui.word("acct.none"));
    ui.space(14);
    const int pressed =
        button_row(ui, {{"acct.add", ui.word("acct.add"), {.look = Press::primary}},
                        {"acct.sample", ui.word("acct.sample"), {.icon = Icon::open}},
                        {"csv.title", ui.word("csv.title"), {.icon = Icon::save}}});
    if (pressed == 0) ask_for_account(ui);
    if (pressed == 1) ui.ask(LoadSample{});
    if (pressed == 2) ui.ask(Go{"#/portfolio/data"});
  });
}

void sample_note(Ui& ui) {
  const auto& accounts = ui.app.portfolio.accounts;
  const bool there = std::any_of(accounts.begin(), accounts.end(), [](const Cell& one) {
    return one.word("id").starts_with(sample_mark);
  });
  if (!there) return;
  card(ui, {.back = ui.colours.accent_soft, .line = ui.colours.accent}, [&] {
    const auto example = [&](int i) {
      const std::string id =
          std::string(sample_mark) + "a" + std::to_string(sample_stories[i].account + 1);
      const Cell* account = ui.app.portfolio.find(Kind::account, id);
      return account == nullptr ? std::string("–") : account->word("name");
    };
    text(ui, "says", ui.word("acct.sample.here", {{"one", example(0)}, {"two", example(1)}}),
         {.style = Style::small});
    ui.space(8);
    if (small_button(ui, "acct.sample.remove", ui.word("acct.sample.remove"),
                     {.icon = Icon::trash, .small = true})) {
      ui.ask(RemoveSample{});
    }
  });
  ui.space(16);
}

void tools(Ui& ui) {
  const int pressed =
      button_row(ui, {{"acct.add", ui.word("acct.add"), {.look = Press::primary}},
                      {"acct.portfolio", ui.word("acct.portfolio"), {.icon = Icon::target}},
                      {"csv.title", ui.word("csv.title"), {.icon = Icon::save}}});
  if (pressed == 0) ask_for_account(ui);
  if (pressed == 1) ui.ask(Go{"#/portfolio"});
  if (pressed == 2) ui.ask(Go{"#/portfolio/data"});
}

void how_sorted(Ui& ui) {
  int& order = ui.view.picked["acct.order"];
  const int picked = segment(
      ui, "acct.order", ui.word("acct.order"),
      {std::string(ui.word("acct.order.name")), std::string(ui.word("acct.order.sales")),
       std::string(ui.word("acct.order.tier"))},
      order);
  if (picked >= 0) {
    order = picked;
    ui.frame.again = true;
  }
}

void the_list(Ui& ui) {
  std::string& wanted = ui.view.typed["acct.search"];
  int& archived = ui.view.picked["acct.archived"];
  field(ui, "acct.search", ui.word("acct.search"), wanted);
  ui.space(12);
  how_sorted(ui);
  ui.space(8);
  if (check(ui, "acct.archived", ui.word("acct.archived"), archived != 0)) {
    archived = archived == 0 ? 1 : 0;
    ui.frame.again = true;
  }
  ui.space(8);
  const std::vector<std::size_t>& found = accounts_shown(ui, wanted, archived);
  text(ui, "count",
       ui.word(found.size() == 1 ? "acct.count.1" : "acct.count",
               {{"n", std::to_string(found.size())}}),
       {.style = Style::small, .colour = ui.colours.text_muted});
  ui.space(4);
  std::size_t& most = ui.view.rows.try_emplace("accounts", first_rows).first->second;
  const std::size_t shown = std::min(most, found.size());
  list(ui, "accounts", shown, [&](std::size_t i) {
    if (i > 0) rule(ui, ui.colours.line);
    account_row(ui, found[i]);
  });
  if (shown == found.size()) return;
  ui.space(8);
  if (small_button(ui, "acct.more", ui.word("acct.more"), {.small = true})) {
    most += first_rows;
    ui.frame.again = true;
  }
}

}  // namespace

void ask_for_account(Ui& ui) {
  ui.view.picked["acct.adding"] = 1;
  ui.frame.again = true;
}

void accounts_screen(Ui& ui, const Rect& box) {
  add_up(ui);
  page(ui, box, ui.word("nav.accounts"), false, 860, [&] {
    if (ui.app.portfolio.accounts.empty()) return nobody_yet(ui);
    sample_note(ui);
    tools(ui);
    ui.space(16);
    card(ui, {}, [&] { the_list(ui); });
  });
}

void account_dialog(Ui& ui) {
  int& open = ui.view.picked["acct.adding"];
  if (open == 0) return;
  const NewRecord account{Kind::account, {}, "acct.name"};
  const bool stays = dialog(ui, "acct.adding", ui.word("acct.add"), [&] {
    name_field(ui, account, ui.word("in.account.name"));
    ui.space(14);
    const int pressed =
        button_row(ui, {{"acct.do_add", ui.word("acct.do_add"), {.look = Press::primary}},
                        {"acct.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0 && add_record(ui, account)) open = 0;
    if (pressed == 1) open = 0;
  });
  if (!stays) open = 0;
  if (open != 0) return;
  ui.view.refused.erase(account.key);
  ui.frame.again = true;
}

}  // namespace askwell::ui
