package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Writes scenarios at random that can be read, in no canonical way: spare blanks, comments, other
/// words for the same.
final class RandomScenarioText {
  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final boolean namedProducer;
  private final boolean namedConsumer;
  private final boolean comparing;
  private final int replicas;

  private RandomScenarioText(long seed) {
    random = new Random(seed);
    namedProducer = random.nextBoolean();
    namedConsumer = random.nextBoolean();
    comparing = random.nextBoolean();
    replicas = 1 + random.nextInt(5);
  }

  static String of(long seed) {
    return new RandomScenarioText(seed).text();
  }

  private String text() {
    line("replicas:" + replicas);
    for (String setting :
        List.of(
            "min.insync.replicas: " + (1 + random.nextInt(3)),
            "linger.ms: " + random.nextInt(9),
            "unclean.leader.election.enable: " + pick("TRUE", "false"),
            "auto.offset.reset: " + pick("earliest", "latest", "none"),
            "isolation.level: " + pick("read_committed", "read_uncommitted"),
            "replica.lag.time.max.ms: " + (2 + random.nextInt(30_000)))) {
      if (random.nextBoolean()) {
        line(setting);
      }
    }
    if (namedProducer) {
      line("producer p2: acks = " + pick("0", "1", "-1", "all") + ", linger.ms = 007");
    }
    if (namedConsumer) {
      line("consumer c1" + pick("", ": fetch.max.wait.ms = 50"));
    }
    if (comparing) {
      line("compare acks: 1, -1");
    }
    int steps = 1 + random.nextInt(20);
    for (int i = 0; i < steps; i++) {
      line(step(i));
    }
    return String.join("\n", lines);
  }

  private void line(String line) {
    lines.add(
        pick("", "  ")
            + line.replace(" ", pick(" ", "  ", "\t"))
            + pick("", " # why not", "\n", "\n# so it goes"));
  }

  private String step(int number) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> send("R" + number);
      case 2 ->
          action()
              + pick("", " when " + condition(), " at 3.204 ms", " at 1.50 s")
              + pick("", " before 1 fetches");
      case 3 ->
          pick(
              "wait " + random.nextInt(900) + " ms",
              "wait 2 s",
              "wait until 7.5 ms",
              "wait until " + condition());
      case 4 -> "expect " + condition() + under();
      default -> "claim " + claim() + under();
    };
  }

  private String send(String record) {
    sent.add(record);
    return "send "
        + record
        + pick("", " of " + random.nextInt(9000) + " bytes")
        + (namedProducer ? pick("", " by p2") : "");
  }

  private String under() {
    return comparing ? pick("", " under acks = -1", " under acks = 1,all") : "";
  }

  private String action() {
    return pick(
        "read" + (namedConsumer ? pick("", " by c1") : ""),
        "crash " + target() + pick("", " lossy", " unclean"),
        "stop " + target(),
        "pause " + target(),
        "restart " + broker(),
        "resume " + broker(),
        "lose disk " + broker(),
        "hold fetches of " + brokers() + pick("", " for 1 s", " for 20 ms"),
        "release fetches of " + brokers(),
        "hold " + broker() + pick(" - ", " -> ") + pick("producer", "controller"),
        "hold producer -> " + broker() + " for " + random.nextInt(90) + " ms",
        "deliver " + broker() + " -> producer",
        "drop controller -> " + broker(),
        "cut consumer - " + broker(),
        "heal " + broker() + " - controller",
        "slow " + broker() + " by " + random.nextInt(90) + " ms",
        "elect " + pick("preferred", "unclean"),
        "set min.insync.replicas " + (1 + random.nextInt(3)));
  }

  private String condition() {
    String not = pick("", " not");
    if (sent.isEmpty() || random.nextInt(3) == 0) {
      return pick(
          "leader = " + pick("none", broker()),
          "leader elected",
          "isr = " + pick("none", brokers()),
          "elr = " + pick("none", brokers()),
          "high watermark = " + random.nextInt(9),
          "consumer" + not + " position = " + random.nextInt(9),
          (namedConsumer ? "c1" : "consumer") + not + " OffsetOutOfRangeException");
    }
    String record = sent.get(random.nextInt(sent.size()));
    return pick(
        record
            + not
            + " "
            + pick(
                "acked",
                "done",
                "lost",
                "survives",
                "visible",
                "duplicated",
                "vanished",
                "on " + brokers(),
                "TimeoutException"),
        (namedConsumer ? "c1" : "consumer") + not + " read " + record);
  }

  private String claim() {
    List<Fault> faults = List.of(Fault.values());
    List<Promise> promises = List.of(Promise.values());
    Promise promise = promises.get(random.nextInt(promises.size()));
    Fault counted = faults.get(random.nextInt(faults.size()));
    String budget =
        faults.stream()
            .filter(fault -> fault != counted && random.nextInt(3) == 0)
            .map(fault -> 1 + random.nextInt(4) + " " + pick(fault.one(), fault.many()))
            .collect(Collectors.joining(pick(", ", " and ", ",")));
    String records = pick("", " with " + (1 + random.nextInt(9)) + " records");
    String after = budget.isEmpty() ? "" : " after " + budget;
    String given = budget.isEmpty() ? "" : " given " + budget;
    String least =
        "least %s that %s%s = %s"
            .formatted(counted.many(), promise.breaking(), given, pick("0", "3", "none up to 2"));
    return pick(promise.kept() + after, promise.broken() + after, least) + records;
  }

  private String target() {
    return pick("leader", broker());
  }

  private String broker() {
    return Integer.toString(1 + random.nextInt(replicas));
  }

  /// Some brokers in no order.
  private String brokers() {
    List<String> all = new ArrayList<>();
    for (int id = 1; id <= replicas; id++) {
      all.add(random.nextInt(all.size() + 1), Integer.toString(id));
    }
    return String.join(pick(",", ", "), all.subList(0, 1 + random.nextInt(replicas)));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
