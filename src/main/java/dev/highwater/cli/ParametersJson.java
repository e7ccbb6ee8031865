package dev.highwater.cli;

import dev.highwater.study.ParameterChange;
import dev.highwater.study.ParameterSet;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Parameters of the memory model in JSON.
final class ParametersJson {
  private ParametersJson() {}

  static ObjectNode of(ParameterSet set, boolean inForce) {
    ParameterSet.Fit fit = set.fit();
    ObjectNode json = Json.object();
    json.put("set", set.id());
    json.put("at", set.at().toString());
    json.put("inForce", inForce);
    json.put("model", fit.model());
    json.put("version", fit.version());
    json.set("values", fit.values().stream().map(Json::number).collect(Json.array()));
    json.put("reviews", fit.reviews());
    json.put("heldOut", fit.heldOut());
    json.set("lossBefore", Json.number(fit.lossBefore()));
    json.set("lossAfter", Json.number(fit.lossAfter()));
    json.set("intervalsBefore", days(fit.intervalsBefore()));
    json.set("intervalsAfter", days(fit.intervalsAfter()));
    json.set("problem", Json.orNull(set.problem().map(Json::text)));
    return json;
  }

  static ObjectNode of(ParameterChange change) {
    ObjectNode json = Json.object();
    json.put("at", change.at().toString());
    json.set("set", Json.orNull(change.set().map(JsonNodeFactory.instance::numberNode)));
    json.put("reason", change.reason().storedName());
    return json;
  }

  private static ArrayNode days(List<Integer> intervals) {
    return intervals.stream().map(days -> Json.number(days)).collect(Json.array());
  }
}
