package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads the words after {@code claim}.
final class ClaimReader {
  private final Phrases<Fault> faults = new Phrases<>();
  private final Phrases<Fault> counted = new Phrases<>();
  private final Phrases<Promise> breaking = new Phrases<>();
  private final Phrases<Start> starts = new Phrases<>();

  /// What the first words of a claim decide.
  private sealed interface Start {
    record Kept(Promise promise) implements Start {}

    record Broken(Promise promise) implements Start {}

    record Least() implements Start {}
  }

  ClaimReader() {
    for (Fault fault : Fault.values()) {
      faults.add(fault.one(), fault).add(fault.many(), fault);
      counted.add(fault.many(), fault);
    }
    for (Promise promise : Promise.values()) {
      breaking.add(promise.breaking(), promise);
      starts.add(promise.kept(), new Start.Kept(promise));
      promise.alsoKept().forEach(words -> starts.add(words, new Start.Kept(promise)));
      starts.add(promise.broken(), new Start.Broken(promise));
    }
    starts.add("least", new Start.Least());
  }

  Claim read(Words words) throws Words.Unexpected {
    return switch (starts.read(words)) {
      case Start.Kept(Promise promise) -> {
        FaultBudget budget = after(words, promise == Promise.ACKED_RECORDS_SURVIVE);
        yield new Claim.Kept(promise, budget, records(words));
      }
      case Start.Broken(Promise promise) ->
          new Claim.CanBreak(promise, after(words, false), records(words));
      case Start.Least() -> least(words);
    };
  }

  /// {@code after 1 crash}; "survive" needs no "after".
  private FaultBudget after(Words words, boolean mayBeBare) throws Words.Unexpected {
    boolean follows = words.accept("after") || (mayBeBare && words.nextMatches("[0-9]+"));
    return follows ? budget(words) : FaultBudget.NONE;
  }

  private Claim least(Words words) throws Words.Unexpected {
    Fault kind = counted.read(words);
    words.expect("that");
    Promise promise = breaking.read(words);
    int column = words.column();
    FaultBudget given = words.accept("given") ? budget(words) : FaultBudget.NONE;
    if (given.number(kind) > 0) {
      throw new Words.Unexpected(
          column, "the " + kind.many() + " are what is counted; expected faults of other kinds");
    }
    words.expect("=");
    Claim.Answer answer;
    if (words.accept("none")) {
      words.expect("up");
      words.expect("to");
      answer = new Claim.Answer.NoneUpTo(number(words, 1, "a number of " + kind.many()));
    } else {
      answer = new Claim.Answer.Exactly(number(words, 0, "\"none\" or a number of " + kind.many()));
    }
    return new Claim.Least(kind, promise, given, answer, records(words));
  }

  /// {@code 1 crash, 2 lags and 1 retry}
  private FaultBudget budget(Words words) throws Words.Unexpected {
    Map<Fault, Integer> numbers = new EnumMap<>(Fault.class);
    do {
      int number = number(words, 1, "a number of faults");
      int column = words.column();
      Fault fault = faults.read(words);
      if (numbers.put(fault, number) != null) {
        throw new Words.Unexpected(
            column, fault.many() + " stand here twice; expected each kind once");
      }
    } while (words.accept(",") || words.accept("and"));
    return FaultBudget.of(numbers);
  }

  /// {@code with 2 records}
  private static OptionalInt records(Words words) throws Words.Unexpected {
    if (!words.accept("with")) {
      return OptionalInt.empty();
    }
    int number = number(words, 1, "a number of records");
    words.take("\"records\"", word -> word.equals("record") || word.equals("records"));
    return OptionalInt.of(number);
  }

  private static int number(Words words, int least, String what) throws Words.Unexpected {
    String range = " from " + least + " to " + Claim.MOST;
    return Integer.parseInt(
        words
            .take(what + range, word -> word.matches("[0-9]") && Integer.parseInt(word) >= least)
            .text());
  }

  /// Fixed sequences of words, each with a meaning; where they part, all ways on are expected.
  private static final class Phrases<T> {
    private record Phrase<T>(List<String> words, T meaning) {}

    private final List<Phrase<T>> phrases = new ArrayList<>();

    Phrases<T> add(String words, T meaning) {
      phrases.add(new Phrase<>(Arrays.asList(words.split(" ")), meaning));
      return this;
    }

    /// Reads the longest phrase that stands there.
    T read(Words words) throws Words.Unexpected {
      List<Phrase<T>> fitting = phrases;
      for (int at = 0; ; at++) {
        int length = at;
        List<Phrase<T>> open = fitting.stream().filter(p -> p.words().size() > length).toList();
        List<Phrase<T>> next =
            open.stream().filter(p -> words.nextIs(p.words().get(length))).toList();
        if (next.isEmpty()) {
          return fitting.stream()
              .filter(p -> p.words().size() == length)
              .findFirst()
              .orElseThrow(() -> words.unexpected(alternatives(open, p -> p.words().get(length))))
              .meaning();
        }
        words.accept(next.getFirst().words().get(length));
        fitting = next;
      }
    }

    private static <P> String alternatives(List<P> open, Function<P, String> word) {
      List<String> quoted =
          open.stream().map(word).distinct().map(text -> "\"" + text + "\"").toList();
      return quoted.size() == 1
          ? quoted.getFirst()
          : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
    }
  }
}
