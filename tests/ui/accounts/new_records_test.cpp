// What is typed into the customer file and does not fit.
#include <doctest/doctest.h>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;
using customers::Kind;

TEST_SUITE_BEGIN("ui/accounts/new_records");

namespace {

std::string too_long() {
  std::string name;
  for (int i = 0; i < 10'000; ++i) name += "善";
  return name;
}

void type(Desk& desk, std::string_view field, std::string_view text) {
  const Node* node = desk.find(NodeRole::field, field);
  REQUIRE(node != nullptr);
  desk.frame.edits.push_back({node->id, std::string(text)});
  desk.settle();
}

bool is_invalid(const Desk& desk, std::string_view field) {
  const Node* node = desk.find(NodeRole::field, field);
  REQUIRE(node != nullptr);
  return (node->flags & flag_invalid) != 0;
}

}  // namespace

TEST_CASE("a name that is blank or too long is not added: its field says why and keeps it") {
  Desk desk;
  desk.tell(Go{"#/accounts"});
  desk.press("Add account");
  desk.press("Add");
  const Node* field = desk.find(NodeRole::field, "Name of the account");
  REQUIRE(field != nullptr);
  CHECK((field->flags & flag_invalid) != 0);
  CHECK(field->description ==
        "This must not be blank. Nothing was added yet; what you typed stays here.");

  const std::string name = too_long();
  desk.frame.edits.push_back({field->id, name});
  desk.settle();
  desk.press("Add");
  field = desk.find(NodeRole::field, "Name of the account");
  REQUIRE(field != nullptr);
  CHECK(field->value == name);
  CHECK(field->description.starts_with("This text is too long to be kept. Shorten it. "));
  CHECK(desk.app.portfolio.accounts.empty());

  desk.frame.edits.push_back({field->id, "Orsel"});
  desk.settle();
  field = desk.find(NodeRole::field, "Name of the account");
  REQUIRE(field != nullptr);
  CHECK((field->flags & flag_invalid) == 0);
  desk.press("Add");
  CHECK(desk.find(NodeRole::heading, "Orsel") != nullptr);
}

TEST_CASE("a dialog that was closed asks anew, and complains of nothing") {
  Desk desk;
  desk.tell(Go{"#/accounts"});
  desk.press("Add account");
  desk.press("Add");
  CHECK(is_invalid(desk, "Name of the account"));
  desk.press("Cancel");
  desk.press("Add account");

  CHECK_FALSE(is_invalid(desk, "Name of the account"));
}

TEST_CASE("a person's name that is too long stays in its field") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.press(NodeRole::tab, "People");
  type(desk, "Name of the person", too_long());
  desk.press("Add person");

  CHECK(desk.app.portfolio.people.empty());
  CHECK(is_invalid(desk, "Name of the person"));
}

TEST_CASE("a field that does not fit says what is safe, and keeps what was typed on return") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.press(NodeRole::tab, "Customer file");
  type(desk, "Name of the account", "");
  CHECK(is_invalid(desk, "Name of the account"));
  CHECK(desk.find(NodeRole::field, "Name of the account")->description ==
        "This must not be blank. Until then what was here before stays kept.");
  type(desk, "Capital", "abc");
  CHECK(is_invalid(desk, "Capital"));

  desk.tell(Go{"#/accounts"});
  desk.tell(Go{"#/accounts/a1"});

  CHECK(desk.app.portfolio.accounts[0].word("name") == "Orsel");
  REQUIRE(desk.find(NodeRole::field, "Capital") != nullptr);
  CHECK(desk.find(NodeRole::field, "Capital")->value == "abc");
  CHECK(is_invalid(desk, "Capital"));
  type(desk, "Capital", "500");
  CHECK_FALSE(is_invalid(desk, "Capital"));
  CHECK(desk.app.portfolio.accounts[0].num("capital") == 500);
}

TEST_CASE("what was typed in vain into an account that is deleted comes back in no other") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.press(NodeRole::tab, "Customer file");
  type(desk, "Capital", "abc");
  desk.press("Delete account");
  desk.tell(AddRecord{Kind::account, "", "Veltry"});
  CHECK(desk.app.route == Route{Screen::account, "a1"});

  REQUIRE(desk.find(NodeRole::field, "Capital") != nullptr);
  CHECK(desk.find(NodeRole::field, "Capital")->value.empty());
}

TEST_CASE("a purchase that does not fit is told field by field and stays until it does") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.press(NodeRole::tab, "Purchases");
  type(desk, "Date", "2026-02-30");
  type(desk, "Amount", "-5");
  type(desk, "What", "Seals");
  CHECK_FALSE(is_invalid(desk, "Date"));
  desk.press("Add purchase");

  CHECK(desk.app.portfolio.purchases.empty());
  CHECK(is_invalid(desk, "Date"));
  CHECK(is_invalid(desk, "Amount"));
  CHECK_FALSE(is_invalid(desk, "What"));
  CHECK(desk.find(NodeRole::field, "Date")->value == "2026-02-30");

  type(desk, "Date", "2026-02-28");
  CHECK_FALSE(is_invalid(desk, "Date"));
  type(desk, "Amount", "5");
  desk.press("Add purchase");
  REQUIRE(desk.app.portfolio.purchases.size() == 1);
  CHECK(desk.find(NodeRole::field, "Date")->value.empty());
  CHECK_FALSE(is_invalid(desk, "Date"));
}

TEST_SUITE_END();
