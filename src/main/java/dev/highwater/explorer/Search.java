package dev.highwater.explorer;

import dev.highwater.simulator.Choice;
import dev.highwater.simulator.PackedRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// One exhaustive search, breadth first: level by level, each level in blocks. In a block the
/// workers first expand states and only read what was visited; then each share takes in what is
/// new, in the order of the expanded states. So neither the verdict nor any figure depends on the
/// workers.
///
/// spec: as Spin and TLC search; the design is measured in the closing notes of the repository
public final class Search {
  /// States that are expanded at once by one worker.
  private static final int PIECE = 256;

  private static final int PIECES = 32;
  private static final int NO_PARENT = -1;

  private final PackedRules rules;
  private final Question question;
  private final Limits limits;
  private final Watcher watcher;
  private final boolean fusing;
  private final Share[] shares = new Share[Share.COUNT];
  private final Expansion[] expansions;
  private final Candidates[][] found = new Candidates[PIECES][Share.COUNT];
  private final Finding[] broken = new Finding[Share.COUNT];
  private final Finding[] interesting = new Finding[Share.COUNT];
  private Optional<Integer> witness = Optional.empty();
  private int depth;

  /// The first remarkable state of a share in a block: piece and order say which was first.
  private record Finding(int piece, int order, int number) {
    static final Finding NOTHING = new Finding(Integer.MAX_VALUE, 0, -1);

    boolean isBefore(Finding other) {
      return piece == other.piece ? order < other.order : piece < other.piece;
    }
  }

  private record Piece(Share share, int from, int to) {}

  /// @param rules over the question's configuration and records
  public Search(PackedRules rules, Question question, Limits limits, Watcher watcher) {
    this(rules, question, limits, watcher, true);
  }

  /// @param fusing takes steps together that only one node can tell apart; a test looks without
  Search(PackedRules rules, Question question, Limits limits, Watcher watcher, boolean fusing) {
    this.rules = rules;
    this.fusing = fusing;
    this.question = question;
    this.limits = limits;
    this.watcher = watcher;
    int width = new Packing(rules).width();
    for (int share = 0; share < Share.COUNT; share++) {
      shares[share] = new Share(share, width);
    }
    expansions = new Expansion[limits.workers()];
    for (int worker = 0; worker < expansions.length; worker++) {
      expansions[worker] = new Expansion(rules, question, fusing, shares);
    }
    for (Candidates[] piece : found) {
      for (int share = 0; share < Share.COUNT; share++) {
        piece[share] = new Candidates(width);
      }
    }
  }

  /// Searches until it knows, or may not go on.
  public Verdict run() {
    if (limits.workers() == 1) {
      return run(Optional.empty());
    }
    try (ExecutorService second = Executors.newSingleThreadExecutor()) {
      return run(Optional.of(second));
    }
  }

  private Verdict run(Optional<ExecutorService> second) {
    begin();
    Optional<Verdict> verdict = broken(firstOf(broken));
    while (verdict.isEmpty() && frontier() > 0) {
      verdict = searchLevel(second);
      depth++;
      for (Share share : shares) {
        share.nextLevel();
      }
    }
    return verdict.orElseGet(() -> new Verdict.Holds(effort(), witness.map(this::story)));
  }

  private int frontier() {
    return shares[0].frontier() + shares[1].frontier();
  }

  private void begin() {
    Packing first = expansions[0].packing();
    first.begin(rules.beginning(), question.budget());
    found[0][Share.of(first.print())].add(first, NO_PARENT, 0, 0, expansions[0].marks(first));
    takeIn(1);
    noteWitness();
    for (Share share : shares) {
      share.nextLevel();
    }
  }

  private Optional<Verdict> searchLevel(Optional<ExecutorService> second) {
    List<Piece> pieces = pieces();
    for (int at = 0; at < pieces.size(); at += PIECES) {
      List<Piece> block = pieces.subList(at, Math.min(at + PIECES, pieces.size()));
      AtomicInteger taken = new AtomicInteger();
      boolean alone = block.size() < 2;
      together(alone ? Optional.empty() : second, worker -> expand(worker, block, taken));
      if (!prepare(block.size())) {
        return Optional.of(new Verdict.NotFinished(effort(), Verdict.Reason.MEMORY));
      }
      takeIn(alone ? Optional.empty() : second, block.size());
      noteWitness();
      Optional<Verdict> verdict = broken(firstOf(broken));
      if (verdict.isPresent()) {
        return verdict;
      }
      if (!watcher.goesOn(effort())) {
        return Optional.of(new Verdict.NotFinished(effort(), Verdict.Reason.CANCELLED));
      }
    }
    return Optional.empty();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (Share share : shares) {
      for (int from = 0; from < share.frontier(); from += PIECE) {
        pieces.add(new Piece(share, from, Math.min(from + PIECE, share.frontier())));
      }
    }
    return pieces;
  }

