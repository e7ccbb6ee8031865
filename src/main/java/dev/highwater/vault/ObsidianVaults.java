package dev.highwater.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The vaults that Obsidian knows on this computer, from the list it keeps in {@code
/// obsidian.json}. That file is nobody's promise: whatever cannot be read is as good as empty.
public final class ObsidianVaults {
  private static final long LARGEST = 4L * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Path> lists;

  /// @param lists where the list may be
  ObsidianVaults(List<Path> lists) {
    this.lists = List.copyOf(lists);
  }

  /// Those of the system this runs on.
  ///
  /// @param home the learner's home folder
  public static ObsidianVaults onThisComputer(Path home) {
    return new ObsidianVaults(places(System.getProperty("os.name", ""), home, System.getenv()));
  }

  /// Where Obsidian keeps its list: beside its other settings, and in the homes of the boxes that
  /// Flatpak and Snap put it in.
  ///
  /// @param system the property {@code os.name}
  static List<Path> places(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    Stream<Path> folders;
    if (name.contains("mac")) {
      folders = Stream.of(home.resolve("Library/Application Support"));
    } else if (name.contains("windows")) {
      folders = Stream.of(folder(environment, "APPDATA", home.resolve("AppData/Roaming")));
    } else {
      folders =
          Stream.of(
              folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
              home.resolve(".var/app/md.obsidian.Obsidian/config"),
              home.resolve("snap/obsidian/current/.config"));
    }
    return folders.map(it -> it.resolve("obsidian").resolve("obsidian.json")).toList();
  }

  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .flatMap(ObsidianVaults::path)
        .orElse(otherwise);
  }

  /// Folders that are there, the one used last first.
  public List<Path> find() {
    return lists.stream()
        .flatMap(ObsidianVaults::entries)
        .sorted(Comparator.comparingLong(Entry::used).reversed())
        .map(Entry::folder)
        .distinct()
        .toList();
  }

  private record Entry(Path folder, long used) {}

  private static Stream<Entry> entries(Path list) {
    try {
      if (!Files.isRegularFile(list) || Files.size(list) > LARGEST) {
        return Stream.empty();
      }
      JsonNode json = JSON.readTree(Files.readString(list, StandardCharsets.UTF_8));
      return json.path("vaults").values().stream().flatMap(vault -> entry(vault).stream());
    } catch (IOException | JacksonException _) {
      return Stream.empty();
    }
  }

  private static Optional<Entry> entry(JsonNode vault) {
    return vault
        .path("path")
        .stringValueOpt()
        .flatMap(ObsidianVaults::path)
        .flatMap(ObsidianVaults::existing)
        .map(folder -> new Entry(folder, vault.path("ts").asLong(0)));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<Path> existing(Path folder) {
    try {
      return Optional.of(folder.toRealPath()).filter(Files::isDirectory);
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
