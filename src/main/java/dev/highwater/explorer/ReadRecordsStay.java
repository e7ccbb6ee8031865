package dev.highwater.explorer;

/// What a consumer could have read, from whoever believed that it led, is in the log of every later
/// leader.
public final class ReadRecordsStay implements Property {
  @Override
  public String name() {
    return "a consumer never sees a record that vanishes";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    return Leaders.lacks(scene, scene.seen());
  }

  @Override
  public boolean asksWhatWasSeen() {
    return true;
  }
}
