#include <doctest/doctest.h>

#include "app/customers/worksheets.h"
#include "fakes/practice.h"
#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;
using customers::Kind;

TEST_SUITE_BEGIN("ui/sheets/worksheets");

namespace {

const Node* begins(const Desk& desk, NodeRole role, std::string_view words) {
  for (const Node& node : desk.frame.nodes) {
    if (node.role == role && desk.name(node).starts_with(words)) return &node;
  }
  return nullptr;
}

// Takes a node by the mouse to the middle of another one and lets go.
void drag_onto(Desk& desk, const Node* from, const Node* to) {
  REQUIRE(from != nullptr);
  REQUIRE(to != nullptr);
  REQUIRE((from->flags & flag_drag) != 0);
  const int x = static_cast<int>(to->x + to->w / 2 - from->x - from->w / 2);
  const int y = static_cast<int>(to->y + to->h / 2 - from->y - from->h / 2);
  const std::string by = std::to_string(x) + " " + std::to_string(y);
  const NodeId node = from->id;
  desk.frame.edits.push_back({node, "drag " + by});
  desk.settle();
  desk.frame.edits.push_back({node, "drop " + by});
  desk.settle();
}

void add_people(Desk& desk) {
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::person, "a1", "Elaine"});
  desk.tell(AddRecord{Kind::person, "a1", "Victor"});
  desk.tell(Go{"#/accounts/a1/influence"});
}

}  // namespace

TEST_CASE("a person is dragged below another one, and never below themselves") {
  Desk desk;
  add_people(desk);
  const auto dot = [&](const char* name) { return begins(desk, NodeRole::button, name); };

  drag_onto(desk, dot("Victor,"), dot("Elaine,"));
  CHECK(desk.app.portfolio.people[1].word("reports_to") == "p1");
  CHECK(dot("Victor,")->y > dot("Elaine,")->y);
  drag_onto(desk, dot("Elaine,"), dot("Victor,"));
  CHECK(desk.app.portfolio.people[0].word("reports_to").empty());
}

TEST_CASE("a line of influence is drawn and taken away by dragging, or by ticking") {
  Desk desk;
  add_people(desk);
  const auto dot = [&](const char* name) { return begins(desk, NodeRole::button, name); };
  const auto influences = [&] {
    return desk.app.portfolio.people[0].list("influences").size();
  };
  REQUIRE(desk.press(NodeRole::radio, "influences"));

  drag_onto(desk, dot("Elaine,"), dot("Victor,"));
  CHECK(influences() == 1);
  drag_onto(desk, dot("Elaine,"), dot("Victor,"));
  CHECK(influences() == 0);
  desk.frame.activated.push_back(dot("Elaine,")->id);
  desk.settle();
  REQUIRE(desk.press(NodeRole::checkbox, "Victor"));

  CHECK(influences() == 1);
}

TEST_CASE("by keys somebody is given a superior from a list") {
  Desk desk;
  add_people(desk);
  desk.frame.activated.push_back(begins(desk, NodeRole::button, "Victor,")->id);
  desk.settle();
  const Node* list = desk.find(NodeRole::select, "Reports to");
  REQUIRE(list != nullptr);
  desk.frame.edits.push_back({list->id, "1"});
  desk.settle();

  CHECK(desk.app.portfolio.people[1].word("reports_to") == "p1");
}

TEST_CASE("a dot of the matrix that is dragged says what would have to change") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/kaism"});
  const Node* dot = begins(desk, NodeRole::button, "1. Quillmere Foods:");
  REQUIRE(dot != nullptr);
  CHECK(begins(desk, NodeRole::paragraph, "There they would be") == nullptr);
  const sheets::Cell before = desk.app.sheets.at(":kaism");

  desk.frame.edits.push_back({dot->id, "drop 150 0"});
  desk.settle();

  CHECK(begins(desk, NodeRole::paragraph, "There they would be: Key.") != nullptr);
  CHECK(begins(desk, NodeRole::paragraph, "One way: our score in “") != nullptr);
  const Node* slider = desk.find(NodeRole::slider, "Lead");
  REQUIRE(slider != nullptr);
  desk.frame.edits.push_back({slider->id, "0"});
  desk.settle();
  CHECK(begins(desk, NodeRole::paragraph, "There they would be: Key development.") != nullptr);
  CHECK(desk.app.sheets.at(":kaism") == before);
}

