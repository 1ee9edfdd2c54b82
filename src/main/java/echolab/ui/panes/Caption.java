package echolab.ui.panes;

import java.util.function.Supplier;

/// What is said below the ladder while the server holds an echo, on a projector.
///
/// @param held the text of the message that is held, empty where none is
/// @param code the line of Java that has read it
public record Caption(Supplier<String> held, Supplier<String> code) { }
