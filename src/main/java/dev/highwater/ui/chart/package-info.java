/// Charts in the application's own look, which screens share: columns, lines, a calendar.
///
/// Belongs here: drawing numbers, pointing at them by mouse and keys, axes. Does not belong here:
/// what the numbers are or what is said of them; whoever shows a chart brings the words.
package dev.highwater.ui.chart;
