package dev.highwater.scenario;

/// A kind of mishap that a claim allows a number of. Repairs (restarts, elections, replicas that
/// catch up, retries of followers) are never counted: they may always happen.
public enum Fault {
  /// A broker stops without a word, as {@code crash} does; its log stays.
  CRASH("crash", "crashes"),
  /// The same without the mark of a clean shutdown, as {@code crash … unclean} does.
  UNCLEAN_CRASH("unclean crash", "unclean crashes"),
  /// The same with the loss of what was not on the disk, as {@code crash … lossy} does.
  LOSSY_CRASH("lossy crash", "lossy crashes"),
  /// A follower that lives falls behind for longer than {@code replica.lag.time.max.ms}: the leader
  /// takes it out of the in-sync set.
  LAG("lag", "lags"),
  /// A broker that lives is not heard of for {@code broker.session.timeout.ms}: the controller
  /// fences it.
  FENCE("fence", "fences"),
  /// A producer sends a batch again, after an error or without having had an answer.
  RETRY("retry", "retries"),
  /// A request is not answered within {@code request.timeout.ms}.
  TIMEOUT("timeout", "timeouts"),
  /// The connection between two brokers, or between a broker and the controller, breaks and cannot
  /// be made again before it is healed, as {@code cut} does.
  CUT("cut", "cuts"),
  /// All these connections of one broker break at once; its clients still reach it.
  ISOLATION("isolation", "isolations"),
  /// A broker is told to shut down in order, as {@code stop} does.
  STOP("stop", "stops"),
  /// A broker's disk is lost and replaced by an empty one, as {@code lose disk} does.
  DISK_LOSS("disk loss", "disk losses"),
  /// The first replica of the assignment is to lead, as {@code elect preferred} says.
  PREFERRED_ELECTION("preferred election", "preferred elections"),
  /// Any replica that lives is to lead, as {@code elect unclean} says.
  UNCLEAN_ELECTION("unclean election", "unclean elections");

  private final String one;
  private final String many;

  Fault(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /// The word for one of them.
  public String one() {
    return one;
  }

  /// The word for several.
  public String many() {
    return many;
  }
}
