/// The scenario player: a played drill drawn as a cluster that can be run, stepped and scrubbed.
///
/// {@code RunStage} is the whole of it for one run, over a {@code PlayerViewModel}; {@code RunPane}
/// in it shows the run as a cluster, as lanes and arrows, or as sentences, and tells what is
/// clicked as a {@code Pick}. {@code ScenarioPlayer} adds what belongs to a drill: settings,
/// records, waits.
///
/// Belongs here: what a trace looks like at one moment ({@code Picture}, {@code PlayClock}, {@code
/// Flight}: pure), the view model, and the nodes that draw it. Does not belong here: rules of Kafka
/// ({@code simulator}), which scenario a card gets ({@code drill}), the card itself ({@code
/// ui.study}).
package dev.highwater.ui.player;
