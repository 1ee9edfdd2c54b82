package echolab.capture;

import java.util.Arrays;

/// The numbers of the rows that a list shows, oldest first. Never changes.
public final class RowNumbers {

    public static final RowNumbers NONE = new RowNumbers(new long[0], 0, 0, 0);

    private final long[] numbers;
    private final long matched;
    private final long unmatched;
    private final long skipped;

    RowNumbers(long[] numbers, long matched, long unmatched, long skipped) {
        this.numbers = numbers;
        this.matched = matched;
        this.unmatched = unmatched;
        this.skipped = skipped;
    }

    public int size() {
        return numbers.length;
    }

    /// @param index from 0 to `size() - 1`
    public long get(int index) {
        return numbers[index];
    }

    /// The place of that row, or of the first after it: `size()` where all are before it.
    public int indexOf(long number) {
        int index = Arrays.binarySearch(numbers, number);
        return index < 0 ? -index - 1 : index;
    }

    /// Whether both are the same rows, however many were looked at for them.
    @Override
    public boolean equals(Object other) {
        return other instanceof RowNumbers that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    /// How many rows have matched so far; more than `size()` when the oldest had to go.
    public long matched() {
        return matched;
    }

    /// How many rows have been looked at so far and have not matched.
    public long unmatched() {
        return unmatched;
    }

    /// How many rows were not looked at, because too many came or because they were overwritten before.
    public long skipped() {
        return skipped;
    }
}
