#include "store/record/backup.h"

#include "store/files.h"

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/record/backup");

namespace {

Attempt attempt(std::string id) {
  Attempt out;
  out.id = std::move(id);
  out.scenario = "quedou-seals";
  out.rules = "27c25a7f9618da72f9bd7c144ddd0c85";
  out.moves = {"seals.problem", "wait"};
  out.notes = "善";
  return out;
}

Backup example() {
  return {.day = 20779,
          .settings = {{"lang", "zh"}, {"theme", "dark \" \n"}},
          .attempts = {attempt("a"), attempt("b")},
          .running = attempt("c"),
          .records = {{"account:a1", R"({"name":"] , \\"})"}, {"sheet::kaism", "{}"}}};
}

// In as small parts as there are.
Result<Backup> read_in_parts(const std::string& json) {
  BackupReader reader(json);
  bool onwards = true;
  for (int before = 0; !reader.run(1); before = reader.percent()) {
    onwards = onwards && reader.percent() >= before;
  }
  CHECK(onwards);
  return reader.take();
}

std::string refusal(std::string_view json, Errc code = Errc::bad_input) {
  const Result<Backup> read = read_backup(json);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == code);
  return read.error().sentence;
}

}  // namespace

TEST_CASE("a backup holds everything") {
  Backup backup = example();
  Result<Backup> read = read_backup(backup_json(backup));
  REQUIRE(read.ok());
  CHECK(*read == backup);

  backup.running.reset();
  backup.attempts.clear();
  backup.records.clear();
  read = read_backup(backup_json(backup));
  REQUIRE(read.ok());
  CHECK(*read == backup);
}

TEST_CASE("a damaged backup is refused or reads the same") {
  const Backup backup = example();
  const std::string whole = backup_json(backup);

  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CHECK_FALSE(read_backup(whole.substr(0, cut)).ok());
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      const Result<Backup> read = read_backup(changed);
      CHECK((!read.ok() || *read == backup));
      const Result<Backup> in_parts = read_in_parts(changed);
      CHECK(in_parts.ok() == read.ok());
      if (in_parts.ok()) CHECK(*in_parts == backup);
    }
  }
}

TEST_CASE("what is no backup is refused with a sentence") {
  CHECK(refusal("hello") ==
        "This backup can not be read: texts stand in double quotes: write \"hello\".");
  CHECK(refusal("[]") == "This is no backup that Askwell made.");
  CHECK(refusal("{\"askwell\": \"scenario/1\"}") == "This is no backup that Askwell made.");
  CHECK(refusal("{\"askwell\": \"backup/7\"}", Errc::newer) ==
        "This backup was made by a newer Askwell. It stays untouched; update Askwell to read "
        "it.");
  CHECK(refusal("{\"askwell\": \"backup/1\", \"settings\": {}, "
                "\"attempts\": [{\"askwell\": \"attempt/2\"}]}",
                Errc::newer) ==
        "This attempt was made by a newer Askwell. It stays untouched; update Askwell to read "
        "it.");
  CHECK(refusal(std::string(20'000'001, ' '), Errc::too_big) ==
        "This file is larger than any backup: at most 20 MB are read.");
}

TEST_CASE("the kind of a file is its first key") {
  CHECK(file_kind("\xEF\xBB\xBF {\n \"askwell\" : \"scenario/1\", ...") == "scenario/1");
  CHECK(file_kind(backup_json(example())) == "backup/1");
  CHECK(file_kind(attempt_json(attempt("a"))) == "attempt/1");
  CHECK(file_kind("{\"id\": 1, \"askwell\": \"scenario/1\"}") == "");
  CHECK(file_kind("{\"askwell\": \"scen\\u0061rio\"}") == "");
  CHECK(file_kind("") == "");
}

TEST_CASE("the customer file is in the backup, and a damage to it is noticed") {
  Backup backup;
  backup.records = {{"account:a1", "{\"askwell\":\"account/1\"}"}, {"sheet::kaism", "{}"}};
  const std::string json = backup_json(backup);

  const auto again = read_backup(json);

  REQUIRE(again.ok());
  CHECK(again->records == backup.records);
  std::string damaged = json;
  damaged.replace(damaged.find("kaism"), 5, "kaisn");
  CHECK_FALSE(read_backup(damaged).ok());
}

TEST_CASE("a backup written in small parts is the backup written at once") {
  Backup backup = example();
  for (int i = 0; i < 50; ++i) {
    backup.records.push_back({"account:a" + std::to_string(i), "{\"name\":\"Orsel\"}"});
  }
  BackupWriter writer(backup);
  int runs = 1, before = 0;
  for (; !writer.run(3); ++runs) {
    CHECK(writer.percent() > before);
    before = writer.percent();
  }

  CHECK(runs > 10);
  CHECK(writer.text() == backup_json(backup));
  CHECK(read_backup(writer.text()).value() == backup);
}

TEST_CASE("a backup read in small parts is the backup read at once") {
  Backup backup = example();
  for (int i = 0; i < 50; ++i) {
    backup.records.push_back({"account:a" + std::to_string(i), "{\"name\":\"Orsel, 善\"}"});
  }
  const std::string json = backup_json(backup);
  BackupReader reader(json);
  int runs = 1;
  while (!reader.run(200)) ++runs;

  CHECK(runs > 10);
  CHECK(reader.take().value() == backup);
  CHECK(read_in_parts(json).value() == backup);
}

TEST_CASE("records that are no list of pairs are refused, wherever they are cut") {
  const std::string head = R"({"askwell": "backup/1", "settings": {"records": "[ , ]"}, )";
  const auto with = [&](std::string_view records) {
    return head + R"("attempts": [], "running": null)" + std::string(records) + "}";
  };
  for (const char* fine :
       {"", R"(, "records": [])", R"(, "records" : [ ["a", "]"] , ["\"", "[,"]] )",
        R"(, "\u0072ecords": [["a", "b"]])"}) {
    CAPTURE(fine);
    CHECK(read_backup(with(fine)).ok());
    CHECK(read_in_parts(with(fine)).ok());
  }
  for (const char* wrong :
       {R"(, "records": [["a", "b"],])", R"(, "records": [,["a", "b"]])",
        R"(, "records": [["a", "b"] ["c", "d"]])", R"(, "records": [["a", "b"],,["c", "d"]])",
        R"(, "records": [["a"]])", R"(, "records": ["a", "b"])", R"(, "records": [,])",
        R"(, "records": [["a", "b"])", R"(, "records": {"a": ["b", "c"]})",
        R"(, "records": [["a", "b"]], "records": [])", R"(, "records": [["a", "b"]]])",
        R"(, "records": [["a", 1]])", R"(, "records": 5 [["a", "b"]])"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_backup(with(wrong)).ok());
    CHECK_FALSE(read_in_parts(with(wrong)).ok());
  }
}

TEST_SUITE_END();
