package dev.highwater.drill.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InquiryTest {
  private static final String LOST =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: 1

      hold fetches of 2, 3
      send A
      expect A acked
      crash leader
      wait until leader elected
      send B
      expect B acked
      expect A lost
      """;

  private static final String REFUSED =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: all
      retries: 0

      crash 2
      crash 3
      wait until isr = 1
      send A
      """;

  private static final String TWICE =
      """
      enable.idempotence: false

      hold 1 -> producer
      send A
      wait until A on 2, 3
      cut 1 - producer
      heal 1 - producer
      expect A acked
      """;

  private static final String UNCLEAN =
      """
      unclean.leader.election.enable: true
      acks: all
      request.timeout.ms: 100000

      hold fetches of 2, 3
      send A
      expect A acked
      crash 1
      wait until leader = 2
      """;

  private static final String DISK =
      """
      acks: all

      crash 2
      crash 3
      wait until isr = 1
      send A
      expect A acked
      crash 1
      lose disk 1
      wait until leader = none
      restart 1
      restart 2
      restart 3
      wait until leader elected
      """;

  @Test
  void accountOfALostRecordSaysWhoHadItAndWhichElectionMadeItUnrecoverable() {
    Inquiry inquiry = inquiry(LOST);

    assertEquals("Why is A lost?", inquiry.mishap().question());
    assertEquals(
        new Account(
            "Only broker 1 ever had it.",
            List.of(
                "Broker 1 answered the producer 6.1 ms after the send, when no other broker had"
                    + " it.",
                "What made it unrecoverable, 9.0 s after the send: The controller makes broker 2"
                    + " leader in epoch 1: the first live member of the in-sync set in assignment"
                    + " order; the logs are not compared.",
                "Broker 2 has an empty log then, without A, and its log is what counts."),
            35),
        inquiry.account());
  }

  @Test
  void accountOfARefusedRecordSaysHowTheInSyncSetBecameTooSmall() {
    assertEquals(
        List.of(
            "Only broker 1 is left in the in-sync set, and min.insync.replicas is 2: the leader"
                + " refuses A before appending it.",
            "How it came to that: The controller has heard nothing from broker 3 for 9 s: it"
                + " fences the broker and the in-sync set becomes 1; eligible leader replicas: 3.",
            "The producer got NotEnoughReplicasException after 6.1 ms."),
        inquiry(REFUSED).account().sentences());
  }

  @Test
  void accountOfALostDiskNamesTheLossOfTheLastCopy() {
    Inquiry inquiry = inquiry(DISK);
    ScenarioRun run = Replay.of(scenario(DISK)).getFirst();

    assertEquals("disk-lost", run.trace().steps().get(inquiry.account().step()).event());
  }

  @Test
  void accountOfARecordWrittenTwiceGivesBothOffsets() {
    assertEquals(
        "It stands in the log of leader 1 at offsets 0 and 1.", inquiry(TWICE).account().lead());
  }

  @Test
  void attemptWithAcksAllLetsTheProducerKnowInsteadOfLosing() {
    Remedy remedy = inquiry(LOST).attempt(new Setting(ConfigName.ACKS, "all")).orElseThrow();

    assertEquals("acks=all would have prevented it", remedy.headline());
    assertEquals("1", remedy.was());
    assertEquals(Remedy.Effect.TELLS, remedy.effect());
    assertEquals(
        List.of("The producer waits 120.0 s for its answer about A instead of 6.1 ms."),
        remedy.price());
  }

  @Test
  void attemptWithAcks1TakesARefusedRecordAtThePriceOfASingleCopy() {
    Remedy remedy = inquiry(REFUSED).attempt(new Setting(ConfigName.ACKS, "1")).orElseThrow();

    assertEquals(Remedy.Effect.KEEPS, remedy.effect());
    assertEquals(List.of("When the producer is told, A rests on broker 1 alone."), remedy.price());
  }

  @Test
  void attemptWithoutUncleanElectionKeepsTheRecordAtThePriceOfALeader() {
    Remedy remedy =
        inquiry(UNCLEAN)
            .attempt(new Setting(ConfigName.UNCLEAN_LEADER_ELECTION, "false"))
            .orElseThrow();

    assertEquals(Remedy.Effect.WAITS, remedy.effect());
    assertTrue(
        remedy.price().contains("At the end nobody leads: nothing can be written or read."),
        () -> remedy.price().toString());
  }

  @Test
  void attemptWithIdempotenceWritesTheRecordOnceAtNoPrice() {
    Remedy remedy =
        inquiry(TWICE).attempt(new Setting(ConfigName.ENABLE_IDEMPOTENCE, "true")).orElseThrow();

    assertEquals(Remedy.Effect.KEEPS, remedy.effect());
    assertEquals(List.of(), remedy.price());
  }

  @Test
  void attemptIsEmptyWhereTheRecordIsLostAllTheSame() {
    assertEquals(
        Optional.empty(), inquiry(LOST).attempt(new Setting(ConfigName.MIN_INSYNC_REPLICAS, "1")));
  }

  @Test
  void attemptIsEmptyForASettingUnderWhichTheScriptCannotBeRun() {
    assertEquals(Optional.empty(), inquiry(LOST).attempt(new Setting(ConfigName.REPLICAS, "2")));
  }

  @Test
  void everyRemedyIsARunInWhichTheMishapDoesNotHappen() {
    for (String text : List.of(LOST, REFUSED, TWICE, UNCLEAN, DISK)) {
      Inquiry inquiry = inquiry(text);
      for (Setting candidate : inquiry.candidates()) {
        inquiry
            .attempt(candidate)
            .ifPresent(remedy ->
                assertTrue(
                    !Mishap.in(remedy.played().runs().getFirst()).contains(inquiry.mishap()),
                    () -> candidate + " in\n" + text));
      }
    }
  }

  @Test
  void aRunWhoseEventsAreChosenByHandHasNoCandidates() {
    Scenario scenario =
        scenario(
            """
            acks: 1
            linger.ms: 0
            schedule: by hand

            send A
            deliver producer -> 1
            deliver 1 -> producer
            crash 1
            expire session of 1
            deliver controller -> 2
            expect A lost
            """);
    ScenarioRun run = Replay.of(scenario).getFirst();

    Inquiry inquiry = new Inquiry(scenario, run, Mishap.in(run).getFirst());

    assertEquals(List.of(), inquiry.candidates());
    assertEquals("Only broker 1 ever had it.", inquiry.account().lead());
  }

  @Test
  void aComparedRunIsAskedAboutAlone() {
    Scenario scenario = scenario(LOST.replace("acks: 1", "compare acks: 0, 1"));
    ScenarioRun second = Replay.of(scenario).getLast();

    Inquiry inquiry = new Inquiry(scenario, second, new Mishap("A", Mishap.Kind.LOST));

    assertEquals(
        inquiry(LOST).attempt(new Setting(ConfigName.ACKS, "all")),
        inquiry.attempt(new Setting(ConfigName.ACKS, "all")));
  }

  private static Inquiry inquiry(String text) {
    Scenario scenario = scenario(text);
    ScenarioRun run = Replay.of(scenario).getFirst();
    return new Inquiry(scenario, run, Mishap.in(run).getFirst());
  }

  private static Scenario scenario(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(var errors) -> throw new AssertionError(errors);
    };
  }
}
