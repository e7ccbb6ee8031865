package dev.highwater.simulator;

/// Short ways to make the runs that tests need.
final class Runs {
  private Runs() {}

  static RunConfig config(int replicas, int minInsyncReplicas, Acks acks) {
    return config(replicas, minInsyncReplicas, acks, Integer.MAX_VALUE);
  }

  static RunConfig config(int replicas, int minInsyncReplicas, Acks acks, int retries) {
    return config(replicas, minInsyncReplicas, acks, retries, false, true);
  }

  static RunConfig config(
      int replicas,
      int minInsyncReplicas,
      Acks acks,
      int retries,
      boolean uncleanLeaderElection,
      boolean eligibleLeaderReplicas) {
    RunConfig kafka = RunConfig.defaults(replicas);
    return new RunConfig(
        replicas,
        minInsyncReplicas,
        uncleanLeaderElection,
        eligibleLeaderReplicas,
        acks,
        retries,
        kafka.lingerMs(),
        kafka.deliveryTimeoutMs(),
        kafka.requestTimeoutMs(),
        kafka.replicaLagTimeMaxMs(),
        kafka.brokerSessionTimeoutMs(),
        kafka.network());
  }

  static BrokerId broker(int number) {
    return new BrokerId(number);
  }

  static void settle(TimedRun run) {
    run.settle(run.now().plusMicros(300_000_000));
  }

  /// Sends a record and waits until the producer knows its fate.
  static RecordOutcome send(TimedRun run, String record) {
    run.apply(new Command.Send(record));
    run.runUntil(Moment::allCompleted, run.now().plusMicros(300_000_000));
    return run.moment().record(record).orElseThrow();
  }

  /// Crashes a broker and waits until the controller has fenced it.
  static void crashAndFence(TimedRun run, int broker) {
    run.apply(new Command.Crash(broker(broker)));
    run.runUntil(
        m -> m.cluster().broker(broker(broker)).fenced(), run.now().plusMicros(300_000_000));
  }
}
