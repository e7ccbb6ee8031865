package dev.highwater.proof;

import dev.highwater.scenario.Stage;
import dev.highwater.scenario.Step;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Choice;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.SteppedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A send after a run that stops writes, and what comes of it: so that it can be seen.
final class FreshWrite {
  /// The record that is sent; no record of a search has this name.
  static final String RECORD = "fresh";

  /// A client that is not served asks and waits again and again: so much of it is enough.
  private static final int MOST_EVENTS = 8;

  private FreshWrite() {}

  /// The run, the send, and what happens between producer and brokers then.
  static List<Step> after(List<Choice> run, Stage stage) {
    SteppedRun played = new SteppedRun(stage.config());
    run.forEach(played::play);
    List<Choice> events = new ArrayList<>(run);
    Choice send = new Choice.Send(RECORD);
    played.play(send);
    events.add(send);
    for (int event = 0; event < MOST_EVENTS && !isDone(played); event++) {
      Optional<Choice> next =
          candidates(stage.config().replicas()).stream()
              .filter(choice -> happens(played, choice))
              .findFirst();
      if (next.isEmpty()) {
        break;
      }
      events.add(next.get());
    }
    return events.stream().<Step>map(Step.Choose::new).toList();
  }

  private static boolean isDone(SteppedRun run) {
    return run.moment().record(RECORD).flatMap(record -> record.completed()).isPresent();
  }

  private static boolean happens(SteppedRun run, Choice choice) {
    try {
      run.play(choice);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static List<Choice> candidates(int replicas) {
    Node producer = new Node.Producer(ProducerConfig.ONLY);
    List<Choice> all = new ArrayList<>();
    for (int number = 1; number <= replicas; number++) {
      Node broker = new Node.Broker(new BrokerId(number));
      all.add(new Choice.Deliver(broker, producer, List.of()));
      all.add(new Choice.Deliver(producer, broker, List.of()));
      all.add(new Choice.LoseConnection(producer, broker));
    }
    all.add(new Choice.Fire(Choice.Wait.METADATA_BACKOFF, ProducerConfig.ONLY, Optional.empty()));
    all.add(new Choice.Fire(Choice.Wait.RETRY_BACKOFF, RECORD, Optional.empty()));
    return all;
  }
}
