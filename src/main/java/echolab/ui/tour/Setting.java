package echolab.ui.tour;

import echolab.capture.Capture;
import echolab.ui.Look;
import echolab.ui.Texts;

/// Where the stages of one tab are played.
///
/// @param show    brings the tab to the front
/// @param capture of the tab's sockets
public record Setting(Runnable show, Capture capture, Texts texts, Look look) { }
