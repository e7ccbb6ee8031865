package dev.highwater.drill;

import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RunConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A card of `reworded-cards.psv`: how somebody else might write it, and what is to be understood.
///
/// @param kinds the illustrations that would do, or "none" alone
/// @param replicas replication factor the scenario must have; a dash for any, as in the next two
/// @param acks value of acks the scenario must run, or several it must compare
/// @param verdict "agrees", "objects" or a dash
record RewordedCard(
    String split,
    String context,
    String front,
    String back,
    List<String> kinds,
    String replicas,
    String minInsync,
    String acks,
    String verdict) {
  private static final String ANY = "-";

  static List<RewordedCard> all() {
    try (InputStream in = RewordedCard.class.getResourceAsStream("reworded-cards.psv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(RewordedCard::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RewordedCard of(String line) {
    String[] cell = line.split(" \\| ", -1);
    if (cell.length != 9) {
      throw new IllegalArgumentException(line);
    }
    return new RewordedCard(
        cell[0],
        cell[1],
        cell[2],
        cell[3],
        List.of(cell[4].split("/", -1)),
        cell[5],
        cell[6],
        cell[7],
        cell[8]);
  }

  boolean wantsNone() {
    return kinds.equals(List.of("none"));
  }

  Flashcard card() {
    return new Flashcard(
        CardKind.SINGLE_BASIC,
        0,
        front,
        back,
        Arrays.asList(context.split(" / ", -1)),
        List.of(new DeckPath("flashcards")),
        new LineRange(0, 1),
        Optional.empty());
  }

  /// What is not as it should be; empty if the card is understood.
  List<String> misses() {
    Optional<Illustration> inferred = Drills.infer(card());
    if (inferred.isEmpty()) {
      return wantsNone() ? List.of() : List.of("no scenario");
    }
    String kind =
        inferred
            .get()
            .getClass()
            .getSimpleName()
            .replace("Illustration", "")
            .replace("Election", "")
            .toLowerCase(Locale.ROOT);
    if (!kinds.contains(kind)) {
      return List.of("kind " + kind);
    }
    List<String> misses = new ArrayList<>();
    List<ScenarioRun> runs = Evidence.play(inferred.get().scenario());
    RunConfig config = runs.getFirst().trace().config();
    check(misses, "replicas", replicas, Integer.toString(config.replicas()));
    check(misses, "min.insync.replicas", minInsync, Integer.toString(config.minInsyncReplicas()));
    List<String> run =
        runs.stream().map(each -> each.trace().config().acks().configValue()).toList();
    if (!acks.equals(ANY) && !run.containsAll(List.of(acks.split(",", -1)))) {
      misses.add("acks " + run);
    }
    boolean objects =
        inferred.get().remarks(runs).stream()
            .anyMatch(remark -> remark.kind() == Remark.Kind.CORRECTS);
    check(misses, "verdict", verdict, objects ? "objects" : "agrees");
    return misses;
  }

  private static void check(List<String> misses, String what, String expected, String seen) {
    if (!expected.equals(ANY) && !expected.equals(seen)) {
      misses.add(what + " " + seen);
    }
  }

  @Override
  public String toString() {
    return front + " :: " + back;
  }
}
