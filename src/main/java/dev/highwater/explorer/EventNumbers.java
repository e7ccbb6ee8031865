package dev.highwater.explorer;

import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.PackedRules;
import java.util.Arrays;
import java.util.function.IntSupplier;

/// The numbers of the events that a walker brings about, asked for once.
final class EventNumbers {
  private static final int KINDS = 7;
  private static final int FIRSTS = 16;
  private static final int SECONDS = 256;

  private final PackedRules rules;
  private final int[] numbers;

  EventNumbers(PackedRules rules) {
    this.rules = rules;
    numbers = new int[KINDS * FIRSTS * SECONDS];
    Arrays.fill(numbers, -1);
  }

  private int number(int kind, int first, int second, IntSupplier ask) {
    int at = (kind * FIRSTS + first) * SECONDS + second;
    int known = numbers[at];
    if (known >= 0) {
      return known;
    }
    numbers[at] = ask.getAsInt();
    return numbers[at];
  }

  int sending(int record) {
    return number(0, record, 0, () -> rules.sending(record));
  }

  int crash(int broker, CrashKind kind) {
    return number(
        1, broker, kind == CrashKind.KEEPING_MARK ? 0 : 1, () -> rules.crash(broker, kind));
  }

  int lossyCrash(int broker, int kept) {
    return number(2, broker, kept, () -> rules.lossyCrash(broker, kept));
  }

  int restart(int broker) {
    return number(3, broker, 0, () -> rules.restart(broker));
  }

  int expiry(int broker) {
    return number(4, broker, 0, () -> rules.expiry(broker));
  }

  int heartbeat(int broker) {
    return number(5, broker, 0, () -> rules.heartbeat(broker));
  }

  int lag(int leader, int laggards) {
    return number(6, leader, laggards, () -> rules.lag(leader, laggards));
  }
}
