package dev.highwater.ui.settings;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.OutsideRating;
import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Sighting;
import dev.highwater.library.VaultMode;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingValue;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vaults in memory: what was asked of them is remembered, what they answer can be set.
public final class VaultsInMemory implements VaultDesk {
  /// The only vault of {@link #withOne}.
  public static final NoteSource KAFKA = new NoteSource("/home/ann/notes/Kafka");

  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 10, 32);

  final List<String> asked = new ArrayList<>();
  final Map<PluginSetting, SettingValue> choices = new EnumMap<>(PluginSetting.class);
  private final Map<NoteSource, VaultSummary> vaults = new LinkedHashMap<>();
  private final List<Path> suggestions = new ArrayList<>();
  private final List<NoteProblem> problems = new ArrayList<>();
  private final List<RecordedDecision> decisions = new ArrayList<>();
  private final List<OutsideRating> outside = new ArrayList<>();
  private Optional<Path> chosen = Optional.empty();
  private Runnable duringWork = () -> {};
  private Runnable beforeProgress = () -> {};

  /// One vault that has been imported, with problems and a recognised card.
  public static VaultsInMemory withOne() {
    VaultsInMemory desk = new VaultsInMemory();
    desk.put(KAFKA, VaultMode.READ_ONLY);
    desk.problem("Producer.md", 36, "orphan-schedule", "This schedule stands above no card.");
    desk.problem("Topics/Partitions.md", 11, "not-a-card", "A URL holds the separator ::.");
    desk.problem("Producer.md", 80, "orphan-schedule", "This schedule stands above no card.");
    desk.decisions.add(decision(Optional.empty()));
    return desk;
  }

  private static RecordedDecision decision(Optional<RecordedDecision.TakenBack> takenBack) {
    return new RecordedDecision(
        7,
        KAFKA,
        Instant.EPOCH,
        new RecognitionDecision(
            new CardId("card-1"),
            RecognitionReason.EDITED,
            0.8,
            new Sighting("Producer.md", 3, "What does acks=1 wait for?", "The leader"),
            new Sighting("Producer.md", 5, "Whom does acks=1 wait for?", "The leader only")),
        takenBack);
  }

  /// Adds a vault.
  public void put(NoteSource source, VaultMode mode) {
    vaults.put(
        source,
        new VaultSummary(
            source,
            mode,
            128,
            2345,
            34,
            Optional.of(new VaultSummary.LastImport(AT, 3, 1, 0, 3)),
            Optional.empty()));
  }

  public void trouble(NoteSource source, String sentence) {
    vaults.computeIfPresent(
        source,
        (_, it) ->
            new VaultSummary(
                source,
                it.mode(),
                it.notes(),
                it.cards(),
                it.due(),
                it.last(),
                Optional.of(sentence)));
  }

  public void suggest(Path folder) {
    suggestions.add(folder);
  }

  public void problem(String note, int line, String code, String message) {
    problems.add(new NoteProblem(note, line, code, message));
  }

  public void recognise(List<RecordedDecision> more) {
    decisions.addAll(more);
  }

  /// Another program rated a card on 22 November, and here it was rated on that day, if on any.
  public void rateOutside(long row, Optional<LocalDate> here) {
    outside.add(outside(row, here, false));
  }

  private static OutsideRating outside(long row, Optional<LocalDate> here, boolean overruled) {
    LocalDate day = LocalDate.of(2026, 11, 22);
    Flashcard text =
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            "What does acks=1 wait for?",
            "The leader",
            List.of(),
            List.of(new DeckPath("kafka")),
            new LineRange(3, 4),
            Optional.empty());
    return new OutsideRating(
        row,
        new Card(new CardId("card-1"), "Producer.md", text),
        day,
        Optional.of(Grade.GOOD),
        Optional.of(new Sm2Schedule(LocalDate.of(2026, 11, 24), 3, 250)),
        new Sm2Schedule(LocalDate.of(2026, 11, 27), 5, 250),
        here,
        here.map(day::isAfter).orElse(true),
        overruled);
  }

  /// What the learner points at in the next dialog.
  public void choose(Path folder) {
    chosen = Optional.of(folder);
  }

  public Optional<Path> chosen() {
    return chosen;
  }

  /// Done in the middle of the next pieces of work.
  public void duringWork(Runnable step) {
    duringWork = step;
  }

  void beforeProgress(Runnable step) {
    beforeProgress = step;
  }

  /// What was asked, in order, as words.
  public List<String> asked() {
    return asked;
  }

  @Override
  public List<VaultSummary> vaults() {
    return List.copyOf(vaults.values());
  }

  @Override
  public List<Path> suggestions() {
    return List.copyOf(suggestions);
  }

  @Override
  public Optional<Preview> tryOut(Path folder, Following following) {
    asked.add("try " + folder);
    if (folder.endsWith("missing")) {
      throw new NoteFiles.UnreadableException("There is no file or folder " + folder + ".");
    }
    return work(following)
        ? Optional.of(new Preview(folder, 12, 340, 0, 120, List.copyOf(problems)))
        : Optional.empty();
  }

  @Override
  public boolean add(Path folder, Following following) {
    asked.add("add " + folder);
    boolean done = work(following);
    if (done) {
      put(new NoteSource(folder.toString()), VaultMode.READ_ONLY);
      suggestions.remove(folder);
    }
    return done;
  }

  @Override
  public boolean importAgain(NoteSource source, Following following) {
    asked.add("import " + source.root());
    return work(following);
  }

  private boolean work(Following following) {
    following.at(0, 400, 0);
    beforeProgress.run();
    following.at(100, 400, 1500);
    duringWork.run();
    return !following.cancelled();
  }

  @Override
  public int owed(NoteSource source) {
    return 7;
  }

  @Override
  public void setMode(NoteSource source, VaultMode mode) {
    asked.add("mode " + mode.contractName());
    put(source, mode);
  }

  @Override
  public void remove(NoteSource source) {
    asked.add("remove " + source.root());
    vaults.remove(source);
  }

  @Override
  public VaultReport report(NoteSource source) {
    return new VaultReport(problems, decisions, outside);
  }

  @Override
  public Optional<String> takeBack(long decision) {
    asked.add("take back " + decision);
    decisions.clear();
    decisions.add(
        decision(Optional.of(new RecordedDecision.TakenBack(Instant.EPOCH, new CardId("card-2")))));
    return Optional.empty();
  }

  @Override
  public Optional<String> overrule(NoteSource source, long row) {
    asked.add("overrule " + row);
    outside.replaceAll(rating -> outside(row, rating.ratedHere(), true));
    return Optional.empty();
  }

  @Override
  public List<SettingLine> settings(NoteSource source) {
    PluginSettings now = PluginSettings.DEFAULTS.with(choices);
    return Arrays.stream(PluginSetting.values())
        .map(setting ->
            new SettingLine(
                setting,
                setting.in(now),
                choices.containsKey(setting)
                    ? SettingLine.Origin.CHOSEN
                    : SettingLine.Origin.DEFAULT,
                setting.in(PluginSettings.DEFAULTS)))
        .toList();
  }

  @Override
  public void choose(NoteSource source, PluginSetting setting, SettingValue value) {
    asked.add("choose " + setting.storedName());
    choices.put(setting, value);
  }

  @Override
  public void reset(NoteSource source, PluginSetting setting) {
    asked.add("reset " + setting.storedName());
    choices.remove(setting);
  }
}
