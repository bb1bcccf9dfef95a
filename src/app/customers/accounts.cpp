// The customer file: each account, person and opportunity is a record of its own, and so are
// an account's purchases and each sheet that is filled in (store/customers/customers.h).
#include <algorithm>

#include "app/customers/worksheets.h"
#include "app/handlers.h"
#include "base/order.h"
#include "core/sheets/typed.h"
#include "store/customers/customers.h"

namespace askwell {

using customers::Kind;
using sheets::Cell;

namespace {

std::string record_name(Kind kind, std::string_view id) {
  return std::string(name_of(kind)) + ":" + std::string(id);
}

// The order in which records were made: "account:a2" before "account:a10".
std::vector<std::string> names_in_order(const App& app, std::string_view prefix) {
  std::vector<std::string> names = app.keeper.names(prefix);
  sort_by(names, [](const std::string& a, const std::string& b) {
    return a.size() == b.size() ? a < b : a.size() < b.size();
  });
  return names;
}

void read_sheets(App& app) {
  constexpr std::string_view prefix = "sheet:";
  for (const std::string& name : app.keeper.names(prefix)) {
    const std::string key = name.substr(prefix.size());
    const std::string_view sheet = std::string_view(key).substr(key.rfind(':') + 1);
    auto in = store::read_kept_sheet(*app.keeper.body(name), sheet);
    if (in.ok()) app.sheets[key] = std::move(in).value();
  }
}

class Reading : public Chore {
 public:
  explicit Reading(const App& app) {
    for (const std::string_view prefix :
         {"account:", "person:", "opportunity:", "purchases:"}) {
      for (std::string& name : names_in_order(app, prefix)) names_.push_back(std::move(name));
    }
  }

  bool run(App& app) override {
    constexpr std::size_t records = 20;
    for (std::size_t left = records; left > 0 && at_ < names_.size(); --left) {
      const std::string* body = app.keeper.body(names_[at_++]);
      // What can not be read is left alone: nothing here overwrites it.
      if (body != nullptr) (void)store::read_kept(*body, app.portfolio);
    }
    if (at_ < names_.size()) return false;
    read_sheets(app);
    ++app.changes;
    return true;
  }

  int percent() const override { return static_cast<int>(100 * at_ / names_.size()); }
  std::string_view does() const override { return reads_accounts; }

 private:
  std::vector<std::string> names_;  // of the records that are read
  std::size_t at_ = 0;
};

}  // namespace

void read_accounts(App& app) {
  finish(app, keeps_a_table);
  finish(app, grades_anew);
  give_up(app, works_out_a_sheet);
  app.portfolio = {};
  app.sheets.clear();
  ++app.changes;
  begin(app, std::make_unique<Reading>(app));
}

namespace {

constexpr std::string_view prefixes[] = {
    "account:", "person:", "opportunity:", "purchases:", "sheet:", "scenario:"};

}  // namespace

bool is_of_accounts(std::string_view name) {
  return std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](std::string_view prefix) { return name.starts_with(prefix); });
}

std::vector<store::KeptRecord> account_records(const App& app) {
  std::vector<store::KeptRecord> records;
  for (const std::string_view prefix : prefixes) {
    for (const std::string& name : app.keeper.names(prefix)) {
      records.push_back({name, *app.keeper.body(name)});
    }
  }
  return records;
}

bool has_record(const App& app, std::string_view name) {
  const std::string* ours = app.keeper.body(name);
  return ours != nullptr && !ours->empty();
}

void merge_record(App& app, const store::KeptRecord& record) {
  if (has_record(app, record.name) || !is_of_accounts(record.name)) return;
  app.keeper.keep(record.name, record.body, app.effects);
}

void keep_record(App& app, Kind kind, const Cell& record) {
  const store::KeptRecord kept = store::kept_record(kind, record);
  app.keeper.keep(kept.name, kept.body, app.effects);
  ++app.changes;
}

void keep_purchases(App& app, std::string_view account) {
  std::vector<const customers::Purchase*> its;
  for (const customers::Purchase& one : app.portfolio.purchases) {
    if (one.account == account) its.push_back(&one);
  }
  store::KeptRecord kept = store::kept_purchases(account, its);
  if (its.empty()) kept.body.clear();
  app.keeper.keep(kept.name, kept.body, app.effects);
  ++app.changes;
}

void handle(App& app, const AddRecord& add) {
  if (add.kind == Kind::purchase) return;
  const Cell record = new_record(app.portfolio, add.kind, add.account, add.name);
  if (!put(app.portfolio, add.kind, record).empty()) return say_notice(app, "acct.refused");
  const std::string& id = record.word("id");
  keep_record(app, add.kind, *app.portfolio.find(add.kind, id));
  if (add.kind == Kind::account) go_to(app, {Screen::account, id});
}

void handle(App& app, const SetField& set) {
  const sheets::Form& form = form_of(set.kind);
  const sheets::Form* field = form.find(set.field);
  if (field == nullptr || set.kind == Kind::purchase) return;
  const bool archives = set.field == "archived";
  if (archives) remember_for_undo(app);
  const auto faults =
      set_field(app.portfolio, set.kind, set.id, set.field, typed(*field, set.text));
  if (!faults.empty()) return say_notice(app, "acct.refused");
  const Cell& record = *app.portfolio.find(set.kind, set.id);
  keep_record(app, set.kind, record);
  if (archives) {
    say_done(app, record.yes("archived") ? "acct.said.archived" : "acct.said.unarchived", true);
  }
}

void handle(App& app, const RemoveRecord& gone) {
  if (gone.kind == Kind::purchase || app.portfolio.find(gone.kind, gone.id) == nullptr) return;
  remember_for_undo(app);
  const customers::Removed removed = remove(app.portfolio, gone.kind, gone.id);
  for (const auto& one : removed.records) {
    app.keeper.keep(record_name(one.kind, one.record.word("id")), "", app.effects);
  }
  if (gone.kind == Kind::account) {
    app.keeper.keep("purchases:" + gone.id, "", app.effects);
    const std::string prefix = "sheet:" + gone.id + ":";
    for (const std::string& name : app.keeper.names(prefix)) {
      app.keeper.keep(name, "", app.effects);
      app.sheets.erase(name.substr(6));
    }
    if (app.route.screen == Screen::account) go_to(app, {Screen::accounts, ""});
  }
  ++app.changes;
  say_done(app, "acct.said.removed", true);
}

void handle(App& app, const AddPurchase& add) {
  Cell record = customers::new_purchase(add.account, add.day, add.amount, add.what);
  if (!put(app.portfolio, Kind::purchase, std::move(record)).empty()) {
    return say_notice(app, "acct.refused");
  }
  keep_purchases(app, add.account);
}

}  // namespace askwell
