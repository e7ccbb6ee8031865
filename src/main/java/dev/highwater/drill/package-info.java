/// A card's scenario: declared in the note or inferred from the card's text, with what was assumed,
/// and what the run says about the answer as written.
package dev.highwater.drill;
