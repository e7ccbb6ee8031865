package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Command;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Moment;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TimedRun;
import dev.highwater.simulator.TopicConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/// One run of a script under one configuration.
final class ScriptRun {
  private static final Tick END = Tick.ofMillis(Replay.LONGEST_RUN_MS);

  /// Longer than the slowest thing of a run takes: a retry's back-off, a fetch's long poll, a
  /// check.
  private static final long MARGIN_MS = 10_000;

  private record Release(Tick at, Command command) {}

  private final Scenario.Variant variant;
  private final TimedRun run;
  private final List<ScenarioRun.Expectation> expectations = new ArrayList<>();
  private final PriorityQueue<Release> releases =
      new PriorityQueue<>(Comparator.comparing(Release::at));

  private final List<Passage> passages = new ArrayList<>();

  private TopicConfig topic;
  private OptionalInt acted = OptionalInt.empty();

  ScriptRun(Scenario.Variant variant) {
    this.variant = variant;
    this.topic = variant.config().topic();
    this.run = new TimedRun(variant.config());
  }

  ScenarioRun play(List<Step> steps) {
    for (Step step : steps) {
      int before = expectations.size();
      Passage passage = play(step);
      if (run.isSpent()) {
        expectations.subList(before, expectations.size()).clear();
        expect(
            step,
            false,
            "a run ends after %d events or %d steps of its trace"
                .formatted(TimedRun.MOST_EVENTS, TimedRun.MOST_STEPS));
        break;
      }
      passages.add(passage.saying(expectations.subList(before, expectations.size())));
    }
    while (!releases.isEmpty() && releases.peek().at().compareTo(END) < 0) {
      runUntil(moment -> false, releases.peek().at());
    }
    run.settle(patience());
    return new ScenarioRun(variant.setting(), run.trace(), expectations, passages);
  }

  private Passage play(Step step) {
    Tick began = run.now();
    int toldBefore = run.told();
    acted = OptionalInt.empty();
    pass(step);
    return new Passage(
        began, run.now(), toldBefore, acted.orElse(run.told()), run.told(), List.of());
  }

  private void pass(Step step) {
    switch (step) {
      case Step.Do(Action action, var when, var beforeFetchOf) -> {
        boolean isTime = when.isEmpty() || comesTrue(step, when.get());
        if (isTime && (beforeFetchOf.isEmpty() || fetches(step, beforeFetchOf.get()))) {
          acted = OptionalInt.of(run.told());
          act(step, action);
        }
      }
      case Step.Wait(int ms) -> {
        Tick until = run.now().plusMicros(ms * 1000L);
        if (until.compareTo(END) > 0) {
          expect(step, false, "a run ends after " + Replay.LONGEST_RUN_MS + " ms");
        }
        runUntil(moment -> false, earlier(until, END));
      }
      case Step.WaitUntil(Condition condition) -> comesTrue(step, condition);
      case Step.Expect(Condition condition, var under) -> {
        if (under.isEmpty() || variant.isUnder(under.get())) {
          Observation.answerOf(condition).ifPresent(done -> runUntil(seen(done), patience()));
          Moment moment = run.moment();
          boolean holds = Observation.holds(condition, moment);
          expect(step, holds, holds ? "" : Observation.seen(condition, moment));
        }
      }
      case Step.Claim _, Step.Choose _ -> {}
    }
  }

  private boolean comesTrue(Step step, Condition condition) {
    if (condition instanceof Condition.TimeIs(Tick at)) {
      return reaches(step, at);
    }
    Tick began = run.now();
    Tick limit = patience();
    boolean cameTrue = runUntil(seen(condition), limit);
    if (!cameTrue) {
      expect(
          step,
          false,
          "waited %s for \"%s\" in vain: %s"
              .formatted(
                  seconds(began, limit),
                  ScenarioPrinter.condition(condition),
                  Observation.seen(condition, run.moment())));
    }
    return cameTrue;
  }

  /// A moment that has passed already is no reason to leave out what should have been done then.
  private boolean reaches(Step step, Tick at) {
    if (run.now().compareTo(at) > 0) {
      expect(step, false, "it is " + ScenarioPrinter.time(run.now()) + " already");
    }
    runUntil(moment -> false, earlier(at, END));
    return true;
  }

  private boolean fetches(Step step, BrokerId broker) {
    Tick began = run.now();
    Tick limit = patience();
    boolean fetches = run.runUntilFetchOf(broker, limit);
    if (!fetches) {
      expect(step, false, "no fetch of broker " + broker + " within " + seconds(began, limit));
    }
    return fetches;
  }

  private static String seconds(Tick began, Tick limit) {
    return (limit.micros() - began.micros()) / 1_000_000 + " s";
  }

