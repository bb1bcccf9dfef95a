#include "store/backup.h"

#include "files.h"

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/backup");

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
          .running = attempt("c")};
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

TEST_SUITE_END();
