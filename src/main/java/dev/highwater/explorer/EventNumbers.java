package dev.highwater.explorer;

import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.EventBook;
import java.util.Arrays;
import java.util.function.IntSupplier;

/// The numbers of the events that a walker brings about, asked for once.
final class EventNumbers {
  private static final int KINDS = 13;
  private static final int FIRSTS = 16;
  private static final int SECONDS = 256;

  private final EventBook events;
  private final int[] numbers;

  EventNumbers(EventBook events) {
    this.events = events;
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
    return number(0, record, 0, () -> events.sending(record));
  }

  int crash(int broker, CrashKind kind) {
    return number(
        1, broker, kind == CrashKind.KEEPING_MARK ? 0 : 1, () -> events.crash(broker, kind));
  }

  int lossyCrash(int broker, int kept) {
    return number(2, broker, kept, () -> events.lossyCrash(broker, kept));
  }

  int restart(int broker) {
    return number(3, broker, 0, () -> events.restart(broker));
  }

  int expiry(int broker) {
    return number(4, broker, 0, () -> events.expiry(broker));
  }

  int heartbeat(int broker) {
    return number(5, broker, 0, () -> events.heartbeat(broker));
  }

  int lag(int leader, int laggards) {
    return number(6, leader, laggards, () -> events.lag(leader, laggards));
  }

  int stop(int broker) {
    return number(7, broker, 0, () -> events.stop(broker));
  }

  int diskLoss(int broker, boolean running) {
    return number(8, broker, running ? 1 : 0, () -> events.diskLoss(broker, running));
  }

  int controllerReached(int broker) {
    return number(9, broker, 0, () -> events.controllerReached(broker));
  }

  int metadataReadOn(int broker) {
    return number(10, broker, 0, () -> events.metadataReadOn(broker));
  }

  int preferredElection() {
    return number(11, 0, 0, events::preferredElection);
  }

  int uncleanElection() {
    return number(12, 0, 0, events::uncleanElection);
  }
}
