package dev.highwater.study.deck;

import java.time.LocalDate;
import java.util.Optional;

/// Limits of one deck for one study day.
///
/// @param day the study day they hold on
/// @param newCards instead of {@link DeckOptions#newPerDay}
/// @param reviews instead of {@link DeckOptions#reviewsPerDay}
public record LimitsToday(LocalDate day, Optional<Integer> newCards, Optional<Integer> reviews) {}
