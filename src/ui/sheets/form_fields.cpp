#include "ui/sheets/form_fields.h"

#include <algorithm>

#include "core/sheets/sheet.h"
#include "core/sheets/typed.h"
#include "ui/sheets/faults.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/form_known.h"
#include "ui/widgets/widgets.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Fault;
using sheets::Form;
using FieldType = Form::Type;

namespace {

constexpr std::size_t rows_at_once = 20;

const Cell nothing;

// What is drawn of a form: a field, the place it stands at, what it holds.
struct Field {
  const Form& form;
  std::string at;
  const Cell& value;
  std::string label;
};

bool is_scalar(const Form& form) {
  return form.type != FieldType::list && form.type != FieldType::record;
}

// A list that is written as one line: "3; 5; 8".
bool is_line(const Form& form) {
  if (form.type != FieldType::list || !is_scalar(form.parts[0])) return false;
  const bool ticked =
      form.parts[0].type == FieldType::choice || form.parts[0].type == FieldType::tri;
  return !ticked && form.low != form.high;
}

// Texts of a few words; the others take sentences.
bool is_brief(std::string_view field) {
  constexpr std::string_view brief[] = {
      "industry", "ownership", "source", "owner", "currency", "title",   "department",  "phone",
      "email",    "product",   "what",   "who",   "unit",     "process", "by",          "front",
      "back",     "standing",  "habits", "focus", "type",     "start",   "buying_range"};
  return std::find(std::begin(brief), std::end(brief), field) != std::end(brief);
}

bool is_short(const Form& form) {
  if (form.type == FieldType::text) return is_brief(form.name);
  return is_scalar(form) || is_line(form);
}

class Fields {
 public:
  Fields(Ui& ui, const FormLook& look) : ui_(ui), look_(look) {}

  void draw(const std::vector<Field>& fields) {
    const bool wide = ui_.area.w >= ui_.px(520);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const bool pair = wide && i + 1 < fields.size() && is_short(fields[i].form) &&
                        is_short(fields[i + 1].form);
      if (pair) {
        columns(ui_, 16, 2, (ui_.area.w - 16) / 2, [&](std::size_t k) { one(fields[i + k]); });
        ++i;
      } else {
        one(fields[i]);
      }
      ui_.space(14);
    }
  }

  std::vector<Field> of_record(const Form& form, const std::string& at, const Cell& value,
                               const std::vector<std::string_view>& without = {}) {
    std::vector<Field> fields;
    for (const Form& part : form.parts) {
      if (std::find(without.begin(), without.end(), part.name) != without.end()) continue;
      fields.push_back(field_of(part, at, value));
    }
    return fields;
  }

  Field field_of(const Form& part, const std::string& at, const Cell& value) {
    const Cell* found = value.find(part.name);
    const std::string here = at + "/" + std::string(part.name);
    return {part, here, found == nullptr ? nothing : *found,
            label_of(ui_, "in", look_.scope, here)};
  }

 private:
  const Fault* fault_at(const std::string& at, bool below) const {
    for (const Fault& fault : look_.faults) {
      if (fault.at == at || (below && fault.at.starts_with(at + "/"))) return &fault;
    }
    return nullptr;
  }

  std::string hint(const Field& field) const {
    const Form& form = field.form;
    if (shown(form, field.value).empty() && known_at(look_, field.at) != nullptr)
      return known_words(ui_, look_, form, field.at);
    if (form.type == FieldType::date) return std::string(ui_.word("acct.hint.date"));
    if (is_line(form)) return std::string(ui_.word("acct.hint.list"));
    const bool number = form.type == FieldType::number || form.type == FieldType::whole;
    if (!number || form.high >= no_end || form.low <= -no_end) return {};
    return ui_.word("acct.hint.range",
                    {{"low", figure(form.low)}, {"high", figure(form.high)}});
  }

  bool is_chosen(const Form& form) const {
    const Choosing& from = look_.choosing;
    return form.type == FieldType::name && form.name == from.field && !from.names.empty();
  }

  void one(const Field& field) {
    switch (field.form.type) {
      case FieldType::boolean:
        return ticked(field);
      case FieldType::tri:
        return three(field);
      case FieldType::choice:
        chosen(field);
        return remark(field.at);
      case FieldType::record:
        return part(field);
      case FieldType::list:
        if (is_line(field.form)) return typed_field(field);
        if (field.form.low == field.form.high) return fixed(field);
        if (field.form.parts[0].type == FieldType::choice) return several(field);
        if (field.form.parts[0].type == FieldType::tri) return fixed(field);
        return rows(field);
      default:
        is_chosen(field.form) ? chosen_name(field) : typed_field(field);
    }
  }

  // A name that the customer file has; one that it does not have stays among them.
  void chosen_name(const Field& field) {
    std::vector<std::string> options = look_.choosing.names;
    options.insert(options.begin(), std::string(ui_.word("acct.not_chosen")));
    const std::string& own = field.value.text;
    auto now = own.empty() ? options.begin() : std::find(options.begin(), options.end(), own);
    if (now == options.end()) now = options.insert(now, own);
    const int picked =
        select(ui_, field.at, field.label, options, static_cast<int>(now - options.begin()));
    if (picked == 0) look_.change(field.at, {});
    if (picked > 0) look_.change(field.at, options[static_cast<std::size_t>(picked)]);
    remark(field.at);
  }

