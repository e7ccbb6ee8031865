package dev.highwater.explorer;

/// Half of all states: those whose fingerprint begins with one bit or the other. One thread at a
/// time adds to it, in an order that does not depend on threads; so numbers and parents are the
/// same in every search for the same question.
final class Share {
  /// How many shares there are, whatever the number of workers.
  static final int COUNT = 2;

  private static final int EXTRA = 3;

  private final int which;
  private final int width;
  private final Visited visited = new Visited();
  private final RowList origins = new RowList(2);
  private RowList frontier;
  private RowList next;

  Share(int which, int width) {
    this.which = which;
    this.width = width;
    frontier = new RowList(width + EXTRA);
    next = new RowList(width + EXTRA);
  }

  static int of(long print) {
    return (int) (print >>> 63);
  }

  boolean contains(long print) {
    return visited.contains(print);
  }

  /// Room for so many more, so that adding them does not wait.
  void prepareFor(int more) {
    while (visited.isTightFor(more)) {
      visited.grow();
    }
  }

  /// What it would take to be prepared for so many more.
  long bytesFor(int more) {
    long growing = visited.isTightFor(more) ? visited.bytes() * 2 : 0;
    return visited.bytes() + growing + origins.bytes() + frontier.bytes() + next.bytes();
  }

  /// Adds a candidate; its number, or -1 if it was there.
  int add(Candidates candidates, int candidate) {
    long print = candidates.print(candidate);
    if (!visited.add(print)) {
      return -1;
    }
    int origin = origins.add();
    origins.block(origin)[origins.offset(origin)] = candidates.parent(candidate);
    origins.block(origin)[origins.offset(origin) + 1] = candidates.action(candidate);
    int number = origin * COUNT + which;
    int row = next.add();
    int[] block = next.block(row);
    int at = next.offset(row);
    candidates.store(candidate, block, at);
    block[at + width] = (int) (print >>> 32);
    block[at + width + 1] = (int) print;
    block[at + width + 2] = number;
    return number;
  }

  /// What was new becomes what is to be expanded.
  void nextLevel() {
    RowList done = frontier;
    frontier = next;
    next = done;
    next.clear();
  }

  int frontier() {
    return frontier.size();
  }

  int[] block(int row) {
    return frontier.block(row);
  }

  int offset(int row) {
    return frontier.offset(row);
  }

  long print(int row) {
    int[] block = frontier.block(row);
    int at = frontier.offset(row) + width;
    return ((long) block[at] << 32) | (block[at + 1] & 0xFFFFFFFFL);
  }

  int number(int row) {
    return frontier.block(row)[frontier.offset(row) + width + 2];
  }

  int size() {
    return origins.size();
  }

  int parent(int number) {
    int origin = number / COUNT;
    return origins.block(origin)[origins.offset(origin)];
  }

  int action(int number) {
    int origin = number / COUNT;
    return origins.block(origin)[origins.offset(origin) + 1];
  }
}
