package dev.highwater.ui.settings;

import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.KeyStroke;
import dev.highwater.ui.frame.OwnKeys;
import dev.highwater.ui.frame.PlaceKeys;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Every key of every screen, and moving it.
final class KeysPart implements SettingsPart {
  private static final Texts TEXTS = Texts.of(KeysPart.class);
  private static final String SECTION = "keys-";

  private final Changes changes;
  private final OwnKeys own;
  private final Supplier<List<PlaceKeys>> places;
  private Optional<Awaited> awaited = Optional.empty();

  /// The key that is about to be moved.
  private record Awaited(PlaceKeys place, KeyLine line, String key, String item) {}

  /// @param own what is moved
  /// @param places all keys there are
  KeysPart(Changes changes, OwnKeys own, Supplier<List<PlaceKeys>> places) {
    this.changes = changes;
    this.own = own;
    this.places = places;
  }

  @Override
  public List<SettingSection> sections() {
    return places.get().stream().map(this::section).toList();
  }

  private SettingSection section(PlaceKeys place) {
    List<SettingItem> items = new ArrayList<>();
    for (int line = 0; line < place.lines().size(); line++) {
      items.add(item(place, line));
    }
    return new SettingSection(SECTION + place.place(), TEXTS.say("keys-of", place.title()), items);
  }

  private SettingItem item(PlaceKeys place, int number) {
    KeyLine line = place.lines().get(number);
    String id = id(place, number);
    boolean moved = line.keys().stream().anyMatch(key -> own.isMoved(place.place(), key));
    SettingItem item =
        SettingItem.of(
                id,
                line.meaning(),
                "",
                new Entry.Keys(line.keys().stream().map(key -> key(place, key, id)).toList()))
            .refused(changes.refusal(id));
    return moved ? item.with(new SettingItem.Origin(TEXTS.say("origin-here"), true)) : item;
  }

  private SettingItem.Key key(PlaceKeys place, String key, String item) {
    boolean fixed = KeyStroke.of(key).isEmpty();
    boolean awaits =
        awaited.filter(it -> it.item().equals(item) && it.key().equals(key)).isPresent();
    return new SettingItem.Key(key, own.shown(place.place(), key), fixed, awaits);
  }

  private static String id(PlaceKeys place, int line) {
    return SECTION + place.place() + "-" + line;
  }

  @Override
  public void enter(String id, String value) {}

  /// Waits for the key that is to be in the place of another.
  @Override
  public void act(String id, String deed) {
    for (PlaceKeys place : places.get()) {
      for (int line = 0; line < place.lines().size(); line++) {
        if (id(place, line).equals(id)) {
          changes.accept(id);
          await(Optional.of(new Awaited(place, place.lines().get(line), deed, id)));
        }
      }
    }
  }

  private void await(Optional<Awaited> key) {
    awaited = key;
    own.listen(key.isPresent());
    changes.tell();
  }

  /// Whether a key is waited for.
  boolean listens() {
    return awaited.isPresent();
  }

  /// Waits no more.
  void stop() {
    await(Optional.empty());
  }

  /// Takes the key that was pressed, if one is waited for.
  ///
  /// @param pressed empty when it is none that can be used
  void hear(Optional<KeyStroke> pressed) {
    Optional<Awaited> wanted = awaited;
    wanted.ifPresent(it -> {
      await(Optional.empty());
      pressed.ifPresentOrElse(
          stroke -> move(it, stroke), () -> changes.refuse(it.item(), TEXTS.say("key-unusable")));
    });
  }

  private void move(Awaited it, KeyStroke stroke) {
    Optional<String> taken = taken(it, stroke);
    if (taken.isPresent()) {
      changes.refuse(it.item(), TEXTS.say("key-taken", stroke, taken.get()));
      return;
    }
    String place = it.place().place();
    String before = own.shown(place, it.key());
    own.move(place, it.key(), stroke);
    changes.did(
        it.line().meaning(),
        TEXTS.say("key-moved", before, stroke),
        () -> putBack(place, it.key(), before));
  }

  /// What that key does already where the two would meet.
  private Optional<String> taken(Awaited it, KeyStroke stroke) {
    for (PlaceKeys place : places.get()) {
      for (KeyLine line : place.lines()) {
        for (String key : line.keys()) {
          boolean itself = place.equals(it.place()) && key.equals(it.key());
          if (!itself
              && place.shares(it.place())
              && KeyStroke.of(own.shown(place.place(), key)).equals(Optional.of(stroke))) {
            return Optional.of(line.meaning());
          }
        }
      }
    }
    return Optional.empty();
  }

  private void putBack(String place, String key, String before) {
    KeyStroke.of(before).ifPresent(stroke -> own.move(place, key, stroke));
  }

  @Override
  public void reset(String id) {
    for (PlaceKeys place : places.get()) {
      for (int number = 0; number < place.lines().size(); number++) {
        if (id(place, number).equals(id)) {
          reset(place, place.lines().get(number), id);
        }
      }
    }
  }

  /// A key that another has taken since stays where it is.
  private void reset(PlaceKeys place, KeyLine line, String id) {
    changes.accept(id);
    List<Runnable> back = new ArrayList<>();
    for (String key : line.keys()) {
      String before = own.shown(place.place(), key);
      Optional<String> taken =
          KeyStroke.of(key).flatMap(stroke -> taken(new Awaited(place, line, key, id), stroke));
      if (taken.isPresent()) {
        changes.refuse(id, TEXTS.say("key-taken", key, taken.get()));
        return;
      }
      own.reset(place.place(), key);
      back.add(() -> putBack(place.place(), key, before));
    }
    changes.did(
        line.meaning(), TEXTS.say("was-reset", line.meaning()), () -> back.forEach(Runnable::run));
  }
}
