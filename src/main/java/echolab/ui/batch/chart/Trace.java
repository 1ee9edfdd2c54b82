package echolab.ui.batch.chart;

import echolab.net.Failure;
import echolab.net.batch.Mode;

/// What is drawn of a mode.
///
/// @param measured of its repetitions that are done, null before the first
/// @param open     a run that goes on or was not brought to its end; [Curve#NONE] where there is none, or nothing has arrived yet
/// @param end      what becomes of the open run
/// @param failure  that ended the mode, null where none did
record Trace(Mode mode, Measured measured, Curve open, End end, Failure failure) {

    enum End { DONE, RUNNING, FAILED, STOPPED }

    /// The line that the mode is known by.
    Curve line() {
        return measured == null ? open : measured.median();
    }

    /// The line that the last run ended, or goes on, at.
    Curve newest() {
        return open.isEmpty() ? line() : open;
    }

    /// Packets a second.
    double rate() {
        return line().mean();
    }
}
