package dev.highwater.ui.today;

import dev.highwater.library.RecognitionReason;
import dev.highwater.library.VaultNews.ChangedNote;
import dev.highwater.library.VaultNews.News;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.today.Pace;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.frame.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The day in words.
final class DayWords {
  private static final Texts TEXTS = Texts.of(DayWords.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final int NAMED_NOTES = 3;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int MINUTES_AN_HOUR = 60;

  private DayWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// New, being learned and due.
  static String counts(StudyQueue.Counts counts) {
    return TEXTS.say("counts", counts.fresh(), counts.learning(), counts.reviews());
  }

  /// About how long it takes, to the minute; never nothing for something.
  static String expected(Duration duration) {
    long seconds = duration.toSeconds();
    long minutes = Math.round((double) seconds / SECONDS_A_MINUTE);
    if (duration.isZero()) {
      return "";
    }
    if (minutes < 1) {
      return TEXTS.say("under-a-minute");
    }
    return minutes < MINUTES_AN_HOUR
        ? TEXTS.say("minutes", minutes)
        : TEXTS.say("hours", minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
  }

  /// What the minutes rest on.
  static String basis(Pace pace) {
    if (pace.isGuess()) {
      return TEXTS.say("pace-guess", seconds(pace.known()));
    }
    if (pace.freshMeasured() == 0) {
      return TEXTS.say("pace-known", seconds(pace.known()), pace.knownMeasured(), Pace.DAYS);
    }
    if (pace.knownMeasured() == 0) {
      return TEXTS.say("pace-new", seconds(pace.fresh()), pace.freshMeasured(), Pace.DAYS);
    }
    return TEXTS.say(
        "pace",
        seconds(pace.fresh()),
        seconds(pace.known()),
        pace.freshMeasured() + pace.knownMeasured(),
        Pace.DAYS);
  }

  private static long seconds(Duration duration) {
    return Math.max(1, Math.round(duration.toMillis() / 1000.0));
  }

  static String done(ReviewDay done) {
    return TEXTS.say("done-today", done.count(), spent(done.spent()));
  }

  private static String spent(Duration duration) {
    return duration.isZero() ? TEXTS.say("no-time") : expected(duration);
  }

  /// What is behind the limits.
  static String beyond(StudyDay day) {
    return TEXTS.say("beyond", day.beyond().fresh(), day.beyond().reviews());
  }

  /// One day of the calendar.
  static String answers(LocalDate day, int answers) {
    return TEXTS.say("answers-of-day", SHORT_DAY.format(day), answers);
  }

  /// What happened to notes, one sentence each.
  static List<String> news(News news) {
    List<String> sentences = new ArrayList<>();
    if (!news.notes().isEmpty()) {
      sentences.add(
          TEXTS.say("notes-changed", news.notes().size(), names(news.notes()), news.freshCards()));
    }
    news.recognised()
        .forEach((reason, cards) -> sentences.add(TEXTS.say("recognised", cards, why(reason))));
    if (news.ratedElsewhere() > 0) {
      sentences.add(TEXTS.say("rated-elsewhere", news.ratedElsewhere()));
    }
    return sentences;
  }

  private static String names(List<ChangedNote> notes) {
    String named =
        String.join(
            ", ", notes.stream().limit(NAMED_NOTES).map(ChangedNote::name).distinct().toList());
    return notes.size() > NAMED_NOTES ? TEXTS.say("and-others", named) : named;
  }

  private static String why(RecognitionReason reason) {
    return switch (reason) {
      case MOVED -> TEXTS.say("moved");
      case NOTE_RENAMED -> TEXTS.say("note-renamed");
      case EDITED -> TEXTS.say("edited");
      case EDITED_AND_MOVED -> TEXTS.say("edited-and-moved");
      case SAME_SCHEDULE -> TEXTS.say("same-schedule");
      case SAME_BLOCK -> TEXTS.say("same-block");
      case SPLIT_BLOCK -> TEXTS.say("split-block");
      case CAME_BACK -> TEXTS.say("came-back");
      case BY_HAND -> TEXTS.say("by-hand");
    };
  }
}
