package dev.highwater.ui.settings;

import dev.highwater.study.ParameterFitting;
import dev.highwater.study.ParameterSet;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Deed;
import dev.highwater.ui.settings.SettingItem.Entry;
import dev.highwater.ui.task.BackgroundTasks;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The parameters of the memory model: fitted now, or the defaults again.
final class ParametersPart implements SettingsPart {
  private static final Texts TEXTS = Texts.of(ParametersPart.class);
  private static final String PARAMETERS = "parameters";
  private static final String FIT = "fit";
  private static final String STOP = "stop";
  private static final String DEFAULTS = "use-defaults";

  private final Changes changes;
  private final SettingsDesk desk;
  private final BackgroundTasks fitting;
  private final ZoneId zone;
  private final Runnable onOptionsChanged;
  private boolean running;
  private volatile boolean stopped;

  /// @param fitting does what may take seconds
  /// @param zone in which the day of a fit is told
  ParametersPart(
      Changes changes,
      SettingsDesk desk,
      BackgroundTasks fitting,
      ZoneId zone,
      Runnable onOptionsChanged) {
    this.changes = changes;
    this.desk = desk;
    this.fitting = fitting;
    this.zone = zone;
    this.onOptionsChanged = onOptionsChanged;
  }

  @Override
  public List<SettingSection> sections() {
    return changes
        .facts()
        .map(facts -> {
          SettingItem item =
              SettingItem.of(
                  PARAMETERS,
                  TEXTS.say(PARAMETERS),
                  TEXTS.say("parameters-says"),
                  new Entry.Deeds(fact(facts.parameters()), deeds(facts)));
          return List.of(new SettingSection("memory", TEXTS.say("memory"), List.of(item)));
        })
        .orElse(List.of());
  }

  private String fact(Optional<ParameterSet> set) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH);
    return running
        ? TEXTS.say("fitting")
        : set.map(it ->
                TEXTS.say(
                    "parameters-fitted",
                    it.id(),
                    it.fit().reviews(),
                    day.format(it.at().atZone(zone))))
            .orElseGet(() -> TEXTS.say("parameters-default"));
  }

  private List<Deed> deeds(SettingsDesk.Facts facts) {
    if (running) {
      return List.of(new Deed(STOP, TEXTS.say(STOP)));
    }
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed(FIT, TEXTS.say(FIT)));
    if (facts.parameters().isPresent()) {
      deeds.add(new Deed(DEFAULTS, TEXTS.say(DEFAULTS)));
    }
    return deeds;
  }

  @Override
  public void enter(String id, String value) {}

  @Override
  public void act(String id, String deed) {
    if (!id.equals(PARAMETERS)) {
      return;
    }
    switch (deed) {
      case FIT -> fit();
      case STOP -> stopped = true;
      case DEFAULTS -> use(Optional.empty(), TEXTS.say("parameters-default"));
      default -> {}
    }
  }

  private void fit() {
    if (running) {
      return;
    }
    running = true;
    stopped = false;
    Optional<Long> before = inForce();
    changes.accept(PARAMETERS);
    fitting.ask(
        () -> desk.fit(() -> !stopped),
        outcome -> {
          running = false;
          changes.read();
          outcome.ifPresentOrElse(
              fitted -> {
                String words = String.join(" ", fitted.words());
                if (fitted.adopted()) {
                  changes.did(TEXTS.say(PARAMETERS), words, () -> putBack(before));
                  onOptionsChanged.run();
                } else {
                  changes.say(words);
                }
              },
              () ->
                  changes.say(
                      stopped
                          ? TEXTS.say("fit-stopped")
                          : TEXTS.say("too-few-reviews", ParameterFitting.FEWEST_REVIEWS_BY_HAND)));
        },
        failure -> {
          running = false;
          changes.explain(failure);
        });
    changes.tell();
  }

  private Optional<Long> inForce() {
    return changes.facts().flatMap(SettingsDesk.Facts::parameters).map(ParameterSet::id);
  }

  private void use(Optional<Long> set, String sentence) {
    Optional<Long> before = inForce();
    changes.change(
        it -> {
          it.useParameters(set);
          return set;
        },
        _ -> {
          changes.did(TEXTS.say(PARAMETERS), sentence, () -> putBack(before));
          onOptionsChanged.run();
        });
  }

  private void putBack(Optional<Long> set) {
    changes.change(
        it -> {
          it.useParameters(set);
          return set;
        },
        _ -> onOptionsChanged.run());
  }
}
