package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static dev.highwater.storage.ImportedNote.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.StudyCards.Counts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStudyCardsTest {
  private static final Optional<Schedule> NEW = Optional.empty();

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  @Test
  void dueAndNewIsEmptyInANewProfile() {
    assertEquals(List.of(), profile.cards().dueAndNew(TODAY));
  }

  @Test
  void dueAndNewOrdersByDueDateThenNoteLineAndNewCardsLast() {
    profile
        .notes()
        .commit(
            plan(
                added(card("new-late", "b.md", 1), NEW),
                added(card("new-early", "a.md", 30), NEW),
                added(card("today-b", "b.md", 2), due(TODAY)),
                added(card("today-a9", "a.md", 9), due(TODAY)),
                added(card("today-a2", "a.md", 2), due(TODAY)),
                added(card("oldest", "z.md", 2), due(TODAY.minusDays(1))),
                added(card("not-yet", "a.md", 1), due(TODAY.plusDays(1)))));
    assertEquals(
        List.of("oldest", "today-a2", "today-a9", "today-b", "new-early", "new-late"), dueIds());
  }

  @Test
  void rootOfIsTheSourceOfTheCard() {
    profile.notes().commit(plan(added(card("known", "a.md", 1), NEW)));

    assertEquals(
        List.of(Optional.of(ImportedNote.VAULT.root()), Optional.empty()),
        List.of(
            profile.cards().rootOf(card("known", "a.md", 1).id()),
            profile.cards().rootOf(new CardId("unknown"))));
  }

  @Test
  void dueAndNewOrdersPathsByCodeUnits() {
    String emoji = "\uD83D\uDE00.md";
    String privateUse = "\uE000.md";
    profile
        .notes()
        .commit(
            plan(
                added(card("private-use", privateUse, 1), NEW),
                added(card("emoji", emoji, 1), NEW)));
    assertEquals(List.of("emoji", "private-use"), dueIds());
  }

  @Test
  void dueAndNewLeavesRemovedCardsOut() {
    profile.notes().commit(plan(added(card("gone", "a.md", 1), NEW)));
    profile.notes().commit(plan(new CardChange.Removed(new CardId("gone"))));
    assertEquals(List.of(), dueIds());
  }

  @Test
  void nextDueAfterIsTheEarliestLaterDay() {
    profile
        .notes()
        .commit(
            plan(
                added(card("today", "a.md", 1), due(TODAY)),
                added(card("later", "a.md", 3), due(TODAY.plusDays(9))),
                added(card("soon", "a.md", 5), due(TODAY.plusDays(2)))));
    assertEquals(Optional.of(TODAY.plusDays(2)), profile.cards().nextDueAfter(TODAY));
    assertEquals(Optional.empty(), profile.cards().nextDueAfter(TODAY.plusDays(9)));
  }

  @Test
  void countsTellNewLearningAndReviewApart() {
    profile
        .notes()
        .commit(
            plan(
                added(card("new", "a.md", 1), NEW),
                added(card("learning", "a.md", 3), schedule(TODAY, 0, 230)),
                added(card("due", "a.md", 5), schedule(TODAY, 1, 230)),
                added(card("later", "a.md", 7), schedule(TODAY.plusDays(1), 2.5, 250))));
    assertEquals(new Counts(4, 1, 1, 2, 2, 0), profile.cards().counts(TODAY));
  }

  @Test
  void loadCountsLive() {
    var load = profile.cards().load();
    assertEquals(0, load.cardsDueOn(TODAY));
    profile
        .notes()
        .commit(
            plan(
                added(card("one", "a.md", 1), due(TODAY)),
                added(card("two", "a.md", 3), due(TODAY)),
                added(card("other", "a.md", 5), due(TODAY.plusDays(1)))));
    assertEquals(2, load.cardsDueOn(TODAY));
  }

  @Test
  void loadOfACardKnowsItsSiblingsAndNoOtherCard() {
    profile
        .notes()
        .commit(
            plan(
                added(card("one", "a.md", 1), due(TODAY)),
                added(card("sibling", "a.md", 1), due(TODAY.plusDays(3))),
                added(card("fresh", "a.md", 1), NEW),
                added(card("below", "a.md", 4), due(TODAY.plusDays(4))),
                added(card("elsewhere", "b.md", 1), due(TODAY.plusDays(5)))));
    var load = profile.cards().load(new CardId("one"));
    assertEquals(
        List.of(3L),
        LongStream.range(0, 9).filter(day -> load.siblingDueOn(TODAY.plusDays(day))).boxed().toList());
    assertEquals(1, load.cardsDueOn(TODAY.plusDays(4)));
  }

  private List<String> dueIds() {
    return profile.cards().dueAndNew(TODAY).stream().map(card -> card.card().id().value()).toList();
  }

  private static Optional<Schedule> due(LocalDate day) {
    return schedule(day, 12, 288);
  }
}
