package dev.highwater.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.highwater.schedule.FsrsSchedule.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Plans cards by a memory model: a card comes back when the chance of remembering it has fallen to
/// the retention the learner wants. Steps and the order of outcomes are those of ts-fsrs 5.4.
///
/// Days are study days of the learner, not days in UTC: what was rated at one in the morning
/// belongs to the evening before. Memories are kept with eight decimals, as the plugin writes them.
public final class Fsrs implements Scheduler {
  private static final Duration DAY = Duration.ofDays(1);
  private static final double DECIMALS = 1e8;
  private static final double PAST_RETENTION = 0.9;

  private final MemoryModel model;
  private final FsrsSettings settings;
  private final StudyDays days;
  private final LearningSteps learning;
  private final LearningSteps relearning;
  private final long seed;

  /// @param days must agree with the study day of every {@link StudyMoment} that comes in
  public Fsrs(MemoryModel model, FsrsSettings settings, StudyDays days) {
    this(model, settings, days, 0);
  }

  private Fsrs(MemoryModel model, FsrsSettings settings, StudyDays days, long seed) {
    this.model = model;
    this.settings = settings;
    this.days = days;
    this.seed = seed;
    this.learning = new LearningSteps(settings.learningSteps());
    this.relearning = new LearningSteps(settings.relearningSteps());
  }

  @Override
  public Identity identity() {
    return model.identity();
  }

  @Override
  public Scheduler forCard(long seed) {
    return new Fsrs(model, settings, days, seed);
  }

  @Override
  public Outcomes outcomes(Optional<Schedule> before, StudyMoment now, DueLoad load) {
    return new Rating(before.map(known -> card(known, now)).orElse(Card.NEW), now, load).outcomes();
  }

  @Override
  public Reasons reasons() {
    return new FsrsReasons(this, settings);
  }

  @Override
  public Optional<Schedule> replayed(CardHistory history) {
    return new FsrsReplay(this, days).of(history);
  }

  @Override
  public Optional<Memory> memory(Schedule schedule) {
    return switch (schedule) {
      case FsrsSchedule fsrs when fsrs.phase() == Phase.NEW -> Optional.empty();
      case FsrsSchedule fsrs ->
          Optional.of(model.at(fsrs.stability(), fsrs.difficulty(), fsrs.further()));
      case Sm2Schedule sm2 -> Optional.of(memory(sm2));
    };
  }

  /// The schedule of a card put back to its beginning, as the plugin writes it.
  public FsrsSchedule reset(StudyMoment now) {
    return new FsrsSchedule(now.instant(), 0, 0, 0, 0, 0, 0, 0, Optional.empty());
  }

  /// A card as it comes to be rated.
  record Card(Phase phase, int step, int reps, int lapses, Optional<Memory> memory, Elapsed since) {
    static final Card NEW = new Card(Phase.NEW, 0, 0, 0, Optional.empty(), Elapsed.ofDays(0));
  }

  Card card(Schedule known, StudyMoment now) {
    return switch (known) {
      case FsrsSchedule fsrs when fsrs.phase() == Phase.NEW -> Card.NEW;
      case FsrsSchedule fsrs ->
          new Card(
              fsrs.phase(),
              fsrs.learningStep(),
              fsrs.reps(),
              fsrs.lapses(),
              memory(fsrs),
              since(lastReview(fsrs), now));
      case Sm2Schedule sm2 -> card(sm2, now);
    };
  }

  private Card card(Sm2Schedule sm2, StudyMoment now) {
    double interval = interval(sm2);
    LocalDate rated = sm2.due().minusDays(Math.round(interval));
    int reps = PluginConversion.reps(interval);
    Elapsed since = Elapsed.ofDays(studyDays(rated, now.day()));
    return new Card(Phase.REVIEW, 0, reps, 0, Optional.of(memory(sm2)), since);
  }

  private static double interval(Sm2Schedule sm2) {
    return Math.clamp(sm2.interval(), 1, Schedule.LONGEST_INTERVAL);
  }

  private Memory memory(Sm2Schedule sm2) {
    double interval = interval(sm2);
    return switch (settings.fromSm2()) {
      case AS_PLUGIN -> model.at(interval, PluginConversion.difficulty(sm2.ease()));
      case AS_ANKI -> model.fromSm2(interval, sm2.ease() / 100.0, PAST_RETENTION);
    };
  }

  MemoryModel model() {
    return model;
  }

  /// With as many decimals as a schedule has, so that going on from one and replaying agree.
  Memory rounded(Memory memory) {
    return model.at(
        rounded(memory.stability()),
        rounded(memory.difficulty()),
        memory.further().stream().map(Fsrs::rounded).toList());
  }

  private static Instant lastReview(FsrsSchedule fsrs) {
    return fsrs.lastReview()
        .orElseGet(() -> fsrs.dueAt().minusSeconds((long) (fsrs.interval() * DAY.toSeconds())));
  }

