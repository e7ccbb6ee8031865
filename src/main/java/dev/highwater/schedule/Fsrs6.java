package dev.highwater.schedule;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

import java.util.List;

/// FSRS-6, the memory model of ts-fsrs 5 and of Anki since 2025: a card has a stability S in days
/// and a difficulty D, and is remembered after t days with the chance R = (1 + factor t / S)^decay.
///
/// Names follow the published formulas; {@code w} are the parameters. Counts whole study days.
public final class Fsrs6 implements MemoryModel {
  /// The model's name.
  public static final Scheduler.Identity IDENTITY = new Scheduler.Identity("fsrs-6", 1);

  /// Days; no memory is weaker.
  public static final double LOWEST_STABILITY = 0.001;

  /// Days; no memory is firmer.
  public static final double HIGHEST_STABILITY = 36_500;

  private static final double LOWEST_DIFFICULTY = 1;
  private static final double HIGHEST_DIFFICULTY = 10;
  private static final double STABILITY_IS_DAYS_TO = 0.9;

  private final Fsrs6Parameters parameters;
  private final Fsrs6Profile profile;
  private final double[] w;
  private final double decay;
  private final double factor;
  private final double easiestDifficulty;
  private final double growth;
  private final double sameDayLapse;
  private final double[] sameDayChange = new double[4];
  private final Memory.Prospects firsts;
  private volatile Share lastShare = new Share(1, 0);

  public Fsrs6(Fsrs6Parameters parameters, Fsrs6Profile profile) {
    this.parameters = parameters;
    this.profile = profile;
    this.w = parameters.array();
    this.decay = -w[20];
    this.factor = pow(STABILITY_IS_DAYS_TO, 1 / decay) - 1;
    this.easiestDifficulty = firstDifficulty(Grade.EASY);
    this.growth = exp(w[8]);
    this.sameDayLapse = exp(w[17] * w[18]);
    for (Grade grade : Grade.values()) {
      sameDayChange[grade.rating() - 1] =
          exp(w[17] * (grade.rating() - Grade.GOOD.rating() + w[18]));
    }
    this.firsts = MemoryModel.super.firstProspects();
  }

  @Override
  public Scheduler.Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Double> parameters() {
    return parameters.values();
  }

  @Override
  public boolean countsSameDay() {
    return profile.countsSameDay();
  }

  @Override
  public Memory.Prospects firstProspects() {
    return firsts;
  }

  @Override
  public Memory first(Grade grade) {
    double stability = max(w[grade.rating() - 1], profile.lowestFirstStability());
    return at(stability, firstDifficulty(grade));
  }

  @Override
  public Memory at(double stability, double difficulty) {
    return new State(
        this,
        within(stability, LOWEST_STABILITY, HIGHEST_STABILITY),
        within(difficulty, LOWEST_DIFFICULTY, HIGHEST_DIFFICULTY));
  }

  @Override
  public Memory fromSm2(double interval, double easeFactor, double pastRetention) {
    double stability =
        within(
            interval * factor / (pow(pastRetention, 1 / decay) - 1),
            LOWEST_STABILITY,
            HIGHEST_STABILITY);
    double growthAtDifficultyTen =
        growth * pow(stability, -w[9]) * (exp((1 - pastRetention) * w[10]) - 1);
    return at(stability, 11 - (easeFactor - 1) / growthAtDifficultyTen);
  }

  /// A memory under one set of parameters.
  private record State(Fsrs6 model, double stability, double difficulty) implements Memory {
    @Override
    public double retrievability(Elapsed since) {
      return model.retrievability(stability, since.studyDays());
    }

    @Override
    public double daysUntil(double retention) {
      return stability * model.share(retention);
    }

    @Override
    public Memory after(Grade grade, Elapsed since) {
      return model.at(
          model.stability(this, grade, since.studyDays()), model.difficulty(difficulty, grade));
    }

    @Override
    public Prospects prospects(Elapsed since) {
      return model.prospects(this, since);
    }
  }

