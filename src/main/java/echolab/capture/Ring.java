package echolab.capture;

import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.SocketEvent;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// The newest rows and their bytes, in memory that is allocated once.
///
/// One writer at a time (the caller holds a lock), any number of readers that hold nothing. The writer first announces
/// the bytes that it is about to overwrite (`claimedBytes`), then writes, then publishes (`last`), which announces the slot
/// of the row after that. A reader copies first and looks at the announcements after: whatever was claimed meanwhile may be
/// torn and counts as gone. The fences keep both in that order: a reader that sees any overwritten word also sees its
/// announcement.
final class Ring implements Rows {

    private static final VarHandle CLAIMED_BYTES = handle("claimedBytes");
    private static final VarHandle LAST = handle("last");
    private static final byte[] NO_BYTES = {};

    private final int capacity;
    private final int size;
    private final int messageBytes;
    private final long[] slots;
    private final byte[] arena;
    private final SocketEvent[] events;
    private long claimedBytes;
    private long last;
    private volatile long floor;

    Ring(Limits limits) {
        capacity = limits.events();
        size = limits.bytes();
        messageBytes = limits.messageBytes();
        slots = new long[capacity * RowSlot.WIDTH];
        arena = new byte[size];
        events = new SocketEvent[capacity];
    }

    /// A frozen copy. The writer goes on meanwhile: what it overwrites is left out by the rules that every reader follows.
    private Ring(Ring live) {
        capacity = live.capacity;
        size = live.size;
        messageBytes = live.messageBytes;
        last = live.last();
        int used = (int) Math.min(capacity, last + 1);
        slots = Arrays.copyOf(live.slots, used * RowSlot.WIDTH);
        events = Arrays.copyOf(live.events, used);
        arena = Arrays.copyOf(live.arena, (int) Math.min(size, (long) CLAIMED_BYTES.getAcquire(live)));
        VarHandle.loadLoadFence();
        floor = live.lowest() - 1;
        claimedBytes = (long) CLAIMED_BYTES.getOpaque(live);
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(Ring.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The number that the next row will get. For the writer only.
    long next() {
        return last + 1;
    }

    /// Records a message. For the writer only.
    void message(long who, long ends, Kind kind, long nanos, byte[] bytes, int offset, int length, long partner, long roundTrip) {
        int kept = Math.min(length, messageBytes);
        long position = claim(kept);
        int index = index(last + 1);
        int slot = index * RowSlot.WIDTH;
        if (RowSlot.kind(slots[slot + RowSlot.WHAT]) == Kind.LIFE) {
            events[index] = null;
        }
        write(slot, nanos, who, RowSlot.what(ends, kind, kept, length), position, partner, roundTrip);
        System.arraycopy(bytes, offset, arena, (int) position & size - 1, kept);
        LAST.setRelease(this, last + 1);
    }

    /// Says of an answer that is recorded already what it answers. For the writer only. A reader may see one half of it.
    void answer(long number, long partner, long roundTrip) {
        if (number > last + 1 - capacity) {
            int slot = index(number) * RowSlot.WIDTH;
            slots[slot + RowSlot.PARTNER] = partner;
            slots[slot + RowSlot.ROUND_TRIP] = roundTrip;
        }
    }

    /// Records a life event. For the writer only.
    void life(long who, long ends, SocketEvent event) {
        long position = claim(0);
        int index = index(last + 1);
        events[index] = event;
        write(index * RowSlot.WIDTH, event.nanos(), who, RowSlot.what(ends, Kind.LIFE, 0, 0), position, 0, -1);
        LAST.setRelease(this, last + 1);
    }

    /// Announces the next row and its bytes. A message never wraps around: what is left at the end stays empty.
    private long claim(int kept) {
        long position = claimedBytes;
        if ((position & size - 1) + kept > size) {
            position = (position | size - 1) + 1;
        }
        CLAIMED_BYTES.setOpaque(this, position + kept);
        VarHandle.storeStoreFence();
        return position;
    }

    private void write(int slot, long nanos, long who, long what, long position, long partner, long roundTrip) {
        slots[slot + RowSlot.NANOS] = nanos;
        slots[slot + RowSlot.WHO] = who;
        slots[slot + RowSlot.WHAT] = what;
        slots[slot + RowSlot.POSITION] = position;
        slots[slot + RowSlot.PARTNER] = partner;
        slots[slot + RowSlot.ROUND_TRIP] = roundTrip;
    }

    @Override
    public long first() {
        return search(lowest(), last() + 1);
    }

    /// The lowest number that shows and whose slot is neither overwritten nor about to be.
    private long lowest() {
        return Math.max(floor, last() + 1 - capacity) + 1;
    }

    /// Positions grow with numbers, so the rows whose bytes are gone come before those whose bytes are kept.
    private long search(long from, long to) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + high >>> 1;
            long position = slots[index(middle) * RowSlot.WIDTH + RowSlot.POSITION];
            if (slotKept(middle) && bytesKept(position)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public long last() {
        return (long) LAST.getAcquire(this);
    }

    @Override
    public Row row(long number) {
        if (outside(number)) {
            return null;
        }
        int index = index(number);
        int slot = index * RowSlot.WIDTH;
        long nanos = slots[slot + RowSlot.NANOS];
        long who = slots[slot + RowSlot.WHO];
        long what = slots[slot + RowSlot.WHAT];
        long position = slots[slot + RowSlot.POSITION];
        long partner = slots[slot + RowSlot.PARTNER];
        long roundTrip = slots[slot + RowSlot.ROUND_TRIP];
        SocketEvent event = RowSlot.kind(what) == Kind.LIFE ? events[index] : null;
        if (!slotKept(number)) {
            return null;
        }
        byte[] bytes = copy(position, RowSlot.kept(what));
        return bytesKept(position) ? new Row(number, nanos, RowSlot.connection(who, what), RowSlot.kind(what),
                RowSlot.length(what), bytes, partner, roundTrip, event) : null;
    }

    @Override
    public Connection connection(long number) {
        if (outside(number)) {
            return null;
        }
        int slot = index(number) * RowSlot.WIDTH;
        long who = slots[slot + RowSlot.WHO];
        long what = slots[slot + RowSlot.WHAT];
        long position = slots[slot + RowSlot.POSITION];
        return slotKept(number) && bytesKept(position) ? RowSlot.connection(who, what) : null;
    }

    @Override
    public SocketEvent event(long number) {
        if (outside(number)) {
            return null;
        }
        int index = index(number);
        SocketEvent event = events[index];
        boolean life = RowSlot.kind(slots[index * RowSlot.WIDTH + RowSlot.WHAT]) == Kind.LIFE;
        return life && slotKept(number) ? event : null;
    }

    private boolean outside(long number) {
        return number <= floor || number > last() || !slotKept(number);
    }

    private byte[] copy(long position, int kept) {
        if (kept == 0) {
            return NO_BYTES;
        }
        int start = (int) position & size - 1;
        return Arrays.copyOfRange(arena, start, start + kept);
    }

    private boolean slotKept(long number) {
        VarHandle.loadLoadFence();
        return number > (long) LAST.getOpaque(this) + 1 - capacity;
    }

    private boolean bytesKept(long position) {
        VarHandle.loadLoadFence();
        return position >= (long) CLAIMED_BYTES.getOpaque(this) - size;
    }

    private int index(long number) {
        return (int) number & capacity - 1;
    }

    /// A copy that nothing overwrites.
    Rows freeze() {
        return new Ring(this);
    }

    /// Hides the rows up to that number, or shows them again.
    void floor(long number) {
        floor = number;
    }
}
