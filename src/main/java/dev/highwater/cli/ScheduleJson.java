package dev.highwater.cli;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
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
    };
  }

  static ObjectNode of(Outcomes outcomes) {
    ObjectNode json = Json.object();
    for (Grade grade : Grade.values()) {
      json.set(grade.contractName(), of(outcomes.of(grade)));
    }
    return json;
  }
}
