package dev.highwater.scenario;

import java.util.List;
import java.util.Optional;

/// What is to be said against a claim whose faults cannot happen under its configuration: it would
/// be true of nothing.
///
/// @param stages one for each configuration of the scenario
record ClaimObjections(List<Stage> stages) {

  /// Empty for a claim that makes sense.
  Optional<String> to(Claim claim) {
    FaultBudget faults = widest(claim);
    if (faults.number(Fault.RETRY) + faults.number(Fault.TIMEOUT) > Claim.MOST) {
      return Optional.of("expected at most " + Claim.MOST + " retries and timeouts together");
    }
    boolean retries = faults.number(Fault.RETRY) > 0;
    if (retries && !stages.isEmpty() && stages.stream().noneMatch(ClaimObjections::retries)) {
      return Optional.of("with retries=0 no batch is sent again; expected a claim without retries");
    }
    return Optional.empty();
  }

  private static boolean retries(Stage stage) {
    return stage.config().producers().stream().anyMatch(producer -> producer.retries() > 0);
  }

  private static FaultBudget widest(Claim claim) {
    return switch (claim) {
      case Claim.Kept(var _, FaultBudget faults, var _) -> faults;
      case Claim.CanBreak(var _, FaultBudget faults, var _) -> faults;
      case Claim.Least(Fault counted, var _, FaultBudget given, Claim.Answer answer, var _) ->
          switch (answer) {
            case Claim.Answer.Exactly(int number) -> given.with(counted, number);
            case Claim.Answer.NoneUpTo(int number) -> given.with(counted, number);
          };
    };
  }
}
