package dev.highwater.ui.study;

import dev.highwater.study.catchup.CatchUpPlan;
import java.time.Duration;
import java.util.List;

/// What the sheet about a backlog shows.
public sealed interface Backlog {
  /// The sheet is closed.
  record Closed() implements Backlog {}

  /// The costs are being worked out.
  record Preparing() implements Backlog {}

  /// What is due, and the ways of working it off.
  ///
  /// @param cards how many cards are due
  /// @param answer how long an answer is taken to need
  /// @param plans at most nine
  record Offered(int cards, Duration answer, List<CatchUpPlan> plans) implements Backlog {
    public Offered {
      plans = List.copyOf(plans);
    }
  }
}
