package dev.highwater.explorer;

/// When the cluster has settled, a fresh producer's record is acknowledged.
public final class WritesContinue implements Property {
  @Override
  public String name() {
    return "writes continue";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    return scene.settled() && !scene.acceptsFreshSend();
  }
}
