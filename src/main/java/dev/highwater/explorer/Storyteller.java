package dev.highwater.explorer;

import dev.highwater.simulator.Choice;
import dev.highwater.simulator.PackedRules;
import java.util.ArrayList;
import java.util.List;

/// Turns the actions that led to a state into choices that can be played, by walking the way again.
final class Storyteller {
  private final PackedRules rules;
  private final Question question;
  private final boolean fusing;
  private int[] state = new int[0];
  private long print;
  private boolean found;

  Storyteller(PackedRules rules, Question question, boolean fusing) {
    this.rules = rules;
    this.fusing = fusing;
    this.question = question;
  }

  List<Choice> tell(List<Integer> actions) {
    Walker walker = new Walker(rules, question, fusing);
    Packing first = walker.packing();
    first.begin(rules.beginning(), question.budget());
    keep(first);
    List<Choice> story = new ArrayList<>();
    List<Choice> heard = new ArrayList<>();
    walker.tell(heard::add);
    for (int wanted : actions) {
      int[] before = state;
      found = false;
      walker.expand(
          before,
          0,
          print,
          (action, next) -> {
            if (action == wanted && !found) {
              found = true;
              story.addAll(heard);
              keep(next);
            }
            heard.clear();
          });
      if (!found) {
        throw new IllegalStateException("the way of a search cannot be walked again");
      }
    }
    return story;
  }

  private void keep(Packing packing) {
    state = new int[packing.width()];
    packing.store(state, 0);
    print = packing.print();
  }
}
