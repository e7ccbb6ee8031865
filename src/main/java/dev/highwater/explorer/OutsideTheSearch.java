package dev.highwater.explorer;

import java.util.List;

/// What a search leaves out beyond what the model itself leaves out; the one list of it, to be
/// shown to the user.
public final class OutsideTheSearch {
  private static final List<String> SENTENCES =
      List.of(
          "A search knows no time: any order of events counts, however unlikely its timing. What takes"
              + " patience (a lagging follower, a session, a request's timeout) is a fault with a"
              + " budget, except that patience ends by itself once nothing else is left to happen.",
          "A verdict holds for the stated numbers of records and faults. More of either may change it.",
          "Every run begins with a healthy cluster: all replicas in sync, empty logs, the first of the"
              + " assignment leads.",
          "Every record travels in a request of its own and has the usual size. Where a scenario names"
              + " several producers they take turns: the first one's record is A, the second one's B,"
              + " and so on; each keeps to its own order, and among them any order is tried.",
          "Repairs are free: the end of a dead broker's session, restart, registration, metadata,"
              + " elections, the healing of what was cut and catching up may come at any time; what"
              + " was cut by an isolation is healed together. A broker that is down starts again"
              + " only after the controller has counted it as gone.",
          "Messages of one connection arrive in order, and are lost only with it. Whoever sends to a"
              + " broker that is down or cut off is refused at once, and a client notices at once that a broker's"
              + " process has ended.",
          "A client's question who leads is answered and the answer read as soon as both come first on"
              + " their connection; so are heartbeats and registrations.",
          "A broker that has not read the metadata log for a while reads all changes merged; a timed"
              + " run lets it read one after the other.",
          "Whether a follower outside the in-sync set was caught up within replica.lag.time.max.ms is"
              + " tried both ways wherever a leader asks.",
          "After a lossy crash any part of the log may be left that contains what was surely flushed:"
              + " every such part is tried.",
          "Only connections among brokers and controller are cut. A client that does not reach its"
              + " leader is one whose patience ends, which is a timeout. Messages that are held are"
              + " messages that take long, which any may.",
          "A follower that its leader cannot reach is taken out of the in-sync set for nothing, and a"
              + " broker that cannot reach the controller is counted as gone for nothing.",
          "Processes do not stand still, and topic settings do not change in a search.",
          "Nobody can tell when a message that changes nothing is read, so a search reads it at once."
              + " Heartbeats, fetches and periodic elections without news are left out.",
          "A consumer counts as having read a record when it lies below the high watermark of whoever"
              + " believes that it leads.",
          "States are told apart by 64-bit fingerprints; the chance that two of them shared one is"
              + " stated with each verdict.");

  private OutsideTheSearch() {}

  /// One or two sentences each.
  public static List<String> sentences() {
    return SENTENCES;
  }
}
