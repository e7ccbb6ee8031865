package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.note.NoteReader;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

/// Measures recognition alone, without reading and storing, on a vault of many thousand cards:
/// unchanged, with its folder renamed, with every fifth block edited, with all of it edited and
/// renamed, and with everything in one note.
///
/// Run: {@code java -cp target/classes:target/test-classes:<libraries>
/// dev.highwater.library.RecognitionTimes 1000}
public final class RecognitionTimes {
  private static final int RUNS = 4;

  private final NoteReader reader = new NoteReader().under(PluginSettings.DEFAULTS, false);

  private RecognitionTimes() {}

  /// Measures and prints.
  ///
  /// @param arguments how many notes of 40 blocks each
  public static void main(String[] arguments) {
    int notes = Integer.parseInt(arguments[0]);
    RecognitionTimes times = new RecognitionTimes();
    WrittenVault vault = new WrittenVault(new Random(1), notes, 40);
    SequencedMap<String, List<ReadCard>> before = times.read(vault);
    List<KnownCard> known = known(before);
    System.out.println(known.size() + " cards in " + notes + " notes");
    times.report("unchanged", known, before);
    times.report("folder renamed", known, renamed(before));
    edit(vault, 5);
    times.report("every fifth block edited", known, times.read(vault));
    times.report("the same, and folder renamed", known, renamed(times.read(vault)));
    edit(vault, 1);
    times.report("every block edited, folder renamed", known, renamed(times.read(vault)));
    times.oneNote(notes);
  }

  private void oneNote(int notes) {
    WrittenVault dense = new WrittenVault(new Random(2), 1, 40 * notes);
    List<KnownCard> known = known(read(dense));
    edit(dense, 5);
    report(known.size() + " cards in one note, every fifth block edited", known, read(dense));
  }

  private static void edit(WrittenVault vault, int every) {
    int at = 0;
    for (WrittenVault.Note note : vault.notes.values()) {
      for (WrittenBlock block : note.blocks) {
        if (at++ % every == 0) {
          CardEdits.editLightly(vault, block);
        }
      }
    }
  }

  private SequencedMap<String, List<ReadCard>> read(WrittenVault vault) {
    SequencedMap<String, List<ReadCard>> cards = new LinkedHashMap<>();
    vault.notes.forEach((path, note) -> {
      ByteBuffer bytes = ByteBuffer.wrap(WrittenVault.text(note).getBytes(StandardCharsets.UTF_8));
      cards.put(path, ((ReadNote) reader.read(path, bytes, true)).cards());
    });
    return cards;
  }

  private static List<KnownCard> known(Map<String, List<ReadCard>> read) {
    List<KnownCard> known = new ArrayList<>();
    read.forEach((note, cards) -> {
      for (ReadCard card : cards) {
        Card identified = new Card(new CardId("card-" + known.size()), note, card.flashcard());
        known.add(new KnownCard(identified, Block.commentOf(card), false));
      }
    });
    return known;
  }

  private static SequencedMap<String, List<ReadCard>> renamed(Map<String, List<ReadCard>> read) {
    SequencedMap<String, List<ReadCard>> renamed = new LinkedHashMap<>();
    read.forEach((note, cards) -> renamed.put("archive/" + note, cards));
    return renamed;
  }

  private void report(
      String what, List<KnownCard> known, SequencedMap<String, List<ReadCard>> read) {
    List<Long> millis = new ArrayList<>();
    long recognised = 0;
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      List<Recognition.Recognised> all = Recognition.of(known, read, Set.of(), _ -> true);
      millis.add((System.nanoTime() - began) / 1_000_000);
      recognised = all.stream().filter(one -> one.who().isPresent()).count();
    }
    System.out.printf("%s: %s ms, %d recognised%n", what, millis, recognised);
  }
}
