package echolab.ui.tour;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One thing that a tour does, and how it is seen that it really happened.
///
/// @param act     does it, on the JavaFX thread
/// @param held    whether it has happened; asked with every refresh
/// @param report  what happened, for the line that is printed
/// @param picture the name of the picture to take afterwards, null for none
record Step(Runnable act, BooleanSupplier held, Supplier<String> report, String picture) { }
