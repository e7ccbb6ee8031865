package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message's way through the picture, in play milliseconds.
///
/// It appears at its sender, sets out so late that it moves for no longer than {@link
/// #LONGEST_MOVE}, and is gone once it has arrived. A held message stops half way. Times that the
/// clock compresses to nothing are stretched to {@link #SHORTEST_MOVE} within the neighbouring
/// stops, so that nothing flashes by.
///
/// @param appears when it is first seen
/// @param ends when it has arrived, or has been seen to be lost; past the end of the run if neither
/// @param holdFrom when it stands still half way; empty when it is not held
/// @param lostFrom when it was lost; it is shown as lost until the next stop
record Flight(
    Message message,
    double appears,
    double ends,
    Optional<Double> holdFrom,
    Optional<Double> lostFrom) {
  static final double LONGEST_MOVE = 600;
  static final double SHORTEST_MOVE = 400;

  /// Share of the way at which a message waits for its turn, clear of its sender's frame.
  private static final double AT_SENDER = 0.2;

  /// Share of the way at which a held or lost message stops.
  private static final double STOPS_AT = 0.5;

  /// The flights worth showing, in order of sending.
  static List<Flight> of(Trace trace, PlayClock clock) {
    List<Flight> flights = new ArrayList<>();
    for (Message message : trace.messages()) {
      if (isWorthShowing(message)) {
        fly(message, trace, clock).ifPresent(flights::add);
      }
    }
    return List.copyOf(flights);
  }

  private static boolean isWorthShowing(Message message) {
    boolean unfinished = message.fate() == Message.Fate.UNDER_WAY && tellsNothing(message);
    return message.kind() != Message.Kind.BROKER_HEARTBEAT && !unfinished;
  }

  private static Optional<Flight> fly(Message message, Trace trace, PlayClock clock) {
    // A producer's request opens what happens at its tick; brokers' messages follow from it.
    double appears =
        message.from() instanceof Node.Producer
            ? clock.arrivalAt(message.sent())
            : clock.departureAt(message.sent());
    return message.fate() == Message.Fate.LOST
        ? Optional.of(lost(message, appears, trace, clock))
        : arriving(message, appears, clock);
  }

  private static Optional<Flight> arriving(Message message, double from, PlayClock clock) {
    double appears = from;
    double ends = message.arrived().map(clock::arrivalAt).orElse(afterTheEnd(clock));
    if (ends - appears < SHORTEST_MOVE) {
      if (tellsNothing(message)) {
        return Optional.empty();
      }
      int stop = clock.stopAt(appears);
      int next = Math.min(stop + 1, clock.stopCount() - 1);
      ends = Math.min(appears + SHORTEST_MOVE, Math.max(ends, clock.placeOfStop(next)));
      appears = Math.max(Math.min(appears, ends - SHORTEST_MOVE), clock.placeOfStop(stop));
    }
    return Optional.of(
        new Flight(message, appears, ends, holdFrom(message, appears), Optional.empty()));
  }

  /// A message that never arrives is lost with the crash of one of its ends, if there is one.
  private static Flight lost(Message message, double appears, Trace trace, PlayClock clock) {
    long usual = FlightTimes.oneWay(message, trace.config().network());
    double lostFrom = clock.departureAt(message.sent().plusMicros(usual));
    for (int stop = clock.stopAt(appears); stop < clock.stopCount(); stop++) {
      TraceStep step = trace.steps().get(clock.stepOfStop(stop));
      if (isDown(message.from(), step) || isDown(message.to(), step)) {
        lostFrom = clock.placeOfStop(stop);
        break;
      }
    }
    lostFrom = Math.max(lostFrom, appears + SHORTEST_MOVE);
    int stop = clock.stopAt(lostFrom);
    double ends = stop + 1 < clock.stopCount() ? clock.placeOfStop(stop + 1) : afterTheEnd(clock);
    return new Flight(message, appears, ends, holdFrom(message, appears), Optional.of(lostFrom));
  }

  private static double afterTheEnd(PlayClock clock) {
    return clock.length() + 2 * LONGEST_MOVE;
  }

  private static Optional<Double> holdFrom(Message message, double appears) {
    return message.held().map(_ -> appears + SHORTEST_MOVE);
  }

  private static boolean isDown(Node node, TraceStep step) {
    return node instanceof Node.Broker(var id) && !step.after().broker(id).running();
  }

  private static boolean tellsNothing(Message message) {
    return message.records().isEmpty() && !message.refused();
  }

  /// Whether it is in the picture at a play time.
  boolean isVisibleAt(double place) {
    return appears <= place && place < ends;
  }

  /// Whether it stands still on the network at a play time.
  boolean isHeldAt(double place) {
    boolean goesOn = lostFrom.isEmpty() && place >= ends - SHORTEST_MOVE;
    return holdFrom.filter(from -> place >= from && !goesOn && !isLostAt(place)).isPresent();
  }

  /// Whether it has been lost by a play time.
  boolean isLostAt(double place) {
    return lostFrom.filter(from -> place >= from).isPresent();
  }

  /// Share of the way it has gone at a play time, eased in and out, from 0 to 1.
  double wayAt(double place) {
    double halfWay = Math.max(AT_SENDER, STOPS_AT * ease((place - appears) / SHORTEST_MOVE));
    if (lostFrom.isPresent()) {
      return halfWay;
    }
    if (holdFrom.isPresent()) {
      return halfWay + (1 - STOPS_AT) * ease((place - ends + SHORTEST_MOVE) / SHORTEST_MOVE);
    }
    double departs = Math.max(appears, ends - LONGEST_MOVE);
    return AT_SENDER + (1 - AT_SENDER) * ease((place - departs) / (ends - departs));
  }

  private static double ease(double share) {
    double s = Math.clamp(share, 0, 1);
    return s * s * (3 - 2 * s);
  }
}
