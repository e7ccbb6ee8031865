package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The outages of a run, read off its facts.
final class OutageBook {
  private final List<Outage> outages = new ArrayList<>();

  /// @param step the step that tells the fact
  void read(int step, Fact fact) {
    switch (fact) {
      case Fact.BrokerPaused(BrokerId broker) ->
          outages.add(new Outage.StandsStill(broker, step, Optional.empty()));
      case Fact.BrokerResumed(BrokerId broker) -> goesOn(broker, step);
      case Fact.BrokerCrashed crashed -> goesOn(crashed.broker(), step);
      case Fact.LinkCut(Node one, Node other) -> {
        if (outages.stream().noneMatch(outage -> isOpenBetween(outage, one, other))) {
          outages.add(new Outage.LinkCut(one, other, step, Optional.empty()));
        }
      }
      case Fact.LinkHealed(Node one, Node other) ->
          outages.replaceAll(outage ->
              isOpenBetween(outage, one, other) && outage instanceof Outage.LinkCut cut
                  ? new Outage.LinkCut(cut.one(), cut.other(), cut.from(), Optional.of(step))
                  : outage);
      default -> {}
    }
  }

  private void goesOn(BrokerId broker, int step) {
    outages.replaceAll(outage ->
        outage instanceof Outage.StandsStill(BrokerId still, int from, var until)
                && still.equals(broker)
                && until.isEmpty()
            ? new Outage.StandsStill(broker, from, Optional.of(step))
            : outage);
  }

  private static boolean isOpenBetween(Outage outage, Node one, Node other) {
    return outage instanceof Outage.LinkCut cut
        && cut.until().isEmpty()
        && ((cut.one().equals(one) && cut.other().equals(other))
            || (cut.one().equals(other) && cut.other().equals(one)));
  }

  List<Outage> outages() {
    return List.copyOf(outages);
  }
}
