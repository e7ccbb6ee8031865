package dev.highwater.note;

import dev.highwater.card.CardKind;
import dev.highwater.card.LineRange;

/// What the plugin's line rules take for a card, or several of one text.
///
/// @param text as the rules collected it, schedule comments included
record PluginQuestion(CardKind kind, String text, LineRange lines) {}
