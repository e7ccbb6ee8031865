/// One class per command; each prints text for people or {@code --json} for programs.
///
/// Belongs here: options, exit statuses, how results are printed. Does not belong here: concrete
/// stores and files (the {@link Workbench} carries them in), what the results are.
package dev.highwater.cli;
