package dev.highwater.cli;

import dev.highwater.library.Inspection;
import dev.highwater.library.Inspection.Finding;
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
            ? options.write(profile -> profile.inspection().repair())
            : options.read(profile -> profile.inspection().look());
    if (json) {
      Json.print(json(findings), workbench.out());
    } else if (findings.isEmpty()) {
      workbench.out().println("Everything is as it should be.");
    } else {
      findings.forEach(
          finding -> workbench.out().println(finding.code() + ": " + finding.message()));
    }
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
