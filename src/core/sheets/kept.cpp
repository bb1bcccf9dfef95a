#include "core/sheets/kept.h"

namespace askwell::sheets {

const Sheet weeks{.name = "weeks",
                  .form =
                      "weeks:[{week:date,target:amt?,expected,p10,p50,p90:num?,"
                      "p_target:part?,actual:amt?,deals:[{id:name,p:part}]}]",
                  .rules = nullptr,
                  .calculate = nullptr};

const Sheet moves{.name = "moves",
                  .form = "moves:[{day:date,account:name,of:grade|tier,from,to:text}]",
                  .rules = nullptr,
                  .calculate = nullptr};

const Sheet filing{.name = "filing",
                   .form =
                       "facts:[tri]0..256,points:[tri]0..9,"
                       "people:[{roles:[investor|gatekeeper|user|coach],"
                       "influence:low|medium|high?,mode:growth|trouble|even|over?,"
                       "win:price|fit|progress|ease|stability|failures|service?,result:text}],"
                       "done:bool=false",
                   .rules = nullptr,
                   .calculate = nullptr};

const Sheet sample{
    .name = "sample", .form = "sheets:[name]", .rules = nullptr, .calculate = nullptr};

const Sheet* find_kept(std::string_view name) {
  for (const Sheet* one : {&weeks, &moves, &filing, &sample}) {
    if (one->name == name) return one;
  }
  return find_sheet(name);
}

}  // namespace askwell::sheets
