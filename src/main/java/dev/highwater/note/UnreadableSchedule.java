package dev.highwater.note;

import java.time.LocalDate;
import java.util.Optional;

/// A schedule with a part that is no date or number. The plugin goes on with it, and the reading
/// that copies the plugin says so; otherwise the card is new.
///
/// @param due empty when it is no date
/// @param interval days; empty when it is no number
/// @param ease percent; empty when it is no number
public record UnreadableSchedule(
    Optional<LocalDate> due, Optional<Long> interval, Optional<Long> ease) {}