TEST_CASE("on the matrix a name does what its dot does") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/kaism"});
  REQUIRE(desk.find(NodeRole::slider, "Lead") == nullptr);

  const Node* dot = begins(desk, NodeRole::button, "2. ");
  REQUIRE(dot != nullptr);
  const std::string name = dot->name.substr(0, dot->name.find(':'));
  REQUIRE(name != dot->name);
  REQUIRE(desk.press(name));
  CHECK(desk.find(NodeRole::slider, "Lead") != nullptr);
  desk.frame.activated.push_back(begins(desk, NodeRole::button, name + ":")->id);
  desk.settle();
  CHECK(desk.find(NodeRole::slider, "Lead") == nullptr);
}

TEST_CASE("a deal is dragged to another state, or given one from a list") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::opportunity, "a1", "Seals"});
  desk.tell(Go{"#/portfolio/funnel"});
  const auto deal = [&] { return begins(desk, NodeRole::button, "Seals,"); };
  REQUIRE(deal() != nullptr);
  const int column = static_cast<int>(deal()->w) + 10;

  desk.frame.edits.push_back({deal()->id, "drop " + std::to_string(2 * column) + " 0"});
  desk.settle();
  CHECK(desk.app.portfolio.opportunities[0].word("status") == "negotiation");
  desk.frame.activated.push_back(deal()->id);
  desk.settle();
  const Node* list = desk.find(NodeRole::select, "Seals stands at");
  REQUIRE(list != nullptr);
  desk.frame.edits.push_back({list->id, "3"});
  desk.settle();

  CHECK(desk.app.portfolio.opportunities[0].word("status") == "contract");
}

TEST_CASE("a table with a bad row shows what it would bring before anything changes") {
  Desk desk;
  desk.tell(Go{"#/portfolio/data"});
  desk.focus = 0;
  desk.tell(FileRead{"list.csv", "name,headcount,mood\nOrsel,12,good\nVeltry,many,bad\n"});

  CHECK(desk.find(NodeRole::heading, "What this table would bring") != nullptr);
  CHECK(desk.focus == desk.find(NodeRole::heading, "Import and export")->id);  // it is below
  CHECK(desk.find(NodeRole::paragraph, "New rows: 1") != nullptr);
  CHECK(begins(desk, NodeRole::text, "Row 3, People") != nullptr);
  CHECK(desk.app.portfolio.accounts.empty());
  const Node* column = desk.find(NodeRole::select, "mood");
  REQUIRE(column != nullptr);
  CHECK(column->now == 0);
  REQUIRE(desk.press("Import 1 row"));

  CHECK(desk.app.portfolio.accounts.size() == 1);
  CHECK(desk.find(NodeRole::heading, "What this table would bring") == nullptr);
}

