package dev.highwater.ui.simulator;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import java.util.List;
import java.util.Optional;

/// What the simulator screen has from the profile. Called on the profile's thread only.
public interface SimulatorRoom {
  /// Cards whose notes declare a scenario, in the order of their notes.
  List<Card> declared();

  /// The learner's own scenarios, by name.
  List<OwnScenario> own();

  /// Keeps a scenario under a name, in place of the one that had it.
  ///
  /// @return why it could not be kept; empty when it was
  Optional<String> keep(OwnScenario scenario);

  /// Forgets the scenario of that name.
  void forget(String name);

  /// What writing a scenario into a card's note would change; nothing is written yet.
  NotePlanned plan(CardId card, String text);

  /// Writes what was planned, and shown, into the note.
  ///
  /// @return why it could not be written; empty when it was
  Optional<String> write(NotePlanned.Ready planned);

  /// Puts the note's earlier bytes back after a write.
  ///
  /// @return why they could not be put back; empty when they were
  Optional<String> takeBack(NotePlanned.Ready planned);

  /// A scenario of the learner's own.
  record OwnScenario(String name, String text) {}

  /// A change of a note that is asked for first.
  sealed interface NotePlanned {
    /// One span is to be replaced.
    ///
    /// @param vault in which the note is
    /// @param inStep whether the learner has let Highwater write into that vault
    /// @param line where it begins, counted from 1
    /// @param before lines that are there now; none where something is added
    /// @param after lines that will be there
    record Ready(
        CardId card,
        String vault,
        String note,
        boolean inStep,
        int line,
        String before,
        String after)
        implements NotePlanned {}

    /// It cannot be written.
    ///
    /// @param why one sentence
    record Refused(String why) implements NotePlanned {}
  }
}
