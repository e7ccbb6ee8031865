package dev.highwater.cli;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.library.Profile;
import dev.highwater.note.Wikilinks;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudySession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// {@code due}: the cards that are due and those never rated.
@Command(name = "due", description = "Lists the due and the new cards.")
final class DueCommand implements Runnable {
  @Mixin SessionOptions session = new SessionOptions();

  @Option(names = "--queue", description = "The queue, as a session would ask it.")
  boolean queue;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final GlobalOptions options;
  private final Workbench workbench;

  DueCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    if (session.isToOrder() && !queue) {
      throw new ParameterException(
          spec.commandLine(),
          "--cram, --ahead, --forgotten and --query say which --queue is meant");
    }
    List<Due> due = options.read(this::due);
    if (json) {
      Json.print(due.stream().map(Due::json).collect(Json.array()), workbench.out());
    } else {
      print(due);
    }
  }

  private List<Due> due(Profile profile) {
    LocalDate today = profile.calendar().today();
    Grading grading = options.grading(profile);
    List<StudyCard> cards = cards(profile, today);
    List<Outcomes> outcomes = grading.outcomes(cards);
    List<Due> due = new ArrayList<>();
    for (int place = 0; place < cards.size(); place++) {
      due.add(new Due(cards.get(place), today, ScheduleJson.of(outcomes.get(place))));
    }
    return due;
  }

  private List<StudyCard> cards(Profile profile, LocalDate today) {
    if (queue) {
      return new StudySession(workbench.desk(profile), session.kind(options.finder(profile)))
          .upcoming();
    }
    Optional<DeckPath> wanted = session.deck();
    return profile.cards().dueAndNew(today).stream()
        .filter(card -> wanted.isEmpty() || card.card().flashcard().isIn(wanted.get()))
        .toList();
  }

  private void print(List<Due> cards) {
    if (cards.isEmpty()) {
      workbench.out().println(SessionOptions.nothing(session.kind((_, _) -> List.of())));
      return;
    }
    long fresh = cards.stream().filter(card -> card.overdueDays().isEmpty()).count();
    workbench.out().println((cards.size() - fresh) + " due, " + fresh + " new");
    for (Due card : cards) {
      workbench.out().println(card.line());
    }
  }

  /// One card of the list.
  private record Due(StudyCard card, LocalDate today, ObjectNode outcomes) {
    Optional<Long> overdueDays() {
      return card.schedule().map(schedule -> ChronoUnit.DAYS.between(schedule.due(), today));
    }

    JsonNode json() {
      Flashcard flashcard = card.card().flashcard();
      ObjectNode json = Json.object();
      json.put("id", card.card().id().value());
      json.put("deck", flashcard.deck().value());
      json.put("front", Wikilinks.shown(flashcard.front()));
      json.put("back", Wikilinks.shown(flashcard.back()));
      json.set("due", Json.orNull(card.schedule().map(due -> Json.text(due.due().toString()))));
      json.put("state", card.schedule().map(Due::state).orElse("new"));
      json.set("overdueDays", Json.orNull(overdueDays().map(JsonNodeFactory.instance::numberNode)));
      json.set("outcomes", outcomes);
      return json;
    }

    private static String state(Schedule schedule) {
      return switch (schedule) {
        case FsrsSchedule fsrs -> fsrs.phase().contractName();
        case Sm2Schedule sm2 -> sm2.isLearned() ? "review" : "learning";
      };
    }

    String line() {
      CardId id = card.card().id();
      String when = card.schedule().map(due -> due.due().toString()).orElse("new");
      String front = card.card().flashcard().front();
      String question = Wikilinks.shown(front.lines().findFirst().orElse(""));
      return "%s  %-10s  %s  %s".formatted(id, when, card.card().flashcard().deck(), question);
    }
  }
}
