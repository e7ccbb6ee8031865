package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.cli.Workbench;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.OutsideRating;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.SettingValue;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.ui.settings.Preview;
import dev.highwater.ui.settings.SettingLine;
import dev.highwater.ui.settings.VaultDesk;
import dev.highwater.ui.settings.VaultSummary;
import dev.highwater.vault.NotesOnDisk;
import dev.highwater.vault.SettingsOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vaults screen's desk on a real profile and real folders.
@SuppressWarnings("NullAway.Init") // JUnit fills the folder before each test
class ProfileVaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;
  private Path root;
  private Path other;
  private NoteSource source;
  private Profile profile;
  private ProfileVaults vaults;

  @BeforeEach
  void openAProfileBesideAVault() throws IOException {
    root = Files.createDirectory(folder.toRealPath().resolve("vault"));
    other = Files.createDirectory(folder.toRealPath().resolve("other"));
    source = new NoteSource(root.toString());
    write("a.md", "#flashcards\n\none::1\n<!--SR:!2026-11-20,5,250-->\n");
    write("deep/b.md", "#flashcards\n\ntwo::2\n\n<!--SR:!2026-11-20,5,250-->\n\nthree::3\n");
    write("c.md", "no cards here");
    Workbench workbench = App.onThisMachine().workbench();
    InstantSource clock = InstantSource.fixed(NOW);
    StudyCalendar calendar = new StudyCalendar(clock, ZoneOffset.UTC);
    profile = workbench.profiles().apply(calendar).open(folder.resolve("profile"));
    VaultTools tools =
        new VaultTools(new SettingsOnDisk(), (_, _) -> () -> {}, () -> List.of(root, other));
    vaults = new ProfileVaults(profile, workbench, tools, calendar, clock);
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void tryOutTellsWhatWouldBeImportedAndStoresNothing() {
    Preview preview = vaults.tryOut(root, following(false)).orElseThrow();

    assertEquals(root, preview.folder());
    assertEquals(List.of(2, 3, 0), List.of(preview.notes(), preview.added(), preview.known()));
    assertTrue(profile.notes().empty());
    assertEquals(List.of(), vaults.vaults());
  }

  private String text(String note) throws IOException {
    return Files.readString(root.resolve(note));
  }

  private LocalDate dueOf(String front) {
    return profile.cards().dueAndNew(LocalDate.of(2027, 12, 31)).stream()
        .filter(card -> card.card().flashcard().front().equals(front))
        .findFirst()
        .flatMap(StudyCard::schedule)
        .orElseThrow()
        .due();
  }

  /// Grades the first card Good, due on 4 December then.
  private void gradeHere() {
    StudyCard card =
        profile.cards().dueAndNew(LocalDate.of(2027, 11, 23)).stream()
            .filter(it -> it.card().flashcard().front().equals("one"))
            .findFirst()
            .orElseThrow();
    profile
        .reviews()
        .record(
            card.card().id(),
            NOW,
            Grade.GOOD,
            Duration.ZERO,
            card.schedule(),
            new Sm2Schedule(LocalDate.of(2026, 12, 4), 11, 250),
            Sm2Osr.IDENTITY);
  }

  @Test
  void reportTellsWhatAnotherProgramRatedAndOverruleTakesItBack() throws IOException {
    vaults.add(root, following(false));
    vaults.setMode(source, VaultMode.IN_STEP);
    write("a.md", "#flashcards\n\none::1\n<!--SR:!2026-12-04,12,250-->\n");
    vaults.changed(source, some("a.md"));
    OutsideRating rating = vaults.report(source).outside().getFirst();

    assertEquals(LocalDate.of(2026, 11, 22), rating.day());
    assertEquals(Optional.of(Grade.GOOD), rating.grade());
    assertEquals(List.of(false, true, false), flags(rating));
    assertEquals(LocalDate.of(2026, 12, 4), dueOf("one"));
    assertEquals(Optional.empty(), vaults.overrule(source, rating.row()));
    assertEquals(LocalDate.of(2026, 11, 20), dueOf("one"));
    assertEquals("#flashcards\n\none::1\n<!--SR:!2026-11-20,5,250-->\n", text("a.md"));
    assertEquals(List.of(false, true, true), flags(vaults.report(source).outside().getFirst()));
    assertTrue(vaults.overrule(source, rating.row()).isPresent());
  }

  private static List<Boolean> flags(OutsideRating rating) {
    return List.of(rating.isConflict(), rating.takenOver(), rating.overruled());
  }

  @Test
  void reportTellsOfAConflictAndOverruleLetsTheOtherSideCount() throws IOException {
    vaults.add(root, following(false));
    gradeHere();
    profile.vaults().put(new Vault(source, VaultMode.IN_STEP, new TreeMap<>()));
    write("a.md", "#flashcards\n\none::1\n<!--SR:!2026-12-05,12,250-->\n");
    vaults.changed(source, some("a.md"));
    OutsideRating rating = vaults.report(source).outside().getFirst();

    assertEquals(Optional.of(LocalDate.of(2026, 11, 23)), rating.ratedHere());
    assertEquals(List.of(true, false, false), flags(rating));
    assertEquals(LocalDate.of(2026, 12, 4), dueOf("one"));
    assertEquals("#flashcards\n\none::1\n<!--SR:!2026-12-04,11,250-->\n", text("a.md"));
    assertEquals(Optional.empty(), vaults.overrule(source, rating.row()));
    assertEquals(LocalDate.of(2026, 12, 5), dueOf("one"));
    assertEquals("#flashcards\n\none::1\n<!--SR:!2026-12-05,12,250-->\n", text("a.md"));
  }

  @Test
  void overruleIsRefusedOnceTheCardWasRatedAgain() throws IOException {
    vaults.add(root, following(false));
    write("a.md", "#flashcards\n\none::1\n<!--SR:!2026-11-22,6,250-->\n");
    vaults.changed(source, some("a.md"));
    gradeHere();

    assertEquals(
        Optional.of("This card was rated again since, so that rating counts."),
        vaults.overrule(source, vaults.report(source).outside().getFirst().row()));
    assertEquals(LocalDate.of(2026, 12, 4), dueOf("one"));
  }

  @Test
  void changedReadsAVaultAsItWasImported() throws IOException {
    NoteFiles files = new NotesOnDisk(InstantSource.fixed(NOW));
    write("c.md", "four::4\n");
    App.onThisMachine()
        .workbench()
        .importing()
        .into(profile, InstantSource.fixed(NOW))
        .run(files.find(root), new ImportNotes.Options(true, false));
    vaults.add(root, following(false));
    write("c.md", "four::4\n\nfive::5\n");
    vaults.changed(source, some("c.md"));

    assertEquals(5, vaults.vaults().getFirst().cards());
  }

  @Test
  void folderInsideAVaultStandsForTheVault() throws IOException {
    Files.createDirectory(root.resolve(".obsidian"));

    assertEquals(
        root, vaults.tryOut(root.resolve("deep"), following(false)).orElseThrow().folder());
  }

  @Test
  void addImportsTheVaultAndListsItAsReadOnly() {
    assertTrue(vaults.add(root, following(false)));

    VaultSummary vault = vaults.vaults().getFirst();
    assertEquals(source, vault.source());
    assertEquals(VaultMode.READ_ONLY, vault.mode());
    assertEquals(List.of(2, 3), List.of(vault.notes(), vault.cards()));
    VaultSummary.LastImport last = vault.last().orElseThrow();
    assertEquals(LocalDateTime.of(2026, 11, 23, 10, 0), last.at());
    assertEquals(3, last.added());
    assertEquals(vaults.report(source).problems().size(), last.problems());
  }

  @Test
  void addThatIsCancelledLeavesNothing() {
    assertFalse(vaults.add(root, following(true)));

    assertEquals(List.of(), vaults.vaults());
    assertTrue(profile.notes().empty());
  }

  @Test
  void vaultInsideAnotherIsRefused() {
    vaults.add(root, following(false));

    assertThrows(VaultDesk.RefusedException.class, () -> vaults.tryOut(root, following(false)));
    assertThrows(
        VaultDesk.RefusedException.class,
        () -> vaults.tryOut(root.resolve("deep"), following(false)));
    assertThrows(
        VaultDesk.RefusedException.class,
        () -> vaults.tryOut(folder.toRealPath(), following(false)));
  }

  @Test
  void addedVaultIsNoSuggestionAnyMore() {
    assertEquals(List.of(root, other), vaults.suggestions());

    vaults.add(root, following(false));

    assertEquals(List.of(other), vaults.suggestions());
  }

  @Test
  void changedNoteIsReadAndOnlyThat() throws IOException {
    vaults.add(root, following(false));
    write("deep/b.md", "#flashcards\n\ntwo::2\n\nthree::3\n\nfour::4\n");
    write("a.md", "#flashcards\n\nnot looked at::1\n");

    assertTrue(vaults.changed(source, some("deep/b.md")));

    assertEquals(List.of("four", "one", "three", "two"), fronts());
  }

  @Test
  void changedNoteInASubfolderOfAPlainFolderKeepsItsPlace() throws IOException {
    vaults.add(root, following(false));
    write("deep/b.md", "#flashcards\n\ntwo::2\n\nthree::changed\n");

    vaults.changed(source, some("deep/b.md"));

    assertEquals(
        List.of("three", "two"),
        profile.notes().present(source, Set.of("deep/b.md")).stream()
            .map(known -> known.card().flashcard().front())
            .sorted()
            .toList());
  }

  @Test
  void noteWithoutFlashcardsIsNotReadBecauseItChanged() throws IOException {
    vaults.add(root, following(false));
    write("c.md", "still::no card");

    vaults.changed(source, some("c.md"));

    assertEquals(List.of("one", "three", "two"), fronts());
  }

  @Test
  void deletedFolderTakesItsCardsAway() throws IOException {
    vaults.add(root, following(false));
    Files.delete(root.resolve("deep/b.md"));
    Files.delete(root.resolve("deep"));

    vaults.changed(source, some("deep"));

    assertEquals(List.of("one"), fronts());
  }

  @Test
  void renamedFolderKeepsItsCards() throws IOException {
    vaults.add(root, following(false));
    List<String> before = ids();
    Files.move(root.resolve("deep"), root.resolve("renamed"));

    vaults.changed(source, some("deep", "renamed"));

    assertEquals(before, ids());
  }

  @Test
  void vaultThatVanishedKeepsItsCardsAndSaysSo() {
    vaults.add(root, following(false));

    assertFalse(vaults.changed(source, new NoteChange.Vanished()));

    assertEquals(List.of("one", "three", "two"), fronts());
    assertTrue(vaults.vaults().getFirst().trouble().isPresent());
    vaults.changed(source, new NoteChange.Anything());
    assertEquals(Optional.empty(), vaults.vaults().getFirst().trouble());
  }

  @Test
  void vaultThatCannotBeWatchedSaysSoUntilItIsGone() {
    vaults.add(root, following(false));

    vaults.changed(source, new NoteChange.Unwatched("It cannot be watched."));
    vaults.changed(source, new NoteChange.Anything());
    assertEquals(Optional.of("It cannot be watched."), vaults.vaults().getFirst().trouble());
    vaults.changed(source, new NoteChange.Vanished());
    vaults.changed(source, new NoteChange.Anything());

    assertEquals(Optional.empty(), vaults.vaults().getFirst().trouble());
  }

  @Test
  void problemsOfNotesThatWereNotLookedAtStayInTheReport() throws IOException {
    vaults.add(root, following(false));
    int before = vaults.report(source).problems().size();
    write("d.md", "#flashcards\n\n<!--SR:!2026-11-20,5,250-->\n");

    vaults.changed(source, some("d.md"));

    assertEquals(before + 1, vaults.report(source).problems().size());
    Files.delete(root.resolve("d.md"));
    vaults.changed(source, some("d.md"));
    assertEquals(before, vaults.report(source).problems().size());
  }

  @Test
  void settingsTellWhereTheyComeFrom() throws IOException {
    write(
        ".obsidian/plugins/obsidian-spaced-repetition/data.json",
        "{\"settings\": {\"baseEase\": 230}}");
    vaults.add(root, following(false));

    vaults.choose(source, PluginSetting.SINGLE, new SettingValue.Text(":@:"));

    assertEquals(
        new SettingLine(
            PluginSetting.SINGLE,
            new SettingValue.Text(":@:"),
            SettingLine.Origin.CHOSEN,
            new SettingValue.Text("::")),
        line(PluginSetting.SINGLE));
    assertEquals(SettingLine.Origin.VAULT, line(PluginSetting.BASE_EASE).origin());
    assertEquals(SettingLine.Origin.DEFAULT, line(PluginSetting.MULTI).origin());
    vaults.reset(source, PluginSetting.SINGLE);
    assertEquals(SettingLine.Origin.DEFAULT, line(PluginSetting.SINGLE).origin());
  }

  @Test
  void removedVaultKeepsItsCards() {
    vaults.add(root, following(false));

    vaults.remove(source);

    assertEquals(List.of(), vaults.vaults());
    assertEquals(List.of("one", "three", "two"), fronts());
  }

  @Test
  void modeIsStored() {
    vaults.add(root, following(false));

    vaults.setMode(source, VaultMode.IN_STEP);

    assertEquals(VaultMode.IN_STEP, vaults.vaults().getFirst().mode());
    assertEquals(0, vaults.owed(source));
  }

  private SettingLine line(PluginSetting setting) {
    return vaults.settings(source).stream()
        .filter(it -> it.setting() == setting)
        .findFirst()
        .orElseThrow();
  }

  private List<String> fronts() {
    return profile.notes().known(source).stream()
        .filter(card -> !card.removed())
        .map(card -> card.card().flashcard().front())
        .sorted()
        .toList();
  }

  private List<String> ids() {
    return profile.notes().known(source).stream()
        .filter(card -> !card.removed())
        .map(card -> card.card().flashcard().front() + " " + card.card().id())
        .sorted()
        .toList();
  }

  private static NoteChange some(String... paths) {
    return new NoteChange.Some(new TreeSet<>(List.of(paths)));
  }

  private static VaultDesk.Following following(boolean cancelled) {
    return new VaultDesk.Following() {
      @Override
      public void at(int files, int of, int cards) {}

      @Override
      public boolean cancelled() {
        return cancelled;
      }
    };
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
