package echolab.ui.batch;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as people write them: `64`, `1,400 B`, `16 KiB`, `1.5 s`, `100 k`, `10 000 paquets`. A comma or space before three
/// digits divides thousands, else a comma is a decimal one.
final class Quantity {

    static final Map<String, Long> BYTES = Map.of("", 1L, "b", 1L, "o", 1L, "k", 1_000L, "kb", 1_000L, "ko", 1_000L, "kib", 1_024L, "kio", 1_024L);
    static final Map<String, Long> TIME = Map.of("ns", 1L, "\u00b5s", 1_000L, "\u03bcs", 1_000L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L);
    /// As [#TIME]; without a unit it is microseconds.
    static final Map<String, Long> SHORT_TIME = Map.of("", 1_000L, "ns", 1L, "\u00b5s", 1_000L, "\u03bcs", 1_000L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L);
    /// A count, of packets in either language.
    static final Map<String, Long> COUNT = Map.of("", 1L, "k", 1_000L, "m", 1_000_000L, "packet", 1L, "packets", 1L, "paquet", 1L, "paquets", 1L);

    private static final Pattern SHAPE = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(\\p{L}*)");
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[,\\h'\u2019](?=\\d{3}(?!\\d))");

    private Quantity() { }

    /// @param units what each unit stands for, in lower case
    /// @return empty where the text is no such quantity, or no whole number of the smallest unit, or beyond a `long`
    static OptionalLong read(String text, Map<String, Long> units) {
        Matcher shape = SHAPE.matcher(GROUPS.matcher(text.strip()).replaceAll(""));
        if (!shape.matches()) {
            return OptionalLong.empty();
        }
        String unit = shape.group(2).toLowerCase(Locale.ROOT);
        Long factor = units.get(unit);
        if (factor == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(shape.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(factor)).longValueExact());
        } catch (ArithmeticException _) {
            return OptionalLong.empty();
        }
    }
}
