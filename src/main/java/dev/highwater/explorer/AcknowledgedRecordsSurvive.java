package dev.highwater.explorer;

/// A record whose producer was told of success is in the log of every later leader.
///
/// With acks=0 that is told as soon as the request has left: while it is under way it is not lost.
public final class AcknowledgedRecordsSurvive implements Property {
  @Override
  public String name() {
    return "acknowledged records survive";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    return scene.acknowledged() != 0
        && Leaders.lacks(scene, scene.acknowledged() & ~scene.underWay());
  }
}
