#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "app/customers/worksheets.h"
#include "fakes/practice.h"
#include "store/customers/sheet.h"
#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/sheets/pictures");

namespace {

store::Json vectors() {
  std::ostringstream text;
  text << std::ifstream(ASKWELL_ROOT "/tests/data/sheets-vectors.json").rdbuf();
  std::vector<store::Problem> problems;
  auto json = store::read_json(text.str(), 10'000'000, problems, store::Nul::kept);
  REQUIRE(json.has_value());
  return std::move(*json);
}

// Opens the sheet as if `in` had been filled in; false if that can not be calculated.
bool shows(Desk& desk, const sheets::Sheet& sheet, sheets::Cell in) {
  WorkedSheet worked;
  worked.answer = sheets::calculate(sheet, in);
  if (!worked.answer.faults.empty()) return false;
  const std::string name(sheet.name), account = is_over_all(name) ? "" : "sample-a1";
  desk.tell(Go{account.empty() ? "#/portfolio/" + name : "#/accounts/" + account + "/" + name});
  worked.in = std::move(in);
  worked.key = sheet_key(account, name);
  worked.changes = desk.app.changes;
  worked.day = desk.app.day;
  desk.app.worked = std::move(worked);
  CHECK(desk.settle());
  return true;
}

// The first vector of a sheet that can be calculated.
void show(Desk& desk, std::string_view name) {
  const store::Json json = vectors();
  const sheets::Sheet& sheet = *sheets::find_sheet(name);
  for (const store::Value& test : json.children(json.root())) {
    if (json.find(test, "sheet")->text != name || json.find(test, "out") == nullptr) continue;
    const sheets::Form form = sheets::read_form(sheet.form);
    if (shows(desk, sheet, store::read_cell(json, *json.find(test, "in"), form))) return;
  }
  FAIL("no such vector");
}

// Whether `node` stands inside one with this flag.
bool stands_in(const Desk& desk, const Node& node, NodeFlag flag) {
  const Node* at = &node;
  while (at != nullptr) {
    if ((at->flags & flag) != 0) return true;
    const NodeId parent = at->parent;
    const auto& all = desk.frame.nodes;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Node& one) { return one.id == parent; });
    at = found == all.end() ? nullptr : &*found;
  }
  return false;
}

// All words that reach paper, a line each.
std::string paper(const Desk& desk) {
  std::string out;
  for (const Node& node : desk.frame.nodes) {
    if (node.text.empty() || stands_in(desk, node, flag_screen)) continue;
    std::string words = node.text;
    std::erase(words, '\n');
    out += words + "\n";
  }
  return out;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every sheet has a picture, and the same behind a button as a table") {
  const store::Json json = vectors();
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    desk.tell(LoadSample{});
    std::map<std::string_view, int> drawn;
    for (const store::Value& test : json.children(json.root())) {
      const std::string_view name = json.find(test, "sheet")->text;
      CAPTURE(std::string(name));
      CAPTURE(std::string(json.find(test, "name")->text));
      const sheets::Sheet& sheet = *sheets::find_sheet(name);
      if (json.find(test, "out") == nullptr) continue;
      const sheets::Form form = sheets::read_form(sheet.form);
      if (!shows(desk, sheet, store::read_cell(json, *json.find(test, "in"), form))) continue;
      const std::string title(desk.app.words().get("sheet." + std::string(name)));
      if (desk.find(NodeRole::figure, title) == nullptr) continue;

      ++drawn[name];
      REQUIRE(desk.press(desk.app.words().get("act.table")));
      const Node* table = desk.find(NodeRole::table, title);
      REQUIRE(table != nullptr);
      CHECK((table->flags & flag_print) == 0);
      REQUIRE(desk.press(desk.app.words().get("act.chart")));
    }
    for (const sheets::Sheet* sheet : sheets::all_sheets()) {
      CHECK_MESSAGE(drawn[sheet->name] > 0, sheet->name);
    }
  }
}

TEST_CASE("a picture stays in its column on a narrow phone with large letters") {
  const store::Json json = vectors();
  Desk desk(Lang::en, 320, 640);
  desk.tell(SetTextSize{200});
  desk.tell(LoadSample{});
  for (const sheets::Sheet* sheet : sheets::all_sheets()) {
    CAPTURE(std::string(sheet->name));
    show(desk, sheet->name);
    for (const Node& node : desk.frame.nodes) {
      if (node.text.empty() || (node.flags & flag_hidden_text) != 0) continue;
      CAPTURE(node.text);
      CHECK(node.x + node.w <= 321);
    }
  }
}

TEST_CASE("the dots of the matrix stand in its table by number, as they do on the plane") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/kaism"});

  REQUIRE(desk.press("Show as table"));

  CHECK(desk.count("1. Quillmere Foods") == 1);
  CHECK(desk.find(NodeRole::group, "KAISM") == nullptr);
  REQUIRE(desk.press("Show as chart"));
  CHECK(desk.find(NodeRole::group, "KAISM") != nullptr);
}

TEST_CASE("on paper a picture is its table") {
  Desk desk;
  desk.tell(LoadSample{});
  show(desk, "nine-points");

  const Node* table = desk.find(NodeRole::table, "Nine points");
  REQUIRE(table != nullptr);
  CHECK((table->flags & flag_print) != 0);
  const auto lamps =
      std::find_if(desk.frame.nodes.begin(), desk.frame.nodes.end(), [&](const Node& node) {
        return node.role == NodeRole::list && (node.flags & flag_screen) != 0;
      });
  CHECK(lamps != desk.frame.nodes.end());
  CHECK(has(paper(desk), "1. Steps and hard spots\n"));
}

TEST_CASE("on paper the matrix of accounts is a table of its four quarters") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/kaism"});
  const std::string words = paper(desk);

  CHECK(has(words, "Attractiveness from 5.5\nKey development: "));
  CHECK(has(words, "Lead below 0\nLead from 0\n"));
  CHECK_FALSE(has(words, "Press a number"));
  CHECK_FALSE(has(words, "Key development\nKey\n"));
}

TEST_CASE("a lamp says in words what its colour and its sign say") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/accounts/sample-a1/gates"});
  show(desk, "gates");

  CHECK(desk.count("All 3 gates are open.") == 1);
  CHECK(desk.count("open, at 70 %") == 2);  // on the screen and on paper
}

TEST_CASE("a waterfall leads from the price to what is expected to be left") {
  Desk desk;
  desk.tell(LoadSample{});
  sheets::Cell in = sheets::Cell::record();
  in.put("today", "2026-03-31").put("price", 1000).put("margin", 0.3).put("p", 0.5);
  sheets::Cell items = sheets::Cell::list();
  items.add(sheets::Cell::record().put("what", "Trial").put("planned", 400));
  in.put("buyer", sheets::Cell::record()).put("items", std::move(items));
  REQUIRE(shows(desk, *sheets::find_sheet("budget"), std::move(in)));

  CHECK(desk.count("Gross profit at a chance of 50 %") == 2);
  CHECK(desk.count("−400") == 2);
  CHECK(desk.count("−250") > 2);
}

TEST_CASE("a long list is drawn in part, and the picture says so") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/grade"});
  const auto& nodes = desk.frame.nodes;

  CHECK(std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
    return node.role == NodeRole::paragraph && has(node.text, "the first 12 of ");
  }));
}

TEST_SUITE_END();
