#include <algorithm>

#include "base/text.h"
#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr std::int64_t long_text = 600;  // code points
constexpr int max_wordings = 32;

std::string hex_name(char32_t point) {
  std::string out = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[(point >> shift) & 15];
  return out;
}

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }
bool is_bidi(char32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

// One wording: tells what may not stand in it.
void check_wording(Faults& faults, const Value& at) {
  std::int64_t letters = 0, asterisks = 0;
  for (std::size_t i = 0; i < at.text.size(); ++letters) {
    const CodePoint point = code_point_at(at.text, i);
    i += point.bytes;
    if (point.value == '*') ++asterisks;
    if (is_control(point.value) || is_bidi(point.value)) {
      return faults.error(
          at, {is_bidi(point.value) ? Says::direction_mark : Says::control_character,
               {hex_name(point.value)}});
    }
  }
  if (trimmed(at.text).empty()) return faults.error(at, Says::empty_text);
  if (asterisks % 2 != 0) {
    return faults.error(at, Says::lone_asterisk);
  }
  if (asterisks > 2) {
    faults.warning(at, Says::many_asterisks);
  }
  if (letters > long_text) {
    faults.warning(at, {Says::long_text, {letters, long_text}});
  }
}

void read_wordings(Reading& reading, TextId text, Lang lang, const Value& at) {
  Faults& faults = reading.faults;
  const auto add = [&](const Value& wording) {
    if (!faults.expect(wording, Value::Kind::text, Says::a_wording)) return;
    check_wording(faults, wording);
    reading.scenario.texts.add_wording(text, lang, std::string(wording.text));
  };
  if (at.kind != Value::Kind::list) {
    if (faults.expect(at, Value::Kind::text, Says::what_is_said)) add(at);
    return;
  }
  if (at.count == 0) faults.error(at, Says::empty_wordings);
  if (at.count > max_wordings) {
    return faults.error(at, {Says::many_wordings, {max_wordings}});
  }
  for (const Value& wording : faults.json().children(at)) add(wording);
}

std::optional<Lang> lang_of(std::string_view name) {
  for (const Lang lang : all_langs) {
    if (code(lang) == name) return lang;
  }
  return std::nullopt;
}

bool has(const std::vector<Lang>& langs, Lang lang) {
  return std::find(langs.begin(), langs.end(), lang) != langs.end();
}

void read_by_language(Reading& reading, TextId text, const Value& at) {
  Faults& faults = reading.faults;
  const std::vector<Lang>& languages = reading.scenario.languages;
  std::vector<Lang> found;
  for (const Value& child : faults.json().children(at)) {
    const std::optional<Lang> lang = lang_of(child.name);
    if (!lang) {
      if (child.name.starts_with("x-")) continue;
      faults.error_at_name(child, {Says::no_language_use, {in_quotes(child.name)}});
      continue;
    }
    if (reading.languages_known && !has(languages, *lang)) {
      faults.error_at_name(child, {Says::not_listed, {in_quotes(child.name)}});
    }
    found.push_back(*lang);
    read_wordings(reading, text, *lang, child);
  }
  if (found.empty()) return faults.error(at, Says::no_text);
  if (!reading.languages_known) return;
  for (const Lang lang : languages) {
    if (has(found, lang)) continue;
    faults.warning(at, {Says::not_translated, {in_quotes(code(lang))}});
  }
}

}  // namespace

TextId read_text(Reading& reading, const Value& at) {
  Faults& faults = reading.faults;
  Texts& texts = reading.scenario.texts;
  if (texts.size() >= max_texts) {
    if (texts.size() == max_texts) {
      faults.error(at, {Says::many_texts, {max_texts}});
    }
    return texts.add();
  }
  const TextId text = texts.add();
  const bool plain = at.kind == Value::Kind::text || at.kind == Value::Kind::list;
  if (plain && reading.scenario.languages.size() == 1) {
    read_wordings(reading, text, reading.scenario.languages.front(), at);
  } else if (plain) {
    faults.error(at, Says::which_language);
  } else if (at.kind == Value::Kind::object) {
    read_by_language(reading, text, at);
  } else {
    faults.error(at, {Says::no_text_shape, {described(at.kind)}});
  }
  return text;
}

TextId read_text(Reading& reading, Fields& fields, std::string_view name, Must must) {
  const Value* found = fields.value(name, must);
  return found != nullptr ? read_text(reading, *found) : TextId::none;
}

Exchange read_exchange(Reading& reading, Fields& fields, std::string_view say, Tell tell) {
  Exchange exchange;
  exchange.say = read_text(reading, fields, say, Must::yes);
  if (tell != Tell::none) {
    exchange.tell =
        read_text(reading, fields, "tell", tell == Tell::must ? Must::yes : Must::no);
  }
  exchange.more = read_text(reading, fields, "more", Must::no);
  if (exchange.more != TextId::none && exchange.tell == TextId::none && tell == Tell::may) {
    reading.faults.error(*fields.value("more"), Says::more_alone);
  }
  return exchange;
}

Exchange read_exchange(Reading& reading, Fields& around, std::string_view name,
                       std::string_view say, Tell tell, Must must) {
  const Value* found = around.value(name, must);
  if (found == nullptr) return {};
  Fields fields(reading.faults, *found, in_quotes(name), {say, "tell", "more"});
  return read_exchange(reading, fields, say, tell);
}

void read_languages(Reading& reading, Fields& top) {
  std::vector<Lang>& languages = reading.scenario.languages;
  for (const Value* at : top.list("languages", Says::languages, 2, Must::yes)) {
    const std::optional<Lang> lang =
        at->kind == Value::Kind::text ? lang_of(at->text) : std::nullopt;
    if (!lang) {
      reading.faults.error(*at, Says::a_language);
    } else if (has(languages, *lang)) {
      reading.faults.error(*at, {Says::language_twice, {in_quotes(at->text)}});
    } else {
      languages.push_back(*lang);
    }
  }
  const Value* list = top.value("languages");
  if (list != nullptr && list->kind == Value::Kind::list && list->count == 0) {
    reading.faults.error(*list, Says::no_languages);
  }
  reading.languages_known = !languages.empty();
}

}  // namespace askwell::store
