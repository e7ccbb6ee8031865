/// Questions about what a card's scenario will do, asked before it is shown, and marked by what it
/// did.
///
/// Belongs here: which questions a run can decide, how they are told and marked. Does not belong
/// here: when a learner is asked ({@code study.deck}), where it is logged ({@code study}), how it
/// looks ({@code ui.explain}).
package dev.highwater.drill.predict;
