package dev.highwater.schedule;

import java.util.Optional;

/// Rules that see a card by its log, whichever rules wrote that. Changing rules or parameters
/// therefore changes no card: the next question about the card is answered by the new ones, and
/// going back finds everything as it was.
///
/// Rules without this go on from the stored schedule, as another program does that knows only what
/// stands in the note.
///
/// @param rules what is done then
public record FromLog(Scheduler rules) implements Scheduler {
  @Override
  public Identity identity() {
    return rules.identity();
  }

  @Override
  public Outcomes outcomes(Optional<Schedule> before, StudyMoment now, DueLoad load) {
    return rules.outcomes(before, now, load);
  }

  @Override
  public Scheduler forCard(long seed) {
    return new FromLog(rules.forCard(seed));
  }

  @Override
  public boolean asksLog() {
    return true;
  }

  @Override
  public Optional<Schedule> replayed(CardHistory history) {
    return rules.replayed(history);
  }

  @Override
  public Reasons reasons() {
    return rules.reasons();
  }

  @Override
  public Optional<Memory> memory(Schedule schedule) {
    return rules.memory(schedule);
  }
}
