package dev.highwater.cli;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.ConsumerOutcome;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.NetworkTimes;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One run of a scenario as the contract writes it. All times in milliseconds.
final class RunJson {
  private RunJson() {}

  static ObjectNode of(ScenarioRun run, List<String> assumptions) {
    ObjectNode json = Json.object();
    json.put("setting", run.setting());
    json.set("config", config(run.trace().config()));
    json.set("assumptions", assumptions.stream().map(Json::text).collect(Json.array()));
    json.set("records", run.trace().records().stream().map(RunJson::record).collect(Json.array()));
    json.set(
        "consumers", run.trace().consumers().stream().map(RunJson::consumer).collect(Json.array()));
    json.set("steps", run.trace().steps().stream().map(RunJson::step).collect(Json.array()));
    json.set(
        "expectations",
        run.expectations().stream().map(RunJson::expectation).collect(Json.array()));
    json.put("stateHash", run.trace().stateHash());
    return json;
  }

  private static ObjectNode expectation(ScenarioRun.Expectation expected) {
    ObjectNode json = Json.object().put("text", expected.text()).put("holds", expected.holds());
    return expected.holds() ? json : json.put("observed", expected.observed());
  }

  private static ObjectNode config(RunConfig config) {
    ObjectNode json = Json.object();
    json.put("replicas", config.replicas());
    json.put("minInsyncReplicas", config.minInsyncReplicas());
    json.put("acks", config.acks().configValue());
    json.put("uncleanLeaderElection", config.uncleanLeaderElection());
    json.put("eligibleLeaderReplicas", config.eligibleLeaderReplicas());
    json.put("retries", config.retries());
    json.put("lingerMs", config.lingerMs());
    json.put("deliveryTimeoutMs", config.deliveryTimeoutMs());
    json.put("requestTimeoutMs", config.requestTimeoutMs());
    json.put("replicaLagTimeMaxMs", config.replicaLagTimeMaxMs());
    json.put("brokerSessionTimeoutMs", config.brokerSessionTimeoutMs());
    json.set("network", network(config.network()));
    return json;
  }

  private static ObjectNode network(NetworkTimes times) {
    return Json.object()
        .put("clientToBroker", new Tick(times.clientToBroker()).millis())
        .put("brokerToBroker", new Tick(times.brokerToBroker()).millis())
        .put("brokerToController", new Tick(times.brokerToController()).millis())
        .put("append", new Tick(times.append()).millis());
  }

  private static ObjectNode record(RecordOutcome outcome) {
    JsonNodeFactory values = JsonNodeFactory.instance;
    ObjectNode json = Json.object();
    json.put("name", outcome.name());
    json.put("acks", outcome.acks().configValue());
    json.put("acknowledged", outcome.acknowledged());
    json.set("offset", Json.orNull(outcome.offset().map(values::numberNode)));
    json.set("error", Json.orNull(outcome.error().map(Json::text)));
    json.put("visible", outcome.visible());
    json.set("survives", Json.orNull(outcome.survives().map(values::booleanNode)));
    json.put("sent", outcome.sent().millis());
    json.set("appended", time(outcome.appended()));
    json.set("committed", time(outcome.committed()));
    json.set("completed", time(outcome.completed()));
    return json;
  }

  private static ObjectNode consumer(ConsumerOutcome outcome) {
    ObjectNode json = Json.object().put("name", outcome.name()).put("position", outcome.position());
    json.set("reads", outcome.reads().stream().map(RunJson::read).collect(Json.array()));
    json.set("errors", outcome.errors().stream().map(Json::text).collect(Json.array()));
    return json;
  }

  private static ObjectNode read(ConsumerOutcome.Read read) {
    return Json.object()
        .put("record", read.record())
        .put("offset", read.offset())
        .put("time", read.at().millis());
  }

  private static JsonNode time(Optional<Tick> tick) {
    return Json.orNull(tick.map(at -> JsonNodeFactory.instance.numberNode(at.millis())));
  }

  private static ObjectNode step(TraceStep step) {
    ClusterView after = step.after();
    ObjectNode json = Json.object();
    json.put("time", step.at().millis());
    json.put("event", step.event());
    json.put("text", step.text());
    json.put("routine", step.routine());
    json.set("leader", Json.orNull(after.leader().map(RunJson::broker)));
    json.set("isr", after.isr().stream().map(RunJson::broker).collect(Json.array()));
    json.set("elr", after.elr().stream().map(RunJson::broker).collect(Json.array()));
    json.put("leaderEpoch", after.leaderEpoch().value());
    json.put("highWatermark", after.highWatermark());
    ObjectNode logs = json.putObject("logs");
    for (BrokerView broker : after.brokers()) {
      logs.set(
          broker.id().toString(),
          broker.log().stream().map(LogRecord::name).map(Json::text).collect(Json.array()));
    }
    return json;
  }

  private static JsonNode broker(BrokerId id) {
    return JsonNodeFactory.instance.numberNode(id.value());
  }
}
