package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.VAULT;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;

import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.Profile;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// A process that stores one part of an import after the other, says when there are many, and then
/// waits for ever for the next; {@link DurabilityTest} kills it.
final class HalfImport {
  private static final int PARTS = 200;

  private HalfImport() {}

  public static void main(String[] arguments) {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(Path.of(arguments[0]))) {
      profile.notes().commit(new Parts());
    }
  }

  private static final class Parts implements Iterator<ImportPlan> {
    private int part;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public ImportPlan next() {
      if (part == PARTS) {
        System.out.println("half");
        System.out.flush();
        while (true) {
          LockSupport.park();
        }
      }
      part++;
      String note = part + ".md";
      List<CardChange> cards =
          IntStream.range(0, 100)
              .mapToObj(at -> added(card(part + "-" + at, note, at), OVERDUE))
              .toList();
      return new ImportPlan(VAULT, List.of(note), cards, List.of(), NOW);
    }
  }
}
