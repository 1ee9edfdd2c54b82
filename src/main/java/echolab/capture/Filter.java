package echolab.capture;

import java.util.function.Predicate;

/// Says which rows to show.
///
/// | written | shows |
/// |---|---|
/// | `hello`, `"two words"`, `text:hello` | rows with that text in them, in any case |
/// | `text:/h.llo/`, `text:/h.llo/i` | rows whose first 4 KiB of text match the regular expression; `i`: in any case |
/// | `hex:0d0a`, `hex:"0d 0a"` | messages with these bytes |
/// | `conn:C1`, `conn:3` | rows of C1; of C3, S3 and L3 |
/// | `dir:out`, `dir:in` | messages of that direction |
/// | `kind:error` | `error`, `life`, `open`, `closed`, `message`, `out`, `in`, `unfinished` |
/// | `kind:again` | datagrams: `again` (came or was sent once more), `lossy`, `unanswered`, `group` |
/// | `status:ConnectionRefused` | failures with a status that begins so |
/// | `len>100`, `no<=5`, `rtt>1ms` | messages by length in bytes, rows by number, answers by round trip (`ns us ms s`) |
/// | `a b`, `a and b`, `a or b`, `not a`, `!a`, `(a)` | both, both, either, the others; `and` binds closer than `or` |
///
/// Comparisons are `> >= < <= = !=` and `:` for `=`. A life event's text is its name, its addresses, its status and what the system said.
public final class Filter {

    /// The longest text of a filter, in characters.
    public static final int MAX_LENGTH = 1_000;

    /// The deepest nesting of parentheses and negations.
    public static final int MAX_DEPTH = 50;

    /// Shows every row.
    public static final Filter ALL = new Filter("", _ -> true);

    private final String text;
    private final Predicate<Row> predicate;

    private Filter(String text, Predicate<Row> predicate) {
        this.text = text;
        this.predicate = predicate;
    }

    /// Reads a filter; a blank text gives [#ALL].
    ///
    /// @throws FilterException saying what is wrong and where
    public static Filter parse(String text) throws FilterException {
        return text.isBlank() ? ALL : new Filter(text, new FilterParser(text).parse());
    }

    public boolean matches(Row row) {
        return predicate.test(row);
    }

    /// The text as it was written.
    @Override
    public String toString() {
        return text;
    }
}