  Elapsed since(Instant last, StudyMoment now) {
    long seconds = now.instant().getEpochSecond() - last.getEpochSecond();
    return new Elapsed(studyDays(days.dayOf(last), now.day()), seconds / (double) DAY.toSeconds());
  }

  private static int studyDays(LocalDate from, LocalDate to) {
    return Math.clamp(DAYS.between(from, to), 0, Integer.MAX_VALUE);
  }

  /// One card rated at one moment.
  private final class Rating {
    private final Card card;
    private final StudyMoment now;
    private final IntervalSpread spread;
    private final Optional<Instant> lastReview;

    Rating(Card card, StudyMoment now, DueLoad load) {
      this.card = card;
      this.now = now;
      this.spread = new IntervalSpread(settings, now.day(), load, Chance.of(seed, card.reps()));
      this.lastReview = Optional.of(now.instant());
    }

    Outcomes outcomes() {
      Memory.Prospects prospects =
          card.memory()
              .map(memory -> memory.prospects(card.since()))
              .orElseGet(model::firstProspects);
      Memory again = prospects.again();
      Memory hard = prospects.hard();
      Memory good = prospects.good();
      Memory easy = prospects.easy();
      if (!model.countsSameDay()) {
        long first = Math.min(days(again), days(hard));
        return rising(inDays(again, first, lapses()), first + 1, hard, good, easy);
      }
      return switch (card.phase()) {
        case NEW, LEARNING -> inSteps(again, hard, good, easy, learning, Phase.LEARNING);
        case RELEARNING -> inSteps(again, hard, good, easy, relearning, Phase.RELEARNING);
        case REVIEW -> rising(forgotten(again), 1, hard, good, easy);
      };
    }

    /// A card that was remembered comes back the later, the easier that was.
    private Outcomes rising(
        FsrsSchedule forgotten, long shortest, Memory hard, Memory good, Memory easy) {
      long goodDays = days(good);
      long hardDays = Math.max(Math.min(days(hard), goodDays), shortest);
      goodDays = Math.max(goodDays, hardDays + 1);
      long easyDays = Math.max(days(easy), goodDays + 1);
      return new Outcomes(
          forgotten,
          inDays(hard, hardDays, card.lapses()),
          inDays(good, goodDays, card.lapses()),
          inDays(easy, easyDays, card.lapses()));
    }

    private Outcomes inSteps(
        Memory again, Memory hard, Memory good, Memory easy, LearningSteps steps, Phase phase) {
      return new Outcomes(
          inSteps(Grade.AGAIN, again, steps, phase),
          inSteps(Grade.HARD, hard, steps, phase),
          inSteps(Grade.GOOD, good, steps, phase),
          inSteps(Grade.EASY, easy, steps, phase));
    }

    private FsrsSchedule inSteps(Grade grade, Memory memory, LearningSteps steps, Phase phase) {
      return steps
          .after(grade, card.step())
          .map(step -> inStep(memory, step, phase, card.lapses()))
          .orElseGet(() -> inDays(memory, days(memory), card.lapses()));
    }

    private FsrsSchedule forgotten(Memory memory) {
      return relearning
          .after(Grade.AGAIN, 0)
          .map(step -> inStep(memory, step, Phase.RELEARNING, lapses()))
          .orElseGet(() -> inDays(memory, days(memory), lapses()));
    }

    /// Only what had been learned can be forgotten.
    private int lapses() {
      return card.phase() == Phase.REVIEW ? card.lapses() + 1 : card.lapses();
    }

    private FsrsSchedule inStep(Memory memory, LearningSteps.Step step, Phase phase, int lapses) {
      if (step.delay().compareTo(DAY) >= 0) {
        return inDays(memory, step.delay().toDays(), lapses);
      }
      Instant due = now.instant().plus(step.delay());
      return schedule(memory, due, 0, phase, step.index(), lapses);
    }

    private FsrsSchedule inDays(Memory memory, long days, int lapses) {
      long interval = Math.min(days, settings.maximumInterval());
      return schedule(memory, dueAt(interval), interval, Phase.REVIEW, 0, lapses);
    }

    private Instant dueAt(long interval) {
      return FsrsReplay.onDay(now.instant(), interval, days);
    }

    private long days(Memory memory) {
      double wanted = memory.daysUntil(settings.desiredRetention());
      long interval = Math.clamp(Math.round(wanted), 1, settings.maximumInterval());
      return spread.spread(interval, card.since().studyDays());
    }

    private FsrsSchedule schedule(
        Memory memory, Instant due, long interval, Phase phase, int step, int lapses) {
      return new FsrsSchedule(
          due,
          interval,
          rounded(memory.stability()),
          rounded(memory.difficulty()),
          phase.state(),
          card.reps() + 1,
          lapses,
          step,
          lastReview,
          memory.further().isEmpty()
              ? List.of()
              : memory.further().stream().map(Fsrs::rounded).toList());
    }
  }

  private static double rounded(double number) {
    return Math.round(number * DECIMALS) / DECIMALS;
  }
}
