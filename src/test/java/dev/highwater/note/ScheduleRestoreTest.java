package dev.highwater.note;

import static dev.highwater.note.Written.THIRTEENTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleRestoreTest {
  private static final String NEW = "<!--SR:!2025-02-13,3,250-->";
  private static final String OLD = "<!--SR:!2025-02-05,12,288-->";

  private static NoteEdit planned(ScheduleEdit edit) {
    return assertInstanceOf(ScheduleEdit.Planned.class, edit).edit();
  }

  @Test
  void planRestoreFindsItsCommentInANoteThatChangedElsewhere() {
    NoteEdit edit = planned(Written.note("R::B\n" + NEW + "\n\nQ::A\n").plan(1, THIRTEENTH));

    Written changed =
        Written.note("One\u00E9\n\nR::B\n" + NEW + "\n\nQ::A and more\n" + NEW + "\nx\n");

    assertEquals(
        "One\u00E9\n\nR::B\n" + NEW + "\n\nQ::A and more\nx\n",
        changed.with(changed.planRestore(1, edit)).text());
  }

  @Test
  void planRestorePutsAnEarlierCommentBackIntoANoteThatChangedElsewhere() {
    NoteEdit edit = planned(Written.note("Q::A\n" + OLD + "\n").plan(0, Optional.empty()));

    Written changed = Written.note("One\n\nQ::A and more\nx\n");

    assertEquals(
        "One\n\nQ::A and more\n" + OLD + "\nx\n",
        changed.with(changed.planRestore(0, edit)).text());
  }

  @Test
  void planRestoreRefusesACommentThatWasChangedSince() {
    NoteEdit edit = planned(Written.note("Q::A\n").plan(0, THIRTEENTH));

    assertEquals(
        new ScheduleEdit.Impossible("The schedule comment is no longer the one that was written."),
        Written.note("Q::A\n" + OLD + "\n").planRestore(0, edit));
  }

  @Test
  void planRestoreRefusesACommentThatWasMovedSince() {
    NoteEdit edit = planned(Written.note("Q::A\n").plan(0, THIRTEENTH));

    assertEquals(
        new ScheduleEdit.Impossible("The schedule comment is no longer the one that was written."),
        Written.note("Q::A " + NEW + "\n").planRestore(0, edit));
  }

  @Test
  void planRestoreIsUnneededWhenTheNoteSaysSoAlready() {
    Written note = Written.note("Q::A\n" + OLD + "\n");
    NoteEdit edit = planned(note.plan(0, THIRTEENTH));

    assertEquals(new ScheduleEdit.Unneeded(), note.planRestore(0, edit));
  }
}
