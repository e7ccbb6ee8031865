package dev.highwater.ui.player;

import dev.highwater.simulator.Acks;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Trace;
import dev.highwater.ui.frame.Texts;
import java.util.List;

/// What became of all records of a run: how many sends succeeded, and how many of the records that
/// the producer counts as written are there at the end.
///
/// @param asked whether anybody was asked: with {@code acks=0} every send counts
/// @param hasLeader whether there is a leader at the end, without which nobody can say what is there
record RunWorth(long sent, long succeeded, long kept, boolean asked, boolean hasLeader) {
  private static final Texts TEXTS = Texts.of(RunWorth.class);

  static RunWorth of(Trace trace) {
    List<RecordOutcome> counted =
        trace.records().stream().filter(RecordOutcome::acknowledged).toList();
    return new RunWorth(
        trace.records().size(),
        counted.size(),
        counted.stream().filter(record -> record.survives().orElse(false)).count(),
        trace.records().stream().anyMatch(record -> record.acks() != Acks.NONE),
        trace.steps().getLast().after().leader().isPresent());
  }

  boolean isDurable() {
    return kept == succeeded;
  }

  boolean isAvailable() {
    return succeeded == sent;
  }

  /// What is left of what counts as written.
  String durability() {
    if (!hasLeader) {
      return TEXTS.say("kept-nobody-knows");
    }
    return isDurable()
        ? TEXTS.say("kept-all", kept, succeeded)
        : TEXTS.say("kept-some", kept, succeeded);
  }

  /// How many sends succeeded.
  String availability() {
    if (!asked) {
      return TEXTS.say("succeeded-unasked", succeeded, sent);
    }
    return isAvailable()
        ? TEXTS.say("succeeded-all", succeeded, sent)
        : TEXTS.say("succeeded-some", succeeded, sent);
  }
}
