package echolab.net.batch;

import echolab.net.Failure;

/// One run of one mode, as it stands.
///
/// @param repetition counted from 1; 0 for a warm-up, which is not measured
/// @param series     grows while it runs
/// @param report     null until it is done
/// @param failure    null where it did not fail
public record Run(Mode mode, int repetition, State state, Series series, Report report, Failure failure) {

    public enum State {
        WAITING, RUNNING, DONE, FAILED,
        /// It was stopped, or another run of its mode failed before.
        LEFT_OUT;

        /// Whether nothing more comes.
        public boolean over() {
            return this == DONE || this == FAILED || this == LEFT_OUT;
        }
    }

    public static Run waiting(Mode mode, int repetition) {
        return new Run(mode, repetition, State.WAITING, new Series(), null, null);
    }

    public boolean warmUp() {
        return repetition == 0;
    }

    public Run running() {
        return new Run(mode, repetition, State.RUNNING, series, null, null);
    }

    public Run done(Report outcome) {
        return new Run(mode, repetition, State.DONE, series, outcome, null);
    }

    public Run failed(Failure reason) {
        return new Run(mode, repetition, State.FAILED, series, null, reason);
    }

    public Run leftOut() {
        return new Run(mode, repetition, State.LEFT_OUT, series, null, null);
    }
}
