/// Why a record of a run was lost, refused, not acknowledged or written twice: who had it, which
/// step decided it, and which single setting would have prevented it.
///
/// Belongs here: reading that off a trace, and running the scenario again with one setting changed.
/// Does not belong here: advice that no run has shown, panels ({@code ui.explain}).
package dev.highwater.drill.why;
