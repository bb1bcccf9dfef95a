// Files, texts and links out of the app and into it. Whatever comes in, by whichever way,
// goes through read_in(): nothing is changed before the user has seen what would be.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/call/result_words.h"
#include "app/handlers.h"
#include "base/base64.h"
#include "base/text.h"

namespace askwell {

namespace {

constexpr std::size_t largest_attempt = 64'000;  // bytes

// The address that carries an attempt; empty if it would be too long.
std::string import_address(const store::Attempt& attempt) {
  std::string letters = to_base64(attempt_json(attempt));
  if (letters.size() > longest_import) return {};
  return address({Screen::import, std::move(letters)});
}

// Reads files one after the other, backups a little at a time; then shows what they would
// change. Of several files those that can not be read are left out and named.
class ReadingBackups : public Chore {
 public:
  explicit ReadingBackups(std::vector<FileRead> files) : files_(std::move(files)) {}

  bool run(App& app) override {
    if (at_ == files_.size()) {
      end(app);
      return true;
    }
    const std::string_view why = reader_ ? read_on() : begin();
    if (why.empty()) return false;
    if (files_.size() == 1) {
      say_notice(app, why);
      return true;
    }
    refused_.push_back(std::move(files_[at_++].name));
    return false;
  }
  int percent() const override {
    const std::size_t done =
        at_ * 100 + static_cast<std::size_t>(reader_ ? reader_->percent() : 0);
    return static_cast<int>(done / files_.size());
  }
  std::string_view does() const override { return reads_a_backup; }

 private:
  // The key of the sentence that says why a file can not be read, if it can not.
  std::string_view begin() {
    FileRead& file = files_[at_];
    if (file.too_big) return "notice.file_too_big";
    if (store::file_kind(file.text) != "attempt/1") {
      reader_ = std::make_unique<store::BackupReader>(std::move(file.text));
      return {};
    }
    auto attempt = store::read_attempt_json(file.text);
    if (!attempt.ok()) return "notice.not_a_backup";
    all_.attempts.push_back(std::move(attempt).value());
    ++at_;
    return {};
  }

  std::string_view read_on() {
    if (!reader_->run()) return {};
    auto backup = reader_->take();
    reader_.reset();
    if (!backup.ok()) {
      return backup.error().code == Errc::newer ? "notice.newer_backup" : "notice.not_a_backup";
    }
    add(backup.value());
    ++at_;
    return {};
  }

  void add(store::Backup& one) {
    std::move(one.attempts.begin(), one.attempts.end(), std::back_inserter(all_.attempts));
    std::move(one.records.begin(), one.records.end(), std::back_inserter(all_.records));
    if (one.running) all_.running = std::move(one.running);
    if (!one.settings.empty()) all_.settings = std::move(one.settings);
  }

  void end(App& app) {
    if (refused_.size() == files_.size()) return say_notice(app, "notice.no_results");
    app.pasting = false;
    plan_restore(app, std::move(all_));
    app.restore->refused = std::move(refused_);
  }

  std::vector<FileRead> files_;
  std::size_t at_ = 0;  // the file that is read
  std::unique_ptr<store::BackupReader> reader_;
  store::Backup all_;
  std::vector<std::string> refused_;  // their names
};

// A table, whatever its file is called; files of ours begin with a brace.
bool is_table(const App& app, std::string_view name, std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (trimmed(text).starts_with('{') || store::has_parts(text)) return false;
  if (app.route.screen == Screen::author || app.route.screen == Screen::draft) return false;
  const bool named = name.ends_with(".csv") || name.ends_with(".tsv");
  return named || (app.route.screen == Screen::portfolio && app.route.sheet == "data");
}

// Shows what the files would change, or says why they can not be read.
void read_in(App& app, const std::string& text) {
  const bool author = app.route.screen == Screen::author || app.route.screen == Screen::draft;
  if (!store::has_parts(text) && (author || store::file_kind(text) == "scenario/1")) {
    return apply(app, LookAt{text});
  }
  app.restore.reset();
  std::vector<std::string> texts{text};
  if (store::has_parts(text)) {
    texts = app.parts.take(text);
    const bool waits = texts.empty();
    app.pasting = waits && app.parts.missing().part > 0;
    if (app.pasting) return;
  }
  if (texts.empty()) return say_notice(app, "notice.not_a_backup");
  std::vector<FileRead> files;
  for (std::string& one : texts) files.push_back({.name = {}, .text = std::move(one)});
  begin(app, std::make_unique<ReadingBackups>(std::move(files)));
}

}  // namespace

void copy(App& app, std::string text) {
  app.copy_text = text;
  app.copy_refused = app.copies_backup = false;
  app.effects.push_back(CopyText{std::move(text)});
}

namespace {

void remember_backup(App& app) {
  app.settings.last_backup_day = app.day;
  keep_settings(app);
}

// What was to be copied has been.
void end_copy(App& app) {
  if (std::exchange(app.copies_backup, false)) remember_backup(app);
  app.copy_refused = false;
  app.copy_text.clear();
}

class BackingUp : public Chore {
 public:
  BackingUp(const App& app, bool as_text) : as_text_(as_text), writer_(backup_of(app)) {}

