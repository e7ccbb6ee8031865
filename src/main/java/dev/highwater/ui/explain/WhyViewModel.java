package dev.highwater.ui.explain;

import dev.highwater.drill.why.Account;
import dev.highwater.drill.why.Inquiry;
import dev.highwater.drill.why.Mishap;
import dev.highwater.drill.why.Remedy;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Setting;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds out why a record of the run that is shown was lost, refused and so on. Settings are tried
/// one after the other off the screen's thread, and only while the panel is open. All methods are
/// for the screen's thread.
public final class WhyViewModel {
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<List<Mishap>> mishaps =
      new ReadOnlyObjectWrapper<>(this, "mishaps", List.of());
  private final ReadOnlyObjectWrapper<Optional<Why>> why =
      new ReadOnlyObjectWrapper<>(this, "why", Optional.empty());
  private Optional<Shown> shown = Optional.empty();
  private boolean open;
  private BackgroundTasks.Request request = () -> {};

  private record Shown(String scenario, ScenarioRun run) {}

  /// @param tasks runs the scenario with other settings
  public WhyViewModel(BackgroundTasks tasks) {
    this.tasks = tasks;
  }

  /// What went wrong in the run that is shown, the worst first.
  public ReadOnlyObjectProperty<List<Mishap>> mishapsProperty() {
    return mishaps.getReadOnlyProperty();
  }

  /// What is known of the one that is asked about; empty while the panel is shut.
  public ReadOnlyObjectProperty<Optional<Why>> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /// Another run is shown.
  ///
  /// @param scenario text of the scenario it is a run of
  public void show(String scenario, ScenarioRun run) {
    Shown now = new Shown(scenario, run);
    if (shown.equals(Optional.of(now))) {
      return;
    }
    end();
    shown = Optional.of(now);
    mishaps.set(Mishap.in(run));
    if (open) {
      askFirst();
    }
  }

  /// Nothing is shown any more.
  public void clear() {
    end();
    shown = Optional.empty();
    open = false;
    mishaps.set(List.of());
  }

  /// Opens the panel, or shuts it.
  public void toggle() {
    open = !open;
    if (open) {
      askFirst();
    } else {
      end();
    }
  }

  /// Asks about another mishap of the run.
  public void ask(Mishap mishap) {
    end();
    shown.ifPresent(it -> {
      if (ScenarioReader.read(it.scenario()) instanceof ReadScenario.Good(Scenario scenario)) {
        Inquiry inquiry = new Inquiry(scenario, it.run(), mishap);
        List<Setting> candidates = inquiry.candidates();
        Account account = inquiry.account();
        why.set(
            Optional.of(
                new Why(
                    mishap,
                    account,
                    it.run().trace().steps().get(account.step()).at(),
                    List.of(),
                    0,
                    candidates.size())));
        tryNext(inquiry, candidates);
      }
    });
  }

  private void askFirst() {
    mishaps.get().stream().findFirst().ifPresent(this::ask);
  }

  private void end() {
    request.withdraw();
    why.set(Optional.empty());
  }

  private void tryNext(Inquiry inquiry, List<Setting> rest) {
    if (rest.isEmpty()) {
      return;
    }
    Setting setting = rest.getFirst();
    request =
        tasks.ask(
            () -> inquiry.attempt(setting),
            found -> {
              why.get()
                  .ifPresent(before -> {
                    why.set(Optional.of(with(before, found)));
                    tryNext(inquiry, rest.subList(1, rest.size()));
                  });
            },
            failure -> {
              throw failure;
            });
  }

  private static Why with(Why before, Optional<Remedy> found) {
    List<Remedy> remedies = new ArrayList<>(before.remedies());
    found.ifPresent(remedies::add);
    remedies.sort(
        Comparator.comparing(Remedy::effect).thenComparingInt(remedy -> remedy.price().size()));
    return new Why(
        before.mishap(),
        before.account(),
        before.decided(),
        remedies,
        before.tried() + 1,
        before.all());
  }
}
