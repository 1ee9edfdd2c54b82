package echolab.ui.explain;

/// Something to do next, as a button.
///
/// @param label   in the language of now
/// @param icon    a Feather icon's name, such as `play`
/// @param run     what the press does, on the JavaFX thread
/// @param primary whether it is the likeliest; at most one of a list is
public record Action(String label, String icon, Runnable run, boolean primary) { }
