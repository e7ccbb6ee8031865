package dev.highwater.explorer;

import java.util.List;

/// What an exhaustive search does with time, which it does not have; the one list of it, to be
/// shown beside every proof.
public final class WithoutTime {
  private static final List<String> SENTENCES =
      List.of(
          "A message may be delivered at any time, but messages of one connection arrive in order; a"
              + " connection that breaks loses what was on it.",
          "Faults happen at any time, each kind as often as its budget allows. Repairs are not"
              + " counted: the end of a dead broker's session, restart, registration, metadata,"
              + " elections, catching up.",
          "A broker that is down starts again only after the controller has counted it as gone; where a"
              + " question forbids restarts it stays down.",
          "Who is told of a refused connection is told at once, and a client notices at once that a"
              + " broker's process has ended.",
          "A client's question who leads is answered, and the answer read, in one step as soon as both"
              + " are first on their connection; so are heartbeats and registrations.",
          "A broker that has not read the metadata log for a while reads all changes merged; the timed"
              + " run lets it read one after the other.",
          "Timeouts (request, delivery, purgatory) end a wait early under the budget for them, and"
              + " without cost when nothing else is left to happen; pauses before a retry and linger"
              + " end at any time.",
          "Whether a follower outside the in-sync set was caught up within replica.lag.time.max.ms is"
              + " tried both ways wherever a leader asks.",
          "A follower is taken out of the in-sync set for its lag under the budget, whenever it is"
              + " behind; the timed run waits for replica.lag.time.max.ms.",
          "After a lossy crash any part of the log may be left that contains what was surely flushed;"
              + " every such part is tried.",
          "Heartbeats without news, empty fetches without news and the periodic preferred election are"
              + " left out, for they change nothing that a promise speaks of or only come later.",
          "Without linger a record leaves in the same step in which it is sent, in a batch of its own.",
          "Links that are held or cut, controlled stops and changes of settings are not among the faults"
              + " that a search tries.",
          "States are told apart by 64-bit fingerprints; the chance that two fell together is stated"
              + " beside the proof.");

  private WithoutTime() {}

  /// One or two sentences each.
  public static List<String> sentences() {
    return SENTENCES;
  }
}
