package dev.highwater.ui.study;

import dev.highwater.study.SessionSummary;
import java.time.LocalDate;
import java.util.Optional;

/// What the study screen shows.
public sealed interface StudyState {
  /// The session is being opened.
  record Loading() implements StudyState {}

  /// The question stands, the answer is hidden.
  record Asking(ShownCard card, Illustration illustration) implements StudyState {}

  /// Question and answer stand; a grade is awaited.
  record Revealed(ShownCard card, Illustration illustration) implements StudyState {}

  /// All cards of the session have been graded.
  record Finished(SessionSummary summary) implements StudyState {}

  /// There was nothing to study from the start.
  ///
  /// @param nextDue the next day with a due card, if there is any
  record Empty(Optional<LocalDate> nextDue) implements StudyState {}

  /// The card on the screen, if there is one.
  default Optional<ShownCard> shown() {
    return switch (this) {
      case Asking(ShownCard card, var _) -> Optional.of(card);
      case Revealed(ShownCard card, var _) -> Optional.of(card);
      case Loading(), Finished(var _), Empty(var _) -> Optional.empty();
    };
  }
}
