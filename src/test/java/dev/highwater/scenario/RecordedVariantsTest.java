package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The recorded cases with other numbers: what the clusters did for some replication factors and
/// minima must hold for all.
class RecordedVariantsTest {

  static Stream<Arguments> replicasAndMinimum() {
    return IntStream.rangeClosed(1, 5)
        .boxed()
        .flatMap(replicas ->
            IntStream.rangeClosed(1, replicas + 1)
                .mapToObj(least -> Arguments.of(replicas, least)));
  }

  /// Recorded as b-rf1-min1 to b-rf5-min4. A minimum above the replication factor counts as the
  /// factor.
  @ParameterizedTest
  @MethodSource("replicasAndMinimum")
  void writesGoOnWhileFollowersFailDownToTheMinimumAndAcksOneAlways(int replicas, int least) {
    List<String> script = new ArrayList<>();
    script.add("replicas: " + replicas);
    script.add("min.insync.replicas: " + least);
    script.add("retries: 0\nlinger.ms: 0\nproducer one: acks = 1");
    int inSync = replicas;
    while (true) {
      script.add("send A" + inSync + "\nsend B" + inSync + " by one");
      boolean enough = inSync >= Math.min(least, replicas);
      script.add("expect A" + inSync + (enough ? " acked" : " NotEnoughReplicasException"));
      script.add("expect B" + inSync + " acked");
      if (inSync == 1) {
        break;
      }
      script.add("crash " + inSync);
      inSync--;
      script.add("wait until isr = " + upTo(inSync));
    }
    script.add(least > 1 && replicas > 1 ? "expect B1 not visible" : "wait until B1 visible");
    script.add("expect B1 survives");

    assertHolds(script);
  }

  /// Recorded as b-leaders-rf2-min1 to b-leaders-rf5-min3.
  @ParameterizedTest
  @MethodSource("replicasAndMinimum")
  void writesGoOnWhileLeadersFailDownToTheMinimumAndNothingAcknowledgedIsLost(
      int replicas, int least) {
    int enough = Math.min(least, replicas);
    List<String> script = new ArrayList<>();
    script.add("replicas: " + replicas + "\nmin.insync.replicas: " + least);
    script.add("retries: 0\nlinger.ms: 0");
    int leader = 1;
    while (replicas - leader + 1 >= enough) {
      script.add("send A" + leader + "\nexpect A" + leader + " acked");
      // A follower knows the high watermark one fetch late; the crash comes after.
      script.add("wait 1 s");
      if (leader == replicas) {
        break;
      }
      script.add("crash leader\nwait until leader = " + ++leader);
    }
    if (replicas - leader + 1 < enough) {
      script.add("send B\nexpect B NotEnoughReplicasException");
    }
    for (int sent = 1; sent <= replicas - enough + 1 && sent <= leader; sent++) {
      script.add("expect A" + sent + " survives");
    }

    assertHolds(script);
  }

  static Stream<List<Integer>> orders() {
    return Stream.of(
        List.of(1, 3, 2),
        List.of(2, 1, 3),
        List.of(3, 2, 1),
        List.of(3, 1, 4, 2),
        List.of(5, 4, 3, 2, 1));
  }

  /// Recorded as l-assignment-not-isr-order and d-follower-with-data-not-chosen.
  @ParameterizedTest
  @MethodSource("orders")
  void theNextOfTheAssignmentLeadsWhateverTheLogsHold(List<Integer> order) {
    assertHolds(
        List.of(
            "replica.assignment: " + list(order) + "\nacks: 1",
            "expect leader = " + order.get(0),
            "hold fetches of " + order.get(1),
            "send A\nwait until A on " + order.get(2),
            "crash leader\nwait until leader = " + order.get(1),
            "expect A lost"));
  }

  /// Recorded as q-all-down-in-turn, for three replicas.
  @ParameterizedTest
  @MethodSource("orders")
  void afterAllHaveFailedInTurnOnlyTheLastMemberLeads(List<Integer> order) {
    List<String> script = new ArrayList<>();
    script.add("replica.assignment: " + list(order) + "\nlinger.ms: 0");
    for (int last = order.size() - 1; last > 0; last--) {
      script.add("crash " + order.get(last));
      script.add("wait until isr = " + list(order.subList(0, last).stream().sorted().toList()));
      script.add("send A" + last + "\nexpect A" + last + " acked");
    }
    script.add("crash leader\nwait until leader = none");
    for (int last = order.size() - 1; last > 0; last--) {
      script.add("restart " + order.get(last) + "\nwait 3 s\nexpect leader = none");
    }
    script.add("restart " + order.get(0) + "\nwait until leader = " + order.get(0));
    for (int last = order.size() - 1; last > 0; last--) {
      script.add("expect A" + last + " survives");
    }

    assertHolds(script);
  }

  /// Recorded as m-zombie-leader, here with a client of its own on each side.
  @Test
  void twoProducersOnTwoSidesOfACutOffLeaderKeepOnlyWhatTheNewLeaderTook() {
    assertHolds(
        List.of(
            "min.insync.replicas: 2\nacks: 1\nlinger.ms: 0\nproducer p2: acks = all",
            "send A by p2\nexpect A acked",
            "cut 1 - controller\ncut 1 - 2\ncut 1 - 3",
            "wait until leader = 2",
            "send old\nexpect old acked",
            "cut 1 - p2",
            "send new by p2\nexpect new acked",
            "heal 1 - controller\nheal 1 - 2\nheal 1 - 3",
            "wait until isr = 1, 2, 3",
            "expect old lost\nexpect new survives\nexpect A survives"));
  }

  private static String upTo(int last) {
    return list(IntStream.rangeClosed(1, last).boxed().toList());
  }

  private static String list(List<Integer> brokers) {
    return brokers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static void assertHolds(List<String> script) {
    String text = String.join("\n", script);
    assertEquals(
        List.of(),
        Replay.of(ScenarioReaderTest.good(text)).getFirst().expectations().stream()
            .filter(each -> !each.holds())
            .toList(),
        text);
  }
}
