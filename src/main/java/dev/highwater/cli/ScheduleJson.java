package dev.highwater.cli;

import dev.highwater.note.UnreadableSchedule;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Schedules and outcomes as the contract writes them.
final class ScheduleJson {
  private ScheduleJson() {}

  static JsonNode of(Optional<Schedule> schedule) {
    return Json.orNull(schedule.map(ScheduleJson::of));
  }

  static ObjectNode of(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 -> {
        ObjectNode json = Json.object();
        json.put("due", sm2.due().toString());
        json.set("interval", Json.number(sm2.interval()));
        json.put("ease", sm2.ease());
        yield json;
      }
      case FsrsSchedule fsrs -> {
        ObjectNode json = Json.object();
        json.put("due", FsrsSchedule.text(fsrs.dueAt()));
        json.set("interval", Json.number(fsrs.interval()));
        json.set("stability", Json.number(fsrs.stability()));
        json.set("difficulty", Json.number(fsrs.difficulty()));
        json.put("state", fsrs.state());
        json.put("reps", fsrs.reps());
        json.put("lapses", fsrs.lapses());
        json.put("learningStep", fsrs.learningStep());
        json.set(
            "lastReview", Json.orNull(fsrs.lastReview().map(FsrsSchedule::text).map(Json::text)));
        yield json;
      }
    };
  }

  /// What is no date or number is said in words, as the plugin would print it.
  static ObjectNode of(UnreadableSchedule schedule) {
    ObjectNode json = Json.object();
    json.put("due", schedule.due().map(LocalDate::toString).orElse("invalid"));
    json.set("interval", orNotANumber(schedule.interval()));
    json.set("ease", orNotANumber(schedule.ease()));
    return json;
  }

  private static JsonNode orNotANumber(Optional<Long> number) {
    return number.map(known -> Json.number(known)).orElseGet(() -> Json.text("NaN"));
  }

  static ObjectNode of(Outcomes outcomes) {
    ObjectNode json = Json.object();
    for (Grade grade : Grade.values()) {
      json.set(grade.contractName(), of(outcomes.of(grade)));
    }
    return json;
  }
}
