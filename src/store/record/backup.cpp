#include "store/record/backup.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "store/attempt/attempt_parts.h"
#include "store/json/list_places.h"
#include "store/record/checksum.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_backup_bytes = 20'000'000;
constexpr int max_attempts = 20'000;
constexpr int max_records = 250'000;
constexpr std::string_view no_record = "a record of it is none";

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
    if (!read_record(faults.json(), *at, backup)) return damaged(no_record);
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

class BackupReader::Work {
 public:
  explicit Work(std::string json) : json_(std::move(json)), places_(json_, "records") {}

  bool run(std::size_t bytes) {
    switch (next_) {
      case Next::places:
        find_places(bytes);
        break;
      case Next::rest:
        read_rest();
        break;
      case Next::records:
        read_records(bytes);
        break;
      case Next::sum:
        check_sum(bytes);
        break;
      case Next::nothing:
        break;
    }
    return next_ == Next::nothing;
  }

  int percent() const {
    const auto part = [](int from, int size, std::size_t done, std::size_t all) {
      return from + static_cast<int>(static_cast<std::size_t>(size) * done /
                                     std::max<std::size_t>(all, 1));
    };
    switch (next_) {
      case Next::places:
        return part(0, 25, places_.looked_at(), json_.size());
      case Next::rest:
        return 25;
      case Next::records:
        return part(30, 45, at_, places_.get().size());
      case Next::sum:
        return part(75, 25, static_cast<std::size_t>(again_->percent()), 100);
      case Next::nothing:
        break;
    }
    return 100;
  }

  Result<Backup> take() { return std::move(read_); }

 private:
  enum class Next : std::uint8_t { places, rest, records, sum, nothing };

  void end(Error why) {
    read_ = std::move(why);
    next_ = Next::nothing;
  }

  void find_places(std::size_t bytes) {
    constexpr std::size_t quicker = 8;  // than to read them
    if (json_.size() > max_backup_bytes) {
      return end(
          {Errc::too_big, "This file is larger than any backup: at most 20 MB are read."});
    }
    if (places_.run(bytes * quicker)) next_ = Next::rest;
  }

  // Everything, with an empty list in the place of the records.
  void read_rest() {
    std::string rest = json_;
    if (!places_.get().empty()) {
      const std::size_t begin = places_.get().front() + 1;
      rest.erase(begin, places_.get().back() - begin);
    }
    std::vector<Problem> problems;
    const std::optional<Json> parsed = read_json(rest, max_backup_bytes, problems);
    if (!parsed || !problems.empty()) {
      return end(damaged(sentence(problems.front(), Lang::en)));
    }
    Faults faults(*parsed, problems);
    Fields top(faults, parsed->root(), Says::a_backup);
    if (Result<void> format = check_format(top, "backup"); !format) return end(format.error());
    read_ = read_fields(top, problems);
    if (!read_) return end(read_.error());
    if (any_error(problems)) return end(damaged(sentence(problems.front(), Lang::en)));
    if (top.has("crc")) sum_ = top.word("crc");
    next_ = Next::records;
  }

  void read_records(std::size_t bytes) {
    const std::vector<std::size_t>& places = places_.get();
    if (at_ + 1 >= places.size()) return begin_sum();
    std::size_t end_at = at_ + 1;
    while (end_at + 1 < places.size() && places[end_at] - places[at_] < bytes) ++end_at;
    const std::size_t begin = places[at_] + 1;
    const std::string part = '[' + json_.substr(begin, places[end_at] - begin) + ']';

    std::vector<Problem> problems;
    const std::optional<Json> parsed = read_json(part, max_backup_bytes, problems);
    if (!parsed || !problems.empty()) {
      return end(damaged(sentence(problems.front(), Lang::en)));
    }
    const auto wanted = static_cast<int>(end_at - at_);
    const bool none = places.size() == 2 && parsed->root().count == 0;
    if (parsed->root().count != wanted && !none) return end(damaged(no_record));
    for (const Value& one : parsed->children(parsed->root())) {
      if (!read_record(*parsed, one, read_.value())) return end(damaged(no_record));
    }
    if (std::ssize(read_->records) > max_records)
      return end(damaged("it has too many records"));
    at_ = end_at;
  }

  void begin_sum() {
    if (!sum_) {
      next_ = Next::nothing;
      return;
    }
    again_.emplace(*read_);
    next_ = Next::sum;
  }

  void check_sum(std::size_t bytes) {
    constexpr std::size_t bytes_of_record = 500;
    if (!again_->run(bytes / bytes_of_record + 1)) return;
    if (*sum_ != checksum(again_->crc())) {
      return end(damaged("it was changed or damaged after it was saved"));
    }
    next_ = Next::nothing;
  }

  std::string json_;
  ListPlaces places_;  // of the records in it
  Next next_ = Next::places;
  Result<Backup> read_ = Backup();
  std::size_t at_ = 0;  // the place where the next records begin
  std::optional<std::string> sum_;
  std::optional<BackupWriter> again_;  // whose sum it should be
};

BackupReader::BackupReader(std::string json) : work_(new Work(std::move(json))) {}
BackupReader::~BackupReader() = default;

bool BackupReader::run(std::size_t bytes) { return work_->run(bytes); }
int BackupReader::percent() const { return work_->percent(); }
Result<Backup> BackupReader::take() { return work_->take(); }

Result<Backup> read_backup(std::string_view json) {
  BackupReader reader{std::string(json)};
  while (!reader.run(max_backup_bytes)) {
  }
  return reader.take();
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
