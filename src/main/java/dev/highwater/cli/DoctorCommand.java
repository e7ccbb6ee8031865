package dev.highwater.cli;

import dev.highwater.library.Backups;
import dev.highwater.library.Inspection;
import dev.highwater.library.Inspection.Finding;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// {@code doctor}: looks through the profile for what cannot be, and repairs what can be repaired
/// from the log. No review is ever lost by it.
@Command(
    name = "doctor",
    description = "Looks for damage in the profile; --repair makes states anew from the log.")
final class DoctorCommand implements Runnable {
  @Option(names = "--repair", description = "Repairs what can be repaired; loses no review.")
  boolean repair;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  DoctorCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    List<Finding> findings =
        repair
            ? options.write(profile -> around(profile, profile.inspection().repair()))
            : options.read(profile -> around(profile, profile.inspection().look()));
    if (json) {
      Json.print(json(findings), workbench.out());
    } else if (findings.isEmpty()) {
      workbench.out().println("Everything is as it should be.");
    } else {
      findings.forEach(
          finding -> workbench.out().println(finding.code() + ": " + finding.message()));
    }
  }

  /// What is found inside the profile, then around it: vaults that are not where they were, backups
  /// that cannot be relied on. Neither can be repaired from here.
  private List<Finding> around(Profile profile, List<Finding> inside) {
    List<Finding> findings = new ArrayList<>(inside);
    for (Vault vault : profile.vaults().all()) {
      try {
        workbench.noteFiles().sourceOf(Path.of(vault.source().root()));
      } catch (NoteFiles.UnreadableException gone) {
        findings.add(
            new Finding(
                "vault-not-there",
                gone.getMessage()
                    + " Its cards and their history stay; vault remove forgets the vault.",
                false));
      }
    }
    for (Backups.Backup backup : options.backups().all()) {
      options
          .backups()
          .fault(backup)
          .ifPresent(fault -> findings.add(new Finding("backup-unusable", fault, false)));
    }
    return findings;
  }

  private static ObjectNode json(List<Finding> findings) {
    ObjectNode result = Json.object();
    result.put("ok", findings.stream().allMatch(Finding::repaired));
    result.set("findings", findings.stream().map(DoctorCommand::json).collect(Json.array()));
    return result;
  }

  private static ObjectNode json(Inspection.Finding finding) {
    ObjectNode json = Json.object();
    json.put("code", finding.code());
    json.put("message", finding.message());
    json.put("repaired", finding.repaired());
    return json;
  }
}
