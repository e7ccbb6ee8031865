package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.library.ImportReport.ImportedCard;
import dev.highwater.library.NoteFiles.FoundNote;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.NoteReader;
import dev.highwater.note.NoteReading;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.ReadNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The import of what was found at one path, in parts that are decided one after the other.
///
/// Notes that have not changed since they were last read under the same rules are not read. Where
/// nothing is known that a card could be, as in a first import, each handful of notes is a part, so
/// that a vault need not fit into memory; otherwise the whole is one, since a card may have moved
/// from any note to any other.
final class SourceImport implements Iterator<ImportPlan>, AutoCloseable {
  private static final Comparator<ImportedCard> IN_NOTES =
      Comparator.comparing((ImportedCard card) -> card.card().note())
          .thenComparingInt(card -> card.card().flashcard().lines().first())
          .thenComparingInt(card -> card.card().flashcard().ordinal());

  /// So many notes' cards are looked up at once for the report.
  private static final int NOTES_TOGETHER = 50;

  private final NoteFiles.Found found;
  private final NoteReader reader;
  private final PluginSettings settings;
  private final NoteIndex index;
  private final CardIds ids;
  private final ImportNotes.Options options;
  private final ReadingProgress progress;
  private final Instant at;

  private final Set<String> unchanged = new HashSet<>();
  private final Set<String> listed = new HashSet<>();
  private final List<ImportedCard> dryCards = new ArrayList<>();
  private Optional<Reading> reading = Optional.empty();
  private List<KnownCard> known = List.of();
  private Set<CardId> parted = Set.of();
  private List<String> vanished = List.of();
  private List<NoteProblem> earlierProblems = List.of();
  private boolean planned;
  private int unchangedCards;
  private ImportReport decided = ImportReport.nothing();

  /// The reading of the notes, once it has begun.
  ///
  /// @param ways to be remembered; empty when they are as before
  private record Reading(SourceReader rules, ReadAhead ahead, Optional<ReadingWays> ways) {}

  SourceImport(
      NoteFiles.Found found,
      NoteReader reader,
      PluginSettings settings,
      NoteIndex index,
      CardIds ids,
      ImportNotes.Options options,
      ReadingProgress progress,
      Instant at) {
    this.found = found;
    this.reader = reader;
    this.settings = settings;
    this.index = index;
    this.ids = ids;
    this.options = options;
    this.progress = progress;
    this.at = at;
  }

  /// Nothing is asked of the index before the first part is, since an import before this one may
  /// change it.
  private Reading begin() {
    if (reading.isPresent()) {
      return reading.get();
    }
    ReadingWays before = index.ways(found.source());
    ReadingWays ways = options.way().map(way -> asked(before, way)).orElse(before);
    SourceReader rules = new SourceReader(reader, settings, ways);
    Map<String, SeenNote> seen = index.seen(found.source(), found.scope());
    List<FoundNote> toRead = new ArrayList<>();
    Set<String> affected = new HashSet<>(seen.keySet());
    for (FoundNote note : found.notes()) {
      Optional<NoteTrace> trace =
          Optional.ofNullable(seen.get(note.path())).flatMap(SeenNote::trace);
      if (trace.isPresent() && trace.equals(trace(rules, note, trace.get().passedOver()))) {
        unchanged.add(note.path());
        affected.remove(note.path());
        leaveAsItIs(note, trace.get(), Objects.requireNonNull(seen.get(note.path())).cards());
      } else {
        toRead.add(note);
        affected.add(note.path());
      }
    }
    earlierProblems = index.problems(found.source(), found.scope());
    vanished = vanished(seen);
    known = index.known(found.source(), affected);
    parted = index.parted(found.source());
    progress.passed(unchanged.size());
    ReadAhead ahead = new ReadAhead(toRead, note -> read(rules, note));
    Reading now = new Reading(rules, ahead, Optional.of(ways).filter(it -> !it.equals(before)));
    reading = Optional.of(now);
    return now;
  }

  /// A note that was named by itself is read whatever it holds.
  private ReadingWays asked(ReadingWays before, ReadingWay way) {
    Set<String> notes = new HashSet<>();
    found.notes().forEach(note -> notes.add(note.path()));
    ReadingWays ways = before.with(found.scope(), way, notes);
    for (FoundNote note : found.notes()) {
      if (note.namedDirectly() && way != ReadingWay.AS_PLUGIN) {
        ways = ways.with(note.path(), ReadingWay.ALL, Set.of());
      }
    }
    return ways;
  }

  /// Notes of which something is known and that were not found.
  private List<String> vanished(Map<String, SeenNote> seen) {
    Set<String> there = new HashSet<>();
    found.notes().forEach(note -> there.add(note.path()));
    Set<String> gone = new TreeSet<>();
    seen.forEach((path, note) -> {
      if (note.trace().isPresent() || note.cards() > 0) {
        gone.add(path);
      }
    });
    earlierProblems.forEach(problem -> gone.add(problem.note()));
    gone.removeAll(there);
    return List.copyOf(gone);
  }

