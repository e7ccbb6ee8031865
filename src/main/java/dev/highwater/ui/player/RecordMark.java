package dev.highwater.ui.player;

/// How a record stands in the picture; told by fill, outline and cross as well as by colour.
enum RecordMark {
  /// Below the high watermark: filled.
  COMMITTED("committed"),
  /// Appended, not yet below the high watermark: outlined.
  UNCOMMITTED("not yet committed"),
  /// Turned away by the leader before the append: dashed, with a cross.
  REFUSED("refused"),
  /// Appended once, no longer in the leader's log: dashed, with a cross.
  LOST("lost");

  private final String words;

  RecordMark(String words) {
    this.words = words;
  }

  /// For tooltips and screen readers.
  String words() {
    return words;
  }

  /// The style class that draws it.
  String styleClass() {
    return "player-record-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
