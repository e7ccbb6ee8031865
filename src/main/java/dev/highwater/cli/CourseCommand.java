package dev.highwater.cli;

import picocli.CommandLine.Command;

/// {@code course}: the notes that come with Highwater.
@Command(
    name = "course",
    description = "The course on acknowledgement and durability that comes with Highwater.",
    synopsisSubcommandLabel = "add")
final class CourseCommand {}
