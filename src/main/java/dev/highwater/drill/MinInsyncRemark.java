package dev.highwater.drill;

/// What {@code min.insync.replicas} adds to acks=all: the leader alone in the in-sync set, under
/// both values.
final class MinInsyncRemark {
  private MinInsyncRemark() {}

  static Remark of(int replicas) {
    return new Remark(
        Remark.Kind.ADDS,
        "with min.insync.replicas",
        "With acks=all and the leader alone in the in-sync set: "
            + sentence(replicas, 1)
            + "; "
            + sentence(replicas, 2)
            + ".");
  }

  private static String sentence(int replicas, int minInsync) {
    String text =
        """
        replicas: %d
        min.insync.replicas: %d
        acks: all
        retries: 0
        request.timeout.ms: 60000

        hold fetches of %s
        send W
        wait until isr = 1
        wait until W done
        send A
        expect A done
        """
            .formatted(replicas, minInsync, Parameters.brokers(2, replicas));
    Evidence run = new Evidence(Evidence.play(text).getFirst(), "A");
    String outcome =
        run.acknowledged()
            ? "was acknowledged with only " + Evidence.brokers(run.holders()) + " having it"
            : "failed with " + run.outcome().error().orElse("no answer");
    return "under min.insync.replicas=" + minInsync + " A " + outcome;
  }
}
