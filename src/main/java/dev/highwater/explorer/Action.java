package dev.highwater.explorer;

/// What can happen next, as one number: what kind, and two figures. It says where something
/// happens, not which number stands there, so it means the same in every search.
final class Action {
  /// A node takes what comes first on a link: the link's place, which outcome.
  static final int TAKE = 0;

  /// A node does something by itself: its place, which occasion.
  static final int OCCASION = 1;

  /// A record is sent: its number.
  static final int SEND = 2;

  /// The session of a broker ends at the controller: its number.
  static final int EXPIRE = 3;

  /// A broker's heartbeat is due: its number.
  static final int HEARTBEAT = 4;

  /// A broker starts again: its number.
  static final int RESTART = 5;

  /// A broker crashes: its number, which kind of crash.
  static final int CRASH = 6;

  /// A broker crashes and loses the end of its log: its number, what it keeps.
  static final int LOSE = 7;

  /// A leader finds followers behind: its number, their mask.
  static final int LAG = 8;

  /// A broker is told to shut down: its number.
  static final int STOP = 9;

  /// A broker's disk is lost: its number.
  static final int LOSE_DISK = 10;

  /// A connection is cut: the number of the pair.
  static final int CUT = 11;

  /// All connections of a broker to the cluster are cut: its number.
  static final int ISOLATE = 12;

  /// A connection is healed: the number of the pair.
  static final int HEAL = 13;

  /// All connections of a broker to the cluster are healed: its number.
  static final int REJOIN = 14;

  /// A leader is elected on demand: which kind of election.
  static final int ELECT = 15;

  private Action() {}

  static int of(int kind, int first, int second) {
    return kind << 16 | first << 8 | second;
  }

  static int kind(int action) {
    return action >>> 16;
  }

  static int first(int action) {
    return action >>> 8 & 255;
  }

  static int second(int action) {
    return action & 255;
  }
}
