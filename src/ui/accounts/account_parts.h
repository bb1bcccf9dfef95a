// What the screens of accounts share.
#pragma once

#include "core/customers/portfolio.h"
#include "ui/widgets/widgets.h"

namespace askwell::ui {

void ask_for_account(Ui& ui);  // opens account_dialog()

// ---- what is added: what does not fit is not asked for, its field says what is wrong -----

// A record of which only the name is typed so far.
struct NewRecord {
  customers::Kind kind = customers::Kind::account;
  std::string account;  // whose it will be; empty for an account
  std::string key;      // of what is typed
};
void name_field(Ui& ui, const NewRecord& what, std::string_view words);
bool add_record(Ui& ui, const NewRecord& what);  // whether it was asked for

void purchase_fields(Ui& ui, const std::string& account);  // with the button

// Forgets what is typed into a record that goes, and into those of an account that goes.
void forget_typed(Ui& ui, customers::Kind kind, const std::string& id);

// ---- an account
// ------------------------------------------------------------------------------
void account_overview(Ui& ui, const sheets::Cell& account);
void account_file(Ui& ui, const sheets::Cell& account);
void account_people(Ui& ui, const sheets::Cell& account);
void account_opportunities(Ui& ui, const sheets::Cell& account);
void account_purchases(Ui& ui, const sheets::Cell& account);
void account_paper(Ui& ui, const sheets::Cell& account);  // the whole plan, to print

// ---- spreadsheets
// ------------------------------------------------------------------------------ Out and in,
// and what a table that was read would bring.
void csv_page(Ui& ui);

// ---- worksheets
// ------------------------------------------------------------------------------ Links to the
// sheets of `account`, by group; to those over all accounts where it is empty.
void sheet_links(Ui& ui, std::string_view account);

// One worksheet: its picture, its numbers, its warnings, its form.
void sheet_page(Ui& ui, std::string_view account, std::string_view sheet);

}  // namespace askwell::ui
