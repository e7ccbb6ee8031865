package dev.highwater;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.cli.Workbench;
import dev.highwater.library.DeclareScenario;
import dev.highwater.library.Profile;
import dev.highwater.note.NoteEdit;
import dev.highwater.ui.simulator.SimulatorRoom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the simulator screen has from an open profile.
final class ProfileScenarios implements SimulatorRoom {
  private static final String READ_ONLY = "Nothing can be kept: ";

  private final Profile profile;
  private final Workbench workbench;
  private final Runnable onWritten;
  private final Map<NotePlanned.Ready, DeclareScenario.Plan.Ready> planned = new HashMap<>();
  private Optional<DeclareScenario> declaring = Optional.empty();

  /// @param onWritten run after a note was written to
  ProfileScenarios(Profile profile, Workbench workbench, Runnable onWritten) {
    this.profile = profile;
    this.workbench = workbench;
    this.onWritten = onWritten;
  }

  private DeclareScenario declaring() {
    DeclareScenario made = declaring.orElseGet(() -> workbench.declaring(profile));
    declaring = Optional.of(made);
    return made;
  }

  @Override
  public List<Card> declared() {
    return profile.scenarios().declaring();
  }

  @Override
  public List<OwnScenario> own() {
    return profile.scenarios().own().entrySet().stream()
        .map(each -> new OwnScenario(each.getKey(), each.getValue()))
        .toList();
  }

  @Override
  public Optional<String> keep(OwnScenario scenario) {
    Optional<String> why = profile.readOnly().map(READ_ONLY::concat);
    if (why.isEmpty()) {
      profile.scenarios().keep(scenario.name(), scenario.text());
    }
    return why;
  }

  @Override
  public void forget(String name) {
    if (profile.readOnly().isEmpty()) {
      profile.scenarios().forget(name);
    }
  }

  @Override
  public NotePlanned plan(CardId card, String text) {
    return switch (declaring().plan(card, text)) {
      case DeclareScenario.Plan.Refused(String why) -> new NotePlanned.Refused(why);
      case DeclareScenario.Plan.Ready plan -> {
        NoteEdit edit = plan.edit();
        NotePlanned.Ready ready =
            new NotePlanned.Ready(
                card,
                plan.place().source().root(),
                plan.place().note(),
                plan.inStep(),
                plan.line() + 1,
                edit.before(),
                edit.after());
        planned.clear();
        planned.put(ready, plan);
        yield ready;
      }
    };
  }

  private DeclareScenario.Plan.Ready planned(NotePlanned.Ready shown) {
    return Objects.requireNonNull(planned.get(shown), "only what was planned last is written");
  }

  @Override
  public Optional<String> write(NotePlanned.Ready shown) {
    Optional<String> why = declaring().write(planned(shown));
    onWritten.run();
    return why;
  }

  @Override
  public Optional<String> takeBack(NotePlanned.Ready shown) {
    Optional<String> why = declaring().takeBack(planned(shown));
    onWritten.run();
    return why;
  }
}
