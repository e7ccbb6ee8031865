package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteEditing;
import java.util.Optional;

/// What the sheet shows on which a card is rewritten or added.
public sealed interface EditState {
  /// It is closed.
  record Closed() implements EditState {}

  /// A card's block is rewritten.
  ///
  /// @param source what the note says
  /// @param plan what would be done; empty while that is worked out
  record Rewriting(CardId card, NoteEditing.Source.Text source, Optional<NoteEditing.Plan> plan)
      implements EditState {}

  /// A card is added behind another.
  ///
  /// @param note path of the note
  /// @param plan what would be done; empty before anything is typed
  record Adding(CardId neighbour, String note, Optional<NoteEditing.Plan> plan)
      implements EditState {}

  /// What would be done, if that is known.
  default Optional<NoteEditing.Plan> planned() {
    return switch (this) {
      case Closed() -> Optional.empty();
      case Rewriting rewriting -> rewriting.plan();
      case Adding adding -> adding.plan();
    };
  }
}