  void typed_field(const Field& field) {
    const std::string kept = shown(field.form, field.value);
    std::string& typed =
        ui_.view.typed.try_emplace(std::string(look_.key) + field.at, kept).first->second;
    const Fault* fault = fault_at(field.at, field.form.type == FieldType::list);
    const bool missing = fault != nullptr && fault->id == "missing" && look_.safe.empty();
    const std::string error = fault == nullptr || missing ? std::string() : error_of(*fault);
    const std::string says = missing ? std::string(ui_.word("fault.missing")) : hint(field);
    const int lines = is_short(field.form) ? 1 : 2;
    if (ui::field(ui_, field.at, field.label, typed,
                  {.rows = lines, .hint = says, .error = error})) {
      look_.change(field.at, typed);
    }
  }

  std::string error_of(const Fault& fault) const {
    if (look_.safe.empty()) return fault_words(ui_, fault);
    const bool missing = fault.id == "missing";
    return fault_and_safe(
        ui_, missing ? std::string(ui_.word("fault.name")) : fault_words(ui_, fault),
        look_.safe);
  }

  // Below a control that has no room for it of its own.
  void remark(const std::string& at) {
    const Fault* fault = fault_at(at, false);
    if (fault == nullptr) return;
    if (fault->id != "missing") return complain(*fault);
    ui_.space(4);
    text(ui_, at + ".hint", ui_.word("fault.missing"),
         {.style = Style::small, .colour = ui_.colours.text_muted});
  }

  void ticked(const Field& field) {
    const bool on = value_that_counts(look_, field.form, field.at, field.value).is_true();
    if (check(ui_, field.at, field.label, on)) look_.change(field.at, on ? "no" : "yes");
  }

  void caption(const Field& field) {
    text(ui_, field.at + ".label", field.label,
         {.style = Style::small_strong, .role = NodeRole::text});
    ui_.space(4);
  }

  void three(const Field& field) {
    caption(field);
    const int now = field.value.is_true() ? 0 : field.value.is_false() ? 1 : 2;
    const int picked =
        segment(ui_, field.at, field.label,
                {std::string(ui_.word("acct.yes")), std::string(ui_.word("acct.no")),
                 std::string(ui_.word("acct.unknown"))},
                now);
    if (picked >= 0) look_.change(field.at, picked == 0 ? "yes" : picked == 1 ? "no" : "");
  }

  std::string choice_word(std::string_view word) const {
    return cell_words(ui_, look_.scope, "", Cell::of(word));
  }

  void chosen(const Field& field) {
    const Cell& value = value_that_counts(look_, field.form, field.at, field.value);
    const bool open = field.form.may_be_unknown || value.is_null();
    std::vector<std::string> options;
    if (open) options.emplace_back(ui_.word("acct.not_chosen"));
    int now = open ? 0 : -1;
    for (const std::string_view word : field.form.words) {
      if (value.text == word && !value.is_null()) now = static_cast<int>(options.size());
      options.push_back(choice_word(word));
    }
    const int picked = select(ui_, field.at, field.label, options, now);
    if (picked < 0) return;
    const auto place = static_cast<std::size_t>(picked - (open ? 1 : 0));
    look_.change(field.at,
                 open && picked == 0 ? std::string() : std::string(field.form.words[place]));
  }

  // Words of which several may be true, as boxes to tick.
  void several(const Field& field) {
    grouped(ui_, NodeRole::group, field.at, field.label, [&] {
      caption(field);
      for (const std::string_view word : field.form.parts[0].words) {
        const auto same = [&](const Cell& item) { return item.text == word; };
        const bool on = std::any_of(field.value.items.begin(), field.value.items.end(), same);
        ui_.space(8);
        if (!check(ui_, word, choice_word(word), on)) continue;
        std::string all = on ? std::string() : std::string(word);
        for (const Cell& item : field.value.items) {
          if (!same(item)) all += (all.empty() ? "" : "; ") + item.text;
        }
        look_.change(field.at, all);
      }
    });
  }

  void part(const Field& field) {
    grouped(ui_, NodeRole::group, field.at, field.label, [&] {
      eyebrow(ui_, field.at + ".title", field.label, 0, 3);
      ui_.space(6);
      draw(of_record(field.form, field.at, field.value));
    });
  }

