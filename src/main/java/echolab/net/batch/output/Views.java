package echolab.net.batch.output;

import java.nio.ByteBuffer;

/// Buffers whose position and limit are those of packets, kept for the next packets of the same buffers.
final class Views {

    private final ByteBuffer[] sources;
    private final ByteBuffer[] views;

    Views(int number) {
        sources = new ByteBuffer[number];
        views = new ByteBuffer[number];
    }

    ByteBuffer set(int index, ByteBuffer source, int start, int length) {
        if (sources[index] != source) {
            sources[index] = source;
            views[index] = source.duplicate();
        }
        return views[index].limit(start + length).position(start);
    }

    /// All of them, for a call that takes many.
    ByteBuffer[] all() {
        return views;
    }
}
