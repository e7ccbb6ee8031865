package dev.highwater.explorer;

/// When the cluster has settled, a consumer can read every record whose producer was told of
/// success.
public final class AcknowledgedRecordsReadable implements Property {
  @Override
  public String name() {
    return "acknowledged records are readable";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    int records = scene.acknowledged() & ~scene.underWay();
    if (records == 0 || !scene.settled()) {
      return false;
    }
    int leader = Leaders.inOffice(scene);
    return leader == 0 || (records & ~scene.broker(leader).readable()) != 0;
  }
}
