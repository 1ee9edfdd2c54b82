package echolab.net.batch;

import echolab.net.linux.SendMany;

/// When enough is pending to be sent without a flush.
///
/// @param packets so many
/// @param bytes   or so many, where one more packet of the same length would be more
record Fill(int packets, long bytes) {

    static Fill of(Protocol protocol, Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> new Fill(1, Long.MAX_VALUE);
            case FLUSH -> protocol == Protocol.TCP ? new Fill(BatchedOutput.MOST_PENDING, Together.BYTES) : new Fill(1_024, Long.MAX_VALUE);
            case GATHERED -> new Fill(Gathered.MOST, Long.MAX_VALUE);
            case SENDMMSG -> new Fill(SendMany.MOST, SendMany.BYTES);
            case SEGMENTED -> new Fill(1_024, Long.MAX_VALUE);
        };
    }

    boolean reached(int pendingPackets, long pendingBytes, int next) {
        return pendingPackets >= packets || pendingBytes + next > bytes;
    }
}
