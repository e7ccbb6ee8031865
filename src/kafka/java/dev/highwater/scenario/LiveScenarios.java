package dev.highwater.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/// The scenarios that are played live: those that need no hand on the network.
final class LiveScenarios {
  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "acks=0, 1 and all in a healthy cluster of five",
        """
        replicas: 5
        linger.ms: 0
        producer zero: acks = 0
        producer one: acks = 1
        send A by zero
        expect A acked
        wait until A visible
        send B by one
        expect B acked
        send C
        expect C acked
        """);
    ALL.put(
        "writes go on until the in-sync set is below the minimum",
        """
        replicas: 3
        min.insync.replicas: 2
        retries: 0
        linger.ms: 0
        send A
        expect A acked
        crash 3
        wait until isr = 1, 2
        send B
        expect B acked
        crash 2
        wait until isr = 1
        send C
        expect C NotEnoughReplicasException
        """);
    ALL.put(
        "with a minimum of 1 the leader alone acknowledges",
        """
        replicas: 3
        linger.ms: 0
        crash 3
        crash 2
        wait until isr = 1
        send A
        expect A acked
        """);
    ALL.put(
        "the minimum does not hold back acks=1, but its visibility",
        """
        replicas: 3
        min.insync.replicas: 3
        linger.ms: 0
        producer one: acks = 1
        crash 3
        wait until isr = 1, 2
        send A by one
        expect A acked
        expect A not visible
        restart 3
        wait until isr = 1, 2, 3
        wait until A visible
        """);
    ALL.put(
        "the next in the assignment leads, and has what was acknowledged",
        """
        replica.assignment: 1, 3, 2
        min.insync.replicas: 2
        linger.ms: 0
        send A
        expect A acked
        crash 1
        wait until leader = 3
        send B
        expect B acked
        """);
    ALL.put(
        "the preferred leader comes back when it is asked to",
        """
        replicas: 3
        linger.ms: 0
        send A
        expect A acked
        crash 1
        wait until leader = 2
        restart 1
        wait until isr = 1, 2, 3
        expect leader = 2
        elect preferred
        wait until leader = 1
        """);
    ALL.put(
        "without unclean election the partition waits for its last member",
        """
        replicas: 3
        linger.ms: 0
        send A
        expect A acked
        crash 3
        wait until isr = 1, 2
        crash 2
        wait until isr = 1
        send B
        expect B acked
        crash 1
        wait until leader = none
        restart 3
        restart 2
        wait 5 s
        expect leader = none
        restart 1
        wait until leader = 1
        wait until isr = 1, 2, 3
        """);
    ALL.put(
        "with unclean election what the old replica lacks is lost",
        """
        replicas: 3
        unclean.leader.election.enable: true
        linger.ms: 0
        send A
        expect A acked
        crash 3
        wait until isr = 1, 2
        send B
        expect B acked
        crash 2
        wait until isr = 1
        crash 1
        wait until leader = none
        restart 3
        wait until leader = 3
        wait 2 s
        expect B lost
        """);
    ALL.put(
        "an unclean election can be asked for",
        """
        replicas: 3
        linger.ms: 0
        send A
        expect A acked
        crash 3
        wait until isr = 1, 2
        send B
        expect B acked
        crash 2
        wait until isr = 1
        crash 1
        wait until leader = none
        restart 3
        wait 4 s
        expect leader = none
        elect unclean
        wait until leader = 3
        wait 2 s
        expect B lost
        """);
    ALL.put(
        "an eligible replica outside the in-sync set leads",
        """
        replicas: 3
        min.insync.replicas: 2
        linger.ms: 0
        send A
        expect A acked
        crash 3
        wait until isr = 1, 2
        crash 2
        wait until isr = 1
        wait until elr = 2
        crash 1
        wait until leader = none
        restart 2
        wait until leader = 2
        """);
    ALL.put(
        "the minimum can change while the topic is in use",
        """
        replicas: 3
        retries: 0
        linger.ms: 0
        crash 3
        wait until isr = 1, 2
        send A
        expect A acked
        set min.insync.replicas 3
        wait 2 s
        send B
        expect B NotEnoughReplicasException
        """);
    ALL.put(
        "a record that is too large for the topic",
        """
        replicas: 1
        max.message.bytes: 1000
        linger.ms: 0
        producer zero: acks = 0
        producer one: acks = 1
        send A of 5000 bytes by zero
        expect A acked
        send B of 5000 bytes by one
        expect B RecordTooLargeException
        send C of 5000 bytes
        expect C RecordTooLargeException
        """);
    ALL.put(
        "nobody leads: a send fails when delivery.timeout.ms is over",
        """
        replicas: 1
        delivery.timeout.ms: 4000
        request.timeout.ms: 1000
        linger.ms: 0
        send A
        expect A acked
        crash 1
        wait until leader = none
        send B
        expect B TimeoutException
        restart 1
        wait until leader = 1
        """);
  }

  private LiveScenarios() {}

  /// By what they show.
  static Map<String, String> all() {
    return ALL;
  }
}
