package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RecordOutcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Crashes the brokers of a topic one by one and sends a record after each; counts how long records
/// are accepted.
///
/// @param noRetries retries=0 instead of Kafka's default
/// @param leaders each crash is the leader's, instead of the last follower's
record CrashScript(Parameters parameters, String acks, boolean noRetries, boolean leaders) {
  /// How far writes went on.
  ///
  /// @param records the records sent, one after each crash, the first before any
  record Outcome(List<RecordOutcome> records) {
    /// The most crashed brokers with which a record was still accepted, none having been refused
    /// before; -1 if not even the first was.
    int tolerated() {
      int accepted = 0;
      while (accepted < records.size() && records.get(accepted).acknowledged()) {
        accepted++;
      }
      return accepted - 1;
    }

    /// The first record that was not accepted.
    Optional<RecordOutcome> refused() {
      return records.stream().filter(record -> !record.acknowledged()).findFirst();
    }

    Optional<String> error() {
      return refused().flatMap(RecordOutcome::error);
    }

    String refusedAfter() {
      return refused()
          .flatMap(record ->
              record.completed().map(done -> (done.micros() - record.sent().micros()) / 1000.0))
          .map(Evidence::duration)
          .orElse("no time");
    }

    String sentence() {
      String accepted =
          tolerated() < 0
              ? "No write was accepted."
              : "Writes were accepted with up to "
                  + AvailabilityIllustration.count(tolerated())
                  + " down.";
      return refused()
          .map(record ->
              "%s With %d down %s failed with %s."
                  .formatted(
                      accepted, tolerated() + 1, record.name(), record.error().orElse("no answer")))
          .orElse(accepted);
    }
  }

  /// Crashes every broker and reads off the run how far writes went on.
  Outcome outcome() {
    return read(Evidence.play(text(parameters.replicas(), OptionalInt.empty())).getFirst());
  }

  static Outcome read(ScenarioRun run) {
    return new Outcome(run.trace().records());
  }

  /// The scenario with so many crashes.
  ///
  /// @param claimed after so many crashes the card says that writes still go on, and after one more
  ///   no longer; becomes what the scenario expects
  String text(int crashes, OptionalInt claimed) {
    StringBuilder text =
        new StringBuilder(parameters.topic()).append("acks: ").append(acks).append('\n');
    if (noRetries) {
      text.append("retries: 0\n");
    }
    text.append('\n');
    for (int crashed = 0; crashed <= Math.min(crashes, parameters.replicas()); crashed++) {
      if (crashed > 0) {
        text.append(crash(crashed));
      }
      String record = String.valueOf((char) ('A' + crashed));
      text.append("send ").append(record).append('\n');
      text.append(expected(record, crashed, claimed)).append('\n');
    }
    return text.toString();
  }

  private String crash(int crashed) {
    int replicas = parameters.replicas();
    int left = replicas - crashed;
    String who = leaders ? "leader" : Integer.toString(left + 1);
    String inSync =
        leaders ? Parameters.brokers(crashed + 1, replicas) : Parameters.brokers(1, left);
    String until = left == 0 ? "leader = none" : "isr = " + inSync;
    return "crash " + who + "\nwait until " + until + "\n";
  }

  private String expected(String record, int crashed, OptionalInt claimed) {
    if (claimed.isEmpty() || crashed > claimed.getAsInt() + 1) {
      return "wait until " + record + " done";
    }
    if (crashed <= claimed.getAsInt()) {
      return "expect " + record + " acked";
    }
    boolean leaderless = crashed == parameters.replicas();
    return "expect " + record + (leaderless ? " TimeoutException" : " NotEnoughReplicasException");
  }
}
