package echolab.capture;

/// A filter that cannot be understood, with the place and the reason, for whoever words it.
public final class FilterException extends Exception {

    /// What is wrong.
    public enum Problem {
        TOO_LONG, TOO_DEEP,
        /// The text ends, or goes on with `)`, `and` or `or`, where something to look for should stand.
        TERM_EXPECTED,
        PARENTHESIS_NOT_CLOSED, PARENTHESIS_NOT_OPENED, QUOTE_NOT_CLOSED, REGEX_NOT_CLOSED,
        /// A word before `:` or a comparison that is no field; in quotes it would be text.
        UNKNOWN_FIELD,
        /// A comparison such as `>` on a field that has no order.
        BAD_OPERATOR,
        VALUE_EXPECTED, BAD_CONNECTION, BAD_DIRECTION, BAD_KIND, BAD_STATUS, BAD_NUMBER, BAD_DURATION, BAD_HEX, BAD_REGEX
    }

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int column;
    private final String token;

    FilterException(Problem problem, int column, String token) {
        super(problem + " at " + column + ": " + token);
        this.problem = problem;
        this.column = column;
        this.token = token;
    }

    public Problem problem() {
        return problem;
    }

    /// Where it is wrong, counted from 0 in characters.
    public int column() {
        return column;
    }

    /// The offending part of the text, empty where something is missing at the end.
    public String token() {
        return token;
    }
}
