package dev.highwater.ui.frame.planted;

/// Stands in a room that has texts of its own.
public final class PlantedRoom {
  private PlantedRoom() {}
}
