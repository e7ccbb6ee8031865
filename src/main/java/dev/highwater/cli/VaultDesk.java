package dev.highwater.cli;

import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.NoteFiles.Found;
import dev.highwater.library.NoteLedger;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.SettingJson;
import dev.highwater.library.Vault;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the commands about vaults have in common: finding the vault that is meant, reading it, and
/// telling about it.
record VaultDesk(GlobalOptions options, Workbench workbench) {
  /// The vault around a folder.
  NoteSource sourceOf(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RefusalException(folder + " is not a folder.");
    }
    return workbench.noteFiles().sourceOf(folder);
  }

  /// The added vault around a folder, which need not be there any more.
  Vault added(Profile profile, Path folder) {
    NoteSource source =
        Files.exists(folder)
            ? sourceOf(folder)
            : new NoteSource(folder.toAbsolutePath().normalize().toString());
    return profile
        .vaults()
        .find(source)
        .orElseThrow(() ->
            new RefusalException(
                source.root() + " is not a vault of this profile; vault add makes it one."));
  }

  /// Reads all notes of a vault, as they were read before.
  ImportReport read(Profile profile, Vault vault) {
    Found found = workbench.noteFiles().find(Path.of(vault.source().root()));
    return workbench
        .importing()
        .into(profile, options.clock())
        .run(found, ImportNotes.Options.asBefore(false));
  }

  ObjectNode json(Profile profile, Vault vault) {
    NoteLedger.Counts counts = counts(profile, vault);
    ObjectNode json = Json.object();
    json.put("root", vault.source().root());
    json.put("mode", vault.mode().contractName());
    json.put("notes", counts.notes());
    json.put("cards", counts.cards());
    json.put("due", counts.due());
    json.set("settings", settings(workbench.settings(profile).of(vault.source())));
    ObjectNode choices = Json.object();
    vault
        .choices()
        .forEach((name, value) -> choices.set(name, JsonMapper.shared().readTree(value)));
    json.set("choices", choices);
    return json;
  }

  private static ObjectNode settings(PluginSettings settings) {
    ObjectNode json = Json.object();
    for (PluginSetting setting : PluginSetting.values()) {
      json.set(setting.storedName(), SettingJson.of(setting.in(settings)));
    }
    return json;
  }

  private NoteLedger.Counts counts(Profile profile, Vault vault) {
    return profile.ledger().counts(vault.source(), profile.calendar().today());
  }

  /// One line about a vault, for people.
  String line(Profile profile, Vault vault) {
    NoteLedger.Counts counts = counts(profile, vault);
    String choices =
        vault.choices().isEmpty()
            ? ""
            : ", "
                + String.join(
                    " ",
                    vault.choices().entrySet().stream()
                        .map(choice -> choice.getKey() + "=" + choice.getValue())
                        .toList());
    return "%s  %s, %s in %s, %d due%s"
        .formatted(
            vault.source().root(),
            vault.mode().contractName(),
            ImportText.count(counts.cards(), "card"),
            ImportText.count(counts.notes(), "note"),
            counts.due(),
            choices);
  }

  /// A vault with what reading it gave.
  record Outcome(ObjectNode json, String line, Optional<ImportReport> report) {}

  /// What became of a vault, ready to be printed.
  Outcome outcome(Profile profile, Vault vault, Optional<ImportReport> report) {
    ObjectNode json = json(profile, vault);
    report.ifPresent(read -> ImportJson.putCounts(json, read));
    return new Outcome(json, line(profile, vault), report);
  }

  void print(Outcome outcome, boolean asJson) {
    if (asJson) {
      Json.print(outcome.json(), workbench.out());
    } else {
      workbench.out().println(outcome.line());
      outcome
          .report()
          .ifPresent(read -> ImportText.lines(read, "Read").forEach(workbench.out()::println));
    }
  }
}
