package dev.highwater.cli;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.library.Profile;
import dev.highwater.note.Wikilinks;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryPrinter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// {@code find}: the cards that a query means.
@Command(
    name = "find",
    description = "Lists the cards that a query finds; without one, all.",
    footer = "Put -- before a query that begins with '-'.")
final class FindCommand implements Runnable {
  /// Cards are read so many at a time.
  private static final int TOGETHER = 500;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "For example deck:kafka due:<=7.")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      converter = Order.class,
      description =
          "note (the order of the notes), question, deck, due, interval, ease, stability,"
              + " difficulty, lapses or reviews; with '-' before it the other way round.")
  CardOrder order = CardOrder.IN_NOTES;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final GlobalOptions options;
  private final Workbench workbench;

  FindCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Query query = query();
    List<Found> found = options.read(profile -> found(profile, query));
    if (json) {
      Json.print(found.stream().map(Found::json).collect(Json.array()), workbench.out());
      return;
    }
    String canonical = QueryPrinter.print(query);
    String meant = canonical.isEmpty() ? "" : ": " + canonical;
    workbench.out().println(found.size() + (found.size() == 1 ? " card" : " cards") + meant);
    found.forEach(card -> workbench.out().println(card.line()));
  }

  private Query query() {
    try {
      return new QueryText().convert(String.join(" ", words));
    } catch (TypeConversionException refused) {
      throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
    }
  }

  private List<Found> found(Profile profile, Query query) {
    List<CardId> ids = options.finder(profile).find(query, order);
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      List<CardId> part = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
      Map<CardId, StudyCard> cards = profile.search().cards(part);
      for (CardId id : part) {
        Optional.ofNullable(cards.get(id))
            .ifPresent(card ->
                found.add(new Found(card, card.schedule().map(profile.calendar()::dueDay))));
      }
    }
    return found;
  }

  /// One card of the list.
  private record Found(StudyCard card, Optional<LocalDate> due) {
    JsonNode json() {
      Flashcard flashcard = card.card().flashcard();
      ObjectNode json = Json.object();
      json.put("id", card.card().id().value());
      json.put("deck", flashcard.deck().value());
      json.set(
          "decks",
          flashcard.decks().stream().map(DeckPath::value).map(Json::text).collect(Json.array()));
      json.put("note", card.card().note());
      json.put("firstLine", flashcard.lines().first());
      json.put("front", Wikilinks.shown(flashcard.front()));
      json.put("back", Wikilinks.shown(flashcard.back()));
      json.set("due", Json.orNull(due.map(day -> Json.text(day.toString()))));
      json.put("state", card.schedule().map(Found::state).orElse("new"));
      json.set("schedule", ScheduleJson.of(card.schedule()));
      json.set("marks", ActionJson.marks(card.marks()));
      return json;
    }

    private static String state(Schedule schedule) {
      return schedule.interval() < 1 ? "learning" : "review";
    }

    String line() {
      String when = due.map(LocalDate::toString).orElse("new");
      String front = card.card().flashcard().front();
      String question = Wikilinks.shown(front.lines().findFirst().orElse(""));
      return "%s  %-10s  %s  %s"
          .formatted(card.card().id(), when, card.card().flashcard().deck(), question);
    }
  }

  /// A key, with {@code -} before it for the other way round.
  static final class Order implements ITypeConverter<CardOrder> {
    @Override
    public CardOrder convert(String value) {
      boolean descending = value.startsWith("-");
      String name = (descending ? value.substring(1) : value).toUpperCase(Locale.ROOT);
      for (CardOrder.Key key : CardOrder.Key.values()) {
        if (key.name().equals(name)) {
          return new CardOrder(key, descending);
        }
      }
      throw new TypeConversionException("'" + value + "' is nothing that cards are sorted by");
    }
  }
}
