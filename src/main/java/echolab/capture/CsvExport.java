package echolab.capture;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/// Writes rows as comma-separated values (RFC 4180), one row at a time, so that memory stays bounded.
///
/// - The writer should encode UTF-8; a byte-order mark comes first, without which spreadsheets guess.
/// - Control characters of the text are written as `\r`, `\n`, `\t` or `\x00`, so that a row is a line. The hex column is exact.
/// - A text that begins with `=`, `+`, `-`, `@` or `'` gets a `'` before it: what a peer sent must not become a formula.
/// - The direction of a datagram that came, or was sent, once more ends in `again`.
/// - Times are UTC with microseconds; what is unknown or does not apply is empty.
public final class CsvExport {

    static final String HEADER = "number,time,connection,direction,bytes,text,hex,answers,round_trip_ns";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ROWS_BETWEEN_REPORTS = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private final WallClock clock;

    public CsvExport(WallClock clock) {
        this.clock = clock;
    }

    /// Writes the rows that are wanted. The writer is flushed and stays open.
    ///
    /// @param rows      best a frozen copy, else rows may go before their turn
    /// @param cancelled asked once in 1,000 rows; true ends the export after a whole row
    /// @param progress  told the part that is done, 0 to 1, once in 1,000 rows, and 1 at the end
    /// @return how many rows were written
    /// @throws IOException if the writer fails
    public long write(Rows rows, Predicate<Row> wanted, Writer writer, BooleanSupplier cancelled, DoubleConsumer progress)
            throws IOException {
        writer.append(BYTE_ORDER_MARK).append(HEADER).append("\r\n");
        long first = rows.first();
        long last = rows.last();
        long written = 0;
        for (long number = first; number <= last; number++) {
            if ((number - first) % ROWS_BETWEEN_REPORTS == 0) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                progress.accept((double) (number - first) / (last - first + 1));
            }
            Row row = rows.row(number);
            if (row != null && wanted.test(row)) {
                write(row, writer);
                written++;
            }
        }
        writer.flush();
        progress.accept(1);
        return written;
    }

    private void write(Row row, Writer writer) throws IOException {
        boolean message = row.kind().message();
        writer.append(Long.toString(row.number())).append(',')
                .append(TIME.format(clock.at(row.nanos()))).append(',')
                .append(row.connection().label()).append(',')
                .append(direction(row)).append(row.again() ? " again" : "").append(',')
                .append(message ? Integer.toString(row.length()) : "").append(',')
                .append(quote(safe(escape(RowText.of(row))))).append(',')
                .append(HexFormat.of().formatHex(row.bytes())).append(',')
                .append(row.partner() == 0 ? "" : Long.toString(row.partner())).append(',')
                .append(row.roundTrip() < 0 ? "" : Long.toString(row.roundTrip())).append("\r\n");
    }

    private static String direction(Row row) {
        return switch (row.kind()) {
            case OUT -> "out";
            case IN -> "in";
            case IN_UNFINISHED -> "in unfinished";
            case LIFE -> "";
        };
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> escaped.append("\\r");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        escaped.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static String safe(String text) {
        return text.isEmpty() || "=+-@'".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"') && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