  bool run(App& app) override {
    if (!writer_.run()) return false;
    if (as_text_) {
      copy(app, store::text_parts(writer_.text()));
      app.copies_backup = true;
    } else {
      remember_backup(app);
      app.effects.push_back(Download{"askwell-backup.askwell", writer_.text()});
      say_done(app, "notice.backed_up");
    }
    return true;
  }
  int percent() const override { return writer_.percent(); }
  std::string_view does() const override { return backs_up; }

 private:
  bool as_text_;
  store::BackupWriter writer_;
};

}  // namespace

void handle(App& app, const BackUp& back_up) {
  begin(app, std::make_unique<BackingUp>(app, back_up.as_text || app.inside));
}

// Inside another app a file would come to nothing: there the page says how to take the result
// along, in its own address.
void handle(App& app, const SaveResult& save) {
  const store::Attempt* attempt = app.find_attempt(save.attempt);
  if (attempt == nullptr) return;
  const auto as_text = [&] {
    return result_in_words(app, *attempt) + "\n" + store::text_parts(attempt_json(*attempt));
  };
  if (save.as_text) return copy(app, as_text());
  const std::string link = app.inside ? import_address(*attempt) : std::string();
  if (app.inside && link.empty()) return copy(app, as_text());
  if (app.inside) return go_to(app, read_route(link));
  app.effects.push_back(Download{
      attempt->scenario + "-" + attempt->id.substr(0, 6) + ".askwell", attempt_json(*attempt)});
  say_done(app, "notice.saved_file");
}

void handle(App& app, const CopyLink& link) {
  const store::Attempt* attempt = app.find_attempt(link.attempt);
  const std::string text = attempt == nullptr ? std::string() : import_address(*attempt);
  if (!text.empty()) copy(app, text);
}

void handle(App& app, const Copied& copied) {
  app.copy_refused = !copied.ok && !app.copy_text.empty();
  if (!copied.ok) return;
  end_copy(app);
  say_done(app, "notice.copied");
}

void handle(App& app, const CloseCopy& close) {
  if (!close.copied) app.copies_backup = false;
  end_copy(app);
}

void handle(App& app, const ChooseRestore&) { app.effects.push_back(PickFile{}); }

void handle(App& app, const OpenPaste&) {
  app.pasting = true;
  app.parts = {};
}

void handle(App& app, const ClosePaste&) { app.pasting = false; }

void handle(App& app, const FileRead& arrived) {
  app.files.push_back(arrived);
  if (arrived.more) return;
  std::vector<FileRead> files = std::exchange(app.files, {});
  const FileRead& file = files[0];
  if (files.size() > 1) {  // a table or a scenario is looked at alone
    if (app.reading) return say_notice(app, "notice.reading");
    app.restore.reset();
    return begin(app, std::make_unique<ReadingBackups>(std::move(files)));
  }
  if (file.too_big) return say_notice(app, "notice.file_too_big");
  if (!app.reading && is_table(app, file.name, file.text)) {
    return read_spreadsheet(app, file.text);
  }
  handle(app, ReadRestore{file.text});
}

void handle(App& app, const ReadRestore& read) {
  if (app.reading) return say_notice(app, "notice.reading");
  read_in(app, read.text);
}

// An attempt that is here already changes nothing: then only the page shows.
void open_import(App& app) {
  app.restore.reset();
  app.imported.clear();
  const auto json = from_base64(app.route.id);
  if (!json || json->empty() || json->size() > largest_attempt) return;
  auto attempt = store::read_attempt_json(*json);
  if (!attempt.ok()) return;
  app.imported = attempt->id;
  const store::Attempt* ours = app.find_attempt(attempt->id);
  if (ours != nullptr && ours->moves == attempt->moves) return;
  store::Backup one;
  one.attempts.push_back(std::move(attempt).value());
  if (app.storage != StorageState::opening && !app.reading && !app.asking_who) {
    plan_restore(app, std::move(one));
  }
}

}  // namespace askwell