  /// What part of the stability passes until the chance is that low.
  private record Share(double retention, double share) {}

  /// Schedulers ask for one retention all the time. Two threads may both work it out; either result
  /// will do.
  private double share(double retention) {
    Share known = lastShare;
    if (known.retention() != retention) {
      known = new Share(retention, (pow(retention, 1 / decay) - 1) / factor);
      lastShare = known;
    }
    return known.share();
  }

  private Memory.Prospects prospects(State before, Elapsed since) {
    int days = since.studyDays();
    if (days == 0 && profile.countsSameDay()) {
      double damping = sameDayDamping(before.stability());
      return new Memory.Prospects(
          prospect(before, Grade.AGAIN, sameDay(before.stability(), Grade.AGAIN, damping)),
          prospect(before, Grade.HARD, sameDay(before.stability(), Grade.HARD, damping)),
          prospect(before, Grade.GOOD, sameDay(before.stability(), Grade.GOOD, damping)),
          prospect(before, Grade.EASY, sameDay(before.stability(), Grade.EASY, damping)));
    }
    double retrievability = retrievability(before.stability(), days);
    double increase = increase(before, retrievability);
    return new Memory.Prospects(
        prospect(before, Grade.AGAIN, forgotten(before, retrievability)),
        prospect(before, Grade.HARD, recalled(before, Grade.HARD, increase)),
        prospect(before, Grade.GOOD, recalled(before, Grade.GOOD, increase)),
        prospect(before, Grade.EASY, recalled(before, Grade.EASY, increase)));
  }

  private Memory prospect(State before, Grade grade, double stability) {
    return at(stability, difficulty(before.difficulty(), grade));
  }

  private double retrievability(double stability, int days) {
    return pow(1 + factor * days / stability, decay);
  }

  /// The initial difficulty before it is brought into range; later reviews lean on that for Easy.
  private double firstDifficulty(Grade grade) {
    return w[4] - exp(w[5] * (grade.rating() - 1)) + 1;
  }

  private double difficulty(double difficulty, Grade grade) {
    double change = -w[6] * (grade.rating() - Grade.GOOD.rating());
    double damped = difficulty + change * (HIGHEST_DIFFICULTY - difficulty) / 9;
    return w[7] * easiestDifficulty + (1 - w[7]) * damped;
  }

  private double stability(State before, Grade grade, int days) {
    if (days == 0 && profile.countsSameDay()) {
      return sameDay(before.stability(), grade, sameDayDamping(before.stability()));
    }
    double retrievability = retrievability(before.stability(), days);
    return grade == Grade.AGAIN
        ? forgotten(before, retrievability)
        : recalled(before, grade, increase(before, retrievability));
  }

  private double sameDayDamping(double stability) {
    return pow(stability, -w[19]);
  }

  private double sameDay(double stability, Grade grade, double damping) {
    double change = sameDayChange[grade.rating() - 1] * damping;
    return stability * (grade == Grade.AGAIN ? change : max(change, 1));
  }

  private double forgotten(State before, double retrievability) {
    double stability =
        w[11]
            * pow(before.difficulty(), -w[12])
            * (pow(before.stability() + 1, w[13]) - 1)
            * exp(w[14] * (1 - retrievability));
    double highest =
        profile.countsSameDay() ? before.stability() / sameDayLapse : before.stability();
    return min(stability, highest);
  }

  private double increase(State before, double retrievability) {
    return growth
        * (11 - before.difficulty())
        * pow(before.stability(), -w[9])
        * (exp(w[10] * (1 - retrievability)) - 1);
  }

  private double recalled(State before, Grade grade, double increase) {
    double weight =
        switch (grade) {
          case HARD -> w[15];
          case EASY -> w[16];
          case AGAIN, GOOD -> 1;
        };
    return before.stability() * (1 + increase * weight);
  }

  /// What is no number at all counts as the lowest.
  private static double within(double value, double lowest, double highest) {
    return value > lowest ? min(value, highest) : lowest;
  }
}
