package dev.highwater.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Light or dark: follows the system until the learner chooses otherwise.
///
/// The root of a scene dressed here carries the pseudo-class {@code :dark} while it is dark, for
/// the few tokens that AtlantaFX does not have. To be used on the JavaFX thread.
public final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ReadOnlyObjectWrapper<ColorScheme> scheme;
  private boolean chosen;

  /// Starts with the scheme the system prefers.
  public Appearance() {
    this(Platform.getPreferences().getColorScheme());
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(preferred -> {
          if (!chosen) {
            scheme.set(preferred);
          }
        });
  }

  private Appearance(ColorScheme first) {
    scheme = new ReadOnlyObjectWrapper<>(this, "scheme", first);
    scheme.subscribe(now -> Application.setUserAgentStylesheet(theme(now)));
  }

  /// Loads the typefaces and dresses the scene in the application's style sheet; it then follows
  /// every change.
  public void dress(Scene scene) {
    Typefaces.load();
    scene.getStylesheets().add(styleSheet());
    scheme.subscribe(now -> scene.getRoot().pseudoClassStateChanged(DARK, now == ColorScheme.DARK));
  }

  /// Chooses a scheme; the system's preference is no longer followed.
  public void choose(ColorScheme wanted) {
    chosen = true;
    scheme.set(wanted);
  }

  /// Chooses the scheme that is not shown now.
  public void toggle() {
    choose(scheme.get() == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK);
  }

  /// The scheme shown now.
  public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
    return scheme.getReadOnlyProperty();
  }

  private static String theme(ColorScheme scheme) {
    Theme theme = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    // The compiled form spares parsing 160 KB of CSS at the start.
    return Objects.requireNonNull(theme.getUserAgentStylesheetBSS());
  }

  private static String styleSheet() {
    return Objects.requireNonNull(Appearance.class.getResource("theme.css")).toExternalForm();
  }
}