  private void act(Step step, Action action) {
    switch (action) {
      case Action.Send(String record, var bytes, var producer) ->
          run.apply(
              new Command.Send(record, producer, bytes.orElse(new Command.Send(record).bytes())));
      case Action.Crash(Target target, CrashKind kind) ->
          running(step, target).ifPresent(id -> run.apply(new Command.Crash(id, kind)));
      case Action.Stop(Target target) ->
          running(step, target).ifPresent(id -> run.apply(new Command.Stop(id)));
      case Action.Read(String consumer) -> run.apply(new Command.Read(consumer));
      case Action.Slow(BrokerId broker, int ms) ->
          run.apply(new Command.SlowFetches(broker, ms * 1000L));
      case Action.Pause(Target target) ->
          running(step, target).ifPresent(id -> run.apply(new Command.Pause(id)));
      case Action.Resume(BrokerId broker) -> run.apply(new Command.Resume(broker));
      case Action.LoseDisk(BrokerId broker) -> run.apply(new Command.LoseDisk(broker));
      case Action.Restart(BrokerId broker) -> {
        if (isRunning(broker)) {
          expect(step, false, "broker " + broker + " is up");
        } else {
          run.apply(new Command.Restart(broker));
        }
      }
      case Action.HoldFetches(var brokers, var forMs) -> {
        run.apply(new Command.HoldFetches(brokers));
        forMs.ifPresent(ms -> release(ms, new Command.ReleaseFetches(brokers)));
      }
      case Action.ReleaseFetches(var brokers) -> run.apply(new Command.ReleaseFetches(brokers));
      case Action.HoldLink(Node one, Node other, boolean oneWay, var forMs) -> {
        run.apply(oneWay ? new Command.HoldMessages(one, other) : new Command.HoldLink(one, other));
        forMs.ifPresent(ms -> release(ms, new Command.ReleaseMessages(one, other)));
      }
      case Action.Deliver(Node from, Node to) -> {
        if (isUnderWay(step, from, to)) {
          run.apply(new Command.DeliverMessage(from, to));
        }
      }
      case Action.Drop(Node from, Node to) -> {
        if (isUnderWay(step, from, to)) {
          run.apply(new Command.DropMessage(from, to));
        }
      }
      case Action.CutLink(Node one, Node other) -> run.apply(new Command.CutLink(one, other));
      case Action.HealLink(Node one, Node other) -> run.apply(new Command.HealLink(one, other));
      case Action.ElectPreferred() -> run.apply(new Command.ElectPreferred());
      case Action.ElectUnclean() -> run.apply(new Command.ElectUnclean());
      case Action.SetTopic(Setting setting) -> {
        topic = RunConfigs.changed(topic, setting);
        run.apply(new Command.AlterTopic(topic));
      }
    }
  }

  private void release(int afterMs, Command command) {
    releases.add(new Release(run.now().plusMicros(afterMs * 1000L), command));
  }

  private boolean isUnderWay(Step step, Node from, Node to) {
    boolean underWay = run.isUnderWay(from, to);
    if (!underWay) {
      expect(
          step,
          false,
          "nothing is under way from %s to %s"
              .formatted(ScenarioPrinter.node(from), ScenarioPrinter.node(to)));
    }
    return underWay;
  }

  /// The broker that is meant, if it runs.
  private Optional<BrokerId> running(Step step, Target target) {
    Optional<BrokerId> broker =
        switch (target) {
          case Target.Leader() -> run.moment().cluster().leader();
          case Target.Broker(BrokerId id) -> Optional.of(id);
        };
    if (broker.isEmpty()) {
      expect(step, false, "there is no leader");
    } else if (!isRunning(broker.get())) {
      expect(step, false, "broker " + broker.get() + " is down already");
    }
    return broker.filter(this::isRunning);
  }

  private boolean isRunning(BrokerId broker) {
    return run.moment().cluster().broker(broker).running();
  }

  private void expect(Step step, boolean holds, String observed) {
    expectations.add(new ScenarioRun.Expectation(ScenarioPrinter.step(step), holds, observed));
  }

  private static Predicate<Moment> seen(Condition condition) {
    return moment -> Observation.holds(condition, moment);
  }

  /// Runs on, letting held fetches go when their time is over; false if the limit came first.
  private boolean runUntil(Predicate<Moment> condition, Tick limit) {
    while (!releases.isEmpty() && releases.peek().at().compareTo(limit) <= 0) {
      if (run.runUntil(condition, releases.peek().at())) {
        return true;
      }
      run.apply(releases.remove().command());
    }
    return run.runUntil(condition, limit);
  }

  /// Until when to wait for something that is meant to happen: every timeout of the configuration
  /// has passed by then.
  private Tick patience() {
    RunConfig config = variant.config();
    long answerMs =
        config.producers().stream()
            .mapToLong(p -> (long) p.deliveryTimeoutMs() + p.lingerMs())
            .max()
            .orElseThrow();
    // A replica leaves the in-sync set between 1 and 1.5 times the limit after it last caught up.
    long isrMs = config.replicaLagTimeMaxMs() * 3L / 2 + config.brokerSessionTimeoutMs();
    Tick limit = run.now().plusMicros((Math.max(answerMs, isrMs) + MARGIN_MS) * 1000);
    return earlier(limit, END);
  }

  private static Tick earlier(Tick one, Tick other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
