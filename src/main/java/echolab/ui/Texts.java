package echolab.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.DoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Every word that a person reads, in the language chosen now. English is the base; a missing word is an error, not a blank.
public final class Texts {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String SPACE = "\u00a0";
    private static final double STEP = 1_000;
    private static final int MOST_STEPS = 4;
    private static final List<String> SPANS = List.of("ns", "µs", "ms", "s");
    /// A first figure below this leaves so much room to the next one that two are said.
    private static final int FEW = 3;
    private static final double LEAST_DECIMAL = 0.1;
    private static final double LEAST_PERCENT = 0.01;
    private static final double NEARLY_ALL = 99.9;

    private final ReadOnlyObjectWrapper<Locale> locale = new ReadOnlyObjectWrapper<>();
    /// Patterns that were parsed already, by key; guarded by itself, as a format is for one thread at a time.
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private ResourceBundle bundle;

    public Texts(Locale language) {
        setLocale(language);
    }

    /// The language that the system asks for, English where EchoLab does not speak it.
    public static Locale systemLanguage() {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()))
                .findFirst().orElse(Locale.ENGLISH);
    }

    public void setLocale(Locale language) {
        // The base bundle is English: asked for by its root name, so that the system's language is no fallback for it.
        Locale name = language.getLanguage().equals("en") ? Locale.ROOT : language;
        synchronized (formats) {
            bundle = ResourceBundle.getBundle("echolab.i18n.strings", name, Texts.class.getModule());
            formats.clear();
        }
        locale.set(language);
    }

    public Locale locale() {
        return locale.get();
    }

    public ReadOnlyObjectProperty<Locale> localeProperty() {
        return locale.getReadOnlyProperty();
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /// The words for a key, with arguments in the manner of [MessageFormat]; numbers among them follow the language.
    public String get(String key, Object... arguments) {
        if (arguments.length == 0) {
            return bundle.getString(key);
        }
        synchronized (formats) {
            return formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale.get())).format(arguments);
        }
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// Words that follow the language while they are shown.
    public StringBinding bind(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), locale);
    }

    /// A count with its thousands separated: `1,204`.
    public String count(long value) {
        return String.format(locale.get(), "%,d", value);
    }

    /// A size in bytes with three figures: `20 B`, `19.6 KB`, `1.24 GB` (powers of 1,000).
    public String size(long bytes) {
        int steps = steps(bytes);
        return steps == 0 ? bytes + SPACE + get("unit.byte")
                : figures(bytes / Math.pow(STEP, steps)) + SPACE + get("unit." + "kmgt".charAt(steps - 1) + "byte");
    }

    /// What was measured, with three figures and the prefix of its power of 1,000: `4.12`, `94.1 k`, `28.4 M`.
    public String amount(double value) {
        return prefixed(value, this::figures);
    }

    /// A round number with the prefix of its power of 1,000 and as few figures as it has: `500`, `10 k`, `2.5 M`.
    public String roundAmount(double value) {
        return prefixed(value, rest -> new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(locale.get())).format(rest));
    }

    private static String prefixed(double value, DoubleFunction<String> figures) {
        int steps = steps(value);
        return steps == 0 ? figures.apply(value) : figures.apply(value / Math.pow(STEP, steps)) + SPACE + "kMGT".charAt(steps - 1);
    }

    /// How often a number can be divided by 1,000 and stays one with three figures.
    private static int steps(double value) {
        int steps = 0;
        for (double left = value; left >= STEP - 0.5 && steps < MOST_STEPS; left /= STEP) {
            steps++;
        }
        return steps;
    }

    /// A span with its unit: `34 ns`, `5.1 µs`, `143 µs`, `4.9 ms`, `1.2 s`.
    public String span(double nanos) {
        int steps = Math.min(steps(nanos), SPANS.size() - 1);
        double value = nanos / Math.pow(STEP, steps);
        return String.format(locale.get(), steps == 0 || value >= 9.95 ? "%,.0f" : "%.1f", value) + SPACE + SPANS.get(steps);
    }

    /// A span that is an estimate, with one figure or two: `30 ns`, `1.4 µs`, `5 µs`.
    ///
    /// @param nanos more than 0
    public String about(double nanos) {
        double power = Math.pow(10, Math.floor(Math.log10(nanos)));
        double digit = nanos < FEW * power ? power / 10 : power;
        double rounded = Math.rint(nanos / digit) * digit;
        int steps = Math.min(steps(rounded), SPANS.size() - 1);
        double value = rounded / Math.pow(STEP, steps);
        return String.format(locale.get(), Math.abs(value - Math.rint(value)) < LEAST_DECIMAL / 2 ? "%,.0f" : "%.1f", value) + SPACE + SPANS.get(steps);
    }

    /// A part of a whole as `0 %`, `0.04 %`, `4.2 %`, `100 %`. Neither all nor nothing is said of what is only nearly so.
    public String percent(long part, long whole) {
        double percent = 100.0 * part / whole;
        if (part == 0 || part == whole) {
            return get("unit.percent", Math.round(percent));
        }
        if (percent < LEAST_PERCENT) {
            return get("unit.percent.less", LEAST_PERCENT);
        }
        return get(percent < 10 ? "unit.percent.fine" : "unit.percent.coarse", percent < NEARLY_ALL || percent > 100 ? percent : NEARLY_ALL);
    }

    /// A span in milliseconds with as many decimals as tell something: `0.21`, `4.8`, `89,201`.
    public String millis(long nanos) {
        double ms = nanos / 1e6;
        return ms >= 1_000 ? count(Math.round(ms)) : ms < 0.0995 ? String.format(locale.get(), "%.3f", ms) : figures(ms);
    }

    /// A span in seconds, to the millisecond: `4.310`.
    public String seconds(long nanos) {
        return String.format(locale.get(), "%.3f", nanos / 1e9);
    }

    /// A rate a second, shortened: `41`, `812,431`.
    public String rate(double perSecond) {
        return count(Math.round(perSecond));
    }

    private String figures(double value) {
        return String.format(locale.get(), value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value);
    }

    /// The beginning of a text, with dots where something is left out.
    public static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
