package dev.highwater.explorer;

import dev.highwater.simulator.PackedRules;
import java.util.Optional;

/// Decides questions by exhaustive search. Not for use by several threads.
///
/// The rules are worked out once for a configuration and its records and kept for further questions
/// about the same.
public final class Explorer {
  private Optional<Prepared> prepared = Optional.empty();

  private record Prepared(Question question, PackedRules rules) {
    boolean fits(Question other) {
      return question.config().equals(other.config()) && question.sends().equals(other.sends());
    }
  }

  /// Whether the property holds in every run within the budget.
  public Verdict explore(Question question, Limits limits, Watcher watcher) {
    return new Search(rules(question), question, limits, watcher).run();
  }

  private PackedRules rules(Question question) {
    if (prepared.isEmpty() || !prepared.get().fits(question)) {
      prepared =
          Optional.of(new Prepared(question, new PackedRules(question.config(), question.sends())));
    }
    return prepared.get().rules();
  }
}
