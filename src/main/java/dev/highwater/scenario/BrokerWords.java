package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Tick;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Reads the numbers of brokers, and lengths of time.
final class BrokerWords {
  /// An hour of simulated time, in milliseconds: longer than anything Kafka times by default.
  static final int LONGEST_WAIT = 3_600_000;

  private static final String TIME = "[0-9]{1,9}([.][0-9]{1,9})?";

  private final int replicas;

  /// @param replicas brokers 1 to so many exist in every run
  BrokerWords(int replicas) {
    this.replicas = replicas;
  }

  int replicas() {
    return replicas;
  }

  /// Brokers with commas between them, no two alike, ascending.
  List<BrokerId> several(Words words) throws Words.Unexpected {
    List<BrokerId> brokers = new ArrayList<>();
    do {
      int column = words.column();
      BrokerId broker = one(words);
      if (brokers.contains(broker)) {
        throw new Words.Unexpected(
            column, "broker " + broker + " is named twice; expected it once");
      }
      brokers.add(broker);
    } while (words.accept(","));
    return brokers.stream().sorted().toList();
  }

  BrokerId one(Words words) throws Words.Unexpected {
    Words.Word word =
        words.take(
            "a broker from 1 to " + replicas,
            text -> text.matches("[1-9]") && Integer.parseInt(text) <= replicas);
    return new BrokerId(Integer.parseInt(word.text()));
  }

  static boolean isTime(Words words) {
    return words.nextMatches(TIME);
  }

  /// A moment since the run began, to the microsecond.
  static Tick time(Words words) throws Words.Unexpected {
    int column = words.column();
    BigDecimal number =
        new BigDecimal(words.take("a time such as 3.2 ms", word -> word.matches(TIME)).text());
    BigDecimal millis =
        words.take("\"ms\" or \"s\"", w -> w.equals("ms") || w.equals("s")).text().equals("s")
            ? number.movePointRight(3)
            : number;
    if (millis.compareTo(BigDecimal.valueOf(LONGEST_WAIT)) > 0) {
      throw new Words.Unexpected(column, "expected at most " + LONGEST_WAIT + " ms");
    }
    BigDecimal micros = millis.movePointRight(3);
    if (micros.stripTrailingZeros().scale() > 0) {
      throw new Words.Unexpected(column, "expected whole microseconds at the finest");
    }
    return new Tick(micros.longValueExact());
  }

  private static boolean isNumber(String word) {
    return word.matches("[0-9]{1,99}");
  }

  /// A number of milliseconds or seconds.
  static int milliseconds(Words words, String what) throws Words.Unexpected {
    int column = words.column();
    BigInteger number = new BigInteger(words.take(what, BrokerWords::isNumber).text());
    int factor =
        words.take("\"ms\" or \"s\"", w -> w.equals("ms") || w.equals("s")).text().equals("s")
            ? 1000
            : 1;
    if (number.compareTo(BigInteger.valueOf(LONGEST_WAIT / factor)) > 0) {
      throw new Words.Unexpected(column, "expected at most " + LONGEST_WAIT + " ms");
    }
    return number.intValueExact() * factor;
  }
}
