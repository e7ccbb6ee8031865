package dev.highwater.scenario;

import java.util.List;

/// What a replicated log may promise its users, with the words that say it is kept, that it can
/// break, and what breaking it does.
public enum Promise {
  /// A record whose producer was told that it is written is in the log of every later leader.
  ACKED_RECORDS_SURVIVE(
      "acked records survive", "acked records can be lost", "lose an acked record"),

  /// Once nothing but repair is left to happen, and it has happened, a consumer can read every
  /// record whose producer was told that it is written.
  ACKED_RECORDS_READABLE(
      "acked records are readable", "acked records can be unreadable", "hide an acked record"),

  /// No log of a leader holds a record twice.
  NO_DUPLICATES("no duplicates", "records can be duplicated", "duplicate a record"),

  /// In every leader's log the records of one producer stand in the order they were sent.
  ORDER_KEPT("order kept", "order can change", "change the order"),

  /// Once nothing but repair is left to happen, and it has happened, a fresh send is accepted.
  WRITES_CONTINUE("writes continue", "writes can stop", "stop writes"),

  /// No replica that could be elected now, cleanly, lacks a record below a leader's high watermark.
  HIGH_WATERMARK_SAFE(
      "high watermark never passes what an electable replica lacks",
      "high watermark can pass what an electable replica lacks",
      "let the high watermark pass what an electable replica lacks"),

  /// What a consumer has read stays in the log of every later leader.
  READ_RECORDS_STAY(
      "a consumer never sees a record that vanishes",
      "a consumer can see a record that vanishes",
      "show a consumer a record that vanishes");

  private final String kept;
  private final String broken;
  private final String breaking;

  Promise(String kept, String broken, String breaking) {
    this.kept = kept;
    this.broken = broken;
    this.breaking = breaking;
  }

  /// The claim that it holds in every story, for example {@code acked records survive}.
  public String kept() {
    return kept;
  }

  /// The claim that some story breaks it, for example {@code acked records can be lost}.
  public String broken() {
    return broken;
  }

  /// What faults do that break it, for example {@code lose an acked record}.
  public String breaking() {
    return breaking;
  }

  /// Other ways to write {@link #kept}.
  List<String> alsoKept() {
    return this == ORDER_KEPT ? List.of("order is kept") : List.of();
  }
}
