package dev.highwater.drill;

import dev.highwater.simulator.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scenario and what was done to it: every action in the past makes a branch, and none is ever
/// lost. A branch is named by its number, which counts from 1 in the order of making.
///
/// @param all at least one; the first is the scenario as it was opened
public record Branches(List<Branch> all) {
  public Branches {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is at least the branch that was opened");
    }
  }

  /// One of the texts.
  ///
  /// @param number its name
  /// @param parent the branch that it was made from; empty for the first
  /// @param origin what made it
  /// @param text the scenario, as it is edited; it need not be readable
  public record Branch(int number, Optional<Integer> parent, Origin origin, String text) {}

  /// What makes a branch.
  public sealed interface Origin {
    /// The scenario as it was opened.
    record Opened() implements Origin {}

    /// Something done at a moment of the run.
    ///
    /// @param action as it stands in the text, without its moment
    record Acted(String action, Tick at) implements Origin {}

    /// A setting changed by its control, the same schedule run again.
    ///
    /// @param setting for example {@code acks: 1}
    record Set(String setting) implements Origin {}
  }

  /// A branch with what it is made from and how many steps of making lie before it.
  ///
  /// @param depth 0 for the first
  public record Placed(Branch branch, int depth) {}

  /// The scenario as it is opened.
  public static Branches opened(String text) {
    return new Branches(List.of(new Branch(1, Optional.empty(), new Origin.Opened(), text)));
  }

  /// The branch of that number.
  public Branch branch(int number) {
    return all.get(number - 1);
  }

  /// The same with a branch more, which gets the next number; unless the very same was made from
  /// that parent before.
  public Branches with(int parent, Origin origin, String text) {
    if (find(parent, origin, text).isPresent()) {
      return this;
    }
    List<Branch> more = new ArrayList<>(all);
    more.add(new Branch(all.size() + 1, Optional.of(branch(parent).number()), origin, text));
    return new Branches(more);
  }

  /// The branch that was made from that parent in that way.
  public Optional<Branch> find(int parent, Origin origin, String text) {
    return all.stream()
        .filter(each -> each.parent().equals(Optional.of(parent)))
        .filter(each -> each.origin().equals(origin) && each.text().equals(text))
        .findFirst();
  }

  /// The same with that branch's text as it has been edited; the branches made from it stay as they
  /// are.
  public Branches edited(int number, String text) {
    Branch before = branch(number);
    List<Branch> changed = new ArrayList<>(all);
    changed.set(number - 1, new Branch(number, before.parent(), before.origin(), text));
    return new Branches(changed);
  }

  /// All branches as a tree is read: each after what it was made from, the older first.
  public List<Placed> tree() {
    List<Placed> placed = new ArrayList<>();
    place(all.getFirst(), 0, placed);
    return List.copyOf(placed);
  }

  private void place(Branch branch, int depth, List<Placed> placed) {
    placed.add(new Placed(branch, depth));
    all.stream()
        .filter(each -> each.parent().equals(Optional.of(branch.number())))
        .forEach(child -> place(child, depth + 1, placed));
  }
}
