package dev.highwater.scenario;

import dev.highwater.simulator.Acks;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Moment;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.serialization.StringSerializer;

/// Plays a scenario on a real cluster: the same text, the same words for what is seen.
final class LiveRun implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 40;

  private final LiveCluster cluster;
  private final RunConfig config;
  private final Scenario scenario;
  private final String topic;
  private final Map<String, KafkaProducer<String, String>> producers = new LinkedHashMap<>();
  private final Map<String, Sent> sent = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  private record Sent(Acks acks, CompletableFuture<Long> offset) {}

  LiveRun(LiveCluster cluster, Scenario scenario, String topic) throws Exception {
    this.cluster = cluster;
    this.scenario = scenario;
    this.config = scenario.variants().getFirst().config();
    this.topic = topic;
    Map<String, String> settings = new TreeMap<>();
    scenario.settings().stream()
        .filter(setting -> setting.name().side() == ConfigName.Side.TOPIC)
        .forEach(setting -> settings.put(setting.name().key(), setting.value()));
    cluster.create(topic, config.assignment(), settings);
  }

  /// Expectations that do not hold, and waits in vain.
  List<String> play() throws Exception {
    waitUntil("all replicas in sync", moment -> moment.cluster().isr().size() == config.replicas());
    for (Step step : scenario.steps()) {
      play(step);
    }
    return failures;
  }

  private void play(Step step) throws Exception {
    switch (step) {
      case Step.Do(Action action, var when, var _) -> {
        if (when.isPresent()) {
          waitUntil(step, when.get());
        }
        act(action);
      }
      case Step.Wait(int ms) -> Thread.sleep(ms);
      case Step.WaitUntil(Condition condition) -> waitUntil(step, condition);
      case Step.Expect(Condition condition, var _) -> {
        Optional<Condition> answer = Observation.answerOf(condition);
        if (answer.isPresent()) {
          waitUntil(step, answer.get());
        }
        Moment moment = moment();
        if (!Observation.holds(condition, moment)) {
          failures.add(ScenarioPrinter.step(step) + ": " + Observation.seen(condition, moment));
        }
      }
      case Step.Claim _ -> {}
      case Step.Choose _ ->
          throw new IllegalArgumentException(
              "a real cluster's events cannot be chosen by hand: " + ScenarioPrinter.step(step));
    }
  }

  private void act(Action action) throws Exception {
    switch (action) {
      case Action.Send send -> send(send);
      case Action.Crash(Target.Broker(BrokerId id), var _) -> cluster.crash(id);
      case Action.Crash(Target.Leader(), var _) ->
          cluster.crash(moment().cluster().leader().orElseThrow());
      case Action.Restart(BrokerId id) -> cluster.restart(id);
      case Action.ElectPreferred() -> cluster.elect(topic, ElectionType.PREFERRED);
      case Action.ElectUnclean() -> cluster.elect(topic, ElectionType.UNCLEAN);
      case Action.SetTopic(Setting setting) ->
          cluster.set(topic, setting.name().key(), setting.value());
      default -> throw new IllegalArgumentException("cannot be done to a real cluster: " + action);
    }
  }

  private void send(Action.Send send) {
    ProducerConfig settings =
        config.producer(send.producer().orElse(ProducerConfig.ONLY)).orElseThrow();
    CompletableFuture<Long> offset = new CompletableFuture<>();
    sent.put(send.record(), new Sent(settings.acks(), offset));
    String value = "x".repeat(send.bytes().orElse(1));
    KafkaProducer<String, String> producer =
        producers.computeIfAbsent(settings.clientId(), _ -> producer(settings));
    // The first send of a producer waits for metadata; a scenario's send does not.
    Thread.ofVirtual()
        .start(() -> {
          try {
            var _ =
                producer.send(
                    new ProducerRecord<>(topic, 0, send.record(), value),
                    (metadata, error) -> {
                      if (error == null) {
                        offset.complete(metadata.offset());
                      } else {
                        offset.completeExceptionally(error);
                      }
                    });
          } catch (RuntimeException refused) {
            offset.completeExceptionally(refused);
          }
        });
  }

  private KafkaProducer<String, String> producer(ProducerConfig settings) {
    Map<String, Object> given = new TreeMap<>();
    given.put("bootstrap.servers", cluster.bootstrapServers());
    given.put("acks", settings.acks().configValue());
    given.put("enable.idempotence", settings.idempotence());
    given.put("retries", settings.retries());
    given.put("linger.ms", settings.lingerMs());
    given.put("delivery.timeout.ms", settings.deliveryTimeoutMs());
    given.put("request.timeout.ms", settings.requestTimeoutMs());
    return new KafkaProducer<>(given, new StringSerializer(), new StringSerializer());
  }

  private interface Seen {
    boolean holds(Moment moment);
  }

  private void waitUntil(Step step, Condition condition) throws Exception {
    waitUntil(ScenarioPrinter.step(step), moment -> Observation.holds(condition, moment));
  }

  private void waitUntil(String what, Seen seen) throws Exception {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!seen.holds(moment())) {
      if (System.nanoTime() > giveUp) {
        failures.add(what + ": in vain");
        return;
      }
      Thread.sleep(100);
    }
  }

  Moment moment() throws Exception {
    ClusterView view = cluster.view(topic, config.replicas());
    List<String> log =
        view.leader().map(view::broker).stream()
            .flatMap(leader -> leader.log().stream())
            .map(LogRecord::name)
            .toList();
    List<RecordOutcome> records = new ArrayList<>();
    sent.forEach((name, each) -> records.add(outcome(name, each, view, log)));
    return new Moment(Tick.ZERO, view, records, List.of());
  }

  private static RecordOutcome outcome(String name, Sent sent, ClusterView view, List<String> log) {
    boolean done = sent.offset().isDone();
    boolean failed = sent.offset().isCompletedExceptionally();
    return new RecordOutcome(
        name,
        sent.acks(),
        done && !failed,
        done && !failed
            ? Optional.of(sent.offset().join()).filter(at -> at >= 0)
            : Optional.empty(),
        failed
            ? Optional.of(sent.offset().exceptionNow().getClass().getSimpleName())
            : Optional.empty(),
        log.contains(name),
        view.leader().map(_ -> log.contains(name)),
        Tick.ZERO,
        Optional.empty(),
        Optional.empty(),
        done ? Optional.of(Tick.ZERO) : Optional.empty());
  }

  @Override
  public void close() {
    producers.values().forEach(producer -> producer.close(java.time.Duration.ZERO));
    cluster.restartAll();
  }
}
