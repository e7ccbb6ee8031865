package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.RunConfig;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be said of something in the picture at one moment.
///
/// @param title what it is
/// @param fields what it says or holds, under Kafka's names
public record PickDetails(String title, List<Message.Field> fields) {
  private static final Texts TEXTS = Texts.of(PickDetails.class);

  public PickDetails {
    fields = List.copyOf(fields);
  }

  static PickDetails of(Pick pick, Playback playback, int stop) {
    ClusterView cluster = playback.stepAt(stop).after();
    return switch (pick) {
      case Pick.OfMessage(Message message) -> ofMessage(message, playback);
      case Pick.OfRecord(String record, BrokerId on) -> ofRecord(record, on, playback, cluster);
      case Pick.OfNode(Node.Broker(BrokerId id)) -> ofBroker(id, playback, stop);
      case Pick.OfNode(Node.Controller controller) -> ofController(controller, cluster);
      case Pick.OfNode(Node.Producer producer) -> ofProducer(producer, playback.trace().config());
      case Pick.OfNode(Node.Consumer consumer) -> ofConsumer(consumer, playback, stop);
    };
  }

  private static PickDetails ofMessage(Message message, Playback playback) {
    List<Message.Field> fields = new ArrayList<>(message.fields());
    add(fields, TEXTS.say("field-sent"), playback.signedTime(message.sent()));
    message
        .held()
        .ifPresent(hold -> {
          String until = hold.until().map(playback::signedTime).orElse(TEXTS.say("the-end"));
          String from = playback.signedTime(hold.from());
          add(fields, TEXTS.say("field-held"), TEXTS.say("from-until", from, until));
        });
    String fate =
        switch (message.fate()) {
          case DELIVERED ->
              message.arrived().map(playback::signedTime).orElse(TEXTS.say("fate-under-way"));
          case HELD -> TEXTS.say("fate-held");
          case UNDER_WAY -> TEXTS.say("fate-under-way");
          case LOST -> TEXTS.say("fate-lost");
        };
    add(fields, TEXTS.say("field-arrives"), fate);
    String ends =
        TEXTS.say("from-to", NodeNames.title(message.from()), NodeNames.title(message.to()));
    return new PickDetails(kind(message.kind()) + " · " + ends, fields);
  }

  /// Kafka's name of a kind of message.
  static String kind(Message.Kind kind) {
    return switch (kind) {
      case PRODUCE_REQUEST -> "ProduceRequest";
      case PRODUCE_RESPONSE -> "ProduceResponse";
      case FETCH_REQUEST -> "FetchRequest";
      case FETCH_RESPONSE -> "FetchResponse";
      case ALTER_PARTITION_REQUEST -> "AlterPartitionRequest";
      case ALTER_PARTITION_RESPONSE -> "AlterPartitionResponse";
      case BROKER_HEARTBEAT -> "BrokerHeartbeat";
      case METADATA_UPDATE -> "Metadata";
    };
  }

  private static PickDetails ofRecord(
      String record, BrokerId on, Playback playback, ClusterView cluster) {
    List<Message.Field> fields = new ArrayList<>();
    List<LogRecord> log = cluster.broker(on).log();
    for (int offset = 0; offset < log.size(); offset++) {
      if (log.get(offset).name().equals(record)) {
        add(fields, TEXTS.say("field-offset"), Integer.toString(offset));
        add(fields, TEXTS.say("field-epoch"), log.get(offset).epoch().toString());
        boolean committed = offset < cluster.highWatermark();
        add(fields, TEXTS.say("field-committed"), yesNo(committed));
        log.get(offset)
            .batch()
            .ifPresent(
                batch -> add(fields, TEXTS.say("field-sequence"), Integer.toString(batch.first())));
      }
    }
    String holders =
        cluster.brokers().stream()
            .filter(broker -> broker.log().stream().anyMatch(r -> r.name().equals(record)))
            .map(broker -> broker.id().toString())
            .collect(Collectors.joining(", "));
    add(fields, TEXTS.say("field-on"), holders.isEmpty() ? TEXTS.say("nobody") : holders);
    playback.trace().records().stream()
        .filter(outcome -> outcome.name().equals(record))
        .findFirst()
        .ifPresent(outcome -> addFate(fields, outcome, playback));
    return new PickDetails(TEXTS.say("record", record), fields);
  }

