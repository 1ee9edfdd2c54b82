package echolab.net.batch;


/// What came of a run.
///
/// @param sent       packets that the sender handed over
/// @param arrived    what the receiver has
/// @param cost       what sending took
/// @param completion of the writes
/// @param nanos      from the first write until the receiver had everything, or all that will come
public record Report(long sent, Arrived arrived, Cost cost, Completion completion, long nanos) {

    /// What the receiver has.
    ///
    /// @param packets as it counted them
    /// @param bytes   as it counted them
    /// @param damaged packets whose content is not what was written
    /// @param equal   whether the checksum (CRC-32C) of what arrived is that of what was written
    public record Arrived(long packets, long bytes, long damaged, boolean equal) { }

    /// What sending took.
    ///
    /// @param calls    into the kernel that our code made to send, exact
    /// @param cpuNanos processor time of the threads that send
    public record Cost(long calls, long cpuNanos) { }

    /// How long a write took until it was complete, in nanoseconds; of a sample of them.
    public record Completion(long p50, long p99) { }

    /// Packets that were handed over and never arrived.
    public long lost() {
        return sent - arrived.packets();
    }

    /// What arrived in a second.
    public double packetsPerSecond() {
        return perSecond(arrived.packets());
    }

    /// What arrived in a second.
    public double bytesPerSecond() {
        return perSecond(arrived.bytes());
    }

    public double callsPerPacket() {
        return perPacket(cost.calls());
    }

    public double cpuNanosPerPacket() {
        return perPacket(cost.cpuNanos());
    }

    private double perSecond(long count) {
        return nanos == 0 ? 0 : count * 1e9 / nanos;
    }

    private double perPacket(long count) {
        return sent == 0 ? 0 : (double) count / sent;
    }
}
