#include "store/customers/csv.h"

#include <doctest/doctest.h>

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/customers/csv");

namespace {

// Rows as "1:a|b", bad ones with an exclamation mark.
std::string read(std::string_view bytes) {
  const Result<std::vector<CsvRow>> rows = read_csv(bytes);
  if (!rows) return rows.error().sentence;
  std::string out;
  for (const CsvRow& row : *rows) {
    out += std::to_string(row.number) + (row.bad_quotes ? "!" : ":");
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i > 0 ? "|" : "") + row.cells[i];
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("commas, semicolons and tabs, every kind of line end, and no last one") {
  CHECK(read("a,b\n1,2\n") == "1:a|b\n2:1|2\n");
  CHECK(read("a;b\r\n1,5;2") == "1:a|b\n2:1,5|2\n");
  CHECK(read("a\tb\r1\t2\r") == "1:a|b\n2:1|2\n");
  CHECK(read("\xEF\xBB\xBF"
             "a,b") == "1:a|b\n");
  CHECK(read("\"a;;;\",b") == "1:a;;;|b\n");
  CHECK(read("") == "");
  CHECK(read("a\n\n , \n b") == "1:a\n4: b\n");
}

TEST_CASE("quoted cells hold quotes, commas and line ends") {
  CHECK(read("\"a\"\"b\",\"c,d\"\r\n\"e\r\nf\",\"\"") == "1:a\"b|c,d\n2:e\r\nf|\n");
}

TEST_CASE("wrong quoting spoils its row and no other") {
  CHECK(read("a,b\n1,\"2\n3,4\n") == "1:a|b\n2!1,\"2\n3:3|4\n");
  CHECK(read("a,b\n\"1\"x,2\n3,4") == "1:a|b\n2!1x|2\n3:3|4\n");
  CHECK(read("a,b\n\"1,2\n\"3\",4\n") == "1:a|b\n2!\"1,2\n3:3|4\n");
}

TEST_CASE("a quote that nothing closes swallows no row below it") {
  CHECK(read("name,what\n\"Acme,Food\nBolt,Steel\nCord,Wire\n\"Dorn\",Tin\nEll,Wood\n") ==
        "1:name|what\n2!\"Acme,Food\n3:Bolt|Steel\n4:Cord|Wire\n5:Dorn|Tin\n6:Ell|Wood\n");
  CHECK(read("name,what\n\"Acme,Food\nBolt,Pump 5\"\nEll,Wood\n") ==
        "1:name|what\n2!\"Acme,Food\n3:Bolt|Pump 5\"\n4:Ell|Wood\n");
  CHECK(read("name,what\nAcme,\"Food\nBolt,\"Steel\"\n") ==
        "1:name|what\n2!Acme,\"Food\n3:Bolt|Steel\n");
}

TEST_CASE("cells of several lines stay whole, in short rows too") {
  CHECK(read("a,b,c\n1,\"x\ny, z\",3\n") == "1:a|b|c\n2:1|x\ny, z|3\n");
  CHECK(read("a,b,c\n1,\"x\ny\"\n2,3,4\n") == "1:a|b|c\n2:1|x\ny\n3:2|3|4\n");
}

TEST_CASE("a quote within a cell that begins without one is a sign like others") {
  CHECK(read("what\tn\nPump 5\" line\t2\n") == "1:what|n\n2:Pump 5\" line|2\n");
  CHECK(read("5\" pipe;6\" pipe\n1;2") == "1:5\" pipe|6\" pipe\n2:1|2\n");
}

TEST_CASE("a first line may name what stands between the cells, and is no row") {
  CHECK(read("sep=;\r\na,b;c\r\n1;2\r\n") == "1:a,b|c\n2:1|2\n");
  CHECK(read("\xEF\xBB\xBFSEP=,\na;b;c,d\n") == "1:a;b;c|d\n");
  CHECK(read("sep=;") == "");
  CHECK(read("sep=x,b\n1,2\n") == "1:sep=x|b\n2:1|2\n");
}

TEST_CASE("UTF-16 is read by its mark, other encodings are refused with a sentence") {
  using namespace std::string_view_literals;
  CHECK(read("\xFF\xFE"
             "a\0\t\0\x84\x55\n\0"sv) == "1:a|善\n");
  CHECK(read("\xFE\xFF\0a\0,\xD8\x3E\xDD\x8A\xD8\x00"sv) == "1:a|🦊\uFFFD\n");
  CHECK(read("\xC9\xC6,1\n").find("probably GB18030") != std::string::npos);
  CHECK(read("a\xFF,1\n").find("not UTF-8") != std::string::npos);
  CHECK(read("a\0b"sv).find("NUL") != std::string::npos);
}

TEST_CASE("limits hold") {
  CHECK(read(std::string(600, ',')) == "Row 1 has over 500 columns.");
  std::string rows;
  for (int i = 0; i <= 500'001; ++i) rows += "1\n";
  CHECK(read(rows) == "There are over 500,000 rows.");
}

TEST_CASE("no text is taken for a formula, and every text comes back") {
  for (const char* text :
       {"=1+1", "+1", "-1", "@x", "|x", "\tx", "\rx", "＝1", "＠x", "'=1", "''=x"}) {
    CAPTURE(text);
    CHECK(defused(text) == "'" + std::string(text));
    CHECK(fused(defused(text)) == text);
  }
  for (const char* text : {"", "a=1", "'quoted'", "'", "don't", "1-2", "善"}) {
    CAPTURE(text);
    CHECK(defused(text) == text);
    CHECK(fused(text) == text);
  }
}

TEST_CASE("what is written begins with its mark and reads as it was") {
  CsvWriter csv;
  csv.text("a\"b");
  csv.number("-1.5");
  csv.end_row();
  csv.text("=x");
  csv.text("");
  csv.end_row();

  CHECK(csv.str() == "\xEF\xBB\xBF\"a\"\"b\",-1.5\r\n\"'=x\",\"\"\r\n");
}

TEST_SUITE_END();