  private void leaveAsItIs(FoundNote note, NoteTrace trace, int cards) {
    if (!trace.passedOver()) {
      listed.add(note.path());
      unchangedCards += cards;
    }
  }

  private static Optional<NoteTrace> trace(SourceReader rules, FoundNote note, boolean passedOver) {
    return note.stamp().map(stamp -> new NoteTrace(stamp, rules.rules(note.path()), passedOver));
  }

  private NoteReading read(SourceReader rules, FoundNote note) {
    progress.check();
    return switch (note.content().get()) {
      case NoteBytes.Whole(var bytes) -> rules.read(note.path(), bytes);
      case NoteBytes.Unreadable(NoteProblem problem) -> new NoteReading.NoText(problem);
    };
  }

  @Override
  public boolean hasNext() {
    return !planned || begin().ahead().hasNext();
  }

  @Override
  public ImportPlan next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Reading now = begin();
    ReadAhead ahead = now.ahead();
    ImportDraft draft = new ImportDraft(found, known, parted, ids);
    SortedMap<String, NoteTrace> traces = new TreeMap<>();
    if (!planned) {
      draft.addProblems(found.problems());
    }
    boolean partByPart = known.isEmpty();
    for (boolean more = ahead.hasNext(); more; more = !partByPart && ahead.hasNext()) {
      take(now, draft, traces);
    }
    if (!planned) {
      vanished.forEach(draft::addVanished);
    }
    Optional<ReadingWays> ways = planned ? Optional.empty() : now.ways();
    planned = true;
    draft.recognise();
    ImportReport part = draft.report();
    if (options.dryRun()) {
      dryCards.addAll(part.cards());
    }
    ImportPlan plan = draft.plan(traces, at, settings.baseEase()).with(ways);
    decided = decided.and(part.withCards(Stream::empty).with(index.outsideChanges(plan)));
    return plan;
  }

  private void take(Reading now, ImportDraft draft, SortedMap<String, NoteTrace> traces) {
    List<ReadAhead.Reading> readings = now.ahead().next();
    int cards = 0;
    for (ReadAhead.Reading one : readings) {
      FoundNote note = one.note();
      draft.add(note, one.reading());
      if (one.reading() instanceof ReadNote read) {
        listed.add(note.path());
        cards += read.cards().size();
      }
      if (!(one.reading() instanceof NoteReading.NoText)) {
        boolean passedOver = one.reading() instanceof NoteReading.PassedOver;
        trace(now.rules(), note, passedOver).ifPresent(trace -> traces.put(note.path(), trace));
      }
    }
    progress.read(readings.size(), cards);
  }

  @Override
  public void close() {
    reading.map(Reading::ahead).ifPresent(ReadAhead::close);
  }

  /// What was found and decided, once all parts have been asked for.
  ImportReport report() {
    Map<String, String> shown = new HashMap<>();
    found.notes().forEach(note -> shown.put(note.path(), note.shownPath()));
    Stream<NoteProblem> earlier =
        earlierProblems.stream().filter(problem -> unchanged.contains(problem.note()));
    List<NoteProblem> problems =
        Stream.concat(decided.problems().stream(), earlier)
            .map(problem -> shown(problem, shown))
            .sorted(Comparator.comparing(NoteProblem::note).thenComparingInt(NoteProblem::line))
            .toList();
    ImportReport report =
        new ImportReport(
            listed.size(),
            () -> cards(shown),
            problems,
            decided.added(),
            decided.changed(),
            decided.unchanged() + unchangedCards,
            decided.removed(),
            decided.recognitions(),
            decided.outside());
    return report.isEmpty() ? report.and(ImportReport.nothingIn(found)) : report;
  }

  private NoteProblem shown(NoteProblem problem, Map<String, String> shown) {
    String note = problem.note();
    String folder = found.scope() + "/";
    String below = note.startsWith(folder) ? note.substring(folder.length()) : note;
    return new NoteProblem(
        shown.getOrDefault(note, below), problem.line(), problem.code(), problem.message());
  }

  private Stream<ImportedCard> cards(Map<String, String> shown) {
    if (options.dryRun()) {
      return Stream.concat(dryCards.stream(), stored(unchanged, shown)).sorted(IN_NOTES);
    }
    return stored(listed, shown);
  }

  /// The cards of some notes as they are stored, a few notes at a time.
  private Stream<ImportedCard> stored(Set<String> notes, Map<String, String> shown) {
    List<String> inOrder = notes.stream().sorted().toList();
    SourceReader rules = begin().rules();
    return IntStream.iterate(0, first -> first < inOrder.size(), first -> first + NOTES_TOGETHER)
        .boxed()
        .flatMap(first -> {
          int end = Math.min(inOrder.size(), first + NOTES_TOGETHER);
          return index.present(found.source(), Set.copyOf(inOrder.subList(first, end))).stream()
              .map(card -> {
                String note = card.card().note();
                return card.imported(shown.getOrDefault(note, note), rules.asPlugin(note));
              })
              .sorted(IN_NOTES);
        });
  }
}
