/// Card text as plain JavaFX nodes.
///
/// Belongs here: how each block and piece of card text looks, pictures, maths, what a click on a
/// link may do. Does not belong here: Markdown itself ({@code note.prose}), where a vault's files
/// are ({@code vault}).
package dev.highwater.ui.prose;
