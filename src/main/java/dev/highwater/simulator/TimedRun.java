package dev.highwater.simulator;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// One path through the rules in simulated time: one partition, its brokers, the controller and a
/// producer. The same configuration and commands always give the same run.
///
/// Nothing happens between the calls: a command acts at {@link #now()}, and only {@link #runUntil}
/// and {@link #settle} let time pass.
public final class TimedRun {
  /// A run ends after so many events: more than an hour of simulated time under Kafka's defaults,
  /// or less than two minutes of five brokers that say something every millisecond. It bounds the
  /// time and the memory of any run.
  public static final int MOST_EVENTS = 500_000;

  /// A run ends when its trace has so many steps, for they cost more than events that tell nothing.
  public static final int MOST_STEPS = 100_000;

  private final RunConfig config;
  private final LiveCluster live;
  private final Interventions interventions;
  private int events;

  /// A healthy cluster at tick 0: all brokers run, broker 1 leads in epoch 0, all are in sync.
  public TimedRun(RunConfig config) {
    this.config = config;
    live = new LiveCluster(config);
    interventions = new Interventions(config, live);
  }

  public RunConfig config() {
    return config;
  }

  public Tick now() {
    return live.now();
  }

  /// Lets a command act at {@link #now()}.
  ///
  /// @throws IllegalArgumentException for a record name that was used before, or a broker that is
  ///   not there
  public void apply(Command command) {
    interventions.apply(command);
  }

  /// Lets events happen until the condition holds; it is looked at before the first event and after
  /// each.
  ///
  /// @return true if it holds; false if {@code limit} came first, which is then {@link #now()}, or
  ///   if the run {@link #isSpent()}
  public boolean runUntil(Predicate<Moment> condition, Tick limit) {
    return advance(() -> condition.test(moment()), limit);
  }

  /// Lets events happen until the follower's next fetch is about to reach its leader: it does so
  /// after the commands that follow.
  ///
  /// @return true if it comes; false if {@code limit} came first, which is then {@link #now()}, or
  ///   if the run {@link #isSpent()}
  public boolean runUntilFetchOf(BrokerId follower, Tick limit) {
    boolean comes =
        advance(() -> live.agenda().peek().filter(e -> isFetchOf(e, follower)).isPresent(), limit);
    if (comes) {
      live.passTo(live.agenda().next().orElse(live.now()));
    }
    return comes;
  }

  private boolean isFetchOf(Agenda.Entry entry, BrokerId follower) {
    return entry.event() instanceof Planned.Arrival arrival
        && arrival.flight().payload() instanceof Payload.FetchRequest fetch
        && fetch.follower().equals(follower)
        && live.network().isOpen(arrival.flight())
        && arrival.flight().isOn(arrival);
  }

  /// Whether {@link #MOST_EVENTS} have happened or {@link #MOST_STEPS} been told: no time passes
  /// any more.
  public boolean isSpent() {
    return events >= MOST_EVENTS || live.told() >= MOST_STEPS;
  }

  private boolean advance(BooleanSupplier done, Tick limit) {
    while (!done.getAsBoolean()) {
      if (isSpent()) {
        return false;
      }
      Optional<Tick> next = live.agenda().next();
      if (next.isEmpty() || next.get().compareTo(limit) > 0) {
        if (live.now().compareTo(limit) >= 0) {
          return false;
        }
        live.passTo(limit);
        return done.getAsBoolean();
      }
      events++;
      live.step();
    }
    return true;
  }

  /// Lets events happen until every record is resolved and nothing but heartbeats and empty fetches
  /// is ahead, or until {@code limit}.
  public void settle(Tick limit) {
    advance(() -> Quiescence.reached(live.cluster(), live.network(), live.standstills()), limit);
  }

  /// The observer's view now.
  public Moment moment() {
    return live.moment();
  }

  /// Whether a message has left the one node and not reached the other.
  public boolean isUnderWay(Node from, Node to) {
    return live.network().oldest(from, to).isPresent();
  }

  /// How many steps the trace has by now.
  public int told() {
    return live.told();
  }

  /// The partition as the controller has it.
  PartitionRegistration partition() {
    return live.cluster().controller().partition();
  }

  /// All that happened so far.
  public Trace trace() {
    return live.trace();
  }
}
