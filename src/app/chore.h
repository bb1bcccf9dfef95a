// What would take longer than a frame may: it is done a little at a time.
//
// Whoever runs the app tells it WorkOn as long as app.chores holds any. A chore of a few dozen
// records is done before anybody has seen it.
#pragma once

#include <memory>
#include <string_view>

namespace askwell {

struct App;

class Chore {
 public:
  virtual ~Chore() = default;

  // Works for about a millisecond. True once it is done.
  virtual bool run(App&) = 0;
  virtual int percent() const = 0;

  // What it does, a key of assets/words.json; no two chores at a time do the same.
  virtual std::string_view does() const = 0;
};

inline constexpr std::string_view reads_a_table = "csv.reading";
inline constexpr std::string_view keeps_a_table = "csv.keeping";
inline constexpr std::string_view reads_stores = "store.reading";
inline constexpr std::string_view reads_accounts = "acct.reading";
inline constexpr std::string_view sets_aside = "store.setting_aside";
inline constexpr std::string_view backs_up = "store.backing_up";
inline constexpr std::string_view reads_a_backup = "restore.reading";
inline constexpr std::string_view keeps_a_backup = "restore.keeping";
inline constexpr std::string_view works_out_a_sheet = "sheet.working";
inline constexpr std::string_view grades_anew = "moves.working";

// Begins a chore, in place of one that does the same.
void begin(App&, std::unique_ptr<Chore>);
void give_up(App&, std::string_view does);
void finish(App&, std::string_view does);  // at once
bool is_under_way(const App&, std::string_view does);
bool opens_accounts(const App&);  // the customer file is not all here yet

}  // namespace askwell
