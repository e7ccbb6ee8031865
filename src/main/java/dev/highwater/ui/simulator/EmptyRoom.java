package dev.highwater.ui.simulator;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Optional;

/// A room for a screen without a profile.
final class EmptyRoom implements SimulatorRoom {
  private static final Texts TEXTS = Texts.of(EmptyRoom.class);

  @Override
  public List<Card> declared() {
    return List.of();
  }

  @Override
  public List<OwnScenario> own() {
    return List.of();
  }

  @Override
  public Optional<String> keep(OwnScenario scenario) {
    return Optional.of(TEXTS.say("no-profile"));
  }

  @Override
  public void forget(String name) {}

  @Override
  public NotePlanned plan(CardId card, String text) {
    return new NotePlanned.Refused(TEXTS.say("no-profile"));
  }

  @Override
  public Optional<String> write(NotePlanned.Ready planned) {
    return Optional.of(TEXTS.say("no-profile"));
  }

  @Override
  public Optional<String> takeBack(NotePlanned.Ready planned) {
    return Optional.of(TEXTS.say("no-profile"));
  }
}
