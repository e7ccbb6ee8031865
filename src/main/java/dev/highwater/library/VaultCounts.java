package dev.highwater.library;

/// How much there is in a vault.
///
/// @param notes notes with at least one card
/// @param cards cards in them
/// @param due cards due on the day asked for or before, new ones not counted
/// @param owed cards whose note does not say yet what the profile knows of them
public record VaultCounts(int notes, int cards, int due, int owed) {}
