package dev.highwater.speed;

import static dev.highwater.speed.FilledProfile.CALENDAR;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.QueryMoment;
import dev.highwater.study.query.QueryReader;
import dev.highwater.study.query.ReadQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures what the library does to 10,000 cards of a {@link FilledProfile} at once, and takes
/// back: reading the cards, writing the step, undo, redo and undo. Every one but the first is one
/// transaction, for which every other use of the profile waits, so its time is also the longest
/// wait. Prints the median and the slowest of a few rounds, each with other cards; the first is a
/// program just started.
///
/// Takes no arguments; run on an otherwise idle machine.
final class ActionTimes {
  private static final int CARDS = 10_000;
  private static final int ROUNDS = 3;

  private ActionTimes() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("highwater-actions");
    FilledProfile.fill(folder);
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      List<CardId> all = found(profile, "");
      measure("flag", profile, all, new CardAction.Flag(3));
      measure("suspend", profile, all.reversed(), new CardAction.Suspend());
      List<CardId> rated = found(profile, "is:review -is:suspended -flag:3");
      measure("postpone", profile, rated, new CardAction.Postpone(7));
    }
  }

  private static List<CardId> found(Profile profile, String text) {
    QueryMoment moment =
        new QueryMoment(
            CALENDAR.now(), CALENDAR, new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI));
    ReadQuery.Understood read = (ReadQuery.Understood) QueryReader.read(text);
    return profile.search().find(read.query(), moment, CardOrder.IN_NOTES);
  }

  private static void measure(String what, Profile profile, List<CardId> from, CardAction action) {
    CardActions actions = new CardActions(profile.reviews(), CALENDAR, NotesInStep.NEVER);
    List<List<Double>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<CardId> ids = from.subList(round * CARDS, (round + 1) * CARDS);
      List<StudyCard> cards = new ArrayList<>();
      rounds.add(
          List.of(
              time(() -> cards.addAll(profile.search().cards(ids).values())),
              time(() -> actions.all(cards, action)),
              time(() -> profile.reviews().undoLast(CALENDAR.now().instant())),
              time(() -> profile.reviews().redoLast(CALENDAR.now().instant())),
              time(() -> profile.reviews().undoLast(CALENDAR.now().instant()))));
    }
    List<String> names = List.of("read", "do", "undo", "redo", "undo again");
    for (int part = 0; part < names.size(); part++) {
      int place = part;
      List<Double> times = rounds.stream().map(round -> round.get(place)).sorted().toList();
      System.out.printf(
          "%s %,d cards, %s: median %.0f ms, slowest %.0f ms, first %.0f ms%n",
          what,
          CARDS,
          names.get(part),
          times.get(ROUNDS / 2),
          times.getLast(),
          rounds.getFirst().get(place));
    }
  }

  private static double time(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }
}
