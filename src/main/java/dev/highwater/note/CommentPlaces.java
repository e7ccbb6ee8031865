package dev.highwater.note;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places of a schedule comment with their exact characters, so that one can be changed and the
/// others stay.
///
/// Writes as obsidian-spaced-repetition does: whole days, no trailing zeros, and {@code
/// !2000-01-01,1,<base ease>} for a card that was never reviewed.
final class CommentPlaces {
  private static final String MARK = "!";

  /// What stands between the marks, the first piece in front of the first mark.
  private final List<String> pieces;

  private final int baseEase;

  /// @param comment exact characters; without them every card is new
  CommentPlaces(Optional<String> comment, int baseEase) {
    this.pieces = comment.map(CommentPlaces::pieces).orElseGet(() -> new ArrayList<>(List.of("")));
    this.baseEase = baseEase;
  }

  private static List<String> pieces(String comment) {
    int end = comment.indexOf(ScheduleText.CLOSING);
    String inside =
        comment.substring(ScheduleText.OPENING.length(), end < 0 ? comment.length() : end);
    return new ArrayList<>(Arrays.asList(inside.split(MARK, -1)));
  }

  /// A schedule as it will be read again, if it can be written at all.
  static Optional<Schedule> asWritten(Schedule schedule) {
    Schedule written =
        switch (schedule) {
          case Sm2Schedule sm2 ->
              new Sm2Schedule(sm2.due(), Math.floor(sm2.interval() + 0.5), sm2.ease());
          case FsrsSchedule fsrs ->
              new FsrsSchedule(
                  fsrs.dueAt().truncatedTo(ChronoUnit.MILLIS),
                  fsrs.interval(),
                  fsrs.stability(),
                  fsrs.difficulty(),
                  fsrs.state(),
                  fsrs.reps(),
                  fsrs.lapses(),
                  fsrs.learningStep(),
                  fsrs.lastReview().map(at -> at.truncatedTo(ChronoUnit.MILLIS)));
        };
    String comment = ScheduleText.OPENING + MARK + text(schedule) + ScheduleText.CLOSING;
    return ScheduleText.parse(comment).of(0).filter(written::equals);
  }

  private static String text(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 ->
          "%s,%d,%d".formatted(sm2.due(), (long) Math.floor(sm2.interval() + 0.5), sm2.ease());
      case FsrsSchedule fsrs -> fsrs.text();
    };
  }

  private String neverReviewed() {
    return ScheduleText.NEVER_REVIEWED + ",1," + baseEase;
  }

  /// Makes the places say something else, and gives every card of the block a place.
  ///
  /// @param changes empty for never reviewed
  void change(Map<Integer, Optional<Schedule>> changes, int cards) {
    List<Integer> places = places();
    if (pieces.size() > 1 && pieces.getLast().isBlank()) {
      pieces.removeLast();
    }
    while (places.size() < cards) {
      places.add(pieces.size());
      pieces.add(neverReviewed());
    }
    changes.forEach((ordinal, schedule) ->
        replace(places.get(ordinal), schedule.map(CommentPlaces::text).orElse(neverReviewed())));
  }

  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      if (!pieces.get(at).isBlank()) {
        places.add(at);
      }
    }
    return places;
  }

  private void replace(int place, String text) {
    String old = pieces.get(place);
    int start = old.indexOf(old.strip());
    String leading = old.substring(0, start);
    String trailing = old.substring(start + old.strip().length());
    pieces.set(place, leading + (place == 0 ? MARK : "") + text + trailing);
  }

  /// True when no card was ever reviewed and nothing else is written here.
  boolean areAllNew() {
    return places().stream().map(pieces::get).allMatch(CommentPlaces::isNeverReviewed);
  }

  private static boolean isNeverReviewed(String piece) {
    ScheduleText read = ScheduleText.parse(ScheduleText.OPENING + piece + ScheduleText.CLOSING);
    return read.complaints().isEmpty() && read.schedules().equals(List.of(Optional.empty()));
  }

  /// The whole comment.
  String text() {
    return ScheduleText.OPENING + String.join(MARK, pieces) + ScheduleText.CLOSING;
  }
}
