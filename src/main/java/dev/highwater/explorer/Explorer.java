package dev.highwater.explorer;

import dev.highwater.simulator.PackedRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides questions by exhaustive search.
///
/// The rules are worked out once for a configuration and its records and kept for further questions
/// about the same.
public final class Explorer {
  private final Limits limits;
  private final Watcher watcher;
  private Optional<Prepared> prepared = Optional.empty();

  private record Prepared(Question question, PackedRules rules) {
    boolean fits(Question other) {
      return question.config().equals(other.config()) && question.sends().equals(other.sends());
    }
  }

  public Explorer(Limits limits, Watcher watcher) {
    this.limits = limits;
    this.watcher = watcher;
  }

  /// Whether the property holds in every run within the budget.
  public Verdict explore(Question question) {
    return new Search(rules(question), question, limits, watcher).run();
  }

  private PackedRules rules(Question question) {
    if (prepared.isEmpty() || !prepared.get().fits(question)) {
      prepared =
          Optional.of(new Prepared(question, new PackedRules(question.config(), question.sends())));
    }
    return prepared.get().rules();
  }

  /// The least budgets, within the question's own, that break the property: taking away any one
  /// fault from one of them leaves a budget under which it holds.
  public LeastFaults leastBudgets(Question question) {
    return deepen(question, question.budget().within());
  }

  /// The least number of faults of one kind that breaks the property, the other kinds held at the
  /// question's numbers; looked for up to {@code most}.
  public LeastFaults leastOf(Question question, Fault counted, int most) {
    List<Budget> budgets = new ArrayList<>();
    for (int number = 0; number <= most; number++) {
      budgets.add(question.budget().with(counted, number));
    }
    return deepen(question, budgets);
  }

  private LeastFaults deepen(Question question, List<Budget> budgets) {
    List<LeastFaults.Breaking> found = new ArrayList<>();
    Effort effort = Effort.NONE;
    for (Budget budget : budgets) {
      if (found.stream().anyMatch(breaking -> breaking.budget().isWithin(budget))) {
        continue;
      }
      Verdict verdict = explore(question.with(budget));
      effort = effort.plus(verdict.effort());
      switch (verdict) {
        case Verdict.Breaks breaks -> found.add(new LeastFaults.Breaking(budget, breaks));
        case Verdict.Holds _ -> {}
        case Verdict.NotFinished _ -> {
          return new LeastFaults(found, effort, Optional.of(budget));
        }
      }
    }
    return new LeastFaults(found, effort, Optional.empty());
  }
}
