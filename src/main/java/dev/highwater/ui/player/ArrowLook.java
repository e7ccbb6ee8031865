package dev.highwater.ui.player;

import dev.highwater.simulator.Message;

/// How the arrow of a message is drawn; what its colour says its label and its line say too.
///
/// @param width of the line, in pixels
/// @param dashed held on the network, or never there
record ArrowLook(String label, Ink.Colour colour, double width, boolean dashed) {
  static ArrowLook of(Message message) {
    if (message.fate() == Message.Fate.LOST) {
      String fate = message.held().isPresent() ? " held, then lost" : " lost";
      return new ArrowLook("✕ " + words(message) + fate, Ink.Colour.DANGER, 1.5, true);
    }
    if (message.held().isPresent()) {
      return new ArrowLook("‖ " + words(message) + " held", Ink.Colour.WARNING, 1.5, true);
    }
    if (message.refused()) {
      return new ArrowLook("✕ " + message.label(), Ink.Colour.DANGER, 1.5, false);
    }
    return switch (message.kind()) {
      case PRODUCE_REQUEST -> new ArrowLook(words(message), Ink.Colour.ACCENT, 2, false);
      case PRODUCE_RESPONSE -> new ArrowLook("✓ " + words(message), Ink.Colour.SUCCESS, 2, false);
      case FETCH_RESPONSE ->
          new ArrowLook(
              words(message),
              message.records().isEmpty() ? Ink.Colour.MUTED : Ink.Colour.TEXT,
              message.records().isEmpty() ? 1 : 1.5,
              false);
      case FETCH_REQUEST,
          ALTER_PARTITION_REQUEST,
          ALTER_PARTITION_RESPONSE,
          BROKER_HEARTBEAT,
          METADATA_UPDATE ->
          new ArrowLook(words(message), Ink.Colour.MUTED, 1, false);
    };
  }

  private static String words(Message message) {
    return message.kind() == Message.Kind.PRODUCE_REQUEST
        ? "produce " + message.label()
        : message.label();
  }
}