TEST_CASE("on a phone the bar at the bottom stays whole while a banner stands at the top") {
  Desk desk(Lang::en, 360, 640);
  const auto ends_at = [&] {
    const Node* nav = desk.find(NodeRole::navigation, "Main menu");
    REQUIRE(nav != nullptr);
    return nav->y + nav->h;
  };
  desk.tell(Go{"#/portfolio/data"});
  CHECK(ends_at() == 640);
  desk.tell(FileRead{"list.csv", fakes::table_of_accounts(12'000)});
  REQUIRE(desk.find(NodeRole::progress, "Reading the table") != nullptr);
  CHECK(ends_at() == 640);
  fakes::work(desk.app);
  desk.tell(ControlChanged{false});
  CHECK(ends_at() == 640);
}

TEST_CASE("while the stores are read in parts a bar says how far that is") {
  Desk desk;
  CHECK(desk.find(NodeRole::progress, "Opening what is kept on this device") == nullptr);
  desk.tell(RecordsFound{{}, {}, 40});
  REQUIRE(desk.find(NodeRole::progress, "Opening what is kept on this device") != nullptr);
  CHECK(desk.find(NodeRole::progress, "Opening what is kept on this device")->now == 40);
  desk.tell(DatabaseRead{});
  CHECK(desk.find(NodeRole::progress, "Opening what is kept on this device") == nullptr);
}

TEST_CASE("a long table is told of with a bar until all of it is kept, and said once aloud") {
  Desk desk;
  desk.tell(Go{"#/portfolio/data"});
  const auto count = [&](std::string_view words) {
    int times = 0;
    for (const std::string& said : desk.announced) times += said == words;
    return times;
  };

  desk.tell(FileRead{"list.csv", fakes::table_of_accounts(12'000)});
  CHECK(desk.find(NodeRole::progress, "Reading the table") != nullptr);
  for (int i = 0; i < 5; ++i) desk.tell(WorkOn{});
  CHECK(desk.find(NodeRole::progress, "Reading the table")->now > 0);
  CHECK(count("Reading the table") == 1);
  fakes::work(desk.app);
  desk.settle();
  CHECK(desk.find(NodeRole::progress, "Reading the table") == nullptr);

  REQUIRE(desk.press("Import 12000 rows"));
  CHECK(desk.find(NodeRole::progress, "Saving what the table has brought") != nullptr);
  fakes::work(desk.app);
  desk.settle();
  CHECK(desk.find(NodeRole::progress, "Saving what the table has brought") == nullptr);
}

TEST_CASE("while a customer file is opened its screens ask for a moment") {
  Desk desk;
  class Opening : public Chore {
    bool run(App&) override { return false; }
    int percent() const override { return 40; }
    std::string_view does() const override { return reads_accounts; }
  };
  begin(desk.app, std::make_unique<Opening>());

  desk.tell(Go{"#/accounts"});
  CHECK(desk.find(NodeRole::heading, "One moment") != nullptr);
  CHECK(desk.find(NodeRole::progress, "Opening your customer file") != nullptr);
  give_up(desk.app, reads_accounts);
  desk.settle();

  CHECK(desk.find(NodeRole::heading, "Accounts") != nullptr);
}

TEST_CASE("each kind of record is saved as a file or copied") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/data"});
  desk.app.effects.clear();
  REQUIRE(desk.press("Save as file: People"));
  REQUIRE(fakes::effect<Download>(desk.app) != nullptr);
  CHECK(fakes::effect<Download>(desk.app)->file_name == "askwell-people.csv");

  REQUIRE(desk.press("Copy text: Purchases"));
  CHECK(fakes::effect<CopyText>(desk.app) != nullptr);
}

TEST_CASE("what was found out in a call is filled in, then held against the truth") {
  Desk desk;
  desk.tell(StartCall{fakes::seals});
  for (int i = 0; i < 6; ++i) desk.good_move();
  desk.tell(EndCall{});
  REQUIRE(desk.press("What did you find out?"));
  REQUIRE(desk.find(NodeRole::heading, "What did you find out?") != nullptr);
  CHECK(begins(desk, NodeRole::paragraph, "Found") == nullptr);

  REQUIRE(desk.press(NodeRole::radio, "Found out"));
  REQUIRE(desk.press(NodeRole::checkbox, "investor"));
  REQUIRE(desk.press("Compare with the truth"));

  CHECK(begins(desk, NodeRole::paragraph, "Found ") != nullptr);
  CHECK(begins(desk, NodeRole::text, "Missed: ") != nullptr);
  CHECK(begins(desk, NodeRole::text, "You could have learned it in turn ") != nullptr);
  REQUIRE(desk.press("Fill in again"));
  CHECK(desk.find(NodeRole::button, "Compare with the truth") != nullptr);
}

TEST_CASE("a forecast is kept week by week, with what came in, and gives its accuracy") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::opportunity, "a1", "Seals"});
  desk.tell(SetField{Kind::opportunity, "o1", "amount", "1,000,000"});
  desk.tell(SetField{Kind::opportunity, "o1", "p", "0.9"});
  desk.tell(SetField{Kind::opportunity, "o1", "close", "2030-01-01"});
  desk.tell(Go{"#/portfolio/forecast"});
  REQUIRE(desk.press("Keep this week’s forecast"));
  const Node* actual = begins(desk, NodeRole::field, "Came in for the week of ");
  REQUIRE(actual != nullptr);
  desk.frame.edits.push_back({actual->id, "909,000"});
  desk.settle();

  CHECK(kept_rows(desk.app, "weeks")[0].num("actual") == 909'000);
  CHECK(desk.count("99 %") == 2);  // of the week, and on average
}

TEST_CASE("the grading exercise compares classes with the purchases") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/exercise"});
  CHECK(begins(desk, NodeRole::text, "Nothing that counts is chosen") != nullptr);
  REQUIRE(desk.press(NodeRole::checkbox, "Profit"));
  REQUIRE(desk.press("Compare with the purchases"));

  CHECK(begins(desk, NodeRole::text, "Nothing that counts is chosen") == nullptr);
  CHECK(begins(desk, NodeRole::button, "Why is Agreement ") != nullptr);
}

TEST_CASE(
    "on paper what is written stands behind its label, without a colon after a question") {
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    desk.tell(AddRecord{Kind::account, "", "Orsel"});
    desk.tell(FillSheet{"a1", "strategy", "/understand", "A"});
    desk.tell(FillSheet{"a1", "strategy", "/answers/0", "B"});
    desk.tell(Go{"#/accounts/a1/paper"});

    const std::string who(desk.app.words().get("in.strategy.answers.1"));
    CHECK(desk.count(lang == Lang::zh ? who + "B" : who + " B") == 1);
  }
}

TEST_CASE("a service sheet says which account lacks a tier, and leads to the pyramid") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::account, "", "Veltry"});
  desk.tell(SetField{Kind::account, "a2", "tier", "gold"});
  for (const char* tier : {"platinum", "gold", "iron", "lead"}) {
    desk.tell(FillSheet{"", "service", "/tiers/" + std::string(tier) + "/hours", "8"});
    desk.tell(FillSheet{"", "service", "/tiers/" + std::string(tier) + "/visits", "1"});
  }
  desk.tell(Go{"#/portfolio/service"});

  CHECK(begins(desk, NodeRole::paragraph, "Orsel, Tier: ") != nullptr);
  CHECK(desk.find(NodeRole::figure, "Service levels") != nullptr);
  REQUIRE(desk.press("Give them a tier in the pyramid"));
  CHECK(desk.app.route.sheet == "pyramid");
}

TEST_CASE("how close the contact is and how complex the business is stand on a plane") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(Go{"#/portfolio/relationship"});
  CHECK(desk.find(NodeRole::figure, "Contact and business") == nullptr);
  desk.tell(SetField{Kind::account, "a1", "complexity", "9"});
  desk.tell(SetField{Kind::account, "a1", "closeness", "2"});

  CHECK(desk.find(NodeRole::figure, "Contact and business") != nullptr);
  CHECK(desk.count("not close enough") == 1);  // in the table for paper
}

TEST_CASE("a whole plan is one page for paper") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(FillSheet{"sample-a1", "strategy", "/understand", "They fear the audit"});
  desk.tell(Go{"#/accounts/sample-a1/paper"});

  CHECK(desk.find(NodeRole::heading, "One-page strategy") != nullptr);
  CHECK(desk.find(NodeRole::heading, "Influence map") != nullptr);
  CHECK(desk.find(NodeRole::heading, "Budget") == nullptr);
  desk.app.effects.clear();
  REQUIRE(desk.press("Print"));
  CHECK(fakes::effect<Print>(desk.app) != nullptr);
}

TEST_SUITE_END();
