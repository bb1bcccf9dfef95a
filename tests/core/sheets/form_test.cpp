#include "core/sheets/form.h"

#include "cells.h"

using namespace askwell::sheets;
using namespace askwell::sheets::test;

TEST_SUITE_BEGIN("core/sheets/form");

TEST_CASE("a form is read from the line that documents it") {
  const Form form =
      read_form("T,a,b:num? -1..1,c:int 2..=3,d:x|y=y,e:[amt]2=[1,0.5],f!,g:[{h:tri}]1..");

  REQUIRE(form.parts.size() == 8);
  CHECK(form.find("today")->type == Form::Type::date);
  for (const char* name : {"a", "b"}) {
    CHECK(form.find(name)->may_be_unknown);
    CHECK(form.find(name)->low == -1);
    CHECK(form.find(name)->high == 1);
  }
  CHECK(form.find("c")->type == Form::Type::whole);
  CHECK(form.find("c")->low == 2);
  CHECK(form.find("c")->high == 1e15);
  CHECK(form.find("c")->otherwise.number == 3);
  CHECK(form.find("d")->words == std::vector<std::string_view>{"x", "y"});
  CHECK(form.find("d")->otherwise.text == "y");
  CHECK(form.find("e")->otherwise.items.size() == 2);
  CHECK(form.find("e")->high == 2);
  CHECK(form.find("f")->unique);
  CHECK(form.find("g")->low == 1);
  CHECK(form.find("g")->parts.front().find("h")->type == Form::Type::tri);
  CHECK(form.find("z") == nullptr);
}

TEST_CASE("the form of every sheet can be read, and its defaults fit it") {
  CHECK(all_sheets().size() == 30);
  for (const Sheet* sheet : all_sheets()) {
    CAPTURE(sheet->name);
    CHECK(find_sheet(sheet->name) == sheet);
    Cell empty = Cell::record();
    for (const Fault& fault : check(read_form(sheet->form), empty))
      CHECK(fault.id == "missing");
  }
  CHECK(find_sheet("nonsense") == nullptr);
}

TEST_SUITE_END();
