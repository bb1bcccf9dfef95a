#include <doctest/doctest.h>

#include <algorithm>

#include "app/customers/worksheets.h"
#include "core/sheets/sheet.h"
#include "fakes/practice.h"
#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;
using customers::Kind;
using sheets::Form;

TEST_SUITE_BEGIN("ui/accounts/accounts");

namespace {

bool has(const Words& words, std::initializer_list<std::string> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return words.has(key); });
}

// Every field that is filled in and every word to choose from, at any depth.
void check_form(const Words& words, const std::string& sheet, const Form& form,
                const std::string& path) {
  for (const Form& field : form.parts) {
    const std::string name(field.name), here = path + (path.empty() ? "" : ".") + name;
    CAPTURE(here);
    if (name != "today") {
      CHECK(has(words, {"in." + sheet + "." + here, "in." + sheet + "." + name, "in." + name}));
    }
    const Form* of = &field;
    while (of->type == Form::Type::list) of = &of->parts[0];
    for (const std::string_view word : of->words) {
      const std::string one(word);
      CAPTURE(one);
      CHECK((one.size() == 1 || has(words, {"one." + sheet + "." + one, "one." + one})));
    }
    if (of->type == Form::Type::record) check_form(words, sheet, *of, here);
  }
}

// The list of accounts with these names, as it stands on the screen.
std::string order_shown(std::initializer_list<const char*> names) {
  Desk desk;
  for (const char* name : names) desk.tell(AddRecord{Kind::account, "", name});
  desk.tell(Go{"#/accounts"});
  std::string order;
  for (const Node& node : desk.frame.nodes) {
    for (const char* name : names) {
      if (node.text == name) order += node.text + " ";
    }
  }
  return order;
}

}  // namespace

TEST_CASE("every sheet has its name, its help, its fields and its formulas in both languages") {
  Desk desk;
  for (const Words& words : desk.app.library.words) {
    for (const sheets::Sheet* sheet : sheets::all_sheets()) {
      const std::string name(sheet->name);
      CAPTURE(name);
      CHECK(words.has("sheet." + name));
      CHECK(words.has("sheet." + name + ".help"));
      if (list_from_file(name).empty()) {
        check_form(words, name, sheets::read_form(sheet->form), "");
      }
      for (const sheets::Formula& formula : sheet->formulas) {
        const std::string of(formula.of);
        CAPTURE(of);
        CHECK(words.has("why." + name + "." + of));
      }
    }
  }
}

TEST_CASE("an account is added in a dialog and opens") {
  Desk desk;
  desk.tell(Go{"#/accounts"});
  REQUIRE(desk.press("Add account"));
  REQUIRE(desk.find(NodeRole::dialog, "Add account") != nullptr);
  const Node* field = desk.find(NodeRole::field, "Name of the account");
  REQUIRE(field != nullptr);
  desk.frame.edits.push_back({field->id, "Orsel"});
  REQUIRE(desk.press("Add"));

  CHECK(desk.app.route == Route{Screen::account, "a1"});
  CHECK(desk.find(NodeRole::heading, "Orsel") != nullptr);
  CHECK(desk.find(NodeRole::dialog, "Add account") == nullptr);
}

TEST_CASE("search finds an account by its business, whatever the case of letters") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/accounts"});
  const Node* field = desk.find(NodeRole::field, "Search accounts");
  REQUIRE(field != nullptr);
  desk.frame.edits.push_back({field->id, "quillMERE"});
  desk.settle();

  CHECK(desk.find(NodeRole::paragraph, "1 account") != nullptr);
}

TEST_CASE("a long name is cut where it is shown, and whole where it is filled in") {
  Desk desk;
  std::string name;
  for (int i = 0; i < 100; ++i) name += "善";
  desk.tell(AddRecord{Kind::account, "", name});
  const std::string cut = name.substr(0, 60 * 3) + "…";

  CHECK(desk.find(NodeRole::heading, cut) != nullptr);
  desk.press(NodeRole::tab, "Customer file");
  CHECK(desk.find(NodeRole::field, "Name of the account")->value == name);
  desk.tell(Go{"#/accounts"});
  CHECK(desk.count(cut) == 1);
  desk.tell(Go{"#/accounts/a1"});
  desk.tell(AddRecord{Kind::person, "a1", name});
  desk.press(NodeRole::tab, "People");
  CHECK(desk.find(NodeRole::button, cut) != nullptr);
}

TEST_CASE("accounts are in the order of the alphabet, whatever their accents and case") {
  CHECK(order_shown({"zeta", "École", "Alfa", "Øre", "beta"}) == "Alfa beta École Øre zeta ");
}

TEST_CASE("accounts with Chinese names are in the order of their sound, after Latin ones") {
  CHECK(order_shown({"张记", "王氏", "陈家", "Alfa", "李园"}) == "Alfa 陈家 李园 王氏 张记 ");
}

TEST_CASE("the screens of accounts wait for their words after a change of language") {
  Desk desk;
  desk.app.library.whole[static_cast<std::size_t>(Lang::zh)] = false;
  desk.tell(Go{"#/accounts"});
  desk.tell(SetLang{Lang::zh});
  CHECK(desk.find(NodeRole::heading, "客户") == nullptr);

  desk.tell(fakes::later_words(Lang::zh));

  CHECK(desk.find(NodeRole::heading, "客户") != nullptr);
}

