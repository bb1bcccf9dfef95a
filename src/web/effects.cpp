#include "web/effects.h"

#include <string_view>
#include <utility>

#include "base/text.h"
#include "web/browser.h"

namespace askwell::web {

namespace {

// Kinds of effects; web/effects.js has the same list.
enum Kind : int {
  keep,
  keep_large,
  wipe,
  set_aside,
  read_aside,
  take_control,
  remember_person,
  download,
  copy_text,
  pick_file,
  show_address,
  go_back,
  print_page,
  start_update,
  fetch_pack,
  think,
  chime,
};

void send(Kind kind, int number = 0, int flag = 0, std::string_view a = {},
          std::string_view b = {}) {
  web_effect(kind, number, flag, a.data(), static_cast<int>(a.size()), b.data(),
             static_cast<int>(b.size()));
}

// The number of a pack: 0 and 1 are the first parts by language, 2 and 3 the second ones.
int number_of(const FetchPack& pack) {
  return static_cast<int>(pack.lang) + (pack.more ? 2 : 0);
}

struct Sender {
  void operator()(const Keep& it) const {
    send(it.large ? keep_large : keep, it.ticket, it.slot, it.name, it.sealed);
  }
  void operator()(const WipeStores& it) const {
    send(wipe, it.epoch.ticket, it.epoch.slot, it.epoch.name, it.epoch.sealed);
  }
  void operator()(const SetAside& it) const { send(set_aside, 0, 0, it.name, it.text); }
  void operator()(const ReadAside& it) const { send(read_aside, 0, 0, it.name); }
  void operator()(const TakeControl&) const { send(take_control); }
  void operator()(const RememberPerson& it) const { send(remember_person, 0, 0, it.id); }
  void operator()(const Download& it) const { send(download, 0, 0, it.file_name, it.text); }
  void operator()(const CopyText& it) const { send(copy_text, 0, 0, it.text); }
  void operator()(const PickFile&) const { send(pick_file); }
  void operator()(const ShowAddress& it) const {
    send(show_address, 0, it.replace, it.fragment);
  }
  void operator()(const GoBack&) const { send(go_back); }
  void operator()(const Print&) const { send(print_page); }
  void operator()(const StartUpdate&) const { send(start_update); }
  void operator()(const Think& it) const { send(think, it.ticket, 0, it.file, it.task); }
  void operator()(const Chime& it) const { send(chime, static_cast<int>(it.tone)); }
  void operator()(const FetchPack& it) const { send(fetch_pack, number_of(it)); }
};

}  // namespace

void carry_out(const Effect& effect) { std::visit(Sender{}, effect); }

void Answers::read(Answer kind, int number, std::string a, std::string b,
                   std::vector<Command>& out) {
  switch (kind) {
    case Answer::pack:
      out.emplace_back(PackRead{static_cast<Lang>(number % 2), std::move(a), number >= 2});
      break;
    case Answer::local_record:
      local_.push_back({std::move(a), static_cast<char>(number), std::move(b)});
      break;
    case Answer::found_record:
      records_.push_back({std::move(a), static_cast<char>(number), std::move(b)});
      break;
    case Answer::local_read:
      out.emplace_back(LocalRead{std::exchange(local_, {}), number != 0});
      break;
    case Answer::database_read:
      out.emplace_back(DatabaseRead{std::exchange(records_, {}), number != 0,
                                    std::exchange(aside_, {}), std::exchange(local_, {})});
      break;
    case Answer::found_part:
      out.emplace_back(
          RecordsFound{std::exchange(local_, {}), std::exchange(records_, {}), number});
      break;
    case Answer::found_aside:
      aside_.push_back(std::move(a));
      break;
    case Answer::control:
      out.emplace_back(ControlChanged{number != 0});
      break;
    case Answer::person:
      out.emplace_back(PersonRemembered{std::move(a)});
      break;
    case Answer::inside:
      out.emplace_back(InsideApp{number != 0});
      break;
    case Answer::stored:
      out.emplace_back(Stored{number});
      break;
    case Answer::storage_failed:
      out.emplace_back(StorageFailed{static_cast<StorageFailed::Why>(number)});
      break;
    case Answer::file:
      out.emplace_back(
          FileRead{std::move(a), std::move(b), (number & 1) != 0, (number & 2) != 0});
      break;
    case Answer::copied:
      out.emplace_back(Copied{number != 0});
      break;
    case Answer::host:
      out.emplace_back(HostTold{static_cast<Hosting>(number), std::move(a)});
      break;
    case Answer::update:
      out.emplace_back(UpdateReady{});
      break;
    case Answer::day:
      out.emplace_back(DayChanged{number});
      break;
    case Answer::thought:
      out.emplace_back(
          Thought{number, static_cast<int>(read_int(a, 0, 100).value_or(100)), std::move(b)});
      break;
    case Answer::address:
      out.emplace_back(AddressChanged{std::move(a)});
      break;
  }
}

}  // namespace askwell::web
