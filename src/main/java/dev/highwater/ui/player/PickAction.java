package dev.highwater.ui.player;

/// Something that can be done to what was chosen in the picture; a button on its sheet.
public record PickAction(String name, Runnable run) {}