  std::vector<Field> items(const Field& field, std::size_t count) {
    std::vector<Field> out;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string here = sheets::place(field.at, i);
      out.push_back({field.form.parts[0], here,
                     i < field.value.items.size() ? field.value.items[i] : nothing,
                     label_of(ui_, "in", look_.scope, here)});
    }
    return out;
  }

  // A list whose length is settled: each item has its own label.
  void fixed(const Field& field) {
    const Cell& value = field.value.is_null() ? field.form.otherwise : field.value;
    const Field filled{field.form, field.at, value, field.label};
    grouped(ui_, NodeRole::group, field.at, field.label, [&] {
      eyebrow(ui_, field.at + ".title", field.label, 0, 3);
      if (const Fault* fault = fault_at(field.at, false)) complain(*fault);
      ui_.space(6);
      draw(items(filled, static_cast<std::size_t>(field.form.high)));
    });
  }

  void complain(const Fault& fault) {
    if (fault.id == "missing") return;
    ui_.space(4);
    icon_text(ui_, fault.at + ".fault", Icon::warning, fault_words(ui_, fault), Style::small,
              ui_.colours.bad, ui_.colours.bad);
  }

  // The first of a row's words, or its number.
  std::string title(const Field& row, std::size_t i) const {
    for (const Form& part : row.form.parts) {
      const Cell* cell = row.value.find(part.name);
      const bool word = part.type == FieldType::name || part.type == FieldType::text;
      if (word && cell != nullptr && !cell->text.empty()) return short_name(cell->text);
    }
    return ui_.word("acct.row", {{"n", std::to_string(i + 1)}});
  }

  void rows(const Field& field) {
    std::size_t& most = more(field.at);
    const std::size_t all = field.value.items.size(), shown_now = std::min(all, most);
    grouped(ui_, NodeRole::group, field.at, field.label, [&] {
      eyebrow(ui_, field.at + ".title",
              field.label + (all > 0 ? " · " + std::to_string(all) : ""), 0, 3);
      if (const Fault* fault = fault_at(field.at, false)) complain(*fault);
      if (all == 0 && known_at(look_, field.at) != nullptr) {
        ui_.space(4);
        text(ui_, field.at + ".known", hint(field),
             {.style = Style::small, .colour = ui_.colours.text_muted});
      }
      ui_.space(6);
      const std::vector<Field> each = items(field, shown_now);
      list(ui_, "rows", shown_now, [&](std::size_t i) { row(field, each[i], i); });
      if (shown_now < all &&
          small_button(ui_, "more", ui_.word("acct.more"), {.small = true})) {
        most += rows_at_once;
        ui_.frame.again = true;
      }
      ui_.space(6);
      if (static_cast<double>(all) < field.form.high &&
          small_button(ui_, "add", ui_.word("acct.add_row", {{"what", field.label}}),
                       {.small = true})) {
        open_row(field.at) = static_cast<int>(all) + 1;
        most = std::max(most, all + 1);
        look_.add(field.at);
      }
    });
  }

  int& open_row(const std::string& at) {
    return ui_.view.picked["open:" + std::string(look_.key) + at];
  }
  std::size_t& more(const std::string& at) {
    return ui_.view.rows.try_emplace(std::string(look_.key) + at, rows_at_once).first->second;
  }

  void row(const Field& field, const Field& one_row, std::size_t i) {
    int& open = open_row(field.at);
    const bool is_open = open == static_cast<int>(i) + 1;
    const Fault* fault = fault_at(one_row.at, true);
    const std::string words = title(one_row, i);
    if (button(ui_, "open", words,
               {.look = Press::quiet,
                .icon = is_open            ? Icon::up
                        : fault != nullptr ? Icon::warning
                                           : Icon::down,
                .small = true,
                .at_left = true})) {
      open = is_open ? 0 : static_cast<int>(i) + 1;
      ui_.frame.again = true;
    }
    if (!is_open) return;
    ui_.space(4);
    card(ui_, {.back = ui_.colours.bg}, [&] {
      if (one_row.form.type == FieldType::record) {
        draw(of_record(one_row.form, one_row.at, one_row.value));
      } else {
        one(one_row);
        ui_.space(10);
      }
      if (small_button(ui_, "remove", ui_.word("acct.remove"),
                       {.look = Press::danger,
                        .icon = Icon::trash,
                        .small = true,
                        .name = ui_.word("acct.remove_one", {{"name", words}})})) {
        open = 0;
        std::erase_if(ui_.view.typed, [&](const auto& typed) {
          return typed.first.starts_with(std::string(look_.key) + field.at);
        });
        look_.remove(one_row.at);
      }
    });
    ui_.space(8);
  }

  Ui& ui_;
  const FormLook& look_;
};

}  // namespace

void form_fields(Ui& ui, const FormLook& look, const Form& form, const Cell& value,
                 const std::vector<std::string_view>& without) {
  Fields fields(ui, look);
  grouped(ui, NodeRole::group, look.key, {},
          [&] { fields.draw(fields.of_record(form, "", value, without)); });
}

void some_fields(Ui& ui, const FormLook& look, const Form& form, const Cell& value,
                 const std::vector<std::string_view>& wanted) {
  Fields fields(ui, look);
  std::vector<Field> some;
  for (const std::string_view name : wanted) {
    if (const Form* part = form.find(name)) some.push_back(fields.field_of(*part, "", value));
  }
  grouped(ui, NodeRole::group, look.key, {}, [&] { fields.draw(some); });
}

}  // namespace askwell::ui
