package dev.highwater.ui.player;

/// How a mark on a lane is drawn.
///
/// @param symbol what stands on the lane itself
/// @param onLane whether anything does
/// @param text what stands beside it
/// @param left whether that is to the left of the lane
record LaneMarkLook(
    String symbol, boolean onLane, String text, Ink.Colour colour, Frame frame, boolean left) {
  /// What is around the text.
  enum Frame {
    FILLED,
    OUTLINED,
    DASHED,
    NONE
  }

  static LaneMarkLook of(LaneMark mark) {
    return switch (mark.kind()) {
      case APPENDED -> beside(mark.text(), Ink.Colour.ACCENT, Frame.FILLED);
      case CUT_OFF -> beside("✕ " + mark.text(), Ink.Colour.DANGER, Frame.DASHED);
      case READ -> beside("reads " + mark.text(), Ink.Colour.ACCENT, Frame.OUTLINED);
      case FAILED -> beside("✕ " + mark.text(), Ink.Colour.DANGER, Frame.OUTLINED);
      case CRASHED -> onLane("✕", "crash", Ink.Colour.DANGER);
      case RESTARTED -> onLane("●", "starts", Ink.Colour.TEXT);
      case FENCED -> onLane("◇", "fenced", Ink.Colour.WARNING);
      case UNFENCED -> onLane("◆", "unfenced", Ink.Colour.MUTED);
      case LEADS -> onLane("★", "leads, epoch " + mark.text(), Ink.Colour.ACCENT);
      case LEFT_IN_SYNC -> onLane("○", "leaves ISR", Ink.Colour.WARNING);
      case JOINED_IN_SYNC -> onLane("●", "joins ISR", Ink.Colour.SUCCESS);
      case WATERMARK ->
          new LaneMarkLook("", false, "hw " + mark.text(), Ink.Colour.WARNING, Frame.NONE, true);
    };
  }

  private static LaneMarkLook beside(String text, Ink.Colour colour, Frame frame) {
    return new LaneMarkLook("", false, text, colour, frame, false);
  }

  private static LaneMarkLook onLane(String symbol, String text, Ink.Colour colour) {
    return new LaneMarkLook(symbol, true, text, colour, Frame.NONE, true);
  }
}