TEST_CASE("every sheet shows its numbers for the sample or says what is missing") {
  Desk desk;
  desk.tell(LoadSample{});
  for (const sheets::Sheet* sheet : sheets::all_sheets()) {
    for (const char* account : {"", "sample-a1"}) {
      const std::string name(sheet->name);
      CAPTURE(name);
      desk.tell(*account == '\0' ? Go{"#/portfolio/" + name}
                                 : Go{"#/accounts/" + std::string(account) + "/" + name});
      CHECK(desk.settle());
      CHECK(desk.find(NodeRole::region, "What you fill in") != nullptr);
    }
  }
}

TEST_CASE("the list says how far each account's deal is and what its map warns of") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::opportunity, "a1", "Seals"});
  desk.tell(SetField{Kind::opportunity, "o1", "status", "negotiation"});
  desk.tell(SetField{Kind::opportunity, "o1", "next", "Trial on line 2"});
  desk.tell(Go{"#/accounts"});
  CHECK(desk.count("Negotiation · Next step Trial on line 2") == 1);

  desk.tell(AddRecord{Kind::person, "a1", "Gao"});
  CHECK(desk.count("Negotiation · Coverage 0 % · Next step Trial on line 2") == 1);
  const auto warns = [&] {
    return std::any_of(desk.frame.nodes.begin(), desk.frame.nodes.end(), [](const Node& node) {
      return node.text.ends_with("on the influence map");
    });
  };
  CHECK(warns());
  desk.tell(SetField{Kind::opportunity, "o1", "ended", "won"});
  CHECK(desk.count("Coverage 0 %") == 1);
}

TEST_CASE("many purchases are added up over some frames, and sales are shown once all are") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::account, "", "Veltry"});
  auto& purchases = desk.app.portfolio.purchases;
  for (int i = 0; i < 100'000; ++i) purchases.push_back({"a1", desk.app.day, 0, ""});
  purchases.push_back({"a2", desk.app.day, 310, "castings"});
  purchases.push_back({"a2", desk.app.day - 366, 1000, "too long ago"});
  ++desk.app.changes;
  desk.view.picked["acct.order"] = 1;
  desk.tell(Go{"#/accounts"});
  CHECK(desk.count("310") == 0);
  CHECK(desk.frame.wake_after == 0);

  const auto first_row = [&] {
    for (const Node& node : desk.frame.nodes) {
      if (node.text == "Orsel" || node.text == "Veltry") return node.text;
    }
    return decltype(Node::text)();
  };
  CHECK(first_row() == "Orsel");
  for (int frame = 0; frame < 12; ++frame) desk.settle();
  CHECK(desk.count("310") == 1);
  CHECK(first_row() == "Veltry");
  CHECK(desk.frame.wake_after != 0);
}

TEST_CASE("over many accounts a worksheet tells how far it is, and its form stays meanwhile") {
  Desk desk;
  desk.tell(Go{"#/portfolio/data"});
  desk.tell(ReadCsv{fakes::table_of_accounts(12'000)});
  fakes::work(desk.app);
  desk.tell(ConfirmCsv{});
  fakes::work(desk.app);
  desk.tell(Go{"#/portfolio/rfm"});
  CHECK(desk.find(NodeRole::progress, "Working out the worksheet") != nullptr);
  CHECK(desk.find(NodeRole::region, "What you fill in") == nullptr);
  fakes::work(desk.app);
  desk.settle();
  CHECK(desk.find(NodeRole::progress, "Working out the worksheet") == nullptr);

  const Node* field = desk.find(NodeRole::field, "Days that count");
  REQUIRE(field != nullptr);
  desk.frame.edits.push_back({field->id, "90"});
  desk.settle();
  CHECK(desk.find(NodeRole::progress, "Working out the worksheet") != nullptr);
  field = desk.find(NodeRole::field, "Days that count");
  REQUIRE(field != nullptr);
  CHECK(field->value == "90");
}

TEST_CASE("where names have no room below their bars the bars lie under their names") {
  constexpr std::string_view wide = "Holdernessbrackenbury";
  for (const float width : {360.f, 1440.f}) {
    Desk desk(Lang::en, width);
    for (int i = 1; i <= 4; ++i) {
      const std::string id = "a" + std::to_string(i);
      desk.tell(AddRecord{Kind::account, "", i == 1 ? std::string(wide) : "Orsel " + id});
      desk.tell(SetField{Kind::account, id, "profit", std::to_string(100 * i)});
    }
    desk.tell(Go{"#/portfolio/pareto"});
    CAPTURE(width);
    const std::vector<Node>& nodes = desk.frame.nodes;
    const auto figure = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.role == NodeRole::figure;
    });
    REQUIRE(figure != nodes.end());
    const auto name =
        std::find_if(figure, nodes.end(), [&](const Node& node) { return node.text == wide; });
    const auto table = std::find_if(figure, nodes.end(), [](const Node& node) {
      return node.role == NodeRole::button;  // Show as table
    });
    CHECK(name < table);
  }
}

TEST_CASE("money is shown as money and parts in per cent") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(SetField{Kind::account, "a1", "profit", "82074.4"});
  desk.tell(Go{"#/portfolio/pareto"});

  CHECK(desk.find(NodeRole::button, "Why is Profit without losses 82,074?") != nullptr);
  CHECK(desk.find(NodeRole::button, "Why is That is of all accounts 100 %?") != nullptr);
}

TEST_CASE("a person on the map is a button that says all of them, and opens their warnings") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::person, "a1", "Elaine"});
  desk.tell(SetField{Kind::person, "p1", "roles", "investor"});
  desk.tell(Go{"#/accounts/a1/influence"});

  REQUIRE(desk.press("Elaine, investor, influence 1, not known, 1 warning"));

  CHECK(desk.find(NodeRole::paragraph, "Elaine, investor, influence 1, not known, 1 warning") !=
        nullptr);
}

TEST_SUITE_END();
