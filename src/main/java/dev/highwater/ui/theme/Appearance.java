package dev.highwater.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.highwater.ui.frame.Remembered;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Light or dark, the size of text, and how much may move. What is left to the system follows it.
///
/// The root of a scene dressed here carries the pseudo-class {@code :dark} while it is dark, for
/// the few tokens that AtlantaFX does not have. To be used on the JavaFX thread.
public final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  /// Of running text at its usual size, in pixels; all other sizes are measured by it.
  private static final double TEXT_SIZE = 14;

  private static final ObservableValue<Boolean> NOT_REDUCED = new SimpleObjectProperty<>(false);
  private static final ObservableValue<Integer> USUAL_TEXT =
      new SimpleObjectProperty<>(Looks.USUAL);
  private static final String TEXT_SIZE_SHEET = "data:text/css;base64,";

  private final Platform.Preferences system = Platform.getPreferences();
  private final ReadOnlyObjectWrapper<Looks> looks;
  private final ReadOnlyObjectWrapper<ColorScheme> scheme;
  private final ObjectProperty<Boolean> systemReducesMotion =
      new SimpleObjectProperty<>(this, "systemReducesMotion", system.isReducedMotion());

  /// Held by this alone: the system outlives every window, and would keep each of them with it.
  private final ChangeListener<Object> follower = (_, _, _) -> followSystem();

  /// Follows the system in everything.
  public Appearance() {
    this(Looks.DEFAULTS);
  }

  /// Starts with those looks.
  public Appearance(Looks first) {
    looks = new ReadOnlyObjectWrapper<>(this, "looks", first);
    scheme = new ReadOnlyObjectWrapper<>(this, "scheme", wanted());
    looks.subscribe(_ -> scheme.set(wanted()));
    system.colorSchemeProperty().addListener(new WeakChangeListener<>(follower));
    system.reducedMotionProperty().addListener(new WeakChangeListener<>(follower));
    scheme.subscribe(now -> Application.setUserAgentStylesheet(theme(now)));
  }

  /// Starts with the looks that are remembered, and has every change remembered.
  public static Appearance remembered(Remembered remembered) {
    Appearance appearance = new Appearance(RememberedLooks.of(remembered));
    appearance.looks.subscribe((_, now) -> RememberedLooks.put(now, remembered));
    return appearance;
  }

  private void followSystem() {
    scheme.set(wanted());
    systemReducesMotion.set(system.isReducedMotion());
  }

  private ColorScheme wanted() {
    return switch (looks.get().theme()) {
      case SYSTEM -> system.getColorScheme();
      case LIGHT -> ColorScheme.LIGHT;
      case DARK -> ColorScheme.DARK;
    };
  }

  /// Loads the typefaces and dresses the scene in the application's style sheet; it then follows
  /// every change.
  public void dress(Scene scene) {
    Typefaces.load();
    scene.getProperties().put(Appearance.class, this);
    scene.getStylesheets().add(styleSheet());
    scheme.subscribe(now -> scene.getRoot().pseudoClassStateChanged(DARK, now == ColorScheme.DARK));
    looks
        .map(Looks::textPercent)
        .subscribe(percent -> {
          scene.getStylesheets().removeIf(Appearance::isTextSize);
          if (percent != Looks.USUAL) {
            scene.getStylesheets().add(textSize(percent));
          }
        });
  }

  /// Chooses a scheme; the system's preference is no longer followed.
  public void choose(ColorScheme wanted) {
    ThemeChoice theme = wanted == ColorScheme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    choose(looks.get().with(theme));
  }

  /// Chooses how everything looks.
  public void choose(Looks wanted) {
    looks.set(wanted);
  }

  /// Chooses the scheme that is not shown now.
  public void toggle() {
    choose(scheme.get() == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK);
  }

  /// What was chosen.
  public ReadOnlyObjectProperty<Looks> looksProperty() {
    return looks.getReadOnlyProperty();
  }

  /// The scheme shown now.
  public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
    return scheme.getReadOnlyProperty();
  }

  /// Whether things must change without being seen to move: the learner or the system says so.
  public ObservableValue<Boolean> reducedMotionProperty() {
    return looks.flatMap(
        chosen -> systemReducesMotion.map(ofSystem -> ofSystem || chosen.reducedMotion()));
  }

  /// The same for a part of a screen; false while it is not in a scene that was dressed.
  public static ObservableValue<Boolean> reducedMotionAround(Node node) {
    return node.sceneProperty()
        .flatMap(scene -> of(scene).map(Appearance::reducedMotionProperty).orElse(NOT_REDUCED))
        .orElse(false);
  }

  /// The size of text around a part of a screen, in percent of the usual.
  public static ObservableValue<Integer> textSizeAround(Node node) {
    return node.sceneProperty()
        .flatMap(scene -> of(scene).map(it -> it.looks.map(Looks::textPercent)).orElse(USUAL_TEXT))
        .orElse(Looks.USUAL);
  }

  /// The size of running text around a part of a screen, in pixels. Changes before style sheets are
  /// applied: a screen must not be laid out anew by the size its labels are given while they are.
  public static ObservableValue<Double> letterAround(Node node) {
    return textSizeAround(node).map(percent -> TEXT_SIZE * percent / 100);
  }

  /// The appearance that scene was dressed by.
  public static Optional<Appearance> of(Scene scene) {
    return Optional.ofNullable(scene.getProperties().get(Appearance.class))
        .map(Appearance.class::cast);
  }

  private static String theme(ColorScheme scheme) {
    Theme theme = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    // The compiled form spares parsing 160 KB of CSS at the start.
    return Objects.requireNonNull(theme.getUserAgentStylesheetBSS());
  }

  private static String styleSheet() {
    return Objects.requireNonNull(Appearance.class.getResource("theme.css")).toExternalForm();
  }

  /// A style sheet of its own, because menus and tooltips take those of their window too.
  private static String textSize(int percent) {
    String css =
        String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", TEXT_SIZE * percent / 100);
    return TEXT_SIZE_SHEET
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isTextSize(String sheet) {
    return sheet.startsWith(TEXT_SIZE_SHEET);
  }
}
