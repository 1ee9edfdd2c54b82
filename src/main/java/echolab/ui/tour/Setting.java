package echolab.ui.tour;

import echolab.ui.Look;
import echolab.ui.Texts;

/// Where the stages of one tab are played.
///
/// @param show brings the tab to the front
public record Setting(Runnable show, Texts texts, Look look) { }
