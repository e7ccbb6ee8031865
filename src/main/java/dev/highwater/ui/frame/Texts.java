package dev.highwater.ui.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one room of screens, kept beside its style sheet in `texts.properties`, so that
/// they can be translated without touching the program.
///
/// A text is a [MessageFormat] pattern. Numbers in it are written as the language of the bundle
/// found writes them, so a sentence never mixes two languages.
public final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// The texts of the package of that type, in the learner's language where there are any.
  ///
  /// @throws java.util.MissingResourceException when the package has none
  public static Texts of(Class<?> type) {
    return new Texts(
        ResourceBundle.getBundle(
            type.getPackageName() + ".texts",
            Locale.getDefault(Locale.Category.DISPLAY),
            type.getModule()));
  }

  /// The text of that key, the arguments filled in.
  ///
  /// @throws java.util.MissingResourceException when there is no such text
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), language()).format(arguments);
  }

  /// The texts that belong to no language are English.
  private Locale language() {
    return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
  }
}
