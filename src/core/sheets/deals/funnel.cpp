#include "core/sheets/deals/funnel.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double usual[] = {0.1, 0.2, 0.2, 0.2};  // of the next stage, for a funnel of five
constexpr double leak_under = 0.5;                // of the benchmark
constexpr double stuck_over = 1.5;                // of the typical time in a stage
constexpr std::size_t ages_for_median = 3;
constexpr double thin_under = 3;  // times the target

constexpr Formula formulas[] = {{"ratios", "count of the next stage / count"},
                                {"conv", "entered of the next stage / entered"},
                                {"needed", "wins / Π conversions from here on"},
                                {"gap", "needed - count"},
                                {"coverage", "open / target"},
                                {"velocity", "open_count × average × win_rate / cycle"},
                                {"sources.rate", "wins / leads"}};

using Numbers = std::vector<double>;

void rules(const Cell& in, Faults& faults) {
  const std::size_t k = in.list("stages").size(), given = in.list("benchmark").size();
  if (given != 0 && given != k - 1) {
    faults.push_back(
        {.at = "/benchmark", .id = "benchmark_length", .low = static_cast<double>(k - 1)});
  }
  const std::vector<Cell>& sources = in.list("sources");
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i].num("wins") <= sources[i].num("leads")) continue;
    faults.push_back(
        {.at = place("/sources", i) + "/wins", .id = "more_than", .words = "leads"});
  }
}

Numbers benchmark_of(const Cell& in) {
  Numbers out;
  for (const Cell& part : in.list("benchmark")) out.push_back(part.number);
  if (out.empty() && in.list("stages").size() == 5)
    out.assign(std::begin(usual), std::end(usual));
  return out;
}

Numbers ratios_of(const std::vector<Cell>& stages, std::string_view field) {
  Numbers out;
  for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
    out.push_back(ratio(stages[i + 1].num(field), stages[i].num(field)));
  }
  return out;
}

bool all_positive(const Numbers& numbers) {
  for (const double number : numbers) {
    if (!above(number, 0)) return false;
  }
  return !numbers.empty();
}

Cell list_of(const Numbers& numbers) {
  Cell list = Cell::list();
  for (const double number : numbers) list.add(Cell::of(number));
  return list;
}

// How many stay too long in a stage; each is flagged.
double stuck_in(const Cell& stage, const std::string& at, Flags& flags) {
  Numbers ages;
  for (const Cell& age : stage.list("ages")) ages.push_back(age.number);
  double typical = stage.num("typical");
  if (!known(typical) && ages.size() >= ages_for_median) typical = median(ages);
  double count = 0;
  for (std::size_t j = 0; j < ages.size(); ++j) {
    if (!above(ages[j], stuck_over * typical)) continue;
    ++count;
    flags.push_back({"stuck", place(at + "/ages", j)});
  }
  return count;
}

void warn(const std::vector<Cell>& stages, const Numbers& ratios, const Numbers& benchmark,
          Flags& flags) {
  for (std::size_t i = 0; i < ratios.size(); ++i) {
    if (stages[i + 1].num("count") > stages[i].num("count")) {
      flags.push_back({"inverted", place("/stages", i + 1)});
    }
    if (!benchmark.empty() && below(ratios[i], benchmark[i] * leak_under)) {
      flags.push_back({"leak", place("/stages", i + 1)});
    }
  }
  if (stages[1].num("count") > stages[0].num("count"))
    flags.push_back({"starved", "/stages/0"});
}

// How many are needed in each stage, and from what that follows; null without wins or rates.
void put_needed(Cell& out, const Cell& in, const Numbers& conv, const Numbers& benchmark) {
  const bool history = all_positive(conv);
  if (in["wins"].is_null() || !(history || all_positive(benchmark))) {
    out.put("needed_from", Cell()).put("needed", Cell()).put("gap", Cell());
    return;
  }
  const std::vector<Cell>& stages = in.list("stages");
  const Numbers& rates = history ? conv : benchmark;
  Numbers needed(stages.size()), gap = needed;
  double product = 1;
  for (std::size_t i = stages.size(); i-- > 0;) {
    if (i < rates.size()) product *= rates[i];
    needed[i] = ratio(in.num("wins"), product);
    gap[i] = needed[i] - stages[i].num("count");
  }
  out.put("needed_from", history ? "history" : "benchmark");
  out.put("needed", list_of(needed)).put("gap", list_of(gap));
}

Cell rates_of(const std::vector<Cell>& sources) {
  Cell rows = Cell::list();
  for (const Cell& source : sources) {
    rows.add(Cell::record()
                 .put("name", source.word("name"))
                 .put("rate", ratio(source.num("wins"), source.num("leads"))));
  }
  return rows;
}

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>& stages = in.list("stages");
  const Numbers ratios = ratios_of(stages, "count"), conv = ratios_of(stages, "entered");
  const Numbers benchmark = benchmark_of(in);
  double total = 0;
  Numbers stuck;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    total += stages[i].num("count");
    stuck.push_back(stuck_in(stages[i], place("/stages", i), flags));
  }
  const double open_count = total - stages.back().num("count");
  const double coverage = ratio(in.num("open"), in.num("target"));
  warn(stages, ratios, benchmark, flags);
  if (open_count == 0) flags.push_back({"dry"});
  if (below(coverage, thin_under)) flags.push_back({"thin"});

  Cell out = Cell::record();
  out.put("total", total).put("open_count", open_count);
  out.put("ratios", list_of(ratios)).put("conv", list_of(conv)).put("stuck", list_of(stuck));
  put_needed(out, in, conv, benchmark);
  out.put("coverage", coverage);
  out.put("velocity",
          ratio(open_count * in.num("average") * in.num("win_rate"), in.num("cycle")));
  out.put("sources", rates_of(in.list("sources")));
  return out;
}

}  // namespace

const Sheet funnel{
    .name = "funnel",
    .form =
        "stages:[{name!,count:cnt,entered:cnt?,typical:amt?,ages:[amt]}]2..12,"
        "benchmark:[part]0..11,wins,target,open,average,cycle:amt?,win_rate:part?,"
        "sources:[{name!,leads,wins:cnt}]",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
