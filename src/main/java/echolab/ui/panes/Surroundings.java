package echolab.ui.panes;

import echolab.capture.Capture;
import echolab.capture.WallClock;
import echolab.net.SocketService;
import echolab.ui.Texts;
import java.util.concurrent.Executor;

/// What a tab is given.
///
/// @param capture    of this tab's sockets alone
/// @param clock      tells the times of day of what the capture has
/// @param background runs what would keep the window waiting
public record Surroundings(SocketService service, Capture capture, WallClock clock, Texts texts, Executor background) { }
