package dev.highwater.explorer;

import dev.highwater.simulator.RunConfig;
import java.util.List;
import java.util.OptionalLong;

/// One row of the table of verdicts that Spin found for a Promela model of the protocol: an
/// acknowledged record is in the log of every later leader.
///
/// @param holds the model's verdict
/// @param states distinct states of our own; empty where the search ends early, or where nobody has
///   counted them yet
/// @param big takes more than a moment
public record AcksModelRow(
    int number,
    RunConfig config,
    int records,
    Budget budget,
    boolean holds,
    OptionalLong states,
    boolean big) {

  public Question question() {
    return Question.of(config, records, budget, new AcknowledgedRecordsSurvive());
  }

  public static List<AcksModelRow> all() {
    RunConfig all2 = Questions.config("all", 2, 0);
    RunConfig all1 = Questions.config("all", 1, 0);
    Budget one = Questions.crashes(1);
    Budget two = Questions.crashes(2);
    Budget lossy = Budget.of(Fault.LOSSY_CRASH, 1);
    RunConfig elr = all2.withEligibleLeaderReplicas(true);
    return List.of(
        row(1, Questions.config("0", 2, 0), 1, one, false, 0, false),
        row(2, Questions.config("1", 2, 0), 1, one, false, 0, false),
        row(3, all2, 1, one, true, 6_778, false),
        row(4, all2, 2, one, true, 75_473, false),
        row(5, all2, 3, one, true, 412_672, true),
        row(6, Questions.config("all", 2, 1), 2, one, true, 370_384, true),
        row(7, all2, 1, two, true, 244_964, true),
        row(8, all2, 1, one.with(Fault.LAG, 1), true, 56_591, false),
        row(9, all2, 1, one.with(Fault.FENCE, 1), true, 581_450, true),
        row(10, all2, 2, one.with(Fault.LAG, 1), true, 683_913, true),
        row(11, all2, 2, lossy.with(Fault.LAG, 1), true, 1_214_528, true),
        row(12, all2, 1, two.with(Fault.LAG, 1), true, 1_426_768, true),
        row(13, Questions.unclean(all2), 1, two.with(Fault.LAG, 1), false, 0, false),
        row(14, all1, 1, one.with(Fault.LAG, 2), true, 216_684, true),
        row(15, all1, 1, lossy.with(Fault.LAG, 2), false, 0, false),
        row(16, all2, 1, lossy.with(Fault.FENCE, 2), false, 0, true),
        row(17, elr, 1, lossy.with(Fault.FENCE, 2), true, 54_997_042, true));
  }

  private static AcksModelRow row(
      int number,
      RunConfig config,
      int records,
      Budget budget,
      boolean holds,
      long states,
      boolean big) {
    OptionalLong counted = states == 0 ? OptionalLong.empty() : OptionalLong.of(states);
    return new AcksModelRow(number, config, records, budget, holds, counted, big);
  }

  @Override
  public String toString() {
    return "row "
        + number
        + ": acks="
        + config.acks()
        + ", min.insync.replicas="
        + config.minInsyncReplicas()
        + ", "
        + records
        + " records, "
        + budget;
  }
}
