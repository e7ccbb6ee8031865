package dev.highwater.explorer;

/// No leader's log holds a record twice.
public final class NoDuplicates implements Property {
  @Override
  public String name() {
    return "no duplicates";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    int leader = Leaders.inOffice(scene);
    return leader != 0 && scene.broker(leader).repeats();
  }
}
