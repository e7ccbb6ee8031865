package dev.highwater.study;

/// How far a session has come, in cards.
///
/// @param done graded and not coming back today
/// @param remaining still to come, the one on the screen included
/// @param total both together; grows when an undo brings a card of an earlier session back
public record SessionProgress(int done, int remaining, int total) {}
