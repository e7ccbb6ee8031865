package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.NoteReader;
import dev.highwater.schedule.Schedule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// A note index in memory, and a folder of notes to import into it.
final class RememberedNotes implements NoteIndex {
  static final NoteSource SOURCE = new NoteSource("/notes");

  final List<ImportPlan> plans = new ArrayList<>();
  final Set<CardId> parted = new TreeSet<>();
  final List<RecognitionDecision> decisions = new ArrayList<>();
  final Map<CardId, Optional<Schedule>> states = new TreeMap<>();
  private final Map<CardId, KnownCard> known = new LinkedHashMap<>();
  private final Map<String, Optional<NoteTrace>> looked = new TreeMap<>();
  private final List<NoteProblem> problems = new ArrayList<>();
  private final Map<String, byte[]> folder = new TreeMap<>();
  private ReadingWays ways = ReadingWays.USUAL;
  private int ids;

  @Override
  public List<KnownCard> known(NoteSource source) {
    return List.copyOf(known.values());
  }

  @Override
  public ReadingWays ways(NoteSource source) {
    return ways;
  }

  @Override
  public Set<CardId> parted(NoteSource source) {
    return parted;
  }

  @Override
  public List<OutsideReading> outsideChanges(ImportPlan plan) {
    return List.of();
  }

  @Override
  public List<KnownCard> known(NoteSource source, Set<String> notes) {
    return known.values().stream()
        .filter(card -> card.removed() || notes.contains(card.card().note()))
        .toList();
  }

  @Override
  public List<KnownCard> present(NoteSource source, Set<String> notes) {
    return known(source, notes).stream().filter(card -> !card.removed()).toList();
  }

  @Override
  public Map<String, SeenNote> seen(NoteSource source, String scope) {
    Map<String, SeenNote> inScope = new TreeMap<>();
    looked.forEach((note, trace) -> {
      if (scope.isEmpty() || note.equals(scope) || note.startsWith(scope + "/")) {
        int cards = (int) known.values().stream().filter(card -> isIn(card, note)).count();
        inScope.put(note, new SeenNote(trace, cards));
      }
    });
    return inScope;
  }

  private static boolean isIn(KnownCard card, String note) {
    return !card.removed() && card.card().note().equals(note);
  }

  @Override
  public List<NoteProblem> problems(NoteSource source, String scope) {
    return List.copyOf(problems);
  }

  @Override
  public void commit(Iterator<ImportPlan> parts) {
    parts.forEachRemaining(this::take);
  }

  private void take(ImportPlan plan) {
    plans.add(plan);
    ways = plan.ways().orElse(ways);
    for (String note : plan.notes()) {
      looked.put(note, Optional.ofNullable(plan.traces().get(note)));
      problems.removeIf(problem -> problem.note().equals(note));
    }
    problems.addAll(plan.problems());
    for (CardChange change : plan.changes()) {
      switch (change) {
        case CardChange.Added added -> {
          remember(added.card(), added.comment());
          states.put(added.card().id(), added.schedule());
        }
        case CardChange.Kept kept -> remember(kept.card(), kept.comment());
        case CardChange.ChangedOutside outside -> {
          remember(outside.card(), outside.comment());
          outside.schedule().ifPresent(now -> states.put(outside.card().id(), Optional.of(now)));
        }
        case CardChange.Recognised recognised -> decisions.add(recognised.decision());
        case CardChange.Removed removed ->
            known.computeIfPresent(
                removed.id(), (_, card) -> new KnownCard(card.card(), card.comment(), true));
      }
    }
  }

  private void remember(Card card, Optional<String> comment) {
    known.put(card.id(), new KnownCard(card, comment, false));
  }

  @Override
  public <T> T inTurn(NoteSource source, Supplier<T> work) {
    return work.get();
  }

  @Override
  public boolean empty() {
    return plans.isEmpty();
  }

  RememberedNotes with(String path, String text) {
    folder.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  RememberedNotes withBytes(String path, byte... bytes) {
    folder.put(path, bytes);
    return this;
  }

  RememberedNotes without(String path) {
    folder.remove(path);
    return this;
  }

  /// Imports the whole folder, every note of it.
  ImportReport importAll() {
    return importScope("", new ImportNotes.Options(true, false));
  }

  ImportReport importScope(String scope, ImportNotes.Options options) {
    List<NoteFiles.FoundNote> notes = new ArrayList<>();
    folder.forEach((path, bytes) -> {
      if (path.startsWith(scope)) {
        notes.add(new NoteFiles.FoundNote(path, path, ByteBuffer.wrap(bytes), false));
      }
    });
    return importer().run(new NoteFiles.Found(SOURCE, scope, notes, List.of()), options);
  }

  ImportNotes importer() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));
    return new ImportNotes(
        new NoteReader(), this, () -> new CardId("card-%02d".formatted(++ids)), clock);
  }

  /// Every card that is in a note, as {@code id front => back}.
  List<String> cards() {
    return known.values().stream()
        .filter(card -> !card.removed())
        .map(card ->
            card.card().id()
                + " "
                + card.card().flashcard().front()
                + " => "
                + card.card().flashcard().back())
        .sorted()
        .toList();
  }

  static List<Integer> counts(ImportReport report) {
    return List.of(report.added(), report.changed(), report.unchanged(), report.removed());
  }
}
