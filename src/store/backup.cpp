#include "store/backup.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "store/attempt_parts.h"
#include "store/checksum.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_backup_bytes = 20'000'000;
constexpr int max_attempts = 20'000;
constexpr int max_records = 250'000;

Error damaged(std::string_view what) {
  return {Errc::bad_input, "This backup can not be read: " + std::string(what) + "."};
}

// [name, body]; false for anything else.
bool read_record(const Json& json, const Value& at, Backup& backup) {
  if (at.kind != Value::Kind::list || at.count != 2) return false;
  std::vector<std::string> parts;
  for (const Value& part : json.children(at)) {
    if (part.kind != Value::Kind::text) return false;
    parts.emplace_back(part.text);
  }
  backup.records.push_back({parts[0], parts[1]});
  return true;
}

Result<Backup> read_fields(Fields& top, const std::vector<Problem>& problems) {
  Faults& faults = top.faults();
  Backup backup;
  backup.day = top.whole("day", INT32_MIN, INT32_MAX, 0);
  if (const Value* settings = top.of_kind("settings", Value::Kind::object, Must::yes)) {
    for (const Value& setting : faults.json().children(*settings)) {
      if (!faults.expect(setting, Value::Kind::text, Says::a_setting)) continue;
      backup.settings.emplace(setting.name, setting.text);
    }
  }
  for (const Value* at : top.list("attempts", Says::attempts, max_attempts, Must::yes)) {
    Result<Attempt> attempt = read_attempt_at(faults, *at, problems);
    if (!attempt) return attempt.error();
    backup.attempts.push_back(std::move(attempt).value());
  }
  for (const Value* at : top.list("records", Says::records, max_records, Must::no)) {
    if (!read_record(faults.json(), *at, backup)) return damaged("a record of it is none");
  }
  const Value* running = top.value("running");
  if (running != nullptr && running->kind != Value::Kind::null) {
    Result<Attempt> attempt = read_attempt_at(faults, *running, problems);
    if (!attempt) return attempt.error();
    backup.running = std::move(attempt).value();
  }
  return backup;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

BackupWriter::BackupWriter(Backup backup) : backup_(std::move(backup)) {
  json_.object().name("askwell").text("backup/1").name("day").whole(backup_.day);
  json_.name("settings").object();
  for (const auto& [name, value] : backup_.settings) json_.name(name).text(value);
  json_.end().name("attempts").list();
  for (const Attempt& attempt : backup_.attempts) json_.raw(attempt_json(attempt));
  json_.end().name("running");
  backup_.running ? json_.raw(attempt_json(*backup_.running)) : json_.null();
  if (!backup_.records.empty()) json_.name("records").list();
}

bool BackupWriter::run(std::size_t records) {
  const std::size_t end = std::min(at_ + records, backup_.records.size());
  for (; at_ < end; ++at_) {
    const KeptRecord& record = backup_.records[at_];
    json_.list().text(record.name).text(record.body).end();
  }
  const bool whole = at_ == backup_.records.size();
  if (whole && at_ > 0) json_.end();
  crc_ = crc32(std::string_view(text()).substr(added_), crc_);
  added_ = text().size();
  if (whole) json_.name("crc").text(checksum(crc_)).end();
  return whole;
}

int BackupWriter::percent() const {
  return static_cast<int>(100 * at_ / std::max<std::size_t>(backup_.records.size(), 1));
}

std::string backup_json(const Backup& backup) {
  BackupWriter writer(backup);
  (void)writer.run(backup.records.size());
  return writer.text();
}

Result<Backup> read_backup(std::string_view json) {
  if (json.size() > max_backup_bytes) {
    return Error{Errc::too_big, "This file is larger than any backup: at most 20 MB are read."};
  }
  std::vector<Problem> problems;
  const std::optional<Json> parsed = read_json(json, max_backup_bytes, problems);
  if (!parsed || !problems.empty()) return damaged(sentence(problems.front(), Lang::en));

  Faults faults(*parsed, problems);
  Fields top(faults, parsed->root(), Says::a_backup);
  if (Result<void> format = check_format(top, "backup"); !format) return format.error();
  Result<Backup> backup = read_fields(top, problems);
  if (!backup) return backup;
  if (any_error(problems)) return damaged(sentence(problems.front(), Lang::en));
  if (!top.has("crc")) return backup;

  BackupWriter again(*backup);
  (void)again.run(backup->records.size());
  if (top.word("crc") != checksum(again.crc())) {
    return damaged("it was changed or damaged after it was saved");
  }
  return backup;
}

std::string file_kind(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto skip = [&text](std::string_view expected) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
  };
  if (!skip("{") || !skip("\"askwell\"") || !skip(":") || !skip("\"")) return {};
  const std::size_t end = text.find_first_of("\"\\\n");
  if (end == std::string_view::npos || end > 40 || text[end] != '"') return {};
  return std::string(text.substr(0, end));
}

}  // namespace askwell::store
