package echolab.capture;

import java.util.regex.Pattern;

/// The beginning of a text, which a regular expression may look at only so often: some expressions take exponential time.
final class BoundedText implements CharSequence {

    static final int MAX_LENGTH = 4_096;

    /// Characters looked at; takes about a millisecond.
    static final int MAX_STEPS = 200_000;

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private int steps;

    private BoundedText(String text) {
        this.text = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    /// Whether the pattern is found; false where that takes too many steps, or more stack than a thread has.
    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (TooManySteps | StackOverflowError _) {
            return false;
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps > MAX_STEPS) {
            throw new TooManySteps();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
