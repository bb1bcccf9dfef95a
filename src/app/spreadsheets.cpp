// The customer file out to a spreadsheet and in from one. What comes in is shown first: which
// column holds what, how many rows are new, which can not be read.
#include <algorithm>
#include <utility>

#include "app/handlers.h"
#include "base/text.h"
#include "store/customers.h"

namespace askwell {

using customers::Kind;

namespace {

constexpr std::size_t most_without_database = 2000;  // purchases

// What a column may be called in the languages that are here.
std::vector<store::Heading> headings(const App& app, Kind kind) {
  std::vector<store::Heading> out;
  const sheets::Form form = form_of(kind);
  const std::string of = "in." + std::string(name_of(kind)) + ".";
  for (const Words& words : app.library.words) {
    const auto add = [&](std::string_view field, const std::string& key) {
      if (words.has(key)) out.push_back({field, words.get(key)});
    };
    for (const sheets::Form& field : form.parts) {
      add(field.name, of + std::string(field.name));
      add(field.name, "in." + std::string(field.name));
    }
    if (kind != Kind::account) add(store::account_name, "in.account.name");
  }
  return out;
}

std::vector<std::string> columns_of(const App& app, Kind kind, const store::CsvRow& header) {
  return store::guessed_columns(kind, header, headings(app, kind));
}

void work_out(App& app, CsvPlan& plan) {
  plan.result = import_csv(app.portfolio, plan.kind, plan.rows, plan.columns);
}

// The kind whose fields most columns have; of equals the first.
void choose_kind(const App& app, CsvPlan& plan) {
  std::ptrdiff_t most = -1;
  for (const Kind kind : customers::kinds) {
    std::vector<std::string> columns = columns_of(app, kind, plan.rows.front());
    const auto known = std::ssize(columns) - std::count(columns.begin(), columns.end(), "");
    if (known <= most) continue;
    most = known;
    plan.kind = kind;
    plan.columns = std::move(columns);
  }
}

}  // namespace

void read_spreadsheet(App& app, std::string_view text) {
  if (text.find("\xEF\xBF\xBD") != std::string_view::npos)
    return say_notice(app, "csv.no_text");
  auto rows = store::read_csv(text);
  if (!rows.ok()) {
    return say_notice(app, rows.error().code == Errc::too_big ? "csv.too_big" : "csv.no_text");
  }
  if (rows->size() < 2) return say_notice(app, "csv.no_rows");
  CsvPlan plan;
  plan.rows = std::move(rows).value();
  choose_kind(app, plan);
  work_out(app, plan);
  app.pasting = false;
  app.csv = std::move(plan);
  go_to(app, {.screen = Screen::portfolio, .sheet = "data"});
}

void handle(App& app, const ReadCsv& read) {
  if (!trimmed(read.text).empty()) read_spreadsheet(app, read.text);
}

void handle(App& app, const SetCsvKind& set) {
  if (!app.csv) return;
  app.csv->kind = set.kind;
  app.csv->columns = columns_of(app, set.kind, app.csv->rows.front());
  work_out(app, *app.csv);
}

void handle(App& app, const SetCsvColumn& set) {
  if (!app.csv || set.column >= app.csv->columns.size()) return;
  for (std::string& other : app.csv->columns) {
    if (other == set.field) other.clear();
  }
  app.csv->columns[set.column] = set.field;
  work_out(app, *app.csv);
}

void handle(App& app, const CancelCsv&) { app.csv.reset(); }

void handle(App& app, const ConfirmCsv&) {
  if (!app.csv) return;
  const bool kept = app.storage != StorageState::memory_only;
  const customers::Portfolio& wanted = app.csv->result.portfolio;
  if (!kept && wanted.purchases.size() > app.portfolio.purchases.size() + most_without_database)
    return say_notice(app, "csv.no_database");
  remember_for_undo(app);
  app.portfolio = std::move(app.csv->result.portfolio);
  app.csv.reset();
  for (const store::KeptRecord& record : store::kept_records(app.portfolio)) {
    app.keeper.keep(record.name, record.body, app.effects);
  }
  ++app.changes;
  say_done(app, "csv.imported", true);
}

void handle(App& app, const ExportCsv& out) {
  constexpr std::string_view files[] = {"accounts", "people", "opportunities", "purchases"};
  if (out.as_text || app.inside) {
    return copy(app, store::export_csv(app.portfolio, out.kind, '\t'));
  }
  const std::string name(files[static_cast<std::size_t>(out.kind)]);
  app.effects.push_back(
      Download{"askwell-" + name + ".csv", store::export_csv(app.portfolio, out.kind)});
  say_done(app, "csv.saved");
}

}  // namespace askwell
