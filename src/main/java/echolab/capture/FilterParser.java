package echolab.capture;

import echolab.capture.FilterException.Problem;
import java.util.function.Predicate;

/// Reads the language of [Filter] by recursive descent: `or` of `and` of negations of terms.
final class FilterParser {

    private final String text;
    private int position;
    private int depth;

    FilterParser(String text) {
        this.text = text;
    }

    Predicate<Row> parse() throws FilterException {
        if (text.length() > Filter.MAX_LENGTH) {
            throw new FilterException(Problem.TOO_LONG, Filter.MAX_LENGTH, "");
        }
        Predicate<Row> all = either();
        if (!atEnd()) {
            throw problem(Problem.PARENTHESIS_NOT_OPENED, position, position + 1);
        }
        return all;
    }

    private Predicate<Row> either() throws FilterException {
        Predicate<Row> left = both();
        while (keyword("or")) {
            left = left.or(both());
        }
        return left;
    }

    private Predicate<Row> both() throws FilterException {
        Predicate<Row> left = negation();
        while (keyword("and") || !atEnd() && text.charAt(position) != ')' && !startsKeyword("or")) {
            left = left.and(negation());
        }
        return left;
    }

    private Predicate<Row> negation() throws FilterException {
        int start = position;
        boolean negated = symbol('!') || keyword("not");
        if (!negated && !symbol('(')) {
            return term();
        }
        if (++depth > Filter.MAX_DEPTH) {
            throw problem(Problem.TOO_DEEP, start, position);
        }
        Predicate<Row> operand = negated ? negation().negate() : group(start);
        depth--;
        return operand;
    }

    private Predicate<Row> group(int start) throws FilterException {
        Predicate<Row> inner = either();
        if (!symbol(')')) {
            throw problem(Problem.PARENTHESIS_NOT_CLOSED, start, start + 1);
        }
        return inner;
    }

    private Predicate<Row> term() throws FilterException {
        if (atEnd() || text.charAt(position) == ')' || startsKeyword("and") || startsKeyword("or")) {
            throw problem(Problem.TERM_EXPECTED, position, Math.max(wordEnd(), position + 1));
        }
        int start = position;
        if (text.charAt(position) == '"') {
            return FilterTerms.text(quoted());
        }
        while (position < text.length() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        String operator = position > start ? operator() : "";
        if (operator.isEmpty()) {
            position = Math.max(wordEnd(), start + 1);
            return FilterTerms.text(text.substring(start, position));
        }
        return field(text.substring(start, position), operator, start);
    }

    private Predicate<Row> field(String name, String operator, int start) throws FilterException {
        FilterTerms.Field field = FilterTerms.Field.named(name);
        if (field == null) {
            throw new FilterException(Problem.UNKNOWN_FIELD, start, name);
        }
        if (!field.ordered() && !operator.equals(":")) {
            throw new FilterException(Problem.BAD_OPERATOR, position, operator);
        }
        position += operator.length();
        int valueStart = position;
        boolean regex = field == FilterTerms.Field.TEXT && valueStart < text.length() && text.charAt(valueStart) == '/';
        if (regex) {
            String pattern = regex();
            boolean anyCase = position < text.length() && text.charAt(position) == 'i';
            position += anyCase ? 1 : 0;
            return FilterTerms.regex(pattern, anyCase, valueStart);
        }
        return field.term(operator, value(), valueStart);
    }

    private String value() throws FilterException {
        int start = position;
        if (start < text.length() && text.charAt(start) == '"') {
            return quoted();
        }
        position = wordEnd();
        if (position == start) {
            throw new FilterException(Problem.VALUE_EXPECTED, start, "");
        }
        return text.substring(start, position);
    }

    private String quoted() throws FilterException {
        return delimited('"', Problem.QUOTE_NOT_CLOSED, false);
    }

    private String regex() throws FilterException {
        return delimited('/', Problem.REGEX_NOT_CLOSED, true);
    }

    /// Reads up to the delimiter that opened. In a quote a backslash takes the next character literally, in a regular
    /// expression the delimiter only.
    private String delimited(char delimiter, Problem problem, boolean keepBackslash) throws FilterException {
        int start = position++;
        StringBuilder content = new StringBuilder();
        while (position < text.length() && text.charAt(position) != delimiter) {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
                if (keepBackslash && text.charAt(position) != delimiter) {
                    content.append('\\');
                }
            }
            content.append(text.charAt(position++));
        }
        if (position == text.length()) {
            throw problem(problem, start, text.length());
        }
        position++;
        if (content.isEmpty()) {
            throw new FilterException(Problem.VALUE_EXPECTED, start, "");
        }
        return content.toString();
    }

    private String operator() {
        for (String operator : FilterTerms.OPERATORS) {
            if (text.startsWith(operator, position)) {
                return operator;
            }
        }
        return "";
    }

    private boolean symbol(char symbol) {
        if (atEnd() || text.charAt(position) != symbol) {
            return false;
        }
        position++;
        return true;
    }

    private boolean keyword(String keyword) {
        boolean found = startsKeyword(keyword);
        position += found ? keyword.length() : 0;
        return found;
    }

    private boolean startsKeyword(String keyword) {
        return !atEnd() && text.regionMatches(true, position, keyword, 0, keyword.length())
                && wordEnd() == position + keyword.length();
    }

    /// Skips blanks.
    private boolean atEnd() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position == text.length();
    }

    private int wordEnd() {
        int end = position;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "()\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private FilterException problem(Problem problem, int start, int end) {
        return new FilterException(problem, start, text.substring(start, Math.min(Math.max(end, start), text.length())));
    }
}
