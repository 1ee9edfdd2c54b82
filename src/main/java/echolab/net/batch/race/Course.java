package echolab.net.batch.race;

import echolab.net.batch.RaceSpec;
import java.time.Duration;

/// What the runs of a race have in common.
///
/// @param stallLimit how long nothing may arrive before a run fails
record Course(RaceSpec spec, Packets packets, Duration stallLimit) { }
