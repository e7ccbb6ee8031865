package dev.highwater.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All that one {@code replay} has played.
///
/// @param stories at least one
/// @param ofNote whether a whole note was asked for; then there is a list of runs, even of one
record Playbill(List<Story> stories, boolean ofNote) {

  /// The run itself where there is only one, else all of them under {@code runs}; beside them what
  /// they say about the answers.
  JsonNode json() {
    ArrayNode runs = stories.stream().flatMap(Story::runsJson).collect(Json.array());
    ObjectNode json = Json.object();
    if (runs.size() == 1 && !ofNote) {
      json.setAll((ObjectNode) runs.get(0));
    } else {
      json.set("runs", runs);
    }
    json.set("remarks", stories.stream().flatMap(Story::remarksJson).collect(Json.array()));
    return json;
  }

  /// Lines for people.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Story story : stories) {
      if (!lines.isEmpty()) {
        lines.add("");
        lines.add("");
      }
      lines.addAll(story.lines());
    }
    return lines;
  }
}
