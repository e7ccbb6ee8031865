package dev.highwater.drill.predict;

import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Turn;
import dev.highwater.scenario.Action;
import dev.highwater.scenario.Condition;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Step;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.TraceStep;
import dev.highwater.study.Prediction;
import dev.highwater.study.deck.Predicting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the questions that a played drill can decide.
public final class Questions {
  /// One answer in so many is asked for sometimes.
  private static final int SOMETIMES = 3;

  private static final String NOBODY = "nobody";

  private final Scenario scenario;
  private final List<ScenarioRun> runs;

  private Questions(Scenario scenario, List<ScenarioRun> runs) {
    this.scenario = scenario;
    this.runs = runs;
  }

  /// The question to ask this time; empty when none is to be asked, or the runs decide none.
  ///
  /// @param often how often it is to be asked
  public static Optional<Question> ask(DrillRun drill, Turn turn, Predicting often) {
    boolean due =
        switch (often) {
          case OFF -> false;
          case SOMETIMES -> turn.draw("whether to predict", SOMETIMES) == 0;
          case ALWAYS -> true;
        };
    List<Question> all = due ? of(drill) : List.of();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(turn.draw("what to predict", all.size())));
  }

  /// All questions that the runs decide, in the order of the runs. Nothing is asked of a scenario
  /// in which nothing goes wrong: it would be a question without a doubt.
  public static List<Question> of(DrillRun drill) {
    if (!(ScenarioReader.read(drill.drill().scenario()) instanceof ReadScenario.Good(var scenario))
        || scenario.isByHand()
        || !goesWrong(scenario)) {
      return List.of();
    }
    return new Questions(scenario, drill.runs()).all();
  }

  private static boolean goesWrong(Scenario scenario) {
    return actions(scenario)
        .anyMatch(action ->
            switch (action) {
              case Action.Send _, Action.Read _, Action.Restart _, Action.Resume _ -> false;
              case Action.ReleaseFetches _, Action.HealLink _, Action.ElectPreferred _ -> false;
              default -> true;
            });
  }

  private static Stream<Action> actions(Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(step ->
            step instanceof Step.Do(Action action, var _, var _)
                ? Stream.of(action)
                : Stream.empty());
  }

  private List<Question> all() {
    List<Question> all = new ArrayList<>();
    for (int place = 0; place < runs.size(); place++) {
      int at = place;
      crashes(at).ifPresent(all::add);
      nextLeader(at).ifPresent(all::add);
      for (RecordOutcome record : runs.get(at).trace().records()) {
        acknowledged(at, record).ifPresent(all::add);
        stillThere(at, record).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  /// Not of a record of which the script tells that it was, or acks=0, which is never told.
  private Optional<Question> acknowledged(int run, RecordOutcome record) {
    if (record.completed().isEmpty() || isToldOf(record.name())) {
      return Optional.empty();
    }
    return Optional.of(
        question(
            Prediction.Kind.ACKNOWLEDGED,
            run,
            "Is %s acknowledged?".formatted(record.name()),
            Optional.of(record.name()),
            List.of(
                Question.Option.of(record.name() + " is acknowledged"),
                Question.Option.of(record.name() + " fails")),
            record.acknowledged() ? 0 : 1));
  }

  private boolean isToldOf(String record) {
    return scenario.steps().stream()
        .anyMatch(step ->
            step instanceof Step.Do(var _, var when, var _)
                && when.equals(Optional.of(new Condition.Acked(record))));
  }

  /// Of a record that may have gone: something is lost that held it, or leads no more.
  private Optional<Question> stillThere(int run, RecordOutcome record) {
    if (record.survives().isEmpty() || !mayLose() || refused(record)) {
      return Optional.empty();
    }
    return Optional.of(
        question(
            Prediction.Kind.STILL_THERE,
            run,
            "Is %s still there at the end?".formatted(record.name()),
            Optional.of(record.name()),
            List.of(
                Question.Option.of(record.name() + " is in the leader’s log"),
                Question.Option.of(record.name() + " is gone")),
            record.survives().get() ? 0 : 1));
  }

  private static boolean refused(RecordOutcome record) {
    return record.error().isPresent() && record.appended().isEmpty();
  }

  private boolean mayLose() {
    return actions(scenario)
        .anyMatch(action ->
            switch (action) {
              case Action.Crash _, Action.Stop _, Action.Pause _, Action.LoseDisk _ -> true;
              case Action.CutLink _, Action.ElectUnclean _ -> true;
              default -> false;
            });
  }

  /// Of the first change of leader, if there is one.
  private Optional<Question> nextLeader(int run) {
    List<TraceStep> steps = runs.get(run).trace().steps();
    Optional<BrokerId> first = steps.getFirst().after().leader();
    Optional<TraceStep> change =
        steps.stream().filter(step -> !step.after().leader().equals(first)).findFirst();
    if (first.isEmpty() || change.isEmpty() || runs.get(run).trace().config().replicas() == 1) {
      return Optional.empty();
    }
    Optional<BrokerId> next =
        steps.stream()
            .skip(change.get().index())
            .flatMap(step -> step.after().leader().stream())
            .findFirst();
    List<Question.Option> options = new ArrayList<>();
    IntStream.rangeClosed(1, runs.get(run).trace().config().replicas())
        .mapToObj(BrokerId::new)
        .forEach(id -> options.add(new Question.Option("broker " + id, Optional.of(id))));
    options.add(Question.Option.of(NOBODY));
    int right = next.map(id -> id.value() - 1).orElse(options.size() - 1);
    return Optional.of(
        question(
            Prediction.Kind.NEXT_LEADER,
            run,
            "Broker %s leads at the beginning. Who leads next?".formatted(first.get()),
            Optional.empty(),
            options,
            right));
  }

  /// Of a script that crashes brokers one by one and sends after each.
  private Optional<Question> crashes(int run) {
    ScenarioRun played = runs.get(run);
    int replicas = played.trace().config().replicas();
    int asked = 0;
    for (int down = 0; down <= replicas; down++) {
      Optional<RecordOutcome> sent = sentWith(down, played);
      if (sent.isEmpty()) {
        return Optional.empty();
      }
      if (!sent.get().acknowledged()) {
        asked = down;
        break;
      }
    }
    if (asked == 0) {
      return Optional.empty();
    }
    List<Question.Option> options = new ArrayList<>();
    for (int crashes = 1; crashes <= replicas; crashes++) {
      String words = crashes == 1 ? "1 crash" : crashes + " crashes";
      options.add(new Question.Option(words, Optional.of(new BrokerId(crashes))));
    }
    return Optional.of(
        question(
            Prediction.Kind.CRASHES,
            run,
            "Brokers crash one after the other. How many crashes until writes stop?",
            Optional.empty(),
            options,
            asked - 1));
  }

  /// The record that was sent while so many brokers were down.
  private static Optional<RecordOutcome> sentWith(int down, ScenarioRun run) {
    return run.trace().records().stream()
        .filter(record -> record.completed().isPresent() && down(record, run) == down)
        .findFirst();
  }

  private static long down(RecordOutcome record, ScenarioRun run) {
    ClusterView cluster = run.trace().steps().getFirst().after();
    for (TraceStep step : run.trace().steps()) {
      if (step.at().compareTo(record.sent()) > 0) {
        break;
      }
      cluster = step.after();
    }
    return cluster.brokers().stream().filter(broker -> !broker.running()).count();
  }

  private Question question(
      Prediction.Kind kind,
      int run,
      String text,
      Optional<String> record,
      List<Question.Option> options,
      int right) {
    ScenarioRun played = runs.get(run);
    return new Question(
        kind,
        text,
        played.setting(),
        run,
        kind == Prediction.Kind.CRASHES ? List.of() : Premise.of(scenario),
        settings(played.trace().config()),
        record,
        played.trace().steps().getFirst().after(),
        options,
        right);
  }

  /// The three that decide most, and what is not as usual.
  private List<String> settings(RunConfig config) {
    List<String> settings = new ArrayList<>();
    settings.add("replicas=" + config.replicas());
    settings.add("min.insync.replicas=" + config.minInsyncReplicas());
    settings.add("acks=" + config.acks().configValue());
    scenario.settings().stream()
        .filter(setting -> !Question.TOLD.contains(setting.name()))
        .forEach(setting -> settings.add(setting.text()));
    return settings;
  }
}
