package dev.highwater.note;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The schedules of a question as the plugin reads them: nothing is rejected.
///
/// Source: facts of the plugin, section 6.
///
/// @param comment exact characters of the comment they come from
/// @param parts one for each card, in order
record PluginSchedules(String comment, List<Part> parts) {
  /// @param schedule empty when the card was never reviewed, or the part is unreadable
  record Part(Optional<Schedule> schedule, Optional<UnreadableSchedule> unreadable) {
    static final Part NEW = new Part(Optional.empty(), Optional.empty());
  }

  private static final Pattern COMMENT = Pattern.compile("<!--SR:([^\\n\\r\\u2028\\u2029]+?)-->");
  private static final Pattern LOOSE = Pattern.compile("!([0-9-]+),([0-9]+),([0-9]+)");
  private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?[0-9]{1,15})[^\\n]*");

  static Optional<PluginSchedules> of(String text) {
    Matcher comment = COMMENT.matcher(text);
    if (comment.find()) {
      return Optional.of(new PluginSchedules(comment.group(), parts(comment.group(1))));
    }
    String loose =
        LOOSE.matcher(text).results().map(found -> found.group()).collect(Collectors.joining());
    if (loose.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PluginSchedules(ScheduleText.OPENING + loose + ScheduleText.CLOSING, parts(loose)));
  }

  /// What the comment says of the card at {@code ordinal}.
  Part of(int ordinal) {
    return ordinal < parts.size() ? parts.get(ordinal) : Part.NEW;
  }

  private static List<Part> parts(String content) {
    List<Part> parts = new ArrayList<>();
    for (String part : content.split("!", -1)) {
      String trimmed = PluginText.trim(part);
      if (!trimmed.isEmpty()) {
        parts.add(part(trimmed));
      }
    }
    return List.copyOf(parts);
  }

  private static Part part(String text) {
    Optional<FsrsSchedule> fsrs = FsrsSchedule.parse(text);
    if (fsrs.isPresent()) {
      return new Part(Optional.of(fsrs.get()), Optional.empty());
    }
    String[] fields = text.split(",", -1);
    Optional<LocalDate> due = ScheduleText.date(PluginText.trim(fields[0]));
    Optional<Long> interval = number(fields, 1);
    Optional<Long> ease = number(fields, 2);
    if (due.isPresent() && due.get().equals(ScheduleText.NEVER_REVIEWED)) {
      return Part.NEW;
    }
    if (due.isEmpty() || interval.isEmpty() || ease.isEmpty()) {
      return new Part(Optional.empty(), Optional.of(new UnreadableSchedule(due, interval, ease)));
    }
    int easeInRange = Math.clamp(ease.get(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    return new Part(
        Optional.of(new Sm2Schedule(due.get(), interval.get(), easeInRange)), Optional.empty());
  }

  private static Optional<Long> number(String[] fields, int at) {
    Matcher matcher = NUMBER.matcher(at < fields.length ? fields[at] : "");
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }
}
