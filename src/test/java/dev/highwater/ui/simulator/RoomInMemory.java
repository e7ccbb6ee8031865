package dev.highwater.ui.simulator;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Scenarios and notes in memory.
public final class RoomInMemory implements SimulatorRoom {
  private final List<Card> cards = new ArrayList<>();
  private final TreeMap<String, String> own = new TreeMap<>();
  private final List<String> done = new ArrayList<>();
  private boolean inStep = true;

  /// A room with two cards that declare scenarios.
  public static RoomInMemory withCards() {
    RoomInMemory room = new RoomInMemory();
    room.cards.add(card(1, "Is a record safe with `acks=1`?", "acks: 1\nsend A\nexpect A acked\n"));
    room.cards.add(
        card(2, "When does the ISR shrink?", "crash 3\nwait until isr = 1, 2\nsend A\n"));
    return room;
  }

  /// A screen on an empty room, whose work is done at once.
  public static SimulatorViewModel emptyScreen() {
    BackgroundTasks direct = BackgroundTasks.direct();
    return new SimulatorViewModel(new RoomInMemory(), direct, direct, direct, () -> 0);
  }

  static Card card(long id, String front, String scenario) {
    return new Card(
        new CardId("card-" + id),
        "Kafka/Acks.md",
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            front,
            "See.",
            List.of(),
            List.of(new DeckPath("kafka")),
            new LineRange(3, 3),
            Optional.of(scenario)));
  }

  /// The vault is only read.
  public void onlyRead() {
    inStep = false;
  }

  /// What was asked for, in order.
  public List<String> done() {
    return done;
  }

  @Override
  public List<Card> declared() {
    return cards;
  }

  @Override
  public List<OwnScenario> own() {
    return own.entrySet().stream()
        .map(each -> new OwnScenario(each.getKey(), each.getValue()))
        .toList();
  }

  @Override
  public Optional<String> keep(OwnScenario scenario) {
    done.add("keep " + scenario.name());
    own.put(scenario.name(), scenario.text());
    return Optional.empty();
  }

  @Override
  public void forget(String name) {
    done.add("forget " + name);
    own.remove(name);
  }

  @Override
  public NotePlanned plan(CardId card, String text) {
    return new NotePlanned.Ready(
        card, "/home/ann/notes", "Kafka/Acks.md", inStep, 5, "acks: 1\n", text);
  }

  @Override
  public Optional<String> write(NotePlanned.Ready planned) {
    done.add("write " + planned.note());
    return Optional.empty();
  }

  @Override
  public Optional<String> takeBack(NotePlanned.Ready planned) {
    done.add("take back " + planned.note());
    return Optional.empty();
  }
}
