package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.library.SettingJson;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code vault set}: what may be done to a vault's notes, and settings that go before those the
/// vault itself has. After a change of settings the notes are read anew.
@Command(
    name = "set",
    description = "Changes a vault's mode and settings.",
    footer = "Settings have the names of obsidian-spaced-repetition's data.json.")
final class VaultSetCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "DIR", description = "The vault's folder.")
  Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description = "Settings; a list is JSON, such as [\"#a\",\"#b\"].")
  List<String> words = List.of();

  @Option(
      names = "--reset",
      paramLabel = "NAME",
      arity = "1..*",
      description = "Settings that are to be the vault's own again.")
  List<String> resets = List.of();

  @ArgGroup @Nullable Mode mode;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final VaultDesk desk;

  VaultSetCommand(VaultDesk desk) {
    this.desk = desk;
  }

  /// One of two.
  static final class Mode {
    @Option(names = "--in-step", description = "Ratings are written into the notes too.")
    boolean inStep;

    @Option(names = "--read-only", description = "Notes are only read.")
    boolean readOnly;

    VaultMode asked() {
      return inStep ? VaultMode.IN_STEP : VaultMode.READ_ONLY;
    }
  }

  @Override
  public void run() {
    Map<PluginSetting, SettingValue> chosen =
        words.stream()
            .collect(Collectors.toMap(this::settingOf, this::valueOf, (_, later) -> later));
    refuseUselessPatterns(chosen);
    List<PluginSetting> reset = resets.stream().map(this::setting).toList();
    desk.print(desk.options().write(profile -> change(profile, chosen, reset)), json);
  }

  private VaultDesk.Outcome change(
      Profile profile, Map<PluginSetting, SettingValue> chosen, List<PluginSetting> reset) {
    Vault before = desk.added(profile, folder);
    SortedMap<String, String> choices = new TreeMap<>(before.choices());
    reset.forEach(setting -> choices.remove(setting.storedName()));
    chosen.forEach(
        (setting, value) -> choices.put(setting.storedName(), SettingJson.of(value).toString()));
    VaultMode wanted = Optional.ofNullable(mode).map(Mode::asked).orElse(before.mode());
    Vault after = new Vault(before.source(), wanted, choices);
    if (!after.equals(before)) {
      profile.vaults().put(after);
    }
    return desk.outcome(
        profile,
        after,
        after.choices().equals(before.choices())
            ? Optional.empty()
            : Optional.of(desk.read(profile, after)));
  }

  private PluginSetting settingOf(String word) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      throw usage("'" + word + "' is not NAME=VALUE");
    }
    return setting(word.substring(0, equals));
  }

  private PluginSetting setting(String name) {
    return PluginSetting.named(name)
        .orElseThrow(() ->
            usage(
                "'"
                    + name
                    + "' is none of the settings "
                    + Arrays.stream(PluginSetting.values())
                        .map(PluginSetting::storedName)
                        .collect(Collectors.joining(", "))));
  }

  private SettingValue valueOf(String word) {
    PluginSetting setting = settingOf(word);
    String value = word.substring(word.indexOf('=') + 1);
    return SettingJson.typed(setting, value)
        .orElseThrow(() ->
            usage(
                setting.storedName() + " is " + setting.kind().words() + ", not '" + value + "'"));
  }

  private void refuseUselessPatterns(Map<PluginSetting, SettingValue> chosen) {
    List<String> useless = PluginSettings.DEFAULTS.with(chosen).unusableClozePatterns();
    if (!useless.isEmpty()) {
      throw usage(
          "The cloze pattern '"
              + useless.getFirst()
              + "' lacks a number in brackets, the word answer or a hint in brackets");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
