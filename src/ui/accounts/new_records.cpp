// What is added to the customer file: names of accounts, people and opportunities, and
// purchases.
#include <algorithm>
#include <utility>

#include "ui/accounts/account_parts.h"
#include "ui/sheets/faults.h"
#include "ui/sheets/form_fields.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;
using sheets::Fault;

namespace {

std::vector<Fault> faults_of(const Ui& ui, Kind kind, Cell record) {
  return unfit(ui.app.portfolio, kind, record);
}

Cell typed_record(Ui& ui, const NewRecord& what) {
  return new_record(ui.app.portfolio, what.kind, what.account, ui.view.typed[what.key]);
}

std::string purchase_key(const std::string& account) { return "purchase:" + account; }

Cell typed_purchase(Ui& ui, const std::string& account) {
  const auto typed = [&](const char* field) -> const std::string& {
    return ui.view.typed[purchase_key(account) + field];
  };
  return customers::new_purchase(account, typed("/date"), typed("/amount"), typed("/what"));
}

void forget_from(Ui& ui, const std::string& begin) {
  const auto is_of = [&](const std::string& key) { return key.starts_with(begin); };
  std::erase_if(ui.view.typed, [&](const auto& typed) { return is_of(typed.first); });
  std::erase_if(ui.view.refused, is_of);
}

}  // namespace

void name_field(Ui& ui, const NewRecord& what, std::string_view words) {
  std::string& typed = ui.view.typed[what.key];
  std::string error;
  if (ui.view.refused.contains(what.key)) {
    const std::vector<Fault> faults = faults_of(ui, what.kind, typed_record(ui, what));
    if (!faults.empty()) {
      error = fault_and_safe(ui, fault_words(ui, faults.front()), ui.word("acct.safe.typed"));
    }
  }
  if (field(ui, "name", words, typed, {.error = error})) ui.frame.again = true;
}

bool add_record(Ui& ui, const NewRecord& what) {
  ui.frame.again = true;
  if (!faults_of(ui, what.kind, typed_record(ui, what)).empty()) {
    ui.view.refused.insert(what.key);
    return false;
  }
  ui.view.refused.erase(what.key);
  ui.ask(AddRecord{what.kind, what.account, std::exchange(ui.view.typed[what.key], {})});
  return true;
}

void purchase_fields(Ui& ui, const std::string& account) {
  const std::string key = purchase_key(account), begin = key + "/";
  std::vector<Fault> faults;
  if (ui.view.refused.contains(begin)) {
    faults = faults_of(ui, Kind::purchase, typed_purchase(ui, account));
  }
  const auto say_anew = [&](const std::string&, const std::string&) { ui.frame.again = true; };
  const auto no_rows = [](const std::string&) {};
  some_fields(ui,
              {"purchase", key, faults, say_anew, no_rows, no_rows, ui.word("acct.safe.typed")},
              form_of(Kind::purchase), Cell::record(), {"date", "amount", "what"});
  if (!button(ui, "add", ui.word("acct.add_purchase"), {.look = Press::primary})) return;
  ui.frame.again = true;
  if (!faults_of(ui, Kind::purchase, typed_purchase(ui, account)).empty()) {
    ui.view.refused.insert(begin);
    return;
  }
  auto& typed = ui.view.typed;
  ui.ask(AddPurchase{account, typed[begin + "date"], typed[begin + "amount"],
                     typed[begin + "what"]});
  forget_from(ui, begin);
}

void forget_typed(Ui& ui, Kind kind, const std::string& id) {
  forget_from(ui, std::string(name_of(kind)) + ":" + id + "/");
  if (kind != Kind::account) return;
  for (const Kind each : {Kind::person, Kind::opportunity}) {
    for (const Cell& record : ui.app.portfolio.of(each)) {
      if (record.word("account") == id) forget_typed(ui, each, record.word("id"));
    }
  }
}

}  // namespace askwell::ui
