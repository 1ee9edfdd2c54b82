package echolab.ui.batch;

import echolab.net.Failure;

/// What came of an experiment apart from any race.
public sealed interface Finding {

    /// A buffer was modified before its write was complete, and the receiver's checksum says so.
    ///
    /// @param packet  the number of the damaged one, counted from 1
    /// @param packets that were sent
    /// @param sent    its CRC-32C when it was written
    /// @param arrived its CRC-32C as it arrived
    record Modified(int packet, int packets, int sent, int arrived) implements Finding { }

    /// Something was refused.
    record Refused(Faults.Kind kind, Failure failure) implements Finding { }
}
