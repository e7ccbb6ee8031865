package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Measures what a recorded case measured on the clock: how long each setting of acks takes. Times
/// of another machine cannot be compared; what is compared is which setting is slower than which,
/// and which of them pays for a delay of the followers' fetches.
final class RecordedLatency {
  private static final Pattern MEASURED =
      Pattern.compile("measure acknowledgement latency, follower fetches delayed by (\\d+) ms");

  /// The recorder took a median of many sends, one after the other.
  private static final int SENDS = 21;

  private final JsonNode recorded;
  private final TimedRun run;
  private int sent;

  private RecordedLatency(JsonNode recorded) {
    this.recorded = recorded;
    this.run = new TimedRun(RecordedCaseReplay.config(recorded.path("setup")));
  }

  /// Whether a case is about times.
  static boolean isMeasuredBy(JsonNode recorded) {
    return recorded
        .path("steps")
        .valueStream()
        .anyMatch(step -> MEASURED.matcher(step.path("do").asString()).matches());
  }

  /// What the run does otherwise than the cluster did.
  static List<String> differences(JsonNode recorded) {
    return new RecordedLatency(recorded).differences();
  }

  private List<String> differences() {
    List<String> differences = new ArrayList<>();
    Map<String, Double> kafkaBefore = new LinkedHashMap<>();
    Map<String, Double> hereBefore = new LinkedHashMap<>();
    for (JsonNode step : recorded.path("steps")) {
      String what = step.path("do").asString();
      Matcher measured = MEASURED.matcher(what);
      if (!measured.matches()) {
        continue;
      }
      long delay = Long.parseLong(measured.group(1));
      Map<String, Double> kafka = new LinkedHashMap<>();
      step.path("observed")
          .path("latency")
          .properties()
          .forEach(each -> kafka.put(each.getKey(), each.getValue().asDouble()));
      Map<String, Double> here = measure(delay, kafka.size(), hereBefore.isEmpty());
      compare(differences, what + ": order", order(kafka), order(here));
      if (!kafkaBefore.isEmpty()) {
        compare(
            differences,
            what + ": who pays for it",
            slowed(kafkaBefore, kafka, delay),
            slowed(hereBefore, here, delay));
      }
      kafkaBefore.putAll(kafka);
      hereBefore.putAll(here);
    }
    return differences;
  }

  /// The medians in milliseconds, under the recorder's names.
  private Map<String, Double> measure(long delayMs, int settings, boolean first) {
    for (int follower = 2; follower <= 3; follower++) {
      run.apply(new Command.SlowFetches(new BrokerId(follower), delayMs * 1000));
    }
    List<ProducerConfig> producers = run.config().producers();
    int from = first ? 0 : settings;
    Map<String, Double> medians = new LinkedHashMap<>();
    for (ProducerConfig producer : producers.subList(from, from + settings)) {
      medians.put("acks=" + producer.acks().configValue() + " median ms", median(producer));
    }
    return medians;
  }

  private double median(ProducerConfig producer) {
    List<Long> micros = new ArrayList<>();
    for (int send = 0; send < SENDS; send++) {
      String name = "m" + sent++;
      run.apply(new Command.Send(name, Optional.of(producer.clientId()), RecordSizes.USUAL));
      run.runUntil(
          moment -> moment.record(name).orElseThrow().completed().isPresent(),
          run.now().plusMicros(10_000_000));
      RecordOutcome outcome = run.moment().record(name).orElseThrow();
      micros.add(outcome.completed().orElseThrow().micros() - outcome.sent().micros());
    }
    micros.sort(null);
    return micros.get(SENDS / 2) / 1000.0;
  }

  private static List<String> order(Map<String, Double> medians) {
    return medians.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> slowed(
      Map<String, Double> before, Map<String, Double> after, long delayMs) {
    return after.entrySet().stream()
        .filter(each -> each.getValue() - before.getOrDefault(each.getKey(), 0.0) >= delayMs)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void compare(
      List<String> found, String what, List<String> kafka, List<String> here) {
    if (!kafka.equals(here)) {
      found.add(what + ": Kafka " + kafka + ", here " + here);
    }
  }
}
