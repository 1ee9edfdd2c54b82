package echolab.capture;

import java.time.Duration;
import java.util.Arrays;

/// The last questions of one connection and whether they have their answer, found by their content.
///
/// A ring of slots that begins small. When it is full and its oldest question has had its answer for long (see [#REMEMBERED]),
/// that one goes; else the ring doubles, up to [Pairing#CAPACITY], beyond which the oldest goes in any case. Each slot stands in
/// one list: of the waiting or of the answered questions whose contents share a bucket. Lists are rings of links between slots, so that both their ends are found at once.
final class Questions {

    static final int NONE = -1;

    /// From asking on; what comes twice comes soon.
    static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int INITIAL = 2;
    /// Negative once it has its answer.
    private static final int NUMBER = 0;
    private static final int NANOS = 1;
    private static final int CONTENT = 2;
    private static final int WIDTH = 3;

    /// Null before the first.
    private long[] slots;
    /// Links to the slots on both sides in the list.
    private int[] older;
    private int[] newer;
    /// The newest slot of each list: first those of waiting questions, then those of answered ones.
    private int[] lists;
    /// The oldest slot.
    private int head;
    private int size;

    /// @return its slot
    int add(long number, long nanos, long content) {
        makeRoom(nanos);
        int slot = head + size++ & capacity() - 1;
        slots[slot * WIDTH + NUMBER] = number;
        slots[slot * WIDTH + NANOS] = nanos;
        slots[slot * WIDTH + CONTENT] = content;
        link(slot);
        return slot;
    }

    /// Says of a waiting question that it has its answer.
    void answer(int slot) {
        unlink(slot);
        slots[slot * WIDTH + NUMBER] *= -1;
        link(slot);
    }

    /// The question with that content that has been waiting longest, or [#NONE].
    int oldest(long content) {
        int newest = first(list(content, false));
        return newest == NONE ? NONE : search(newer, newer[newest], content);
    }

    /// The newest waiting question with that content, or [#NONE].
    int newest(long content) {
        return search(older, first(list(content, false)), content);
    }

    /// The next older waiting question with the same content; there must be one.
    int older(int slot) {
        return search(older, older[slot], slots[slot * WIDTH + CONTENT]);
    }

    /// The newest question with that content that has its answer, or [#NONE].
    int answered(long content) {
        return search(older, first(list(content, true)), content);
    }

    long number(int slot) {
        return Math.abs(slots[slot * WIDTH + NUMBER]);
    }

    long nanos(int slot) {
        return slots[slot * WIDTH + NANOS];
    }

    void clear() {
        slots = null;
        older = null;
        newer = null;
        lists = null;
        head = 0;
        size = 0;
    }

    private int first(int list) {
        return slots == null ? NONE : lists[list];
    }

    /// Goes along the links, once around the list at most.
    private int search(int[] links, int start, long content) {
        int slot = start;
        while (slot != NONE && slots[slot * WIDTH + CONTENT] != content) {
            slot = links[slot] == start ? NONE : links[slot];
        }
        return slot;
    }

    private int list(long content, boolean answered) {
        return slots == null ? NONE : ((int) content & capacity() - 1) + (answered ? capacity() : 0);
    }

    private int list(int slot) {
        return list(slots[slot * WIDTH + CONTENT], slots[slot * WIDTH + NUMBER] < 0);
    }

    /// Puts a slot at the new end of its list.
    private void link(int slot) {
        int list = list(slot);
        int last = lists[list] == NONE ? slot : lists[list];
        int first = lists[list] == NONE ? slot : newer[last];
        older[slot] = last;
        newer[slot] = first;
        newer[last] = slot;
        older[first] = slot;
        lists[list] = slot;
    }

    private void unlink(int slot) {
        int list = list(slot);
        newer[older[slot]] = newer[slot];
        older[newer[slot]] = older[slot];
        if (lists[list] == slot) {
            lists[list] = older[slot] == slot ? NONE : older[slot];
        }
    }

    private int capacity() {
        return older.length;
    }

    private void makeRoom(long nanos) {
        if (slots == null) {
            allocate(INITIAL);
        } else if (size == capacity()) {
            boolean done = slots[head * WIDTH + NUMBER] < 0 && nanos - nanos(head) > REMEMBERED.toNanos();
            if (done || size == Pairing.CAPACITY) {
                forget();
            } else {
                grow();
            }
        }
    }

    private void forget() {
        unlink(head);
        head = head + 1 & capacity() - 1;
        size--;
    }

    private void grow() {
        long[] before = slots;
        int from = head * WIDTH;
        allocate(2 * size);
        System.arraycopy(before, from, slots, 0, before.length - from);
        System.arraycopy(before, 0, slots, before.length - from, from);
        head = 0;
        for (int slot = 0; slot < size; slot++) {
            link(slot);
        }
    }

    private void allocate(int capacity) {
        slots = new long[capacity * WIDTH];
        older = new int[capacity];
        newer = new int[capacity];
        lists = new int[2 * capacity];
        Arrays.fill(lists, NONE);
    }
}
