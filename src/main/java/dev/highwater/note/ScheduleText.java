package dev.highwater.note;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the inside of a schedule comment: {@code <!--SR:!due,interval,ease!due,interval,ease-->}.
///
/// Source: obsidian-spaced-repetition 1.15.4. Numbers are read as whole numbers ({@code 12.7} is
/// 12), three spellings of a date are known, and the date 2000-01-01 means never reviewed. Where
/// the plugin goes on with {@code NaN}, the card counts as new and a complaint says so.
///
/// @param schedules one place per card of the block
/// @param complaints what is wrong with the comment
record ScheduleText(List<Optional<Schedule>> schedules, List<Complaint> complaints) {
  static final String OPENING = "<!--SR:";
  static final String CLOSING = "-->";

  static final LocalDate NEVER_REVIEWED = LocalDate.of(2000, 1, 1);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,9})(?:\\.\\d*)?");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile("[A-Za-z]{3} ([A-Za-z]{3}) (\\d{1,2}) (\\d{4})");
  private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// Something wrong with a comment; the line is the comment's own.
  record Complaint(String code, String message) {}

  /// Reads the exact characters of a comment, closed or not.
  static ScheduleText parse(String comment) {
    List<Optional<Schedule>> schedules = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    int end = comment.indexOf(CLOSING);
    if (end < 0) {
      complaints.add(
          new Complaint("unclosed-schedule", "This schedule comment is not closed with -->."));
      end = comment.length();
    }
    for (String part : comment.substring(OPENING.length(), end).split("!", -1)) {
      if (!part.isBlank()) {
        schedules.add(part(part.strip(), complaints));
      }
    }
    if (schedules.isEmpty()) {
      complaints.add(
          new Complaint(
              "bad-schedule",
              "This schedule comment is empty; the card counts as new and the comment stays."));
    }
    return new ScheduleText(List.copyOf(schedules), List.copyOf(complaints));
  }

  /// What the comment says of the card at {@code ordinal} of its block.
  Optional<Schedule> of(int ordinal) {
    return ordinal < schedules.size() ? schedules.get(ordinal) : Optional.empty();
  }

  private static Optional<Schedule> part(String part, List<Complaint> complaints) {
    if (part.startsWith("fsrs,")) {
      return fsrs(part, complaints);
    }
    String[] fields = part.split(",", -1);
    Optional<LocalDate> due = fields.length < 3 ? Optional.empty() : date(fields[0].strip());
    Optional<Integer> interval = fields.length < 3 ? Optional.empty() : number(fields[1].strip());
    Optional<Integer> ease = fields.length < 3 ? Optional.empty() : number(fields[2].strip());
    if (due.isEmpty() || interval.isEmpty() || ease.isEmpty() || ease.get() == 0) {
      complaints.add(
          new Complaint(
              "bad-schedule",
              "The schedule \""
                  + part
                  + "\" is not date,interval,ease; the card counts as new and the comment stays."));
      return Optional.empty();
    }
    return due.filter(day -> !day.equals(NEVER_REVIEWED))
        .map(day -> new Sm2Schedule(day, interval.get(), ease.get()));
  }

  private static Optional<Schedule> fsrs(String part, List<Complaint> complaints) {
    Optional<Schedule> schedule = FsrsSchedule.parse(part).map(Function.identity());
    if (schedule.isEmpty()) {
      complaints.add(
          new Complaint(
              "bad-schedule",
              "The FSRS schedule \""
                  + part
                  + "\" cannot be read; the card counts as new and the comment stays."));
    }
    return schedule;
  }

  private static Optional<Integer> number(String text) {
    if (text.length() <= 9 && isDigits(text, 0, text.length())) {
      return Optional.of(Integer.valueOf(text));
    }
    Matcher matcher = WHOLE_NUMBER.matcher(text);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /// A day in one of the spellings the plugin knows; a time of day is dropped.
  static Optional<LocalDate> date(String text) {
    if (isUsualDate(text)) {
      return date(text.substring(0, 4), text.substring(5, 7), text.substring(8));
    }
    String day = TIME_OF_DAY.matcher(text).replaceFirst("");
    Matcher yearFirst = YEAR_FIRST.matcher(day);
    if (yearFirst.matches()) {
      return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(day);
    if (dayFirst.matches()) {
      return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher inWords = IN_WORDS.matcher(day);
    if (inWords.matches()) {
      int month = MONTHS.indexOf(inWords.group(1).toLowerCase(Locale.ROOT)) + 1;
      return date(inWords.group(3), Integer.toString(month), inWords.group(2));
    }
    return Optional.empty();
  }

  /// As nearly every comment has it, {@code 2025-02-05}; found without a pattern, since a vault has
  /// very many.
  private static boolean isUsualDate(String text) {
    return text.length() == 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && isDigits(text, 0, 4)
        && isDigits(text, 5, 7)
        && isDigits(text, 8, 10);
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return from < to;
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
