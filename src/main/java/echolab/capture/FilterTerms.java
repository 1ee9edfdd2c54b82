package echolab.capture;

import echolab.capture.FilterException.Problem;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What each field of a [Filter] asks of a row.
final class FilterTerms {

    /// Longer ones before those that they begin with.
    static final List<String> OPERATORS = List.of(">=", "<=", "!=", ">", "<", "=", ":");

    private static final Pattern CONNECTION = Pattern.compile("([CSL]?)(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX_BYTES = Pattern.compile("(?:[0-9a-fA-F]{2})+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ns|us|µs|ms|s)");
    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9);

    enum Field {
        CONN, DIR, KIND, STATUS, HEX, TEXT, LEN, NO, RTT;

        /// @return null where there is no such field
        static Field named(String name) {
            return Arrays.stream(values()).filter(field -> field.name().equalsIgnoreCase(name)).findAny().orElse(null);
        }

        boolean ordered() {
            return this == LEN || this == NO || this == RTT;
        }

        Predicate<Row> term(String operator, String value, int column) throws FilterException {
            return switch (this) {
                case CONN -> connection(value, column);
                case DIR -> direction(value, column);
                case KIND -> kind(value, column);
                case STATUS -> status(value, column);
                case HEX -> hex(value, column);
                case TEXT -> text(value);
                case LEN -> {
                    LongPredicate length = compare(operator, number(value, column));
                    yield row -> row.kind().message() && length.test(row.length());
                }
                case NO -> {
                    LongPredicate number = compare(operator, number(value, column));
                    yield row -> number.test(row.number());
                }
                case RTT -> {
                    LongPredicate time = compare(operator, duration(value, column));
                    yield row -> row.roundTrip() >= 0 && time.test(row.roundTrip());
                }
            };
        }
    }

    private FilterTerms() {
    }

    static Predicate<Row> text(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return row -> {
            for (String text : RowText.readings(row)) {
                if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                    return true;
                }
            }
            return false;
        };
    }

    static Predicate<Row> regex(String expression, boolean anyCase, int column) throws FilterException {
        try {
            Pattern pattern = Pattern.compile(expression, anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
            return row -> BoundedText.find(pattern, RowText.of(row));
        } catch (PatternSyntaxException _) {
            throw new FilterException(Problem.BAD_REGEX, column, expression);
        }
    }

    private static Predicate<Row> connection(String value, int column) throws FilterException {
        Matcher matcher = match(CONNECTION, value, Problem.BAD_CONNECTION, column);
        int number = Integer.parseInt(matcher.group(2));
        return matcher.group(1).isEmpty() ? row -> row.connection().number() == number
                : row -> row.connection().number() == number && row.connection().label().equalsIgnoreCase(value);
    }

    private static Predicate<Row> direction(String value, int column) throws FilterException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "out" -> row -> row.kind() == Row.Kind.OUT;
            case "in" -> row -> row.kind() == Row.Kind.IN || row.kind() == Row.Kind.IN_UNFINISHED;
            default -> throw new FilterException(Problem.BAD_DIRECTION, column, value);
        };
    }

    private static Predicate<Row> kind(String value, int column) throws FilterException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "out", "in" -> direction(value, column);
            case "message" -> row -> row.kind().message();
            case "unfinished" -> row -> row.kind() == Row.Kind.IN_UNFINISHED;
            case "life" -> row -> row.kind() == Row.Kind.LIFE;
            case "again" -> Row::again;
            case "open" -> row -> row.event() instanceof SocketEvent.Opened || row.event() instanceof SocketEvent.Bound
                    || row.event() instanceof SocketEvent.Listening;
            case "closed" -> row -> row.event() instanceof SocketEvent.Closed;
            case "lossy" -> row -> row.event() instanceof SocketEvent.Impaired;
            case "unanswered" -> row -> row.event() instanceof SocketEvent.Unanswered;
            case "group" -> row -> row.event() instanceof SocketEvent.Membership;
            case "error" -> row -> row.event() instanceof SocketEvent.TurnedAway || row.event() instanceof SocketEvent.Unanswered
                    || RowText.failure(row.event()) != null;
            default -> throw new FilterException(Problem.BAD_KIND, column, value);
        };
    }

    private static Predicate<Row> status(String value, int column) throws FilterException {
        List<SocketErrorStatus> wanted = Arrays.stream(SocketErrorStatus.values())
                .filter(status -> status.title().regionMatches(true, 0, value, 0, value.length())).toList();
        if (wanted.isEmpty()) {
            throw new FilterException(Problem.BAD_STATUS, column, value);
        }
        return row -> RowText.failure(row.event()) != null && wanted.contains(RowText.failure(row.event()).status());
    }

    private static Predicate<Row> hex(String value, int column) throws FilterException {
        String digits = value.replace(" ", "");
        match(HEX_BYTES, digits, Problem.BAD_HEX, column);
        byte[] wanted = HexFormat.of().parseHex(digits);
        return row -> contains(row.bytes(), wanted);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static long number(String value, int column) throws FilterException {
        return Long.parseLong(match(NUMBER, value, Problem.BAD_NUMBER, column).group());
    }

    private static long duration(String value, int column) throws FilterException {
        Matcher matcher = match(DURATION, value, Problem.BAD_DURATION, column);
        return Math.round(Double.parseDouble(matcher.group(1)) * NANOS.get(matcher.group(2)));
    }

    private static Matcher match(Pattern pattern, String value, Problem problem, int column) throws FilterException {
        Matcher matcher = pattern.matcher(value);
        if (!matcher.matches()) {
            throw new FilterException(problem, column, value);
        }
        return matcher;
    }

    private static LongPredicate compare(String operator, long bound) {
        return switch (operator) {
            case ">" -> value -> value > bound;
            case ">=" -> value -> value >= bound;
            case "<" -> value -> value < bound;
            case "<=" -> value -> value <= bound;
            case "!=" -> value -> value != bound;
            default -> value -> value == bound;
        };
    }
}
