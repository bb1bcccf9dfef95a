#include <algorithm>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_stock_bytes = 1'000'000;

// {"en": ["...", ...], "zh": [...]}; a pack has one of the languages.
void read_wordings(Faults& faults, const Value& at, Stock::Wordings& wordings) {
  if (!faults.expect(at, Value::Kind::object, Says::a_stock_text)) return;
  for (const Value& child : faults.json().children(at)) {
    const auto lang = std::find_if(all_langs.begin(), all_langs.end(),
                                   [&](Lang one) { return code(one) == child.name; });
    if (lang == all_langs.end()) {
      faults.error_at_name(child, {Says::no_language, {in_quotes(child.name)}});
      continue;
    }
    std::vector<std::string>& out = wordings[static_cast<std::size_t>(*lang)];
    if (child.kind == Value::Kind::text) {
      out.emplace_back(child.text);
    } else if (faults.expect(child, Value::Kind::list, Says::the_wordings)) {
      for (const Value& wording : faults.json().children(child)) {
        if (faults.expect(wording, Value::Kind::text, Says::a_wording)) {
          out.emplace_back(wording.text);
        }
      }
    }
    if (out.empty()) faults.error(child, Says::no_wording);
  }
}

TextId add_wordings(Texts& texts, const Stock::Wordings& wordings) {
  const TextId text = texts.add();
  for (const Lang lang : all_langs) {
    for (const std::string& wording : wordings[static_cast<std::size_t>(lang)]) {
      texts.add_wording(text, lang, wording);
    }
  }
  return text;
}

}  // namespace

namespace {

void read_lines(Faults& faults, const Value& reactions, Manner manner, Stock& stock) {
  const std::vector<std::string_view> names = names_of<Reaction>(reaction_count);
  for (const Value& child : faults.json().children(reactions)) {
    const auto found = std::find(names.begin(), names.end(), child.name);
    if (found == names.end()) {
      faults.error_at_name(child,
                           {Says::there_is_no,
                            {Says::reaction, in_quotes(child.name), cure(child.name, names)}});
      continue;
    }
    Stock::Lines lines{
        .to = static_cast<Reaction>(found - names.begin()), .manner = manner, .wordings = {}};
    read_wordings(faults, child, lines.wordings);
    stock.lines.push_back(std::move(lines));
  }
  if (manner != Manner::any) return;
  for (const std::string_view name : names) {
    if (faults.json().find(reactions, name) == nullptr) {
      faults.error(reactions, {Says::no_reaction, {in_quotes(name)}});
    }
  }
}

}  // namespace

void read_stock_at(Faults& faults, const Value& at, Stock& stock) {
  Fields top(faults, at, Says::the_stock, {"askwell", "reactions", "manners", "moves"});
  if (const Value* reactions = top.of_kind("reactions", Value::Kind::object, Must::yes)) {
    read_lines(faults, *reactions, Manner::any, stock);
  }
  if (const Value* manners = top.of_kind("manners", Value::Kind::object)) {
    Fields fields(faults, *manners, in_quotes("manners"), {"warm", "gruff", "cold"});
    for (const auto& [name, manner] :
         {std::pair{"warm", Manner::warm}, std::pair{"gruff", Manner::gruff},
          std::pair{"cold", Manner::cold}}) {
      const Value* some = fields.of_kind(name, Value::Kind::object);
      if (some != nullptr) read_lines(faults, *some, manner, stock);
    }
  }
  if (const Value* moves = top.value("moves", Must::yes)) {
    Fields fields(faults, *moves, in_quotes("moves"), {"wait", "end"});
    if (const Value* wait = fields.value("wait", Must::yes)) {
      read_wordings(faults, *wait, stock.wait);
    }
    if (const Value* end = fields.value("end", Must::yes))
      read_wordings(faults, *end, stock.end);
  }
}

std::vector<Problem> read_stock(std::string_view json, Stock& stock) {
  std::vector<Problem> problems;
  const std::optional<Json> parsed = read_json(json, max_stock_bytes, problems);
  if (!parsed) return problems;
  Faults faults(*parsed, problems);
  read_stock_at(faults, parsed->root(), stock);
  sort_by_place(problems);
  return problems;
}

void add_language(Stock& stock, Lang lang, Stock&& other) {
  const auto at = static_cast<std::size_t>(lang);
  if (stock.lines.empty()) {
    stock = std::move(other);
    return;
  }
  for (std::size_t i = 0; i < stock.lines.size() && i < other.lines.size(); ++i) {
    stock.lines[i].wordings[at] = std::move(other.lines[i].wordings[at]);
  }
  stock.wait[at] = std::move(other.wait[at]);
  stock.end[at] = std::move(other.end[at]);
}

void add_stock(Scenario& scenario, const Stock& stock) {
  std::vector<ReactionText>& reactions = scenario.reactions;
  const std::vector<ReactionText> authored = reactions;
  for (const Stock::Lines& lines : stock.lines) {
    const bool reworded =
        std::any_of(authored.begin(), authored.end(), [&](const ReactionText& own) {
          return own.to == lines.to && own.person == PersonId::none;
        });
    const TextId text = add_wordings(scenario.texts, lines.wordings);
    if (reworded) continue;
    reactions.push_back(
        {.to = lines.to, .person = PersonId::none, .manner = lines.manner, .say = text});
  }
  sort_reactions(scenario);
  const TextId wait = add_wordings(scenario.texts, stock.wait);
  const TextId end = add_wordings(scenario.texts, stock.end);
  for (Move& move : scenario.moves) {
    if (move.kind == MoveKind::wait) move.exchange.say = wait;
    if (move.kind == MoveKind::end) move.exchange.say = end;
  }
}

}  // namespace askwell::store
