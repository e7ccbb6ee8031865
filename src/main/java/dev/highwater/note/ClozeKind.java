package dev.highwater.note;

/// How the deletions of one cloze text are told apart; the first kind that a text holds is the kind
/// of all of it.
enum ClozeKind {
  /// {@code ==1;;answer==}: the same number is asked together.
  CLASSIC("(?<place>[0-9]+)"),
  /// {@code ==ash;;answer==}: letter by letter, what happens on each card (ask, show, hide).
  SEQUENCE("(?<place>[ash]+)"),
  /// {@code ==answer==}: each has a card.
  SIMPLE("");

  private final String place;

  ClozeKind(String place) {
    this.place = place;
  }

  /// Regular expression of what stands where the pattern has its number.
  String place() {
    return place;
  }
}
