package echolab.net.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Objects;

/// An array of `struct mmsghdr`, with memory for their packets behind it. All of it belongs to this object, and no address comes from
/// elsewhere: packets are copied in.
final class Messages {

    private static final MemoryLayout VECTOR = MemoryLayout.structLayout(ADDRESS.withName("base"), JAVA_LONG.withName("length"));
    private static final MemoryLayout HEADER = MemoryLayout.structLayout(
            ADDRESS.withName("name"), JAVA_INT.withName("nameLength"), MemoryLayout.paddingLayout(4),
            ADDRESS.withName("vectors"), JAVA_LONG.withName("vectorCount"),
            ADDRESS.withName("control"), JAVA_LONG.withName("controlLength"),
            JAVA_INT.withName("flags"), MemoryLayout.paddingLayout(4),
            JAVA_INT.withName("sent"), MemoryLayout.paddingLayout(4));
    private static final long VECTORS = HEADER.byteOffset(PathElement.groupElement("vectors"));
    private static final long VECTOR_COUNT = HEADER.byteOffset(PathElement.groupElement("vectorCount"));
    private static final long LENGTH = VECTOR.byteOffset(PathElement.groupElement("length"));

    private final int most;
    private final MemorySegment headers;
    private final MemorySegment vectors;
    private final MemorySegment packets;
    private final ByteBuffer copy;
    private int count;
    private int bytes;

    /// @param most  packets
    /// @param room  bytes of all of them
    Messages(Arena arena, int most, int room) {
        this.most = most;
        headers = arena.allocate(HEADER, most);
        vectors = arena.allocate(VECTOR, most);
        packets = arena.allocate(room);
        copy = packets.asByteBuffer();
        for (int i = 0; i < most; i++) {
            long header = i * HEADER.byteSize();
            headers.set(ADDRESS, header + VECTORS, vectors.asSlice(i * VECTOR.byteSize(), VECTOR));
            headers.set(JAVA_LONG, header + VECTOR_COUNT, 1);
        }
    }

    /// @return false if there is no room for it
    /// @throws IndexOutOfBoundsException if it is not a part of what is before the buffer's limit
    boolean add(ByteBuffer buffer, int start, int length) {
        Objects.checkFromIndexSize(start, length, buffer.limit());
        if (count == most || length > copy.capacity() - bytes) {
            return false;
        }
        copy.put(bytes, buffer, start, length);
        long vector = count * VECTOR.byteSize();
        vectors.set(ADDRESS, vector, packets.asSlice(bytes));
        vectors.set(JAVA_LONG, vector + LENGTH, length);
        bytes += length;
        count++;
        return true;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
        bytes = 0;
    }

    MemorySegment headers() {
        return headers;
    }
}
