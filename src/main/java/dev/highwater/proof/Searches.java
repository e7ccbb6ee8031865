package dev.highwater.proof;

import dev.highwater.explorer.Effort;
import dev.highwater.explorer.Explorer;
import dev.highwater.explorer.Limits;
import dev.highwater.explorer.Question;
import dev.highwater.explorer.Verdict;
import dev.highwater.explorer.Watcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Runs searches under an allowance. The same question is searched once: claims share what was
/// found. Not for use by several threads.
final class Searches {
  private final LongSupplier nanoTime;
  private final Map<Question, Answer> known = new LinkedHashMap<>();
  private Explorer explorer = new Explorer();

  /// What a search found.
  ///
  /// @param halt why it was ended too early
  record Answer(Verdict verdict, Optional<Halt> halt) {}

  /// @param nanoTime a monotonic source of durations
  Searches(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// @param deadline on the monotonic source
  Answer answer(Question question, Allowance allowance, long deadline, Watcher watcher) {
    Answer before = known.get(question);
    if (before != null) {
      return before;
    }
    Guard guard = new Guard(allowance.states(), deadline, watcher);
    Answer answer = search(question, new Limits(allowance.bytes(), allowance.workers()), guard);
    if (answer.halt().isEmpty()) {
      known.put(question, answer);
    }
    return answer;
  }

  private Answer search(Question question, Limits limits, Guard guard) {
    Verdict verdict;
    try {
      verdict = explorer.explore(question, limits, guard);
    } catch (OutOfMemoryError _) {
      // The estimate of what a search takes is rough: what the JVM says counts.
      explorer = new Explorer();
      return new Answer(
          new Verdict.NotFinished(guard.last, Verdict.Reason.MEMORY), Optional.of(Halt.MEMORY));
    }
    Optional<Halt> halt =
        verdict instanceof Verdict.NotFinished(var _, var reason)
            ? Optional.of(
                reason == Verdict.Reason.MEMORY ? Halt.MEMORY : guard.halt.orElse(Halt.CANCELLED))
            : Optional.empty();
    return new Answer(verdict, halt);
  }

  /// Ends a search whose allowance is used up.
  private final class Guard implements Watcher {
    private final long states;
    private final long deadline;
    private final Watcher watcher;
    private Optional<Halt> halt = Optional.empty();
    private Effort last = Effort.NONE;

    Guard(long states, long deadline, Watcher watcher) {
      this.states = states;
      this.deadline = deadline;
      this.watcher = watcher;
    }

    @Override
    public boolean goesOn(Effort soFar) {
      last = soFar;
      if (!watcher.goesOn(soFar)) {
        halt = Optional.of(Halt.CANCELLED);
      } else if (soFar.states() > states) {
        halt = Optional.of(Halt.STATES);
      } else if (nanoTime.getAsLong() - deadline > 0) {
        halt = Optional.of(Halt.TIME);
      }
      return halt.isEmpty();
    }
  }
}
