/// The scenario player: a played drill drawn as a cluster that can be run, stepped and scrubbed.
///
/// Belongs here: what a trace looks like at one moment ({@code Picture}, {@code PlayClock}, {@code
/// Flight}: pure), the view model, and the nodes that draw it. Does not belong here: rules of Kafka
/// ({@code simulator}), which scenario a card gets ({@code drill}), the card itself ({@code
/// ui.study}).
package dev.highwater.ui.player;
