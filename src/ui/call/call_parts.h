// The parts of the Call screen; the debrief shows some of them again.
#pragma once

#include "ui/screens.h"

namespace askwell::ui {

// What a header has no room for stands elsewhere: the language among ladder and notes, the
// title above the log.
struct CallHeader {
  bool lang = true, title = true;
};
CallHeader call_header_of(Ui& ui, const Walk& walk, const Rect& box);
void call_header(Ui& ui, const Walk& walk, const Rect& box, const CallHeader& shown);

// The conversation so far, as a log that stays at its end. Above its first line stands what
// the screen has no other room for: the title, the person.
struct Above {
  bool title = false, person = false;
};
void call_log(Ui& ui, const Call& call, const Rect& box, Above above);

// One customer line as a bubble; the words that matter underlined.
void heard_bubble(Ui& ui, std::string_view key, const Scenario& scenario, const Said& line);

// Something to press in the reply panel: a line to say, or a topic to speak about.
struct Offer {
  MoveId move = MoveId::none;
  TypeTile type;
  std::string words;
  std::string topic = {};  // not empty: picks it and says nothing yet
};
// Call::hand(). Valid until the next frame.
const std::vector<MoveId>& hand_of(const Ui& ui, const Call& call);

// Who replies by topic picks what to speak about, then which kind of question; which line
// that becomes is the app's choice. Lines that belong to no topic are offered as they are.
std::vector<Offer> topic_offers(const Ui& ui, const Call& call);
std::string topic_name(const Ui& ui, const Call& call, std::string_view topic);

// The moves on offer, or the question whether to end. Returns the height it wants.
float reply_panel(Ui& ui, const Call& call, const Rect& box);

// How a mood is called and coloured.
struct Tint {
  Colour back, words;
};
std::string mood_word(const Ui& ui, Mood mood);
std::string with_mood(const Ui& ui, std::string_view name, Mood mood);  // "Li, wary"
Tint mood_tint(const Ui& ui, Mood mood);

// Portrait, mood and meters of whoever spoke last: a column on wide screens, a strip on a
// phone.
void person_column(Ui& ui, const Call& call);
void person_strip(Ui& ui, const Call& call, const Rect& box);
float person_strip_height(Ui& ui, bool folded);

// Who is or was in the room at any time of the call, by index: not who may still be brought in.
std::vector<std::size_t> people_met(const Call& call);

// Mood and trust of everybody who is or was there, where that is more than one person.
void room(Ui& ui, const Call& call);

// Ladder, what has been found out, notes, question mix.
void ladder(Ui& ui, const Call& call);
void found_out(Ui& ui, const Call& call);
void notes(Ui& ui, const Walk& walk);
std::string mix_count(const Ui& ui, const Call& call);  // "7 questions"
void question_mix(Ui& ui, const Call& call);
void hint(Ui& ui, const Call& call);

// "Urgency went up: ...", filled with names.
std::string reason_words(const Ui& ui, const Scenario& scenario, const Reason& reason);

// Whether a reason is good news: it decides the arrow beside its words.
enum class Tone : std::uint8_t { good, plain, bad };
Tone tone_of(ReasonId reason);
Icon tone_icon(Tone tone);
Colour tone_colour(const Ui& ui, Tone tone);

}  // namespace askwell::ui
