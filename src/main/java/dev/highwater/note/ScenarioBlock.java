package dev.highwater.note;

/// A fenced block named {@code acks} that belongs to no card: a scenario of its own.
///
/// @param line the first line of its text, from 0
/// @param text what stands between the fences
public record ScenarioBlock(int line, String text) {}
