package dev.highwater.schedule;

import java.time.LocalDate;

/// The schedule of obsidian-spaced-repetition's SM-2 variant, as it stands in {@code
/// <!--SR:!due,interval,ease-->}.
///
/// @param due the study day on which the card is due
/// @param interval days, at least 0; whole unless load balancing is off
/// @param ease percent, 250 is the plugin's base; never below 130 after a lapse
public record Sm2Schedule(LocalDate due, double interval, int ease) implements Schedule {
  @Override
  public boolean isLearned() {
    return interval >= 1;
  }

  @Override
  public Sm2Schedule inNote() {
    return new Sm2Schedule(due, Math.round(interval), ease);
  }
}
