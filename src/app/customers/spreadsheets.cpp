// The customer file out to a spreadsheet and in from one. What comes in is shown first: which
// column holds what, how many rows are new, which can not be read.
#include <algorithm>
#include <utility>

#include "app/customers/keeping.h"
#include "app/handlers.h"
#include "base/text.h"
#include "store/customers/customers.h"

namespace askwell {

using customers::Kind;
using sheets::Cell;

namespace {

// What a column may be called in the languages that are here.
std::vector<store::Heading> headings(const App& app, Kind kind) {
  std::vector<store::Heading> out;
  const sheets::Form& form = form_of(kind);
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

// Looks at the rows of the plan.
class Looking : public Chore {
 public:
  bool run(App& app) override {
    constexpr std::size_t rows = 25;
    CsvPlan& plan = *app.csv;
    if (!importer_ || changes_ != app.changes) {
      importer_.emplace(app.portfolio, plan.kind, plan.rows, plan.columns);
      changes_ = app.changes;
    }
    if (!importer_->run(rows)) return false;
    plan.result = importer_->result();
    plan.changes = changes_;
    return true;
  }
  int percent() const override { return importer_ ? importer_->percent() : 0; }
  std::string_view does() const override { return reads_a_table; }

 private:
  std::optional<store::CsvImporter> importer_;
  int changes_ = 0;  // of the customer file that it looks at
};

void work_out(App& app) {
  app.csv->result.reset();
  begin(app, std::make_unique<Looking>());
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

void open_plan(App& app, Result<std::vector<store::CsvRow>> rows) {
  if (!rows.ok()) {
    return say_notice(app, rows.error().code == Errc::too_big ? "csv.too_big" : "csv.no_text");
  }
  if (rows->size() < 2) return say_notice(app, "csv.no_rows");
  CsvPlan plan;
  plan.rows = std::move(rows).value();
  choose_kind(app, plan);
  app.pasting = false;
  app.csv = std::move(plan);
  work_out(app);
  go_to(app, {.screen = Screen::portfolio, .sheet = "data"});
}

// Reads the table, of which the plan is made.
class Reading : public Chore {
 public:
  explicit Reading(std::string_view text) : reader_(std::string(text)) {}

  bool run(App& app) override {
    constexpr std::size_t rows = 250;
    if (!reader_.run(rows)) return false;
    open_plan(app, reader_.rows());
    return true;
  }
  int percent() const override { return reader_.percent(); }
  std::string_view does() const override { return reads_a_table; }

 private:
  store::CsvReader reader_;
};

// What has to be kept once `import` has been taken in `before`.
std::unique_ptr<Keeping> keeping(const customers::Portfolio& before,
                                 const store::CsvImport& import) {
  std::vector<std::size_t> places;
  for (const auto& change : import.changes) places.push_back(change.place);
  for (std::size_t i = 0; i < import.new_records.size(); ++i) {
    places.push_back(before.of(import.kind).size() + i);
  }
  return std::make_unique<Keeping>(keeps_a_table, import.kind, std::move(places),
                                   before.purchases.size());
}

}  // namespace

void read_spreadsheet(App& app, std::string_view text) {
  if (text.find("\xEF\xBF\xBD") != std::string_view::npos)
    return say_notice(app, "csv.no_text");
  begin(app, std::make_unique<Reading>(text));
}

void handle(App& app, const ReadCsv& read) {
  if (!trimmed(read.text).empty()) read_spreadsheet(app, read.text);
}

void handle(App& app, const SetCsvKind& set) {
  if (!app.csv) return;
  app.csv->kind = set.kind;
  app.csv->columns = columns_of(app, set.kind, app.csv->rows.front());
  work_out(app);
}

void handle(App& app, const SetCsvColumn& set) {
  if (!app.csv || set.column >= app.csv->columns.size()) return;
  for (std::string& other : app.csv->columns) {
    if (other == set.field) other.clear();
  }
  app.csv->columns[set.column] = set.field;
  work_out(app);
}

void handle(App& app, const CancelCsv&) {
  give_up(app, reads_a_table);
  app.csv.reset();
}

void handle(App& app, const ConfirmCsv&) {
  if (!app.csv || !app.csv->result) return;
  if (app.csv->changes != app.changes) return work_out(app);
  store::CsvImport& import = *app.csv->result;
  if (!app.database_works && import.new_purchases.size() > most_without_database)
    return say_notice(app, "csv.no_database");
  remember_for_undo(app);
  auto keep = keeping(app.portfolio, import);
  take_in(app.portfolio, std::move(import));
  app.csv.reset();
  ++app.changes;
  begin(app, std::move(keep));
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
