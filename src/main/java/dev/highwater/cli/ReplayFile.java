package dev.highwater.cli;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drills;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.NoteReader;
import dev.highwater.note.NoteReading;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.note.ScenarioBlock;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A file given to {@code replay}: a scenario, or a note whose cards have scenarios.
///
/// The extension decides for {@code .md}; other files are taken as a scenario, or as a note when
/// they read as one and not as a scenario.
record ReplayFile(Path path, Drills drills) {

  /// Plays what the file holds.
  ///
  /// @throws RefusalException with the first error's place when it holds nothing that can be played
  Playbill play() {
    byte[] bytes = bytes();
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".md")) {
      return ofNote(bytes);
    }
    return switch (ScenarioReader.read(text(bytes))) {
      case ReadScenario.Good(Scenario scenario) -> new Playbill(List.of(story(scenario)), false);
      case ReadScenario.Bad(List<ScenarioError> errors) -> {
        if (cards(bytes).isEmpty() && alone(bytes).isEmpty()) {
          throw refused(errors, 0);
        }
        yield ofNote(bytes);
      }
    };
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw new RefusalException("There is no file " + path + ".");
    } catch (IOException unreadable) {
      throw new RefusalException("The file " + path + " cannot be read.");
    }
  }

  private String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new RefusalException("The file " + path + " is not UTF-8 text.");
    }
  }

  private List<Flashcard> cards(byte[] bytes) {
    return switch (new NoteReader().read(path.toString(), ByteBuffer.wrap(bytes), true)) {
      case ReadNote note -> note.cards().stream().map(ReadCard::flashcard).toList();
      case NoteReading.NoText(NoteProblem problem) ->
          throw new RefusalException(path + ": " + problem.message());
      case NoteReading.PassedOver() -> List.of();
    };
  }

  private List<ScenarioBlock> alone(byte[] bytes) {
    return new NoteReader().scenariosAlone(path.toString(), ByteBuffer.wrap(bytes));
  }

  /// @param above lines of the file above the scenario's text
  private RefusalException refused(List<ScenarioError> errors, int above) {
    ScenarioError first = errors.getFirst();
    String place = path + ":" + (above + first.line()) + ":" + first.column() + ": ";
    String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
    return new RefusalException(place + first.message() + more);
  }

  private static Story story(Scenario scenario) {
    return new Story(
        Optional.empty(), Optional.empty(), Replay.of(scenario), scenario.assumptions(), List.of());
  }

  /// The declared scenarios, those that stand alone first; where the note declares none, what can
  /// be inferred from its cards.
  private Playbill ofNote(byte[] bytes) {
    List<Flashcard> cards = cards(bytes);
    List<ScenarioBlock> alone = alone(bytes);
    List<Flashcard> declaring = cards.stream().filter(card -> card.scenario().isPresent()).toList();
    List<Flashcard> played = declaring.isEmpty() && alone.isEmpty() ? cards : declaring;
    List<Story> stories =
        Stream.concat(
                alone.stream().map(this::story),
                played.stream().flatMap(card -> story(card).stream()))
            .toList();
    if (stories.isEmpty()) {
      throw new RefusalException("No card of " + path + " has a scenario.");
    }
    return new Playbill(stories, !cards.isEmpty() || alone.size() > 1);
  }

  private Story story(ScenarioBlock block) {
    return switch (ScenarioReader.read(block.text())) {
      case ReadScenario.Good(Scenario scenario) -> story(scenario);
      case ReadScenario.Bad(List<ScenarioError> errors) -> throw refused(errors, block.line());
    };
  }

  private Optional<Story> story(Flashcard card) {
    return drills.of(card).map(drill -> Story.of(Optional.empty(), card, drills.play(drill, card)));
  }
}
