package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.note.PluginSettings;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.Schedulers;
import java.util.HashMap;
import java.util.Map;

/// Schedules each card by the settings of its vault. For one thread at a time.
public final class VaultSchedulers implements Schedulers {
  private final NoteLedger ledger;
  private final VaultSettings settings;
  private final Map<Sm2Settings, Scheduler> made = new HashMap<>();

  /// @param ledger asked which vault a card is in
  public VaultSchedulers(NoteLedger ledger, VaultSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  @Override
  public Scheduler of(CardId card) {
    Sm2Settings wanted =
        ledger
            .placeOf(card)
            .map(place -> settings.of(place.source()))
            .orElse(PluginSettings.DEFAULTS)
            .sm2();
    return made.computeIfAbsent(wanted, Sm2Osr::new);
  }
}
