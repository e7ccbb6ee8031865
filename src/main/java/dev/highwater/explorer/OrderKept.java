package dev.highwater.explorer;

/// In a leader's log the records of each producer stand in the order of sending; of a record that
/// stands there twice, its first place counts.
public final class OrderKept implements Property {
  @Override
  public String name() {
    return "order kept";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    int leader = Leaders.inOffice(scene);
    return leader != 0 && scene.broker(leader).disordered();
  }
}
