package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.note.PluginScheduling;
import dev.highwater.note.PluginSettings;
import dev.highwater.schedule.FromLog;
import dev.highwater.schedule.Fsrs;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSettings;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.Schedulers;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.DeckRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Schedules each card by the options of its deck, and where those leave it to the vault, by the
/// settings of its vault. For one thread at a time.
public final class VaultSchedulers implements Schedulers {
  private final NoteLedger ledger;
  private final VaultSettings settings;
  private final DeckRules decks;
  private final Fsrs6 memory;
  private final StudyDays days;
  private final Map<List<Object>, Scheduler> made = new HashMap<>();

  /// @param ledger asked which vault a card is in
  /// @param decks the options of decks
  /// @param parameters of the learner's memory, for decks that chose FSRS
  /// @param days the learner's study days
  public VaultSchedulers(
      NoteLedger ledger,
      VaultSettings settings,
      DeckRules decks,
      Fsrs6Parameters parameters,
      StudyDays days) {
    this.ledger = ledger;
    this.settings = settings;
    this.decks = decks;
    this.memory = new Fsrs6(parameters, Fsrs6Profile.ANKI);
    this.days = days;
  }

  @Override
  public Scheduler of(Card card) {
    DeckOptions options = decks.of(card.flashcard().deck());
    return switch (options.rules()) {
      case VAULT -> ofVault(vaultOf(card), options.overdueBonus());
      case SM2 -> new FromLog(sm2(vaultOf(card), options.overdueBonus()));
      case FSRS6 -> fsrs(options);
    };
  }

  private PluginSettings vaultOf(Card card) {
    return ledger
        .placeOf(card.id())
        .map(place -> settings.of(place.source()))
        .orElse(PluginSettings.DEFAULTS);
  }

  private Scheduler ofVault(PluginSettings vault, boolean overdueBonus) {
    return vault.scheduling().algorithm().equals(PluginScheduling.FSRS)
        ? fsrsOfPlugin(vault.scheduling())
        : sm2(vault, overdueBonus);
  }

  private Scheduler sm2(PluginSettings vault, boolean overdueBonus) {
    Sm2Settings wanted = vault.sm2().withOverdueBonus(overdueBonus);
    return made.computeIfAbsent(List.of(wanted), _ -> new Sm2Osr(wanted));
  }

  /// The plugin has the default parameters and steps of ts-fsrs, and never fits any.
  private Scheduler fsrsOfPlugin(PluginScheduling vault) {
    FsrsSettings wanted =
        FsrsSettings.DEFAULTS.with(vault.desiredRetention(), vault.maximumInterval());
    return made.computeIfAbsent(
        List.of(wanted),
        _ -> new Fsrs(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.PLUGIN), wanted, days));
  }

  private Scheduler fsrs(DeckOptions options) {
    FsrsSettings wanted =
        new FsrsSettings(
            options.desiredRetention(),
            options.maximumInterval(),
            options.learningSteps(),
            options.relearningSteps(),
            spread(options),
            options.easyDays(),
            FsrsSettings.FromSm2.AS_ANKI);
    return made.computeIfAbsent(
        List.of(wanted, memory.parameters()), _ -> new FromLog(new Fsrs(memory, wanted, days)));
  }

  private static FsrsSettings.Spread spread(DeckOptions options) {
    if (options.loadBalancing()) {
      return FsrsSettings.Spread.BALANCED;
    }
    return options.fuzz() ? FsrsSettings.Spread.FUZZ : FsrsSettings.Spread.NONE;
  }
}