  private static void addFate(
      List<Message.Field> fields, RecordOutcome outcome, Playback playback) {
    add(fields, TEXTS.say("field-sent"), playback.signedTime(outcome.sent()));
    outcome
        .completed()
        .ifPresent(done ->
            add(
                fields,
                TEXTS.say("field-answered"),
                playback.signedTime(done) + outcome.error().map(error -> " " + error).orElse("")));
  }

  private static PickDetails ofBroker(BrokerId id, Playback playback, int stop) {
    ClusterView cluster = playback.stepAt(stop).after();
    Picture.Row row = playback.picture(stop).row(id);
    BrokerView broker = cluster.broker(id);
    List<Message.Field> fields = new ArrayList<>();
    ReplicaState state = ReplicaState.of(broker, cluster);
    add(fields, TEXTS.say("field-state"), state.symbol() + " " + state.words());
    if (row.standsStill()) {
      add(fields, TEXTS.say("field-process"), "‖ " + TEXTS.say("process-still"));
    }
    if (!row.cutFrom().isEmpty()) {
      add(fields, TEXTS.say("field-cut"), "⊘ " + NodeNames.titles(row.cutFrom()));
    }
    add(fields, TEXTS.say("field-leads"), yesNo(cluster.leader().filter(id::equals).isPresent()));
    add(fields, TEXTS.say("field-eligible"), yesNo(cluster.elr().contains(id)));
    add(fields, TEXTS.say("field-log-end"), Integer.toString(broker.log().size()));
    add(fields, TEXTS.say("field-knows-watermark"), Long.toString(broker.highWatermark()));
    return new PickDetails(TEXTS.say("broker", id.value()), fields);
  }

  private static PickDetails ofController(Node controller, ClusterView cluster) {
    List<Message.Field> fields = new ArrayList<>();
    String leader = cluster.leader().map(BrokerId::toString).orElse(TEXTS.say("nobody"));
    add(fields, TEXTS.say("field-leader"), leader);
    add(fields, TEXTS.say("field-leader-epoch"), cluster.leaderEpoch().toString());
    add(fields, TEXTS.say("field-isr"), brokers(cluster.isr()));
    add(fields, TEXTS.say("field-elr"), brokers(cluster.elr()));
    return new PickDetails(NodeNames.title(controller), fields);
  }

  private static PickDetails ofProducer(Node.Producer producer, RunConfig config) {
    List<Message.Field> fields = new ArrayList<>();
    Optional<ProducerConfig> found = config.producer(producer.name());
    found.ifPresent(settings -> {
      add(fields, "acks", settings.acks().configValue());
      add(fields, "enable.idempotence", Boolean.toString(settings.idempotence()));
      add(fields, "retries", Integer.toString(settings.retries()));
      add(fields, "linger.ms", Integer.toString(settings.lingerMs()));
      add(fields, "delivery.timeout.ms", Integer.toString(settings.deliveryTimeoutMs()));
    });
    return new PickDetails(NodeNames.title(producer), fields);
  }

  private static PickDetails ofConsumer(Node.Consumer consumer, Playback playback, int stop) {
    List<Message.Field> fields = new ArrayList<>();
    Picture picture = playback.picture(stop);
    picture.readers().stream()
        .filter(reader -> reader.name().equals(consumer.name()))
        .forEach(reader -> {
          add(fields, TEXTS.say("field-position"), Long.toString(reader.position()));
          add(fields, TEXTS.say("field-has-read"), names(reader.read()));
        });
    add(fields, TEXTS.say("field-readable"), names(picture.readable()));
    for (ConsumerConfig settings : playback.trace().config().consumers()) {
      if (settings.clientId().equals(consumer.name())) {
        String level = settings.isolation().name().toLowerCase(java.util.Locale.ROOT);
        add(fields, "isolation.level", level);
      }
    }
    return new PickDetails(NodeNames.title(consumer), fields);
  }

  private static String names(List<String> records) {
    return records.isEmpty() ? TEXTS.say("nothing") : String.join(", ", records);
  }

  private static String brokers(List<BrokerId> brokers) {
    return brokers.isEmpty()
        ? TEXTS.say("nobody")
        : brokers.stream().map(BrokerId::toString).collect(Collectors.joining(", "));
  }

  private static String yesNo(boolean holds) {
    return holds ? TEXTS.say("yes") : TEXTS.say("no");
  }

  private static void add(List<Message.Field> fields, String name, String value) {
    fields.add(new Message.Field(name, value));
  }

  /// All of it as lines of text, for a tooltip and for a screen reader.
  String lines() {
    return fields.stream()
        .map(field -> field.name() + ": " + field.value())
        .collect(Collectors.joining("\n", title + "\n", ""));
  }
}
