#include "core/sheets/check.h"

#include "cells.h"

using namespace askwell::sheets;
using namespace askwell::sheets::test;

TEST_SUITE_BEGIN("core/sheets/check");

namespace {

std::string faults(std::string_view form, Cell cell) {
  std::string out;
  for (const Fault& fault : check(read_form(form), cell)) {
    out += fault.at + " " + std::string(fault.id) + "; ";
  }
  return out;
}

Cell with(std::string_view name, Cell value) {
  return Cell::record().put(name, std::move(value));
}

}  // namespace

TEST_CASE("what can be left out is filled in, in the order of the form") {
  Cell cell = with("z", text("kept"));
  const Form form = read_form("a:num=2,b:text,c:tri,d:[num],e:{f:text},g:num?,z:text");

  CHECK(check(form, cell).empty());

  REQUIRE(cell.items.size() == 7);
  CHECK(cell.num("a") == 2);
  CHECK(cell.word("b").empty());
  CHECK(cell["c"].is_null());
  CHECK(cell.list("d").empty());
  CHECK(cell["e"].word("f").empty());
  CHECK(cell["g"].is_null());
  CHECK(cell.word("z") == "kept");
}

TEST_CASE("what has to be there is missing, within records that are left out too") {
  CHECK(
      faults("a:num,b:bool,c:name,d:date,e:x|y,f:[num]1..3,g:{h:num}", Cell::record()) ==
      "/a missing; /b missing; /c missing; /d missing; /e missing; /f missing; /g/h missing; ");
}

TEST_CASE("each kind of fault has its name") {
  CHECK(faults("a:num 0..1", with("a", Cell::of(1.1))) == "/a number; ");
  CHECK(faults("a:int", with("a", Cell::of(1.5))) == "/a whole; ");
  CHECK(faults("a:int", with("a", Cell::of(2.0))) == "");
  CHECK(faults("a:bool", with("a", Cell::of(1.0))) == "/a boolean; ");
  CHECK(faults("a:text", with("a", Cell::of(1.0))) == "/a text; ");
  CHECK(faults("a:name", with("a", text("\u3000"))) == "/a name; ");
  CHECK(faults("a:date", with("a", text("2026-02-30"))) == "/a date; ");
  CHECK(faults("a:x|y", with("a", text("z"))) == "/a choice; ");
  CHECK(faults("a:[num]", with("a", Cell::record())) == "/a list; ");
  CHECK(faults("a:[num]1", with("a", Cell::list())) == "/a length; ");
  CHECK(faults("a:{b:text}", with("a", Cell::list())) == "/a record; ");
  CHECK(faults("a:text", text("no record")) == " record; ");
}

TEST_CASE("repeated names are told where all else fits, the later ones, in order") {
  const auto list = [](std::initializer_list<const char*> names) {
    Cell out = Cell::list();
    for (const char* name : names) out.add(with("id", text(name)));
    return with("a", out);
  };
  CHECK(faults("a:[{id!}]", list({"x", "y", "x", "y", "x"})) ==
        "/a/2/id repeated; /a/3/id repeated; /a/4/id repeated; ");
  CHECK(faults("a:[{id!}]", list({"x", "x "})) == "");
  CHECK(faults("a:[{id!}],b:num", list({"x", "x"})) == "/b missing; ");
}

TEST_CASE("a check in parts finds the same, in the same order") {
  const Form form = read_form("a:num,b:[{id!,n:[num]}]1..9,c:[name],d:{e:[int]2}");
  Cell rows = Cell::list(), numbers = Cell::list();
  for (const char* id : {"x", "y", "x", ""}) {
    rows.add(Cell::record().put("id", id).put("n", Cell::list().add(Cell::of(1.0))));
  }
  numbers.add(Cell::of(1.5)).add(Cell::of(2.0));
  const Cell faulty =
      Cell::record().put("b", rows).put("c", rows).put("d", Cell::record().put("e", numbers));
  rows.items.pop_back();
  const Cell repeated = Cell::record().put("a", 1).put("b", rows).put(
      "d", Cell::record().put("e", Cell::list().add(Cell::of(1.0)).add(Cell::of(2.0))));
  for (const Cell& given : {faulty, repeated, Cell::record(), Cell(), text("no record")}) {
    Cell whole = given, in_parts = given;
    Checking checking(form, in_parts);
    int runs = 1;
    while (!checking.run(1)) ++runs;

    CHECK(checking.take() == check(form, whole));
    CHECK(in_parts == whole);
    CHECK((runs > 2) == (given.find("b") != nullptr));
  }
}

TEST_CASE("a fault says what is allowed") {
  Cell cell = Cell::record().put("a", Cell::of(9.0)).put("b", text("z"));

  const std::vector<Fault> found = check(read_form("a:num 1..5,b:x|y"), cell);

  REQUIRE(found.size() == 2);
  CHECK(found[0].low == 1);
  CHECK(found[0].high == 5);
  CHECK(found[1].words == "x, y");
}

TEST_SUITE_END();
