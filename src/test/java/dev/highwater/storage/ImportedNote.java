package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.StudyCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Cards, schedules and plans for the tests of this package.
final class ImportedNote {
  static final Instant NOW = Instant.parse("2025-02-10T09:00:00.123Z");
  static final LocalDate TODAY = LocalDate.of(2025, 2, 10);
  static final StudyCalendar CALENDAR = new StudyCalendar(() -> NOW, ZoneOffset.UTC);
  static final NoteSource VAULT = new NoteSource("/vault");
  static final Optional<Schedule> OVERDUE = schedule(TODAY.minusDays(5), 12, 288);

  private ImportedNote() {}

  static Card card(String id, String note, int line) {
    return card(id, note, line, "What is *" + id + "*?");
  }

  static Card card(String id, String note, int line, String front) {
    return new Card(
        new CardId(id),
        note,
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            front,
            "back\nof it",
            List.of("Producer \\ Acknowledgement", "", "two\nlines"),
            List.of(new DeckPath("♣️/kafka"), new DeckPath("b")),
            new LineRange(line, line + 1),
            Optional.of("topic t")));
  }

  static Optional<Schedule> schedule(LocalDate due, double interval, int ease) {
    return Optional.of(new Sm2Schedule(due, interval, ease));
  }

  /// A new card with the comment that goes with its schedule.
  static CardChange added(Card card, Optional<Schedule> schedule) {
    return new CardChange.Added(card, schedule.map(ScheduleText::print), schedule, List.of());
  }

  static ImportPlan plan(CardChange... changes) {
    return plan(List.of(changes), List.of());
  }

  static ImportPlan plan(List<CardChange> changes, List<NoteProblem> problems) {
    return new ImportPlan(VAULT, List.of("a.md"), changes, problems, NOW);
  }
}
