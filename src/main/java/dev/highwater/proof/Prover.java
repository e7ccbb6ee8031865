package dev.highwater.proof;

import dev.highwater.explorer.Budget;
import dev.highwater.explorer.Effort;
import dev.highwater.explorer.LeastFaults;
import dev.highwater.explorer.Question;
import dev.highwater.explorer.Verdict;
import dev.highwater.explorer.Watcher;
import dev.highwater.scenario.Claim;
import dev.highwater.scenario.FaultBudget;
import dev.highwater.scenario.Promise;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.scenario.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Decides claims by exhaustive search. Remembers what it has found; not for use by several
/// threads.
public final class Prover {
  /// Records of each producer, for a claim that says nothing of them.
  public static final int USUAL_RECORDS = 1;

  /// Listing the least budgets takes one search for each that might be one.
  private static final int MOST_BUDGETS = 60;

  private final Searches searches;
  private final LongSupplier nanoTime;
  private final Allowance allowance;

  /// @param nanoTime a monotonic source of durations
  public Prover(LongSupplier nanoTime, Allowance allowance) {
    searches = new Searches(nanoTime);
    this.nanoTime = nanoTime;
    this.allowance = allowance;
  }

  /// One claim on its way to a verdict.
  private final class Case {
    private final Claimed claimed;
    private final Watcher watcher;
    private final long began = nanoTime.getAsLong();
    private Effort effort = Effort.NONE;
    private double collisions;

    Case(Claimed claimed, Watcher watcher) {
      this.claimed = claimed;
      this.watcher = watcher;
    }

    Stage stage(FaultBudget faults) {
      return Budgets.stage(claimed.stage(), faults);
    }

    Searches.Answer search(Stage stage, Promise promise, Budget budget) {
      Question question =
          Question.of(stage.config(), bounds(budget).records(), budget, Promises.property(promise));
      Effort before = effort;
      Searches.Answer answer =
          searches.answer(
              question,
              allowance,
              began + allowance.millis() * 1_000_000,
              soFar -> watcher.goesOn(before.plus(soFar)));
      effort = effort.plus(answer.verdict().effort());
      collisions += answer.verdict().effort().collisionEstimate();
      return answer;
    }

    Bounds bounds(Budget budget) {
      int usual = USUAL_RECORDS * (claimed.stage().producers().size() + 1);
      return new Bounds(claimed.claim().records().orElse(Math.min(usual, Claim.MOST)), budget);
    }

    Proof proof(Ruling ruling, Budget last, Optional<Halt> halt, Optional<Witness> witness) {
      long millis = (nanoTime.getAsLong() - began) / 1_000_000;
      return new Proof(
          claimed.text(),
          claimed.setting(),
          ruling,
          bounds(last),
          effort,
          collisions,
          halt,
          witness,
          millis);
    }
  }

  /// Decides a claim, within the allowance.
  ///
  /// @param watcher is told how far it is, all searches of the claim together, and may cancel
  public Proof decide(Claimed claimed, Watcher watcher) {
    Case open = new Case(claimed, watcher);
    return switch (claimed.claim()) {
      case Claim.Kept(Promise promise, FaultBudget faults, var _) ->
          once(open, promise, faults, Ruling.PROVED, Ruling.REFUTED);
      case Claim.CanBreak(Promise promise, FaultBudget faults, var _) ->
          once(open, promise, faults, Ruling.REFUTED, Ruling.PROVED);
      case Claim.Least least -> least(open, least);
    };
  }

  private static Proof once(
      Case open, Promise promise, FaultBudget faults, Ruling ifItHolds, Ruling ifItBreaks) {
    Budget budget = Budgets.of(faults);
    Stage stage = open.stage(faults);
    Searches.Answer answer = open.search(stage, promise, budget);
    Ruling ruling =
        switch (answer.verdict()) {
          case Verdict.Holds _ -> ifItHolds;
          case Verdict.Breaks _ -> ifItBreaks;
          case Verdict.NotFinished _ -> Ruling.NOT_FINISHED;
        };
    return open.proof(
        ruling, budget, answer.halt(), Witnesses.of(answer.verdict(), stage, promise));
  }

  /// What breaks with some faults breaks with more: so counting up from none finds the least.
  private static Proof least(Case open, Claim.Least claim) {
    int claimedNumber =
        switch (claim.answer()) {
          case Claim.Answer.Exactly(int number) -> number;
          case Claim.Answer.NoneUpTo(int number) -> number;
        };
    boolean none = claim.answer() instanceof Claim.Answer.NoneUpTo;
    for (int number = none ? claimedNumber : 0; ; number++) {
      FaultBudget faults = claim.given().with(claim.counted(), number);
      Budget budget = Budgets.of(faults);
      Stage stage = open.stage(faults);
      Searches.Answer answer = open.search(stage, claim.promise(), budget);
      Optional<Witness> witness = Witnesses.of(answer.verdict(), stage, claim.promise());
      if (answer.halt().isPresent()) {
        return open.proof(Ruling.NOT_FINISHED, budget, answer.halt(), witness);
      }
      boolean breaks = answer.verdict() instanceof Verdict.Breaks;
      if (breaks || number == claimedNumber) {
        boolean asClaimed = none ? !breaks : breaks && number == claimedNumber;
        return open.proof(
            asClaimed ? Ruling.PROVED : Ruling.REFUTED, budget, answer.halt(), witness);
      }
    }
  }

  /// The least budgets within the claim's own that break what it speaks of: each breaks it, and
  /// with any fault less it is kept. Empty if nothing breaks it, if finding them takes too much, or
  /// if they were not all found.
  public List<Budget> leastBudgets(Claimed claimed, Watcher watcher) {
    return switch (claimed.claim()) {
      case Claim.Kept(Promise promise, FaultBudget faults, var _) ->
          leastBudgets(new Case(claimed, watcher), promise, faults);
      case Claim.CanBreak(Promise promise, FaultBudget faults, var _) ->
          leastBudgets(new Case(claimed, watcher), promise, faults);
      case Claim.Least _ -> List.of();
    };
  }

  private static List<Budget> leastBudgets(Case open, Promise promise, FaultBudget faults) {
    Stage stage = open.stage(faults);
    Budget most = Budgets.of(faults);
    List<Budget> below = Budgets.below(most);
    if (below.size() > MOST_BUDGETS
        || !(open.search(stage, promise, most).verdict() instanceof Verdict.Breaks)) {
      return List.of();
    }
    LeastFaults least =
        LeastFaults.among(below, budget -> open.search(stage, promise, budget).verdict());
    if (least.unfinished().isPresent()) {
      return List.of();
    }
    return least.breaking().isEmpty()
        ? List.of(most)
        : least.breaking().stream().map(LeastFaults.Breaking::budget).toList();
  }
}
