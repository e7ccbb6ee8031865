/// Work off the screen's thread: the one place that makes threads for the screen.
package dev.highwater.ui.task;
