/// What helps to understand a run, for every screen that plays one: claims with their verdicts, why
/// a record was lost, the matrix over settings, and the question what will happen.
///
/// Belongs here: panels that take a played drill, and their view models. Does not belong here: what
/// is found out ({@code drill}, {@code proof}), the player ({@code ui.player}), the explanation of
/// a card's schedule ({@code ui.study}).
package dev.highwater.ui.explain;
