package echolab.ui.batch;

import echolab.net.Failure;
import echolab.net.batch.race.ModifiedBuffer;

/// What came of an experiment apart from any race.
public sealed interface Finding {

    /// A buffer was modified, and what the receiver's checksums say of it.
    record Modified(ModifiedBuffer outcome, ModifiedBuffer.When when) implements Finding { }

    /// Something was refused.
    record Refused(Faults.Kind kind, Failure failure) implements Finding { }
}
