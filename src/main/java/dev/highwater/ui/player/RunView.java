package dev.highwater.ui.player;

/// The ways to look at one run.
public enum RunView {
  /// The cluster at one moment.
  CLUSTER,
  /// All moments at once: a lane for each node, an arrow for each message.
  SPACE_TIME,
  /// What happened, a sentence for each event.
  EVENTS;

  /// The view after this one, the first after the last.
  public RunView next() {
    return switch (this) {
      case CLUSTER -> SPACE_TIME;
      case SPACE_TIME -> EVENTS;
      case EVENTS -> CLUSTER;
    };
  }
}
