package dev.highwater.simulator;

import java.util.List;

/// Something that holds after every step of a run, looked at from outside the rules.
interface Property {
  /// What is wrong now; empty if the property holds.
  List<String> violations(Moment moment);
}
