package dev.highwater.ui.simulator;

import dev.highwater.drill.Branches;

/// The scenario that is worked on.
///
/// @param title for the head of the screen
/// @param current number of the branch that is shown
public record Opened(Source source, String title, Branches branches, int current) {
  /// A scenario with nothing done to it yet.
  static Opened of(Source source, String title, String text) {
    return new Opened(source, title, Branches.opened(text), 1);
  }

  /// The branch that is shown.
  public Branches.Branch branch() {
    return branches.branch(current);
  }

  Opened edited(String text) {
    return new Opened(source, title, branches.edited(current, text), current);
  }

  Opened at(int branch) {
    return new Opened(source, title, branches, branches.branch(branch).number());
  }

  /// With a branch made from the present one, which is shown then.
  Opened branched(Branches.Origin origin, String text) {
    Branches more = branches.with(current, origin, text);
    int made = more.find(current, origin, text).orElseThrow().number();
    return new Opened(source, title, more, made);
  }

  Opened savedAs(Source place, String name) {
    return new Opened(place, name, branches, current);
  }
}
