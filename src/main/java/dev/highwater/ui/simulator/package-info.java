/// The simulator screen: a scenario as text, its run, what can be done to it, branches, comparison.
///
/// Belongs here: {@link dev.highwater.ui.simulator.SimulatorViewModel} (what the learner does,
/// without a toolkit), {@link dev.highwater.ui.simulator.SimulatorView} and its parts. Does not
/// belong here: how a run is drawn ({@code ui.player}), the scenario language ({@code scenario}),
/// which branches there are ({@code drill}).
package dev.highwater.ui.simulator;
