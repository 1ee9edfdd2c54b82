package echolab.net.batch.output;

/// When enough is pending to be sent without a flush.
///
/// @param packets so many
/// @param bytes   or so many that one more packet of the same length would be too much
record Fill(int packets, long bytes) {

    static final Fill EACH = packets(1);
    /// So many that to wake the writer costs little for each.
    static final int MANY = 1_024;

    static Fill packets(int most) {
        return new Fill(most, Long.MAX_VALUE);
    }

    static Fill bytes(int most) {
        return new Fill(BatchedOutput.MOST_PENDING, most);
    }

    boolean reached(int pendingPackets, long pendingBytes, int next) {
        return pendingPackets >= packets || pendingBytes + next > bytes;
    }
}
