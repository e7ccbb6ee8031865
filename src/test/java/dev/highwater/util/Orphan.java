package dev.highwater.util;

/// A planted violation: an architecture rule must turn red on it.
public final class Orphan {
  private Orphan() {}
}
