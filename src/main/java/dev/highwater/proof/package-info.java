/// Claims decided: a claim and its configuration become questions for the search, and what the
/// search finds becomes a verdict with its bounds and a run that can be played.
///
/// Belongs here: what a claim asks, how long it may be searched, verdicts and their witnesses. Does
/// not belong here: the search itself ({@code explorer}), the words of claims ({@code scenario}),
/// whose card it is ({@code drill}).
package dev.highwater.proof;
