package dev.highwater.study;

import dev.highwater.schedule.Fsrs6Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parameters in memory, with the promises of the real store.
final class MemoryParametersInMemory implements MemoryParameters {
  private final List<ParameterSet> sets = new ArrayList<>();
  private final List<ParameterChange> changes = new ArrayList<>();

  @Override
  public Fsrs6Parameters inForce() {
    return current().flatMap(ParameterSet::usable).orElse(Fsrs6Parameters.DEFAULTS);
  }

  @Override
  public Optional<ParameterSet> current() {
    Optional<Long> last = changes.isEmpty() ? Optional.empty() : changes.getLast().set();
    return last.map(id -> sets.get((int) (id - 1)));
  }

  @Override
  public List<ParameterSet> all() {
    return List.copyOf(sets);
  }

  @Override
  public List<ParameterChange> changes() {
    return List.copyOf(changes);
  }

  @Override
  public ParameterSet add(ParameterSet.Fit fit, Instant at) {
    ParameterSet set = new ParameterSet(sets.size() + 1L, at, fit);
    sets.add(set);
    return set;
  }

  @Override
  public void use(Optional<Long> set, ParameterChange.Reason reason, Instant at) {
    changes.add(new ParameterChange(at, set, reason));
  }
}
