package dev.highwater.note;

import dev.highwater.schedule.Schedule;
import java.util.Optional;

/// What a schedule comment says of one card of its block.
///
/// @param schedule empty when the card was never rated or its place is unreadable
/// @param unreadable what the plugin makes of the place, when that is no schedule; only where notes
///   are read as it does
public record CommentReading(Optional<Schedule> schedule, Optional<UnreadableSchedule> unreadable) {
  /// Where there is no comment.
  public static final CommentReading NOTHING =
      new CommentReading(Optional.empty(), Optional.empty());

  /// Reads a comment.
  ///
  /// @param comment its exact characters
  /// @param ordinal the card's place in its block
  /// @param asPlugin understand it as obsidian-spaced-repetition does
  public static CommentReading of(String comment, int ordinal, boolean asPlugin) {
    if (!asPlugin) {
      return new CommentReading(ScheduleText.parse(comment).of(ordinal), Optional.empty());
    }
    return PluginSchedules.of(comment)
        .map(found -> found.of(ordinal))
        .map(part -> new CommentReading(part.schedule(), part.unreadable()))
        .orElse(NOTHING);
  }
}
