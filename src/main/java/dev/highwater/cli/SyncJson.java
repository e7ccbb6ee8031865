package dev.highwater.cli;

import dev.highwater.library.OutsideReading;
import dev.highwater.library.SyncReport;
import dev.highwater.note.NoteProblem;
import dev.highwater.schedule.Grade;
import dev.highwater.study.OutsideChange;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The report of a sync as the contract writes it.
final class SyncJson {
  private SyncJson() {}

  /// @param missing vaults that could not be read at all
  static ObjectNode of(List<SyncReport> reports, List<NoteProblem> missing) {
    ObjectNode json = Json.object();
    json.set("written", all(reports, report -> report.written().stream().map(NoteJson::of)));
    json.set(
        "readFromOutside",
        all(reports, report -> readings(report, OutsideReading::isTakenOver, SyncJson::takenOver)));
    json.set(
        "conflicts",
        all(reports, report -> readings(report, OutsideReading::isConflict, SyncJson::conflict)));
    json.set(
        "problems",
        Stream.concat(
                missing.stream().map(ImportJson::problem),
                reports.stream()
                    .flatMap(report ->
                        report.problems().stream()
                            .map(problem -> at(report, ImportJson.problem(problem)))))
            .collect(Json.array()));
    return json;
  }

  private static JsonNode all(
      List<SyncReport> reports, Function<SyncReport, Stream<ObjectNode>> part) {
    return reports.stream()
        .flatMap(report -> part.apply(report).map(json -> at(report, json)))
        .collect(Json.array());
  }

  /// Paths of notes count from the vault's root, and two vaults may have the same.
  private static ObjectNode at(SyncReport report, ObjectNode json) {
    json.put("vault", report.source().root());
    return json;
  }

  private static Stream<ObjectNode> readings(
      SyncReport report,
      Predicate<OutsideReading> which,
      Function<OutsideReading, ObjectNode> json) {
    return report.outside().stream().filter(which).map(json);
  }

  private static ObjectNode takenOver(OutsideReading reading) {
    ObjectNode json = card(reading);
    json.set("before", ScheduleJson.of(reading.change().before()));
    json.set("after", ScheduleJson.of(reading.change().says()));
    return inferred(json, reading.change());
  }

  private static ObjectNode conflict(OutsideReading reading) {
    ObjectNode json = card(reading);
    json.put("winner", reading.isTakenOver() ? "outside" : "here");
    json.set("here", ScheduleJson.of(reading.change().before()));
    json.set("outside", ScheduleJson.of(reading.change().says()));
    return inferred(json, reading.change());
  }

  private static ObjectNode card(OutsideReading reading) {
    ObjectNode json = Json.object();
    json.put("note", reading.card().note());
    json.put("card", reading.card().id().value());
    json.put("line", reading.card().flashcard().lines().first());
    return json;
  }

  /// When and how the other program rated the card is worked out, not told.
  private static ObjectNode inferred(ObjectNode json, OutsideChange change) {
    json.set("grade", Json.orNull(change.grade().map(Grade::contractName).map(Json::text)));
    json.put("at", change.at().toString());
    json.put("inferred", true);
    return json;
  }
}
