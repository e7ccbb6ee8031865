package dev.highwater.ui.simulator;

import dev.highwater.scenario.Action;
import java.util.List;
import java.util.Optional;

/// Something that can be done to a run at the moment that is shown.
///
/// @param name for its button
/// @param actions one after the other
/// @param producer a producer that the scenario has to name first
public record Deed(String name, List<Action> actions, Optional<NewProducer> producer) {
  public Deed {
    actions = List.copyOf(actions);
  }

  Deed(String name, Action action) {
    this(name, List.of(action), Optional.empty());
  }

  /// A producer whose acks differ from those of the others.
  public record NewProducer(String name, String acks) {}
}
