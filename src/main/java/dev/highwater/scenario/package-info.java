/// The scenario language: read, check, print, and play in the simulator.
///
/// Belongs here: scenario text and what it means. Does not belong here: which scenario a card gets
/// ({@code drill}).
package dev.highwater.scenario;
