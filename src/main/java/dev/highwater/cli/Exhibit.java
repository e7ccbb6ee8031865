package dev.highwater.cli;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill;
import dev.highwater.drill.Drills;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.NoteReader;
import dev.highwater.note.NoteReading;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.note.ScenarioBlock;
import dev.highwater.note.Wikilinks;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One scenario that was found in a file, with where it stands and whose it is.
///
/// @param note the file, as it is to be shown
/// @param line of the card, or of the scenario where it stands alone, from 0
/// @param question the card's, empty for a scenario that stands alone
/// @param origin declared or inferred
/// @param reading what its text says; the lines of errors count from the beginning of the file
record Exhibit(
    String note, int line, Optional<String> question, Drill.Origin origin, ReadScenario reading) {
  private static final String FENCE = "```";

  /// What a note holds: scenarios that stand alone, and each card's own or inferred one; in order
  /// of line.
  ///
  /// @throws RefusalException if it is no text
  static List<Exhibit> ofNote(String note, ByteBuffer bytes, Drills drills) {
    List<Exhibit> found = new ArrayList<>();
    for (ScenarioBlock block : new NoteReader().scenariosAlone(note, bytes)) {
      found.add(declared(note, block.line(), Optional.empty(), block.text(), block.line()));
    }
    List<String> lines =
        StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().lines().toList();
    for (Flashcard card : cards(note, bytes)) {
      Optional<String> question = Optional.of(Wikilinks.shown(card.front()));
      int line = card.lines().first();
      if (card.scenario().isPresent()) {
        int above = blockBelow(lines, line);
        found.add(declared(note, line, question, card.scenario().get(), above));
      } else {
        drills
            .of(card)
            .map(drill -> ScenarioReader.read(drill.scenario()))
            .ifPresent(
                read -> found.add(new Exhibit(note, line, question, Drill.Origin.INFERRED, read)));
      }
    }
    found.sort(Comparator.comparingInt(Exhibit::line));
    return List.copyOf(found);
  }

  /// What a file holds: a scenario if it reads as one, else what a note holds.
  static List<Exhibit> ofFile(String name, ByteBuffer bytes, Drills drills) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
      return ofNote(name, bytes, drills);
    }
    String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    Exhibit whole = declared(name, 0, Optional.empty(), text, 0);
    if (whole.reading() instanceof ReadScenario.Good) {
      return List.of(whole);
    }
    List<Exhibit> inside = ofNote(name, bytes, drills);
    return inside.isEmpty() ? List.of(whole) : inside;
  }

  private static List<Flashcard> cards(String note, ByteBuffer bytes) {
    return switch (new NoteReader().read(note, bytes.duplicate(), true)) {
      case ReadNote read -> read.cards().stream().map(ReadCard::flashcard).toList();
      case NoteReading.NoText(NoteProblem problem) ->
          throw new RefusalException(note + ": " + problem.message());
      case NoteReading.PassedOver() -> List.of();
    };
  }

  /// How many lines stand above the text of the first scenario at or below a line.
  private static int blockBelow(List<String> lines, int from) {
    for (int at = from; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.startsWith(FENCE) && line.substring(FENCE.length()).strip().equals("acks")) {
        return at + 1;
      }
    }
    return from;
  }

  private static Exhibit declared(
      String note, int line, Optional<String> question, String text, int above) {
    ReadScenario read =
        switch (ScenarioReader.read(text)) {
          case ReadScenario.Good good -> good;
          case ReadScenario.Bad(List<ScenarioError> errors) ->
              new ReadScenario.Bad(errors.stream().map(error -> lowered(error, above)).toList());
        };
    return new Exhibit(note, line, question, Drill.Origin.DECLARED, read);
  }

  private static ScenarioError lowered(ScenarioError error, int above) {
    return new ScenarioError(above + error.line(), error.column(), error.message());
  }

  /// The scenario, or a refusal with the place of the first error.
  Scenario scenario() {
    return switch (reading) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(List<ScenarioError> errors) ->
          throw new RefusalException(place(errors.getFirst()) + more(errors));
    };
  }

  /// An error with its place, for people.
  String place(ScenarioError error) {
    return note + ":" + error.line() + ":" + error.column() + ": " + error.message();
  }

  private static String more(List<ScenarioError> errors) {
    return errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
  }
}
