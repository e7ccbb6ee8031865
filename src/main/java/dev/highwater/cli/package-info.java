/// One class per command; each prints text for people or {@code --json} for programs.
package dev.highwater.cli;
