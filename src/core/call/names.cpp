#include <array>

#include "core/call/conversation.h"

namespace askwell {

namespace {

constexpr std::array<std::string_view, move_kinds> kind_names{
    "situation",   "problem", "implication",   "need-payoff", "solution",   "fact",
    "budget",      "process", "defer",         "clarify",     "range",      "yield",
    "acknowledge", "answer",  "opener",        "rapport",     "idea",       "introduce",
    "repair",      "summary", "demonstration", "price",       "concession", "close",
    "step",        "walk",    "pitch",         "wait",        "end"};
static_assert(static_cast<int>(MoveKind::end) + 1 == move_kinds);

constexpr std::array<std::string_view, 5> outcome_names{"none", "order", "advance",
                                                        "continuation", "no-sale"};

constexpr std::array<std::string_view, check_kinds> check_names{
    "explicit",           "no_pitch", "no_early_price", "background", "talk",
    "consequences_first", "facts",    "budget",         "process",    "summary",
    "answered",           "outcome",  "step",           "objection",  "no_selling"};
static_assert(static_cast<int>(CheckKind::no_selling) + 1 == check_kinds);

constexpr std::array<std::string_view, reaction_count> reaction_names{
    "wasted",        "row",           "denied",   "puzzled",      "repeated", "unsure",
    "advantage",     "feature",       "evasive",  "chat",         "unfit",    "summary_ok",
    "summary_false", "summary_again", "pressed",  "step_refused", "silence",  "pending",
    "known",         "leading",       "scare",    "discount",     "hurry",    "leave",
    "time_up",       "goodbye",       "not_mine", "excuse",       "blamed",   "double",
    "in_public",     "unconcerned",   "objected", "no_wrong"};
static_assert(static_cast<int>(Reaction::no_wrong) + 1 == reaction_count);

constexpr std::array<std::string_view, reason_count> reason_names{
    "reason.known",
    "reason.implied",
    "reason.consequence",
    "reason.urgent",
    "reason.explicit",
    "reason.answered",
    "reason.fact",
    "reason.trust_rapport",
    "reason.trust_idea",
    "reason.trust_summary",
    "reason.trust_clarify",
    "reason.trust_explicit",
    "reason.wasted",
    "reason.background_row",
    "reason.denied_trust",
    "reason.denied_nothing",
    "reason.implication_early",
    "reason.not_applies",
    "reason.repeat",
    "reason.payoff_early",
    "reason.advantage",
    "reason.pitch",
    "reason.price_concern",
    "reason.evasive_trust",
    "reason.late_chat",
    "reason.unfit_idea",
    "reason.false_summary",
    "reason.third_summary",
    "reason.step_refused_support",
    "reason.step_refused_trust",
    "reason.step_refused_pending",
    "reason.step_vague",
    "reason.close_pressure",
    "reason.discount_unasked",
    "reason.want_yielded",
    "reason.price_early",
    "reason.price_anchored",
    "reason.price_fair",
    "reason.event_evaded",
    "reason.event_deferred",
    "reason.event_lapsed",
    "reason.leading",
    "reason.threatening",
    "reason.silence_gain",
    "reason.silence_empty",
    "reason.patience_out",
    "reason.time_out",
    "reason.moves_out",
    "reason.hung_up",
    "reason.step_accepted",
    "reason.order_taken",
    "reason.opener_fit",
    "reason.opener_flat",
    "reason.rapport_flat",
    "reason.opener_late",
    "reason.want_probed",
    "reason.denied_mode",
    "reason.evasive_person",
    "reason.blaming",
    "reason.double",
    "reason.in_public",
    "reason.not_their_concern",
    "reason.concession_traded",
    "reason.regretted",
    "reason.objection_acknowledged",
    "reason.objection_clarified",
    "reason.objection_met",
    "reason.objection_argued",
    "reason.objection_open",
    "reason.signal_given",
    "reason.signal_used",
    "reason.signal_missed",
    "reason.person_arrived",
    "reason.person_left",
    "reason.interrupted",
    "reason.introduced",
    "reason.introduce_refused",
    "reason.demo_shown",
    "reason.demo_weak",
    "reason.demo_early",
    "reason.product_time",
    "reason.repaired",
    "reason.repair_needless",
    "reason.step_refused_absent",
    "reason.step_refused_other",
    "reason.close_warning",
    "reason.close_conceded",
    "reason.close_isolated",
    "reason.walked",
    "reason.step_refused_price"};
static_assert(static_cast<int>(ReasonId::step_refused_price) + 1 == reason_count);

}  // namespace

std::string_view name_of(MoveKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string_view name_of(Outcome outcome) {
  return outcome_names[static_cast<std::size_t>(outcome)];
}

std::string_view name_of(CheckKind kind) { return check_names[static_cast<std::size_t>(kind)]; }

std::string_view name_of(Reaction reaction) {
  return reaction_names[static_cast<std::size_t>(reaction)];
}

std::string_view name_of(ReasonId reason) {
  return reason_names[static_cast<std::size_t>(reason)];
}

}  // namespace askwell