  /// Work for one of the workers.
  private interface Work {
    void doAs(int worker);
  }

  /// Lets the second worker help if there is one.
  private static void together(Optional<ExecutorService> second, Work work) {
    Optional<Future<?>> helping = second.map(executor -> executor.submit(() -> work.doAs(1)));
    work.doAs(0);
    if (helping.isPresent()) {
      try {
        helping.get().get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("a search was interrupted", interrupted);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a search failed", failed.getCause());
      }
    }
  }

  private void expand(int worker, List<Piece> block, AtomicInteger taken) {
    for (int at = taken.getAndIncrement(); at < block.size(); at = taken.getAndIncrement()) {
      Piece piece = block.get(at);
      for (Candidates candidates : found[at]) {
        candidates.clear();
      }
      expansions[worker].expand(piece.share(), piece.from(), piece.to(), found[at]);
    }
  }

  /// Makes room for all that was found; false if there is not enough memory.
  private boolean prepare(int pieces) {
    long bytes = 0;
    int[] more = new int[Share.COUNT];
    for (int share = 0; share < Share.COUNT; share++) {
      for (int piece = 0; piece < pieces; piece++) {
        more[share] += found[piece][share].size();
      }
      bytes += shares[share].bytesFor(more[share]);
    }
    if (bytes > limits.bytes()) {
      return false;
    }
    for (int share = 0; share < Share.COUNT; share++) {
      shares[share].prepareFor(more[share]);
    }
    return true;
  }

  private void takeIn(Optional<ExecutorService> second, int pieces) {
    if (second.isEmpty()) {
      takeIn(pieces);
    } else {
      together(second, worker -> takeIn(worker, pieces));
    }
  }

  private void takeIn(int pieces) {
    for (int share = 0; share < Share.COUNT; share++) {
      takeIn(share, pieces);
    }
  }

  private void takeIn(int share, int pieces) {
    broken[share] = Finding.NOTHING;
    interesting[share] = Finding.NOTHING;
    for (int piece = 0; piece < pieces; piece++) {
      Candidates candidates = found[piece][share];
      for (int candidate = 0; candidate < candidates.size(); candidate++) {
        int number = shares[share].add(candidates, candidate);
        int marks = candidates.marks(candidate);
        if (number >= 0 && marks != 0) {
          Finding finding = new Finding(piece, candidates.order(candidate), number);
          broken[share] = first(marks & Expansion.BROKEN, finding, broken[share]);
          interesting[share] = first(marks & Expansion.INTERESTING, finding, interesting[share]);
        }
      }
    }
  }

  private static Finding first(int mark, Finding finding, Finding before) {
    return mark != 0 && finding.isBefore(before) ? finding : before;
  }

  private static Optional<Integer> firstOf(Finding[] findings) {
    Finding first = findings[1].isBefore(findings[0]) ? findings[1] : findings[0];
    return first.number() < 0 ? Optional.empty() : Optional.of(first.number());
  }

  private void noteWitness() {
    if (witness.isEmpty()) {
      witness = firstOf(interesting);
    }
  }

  private Optional<Verdict> broken(Optional<Integer> number) {
    return number.map(state -> new Verdict.Breaks(effort(), story(state)));
  }

  private Effort effort() {
    long transitions = 0;
    for (Expansion expansion : expansions) {
      transitions += expansion.transitions();
    }
    return new Effort((long) shares[0].size() + shares[1].size(), transitions, depth);
  }

  private List<Choice> story(int last) {
    List<Integer> actions = new ArrayList<>();
    for (int number = last; share(number).parent(number) != NO_PARENT; ) {
      actions.add(share(number).action(number));
      number = share(number).parent(number);
    }
    return new Storyteller(rules, question, fusing).tell(actions.reversed());
  }

  private Share share(int number) {
    return shares[number % Share.COUNT];
  }
}
