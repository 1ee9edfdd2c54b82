package echolab.ui.cards;

import echolab.net.Payload;
import echolab.ui.Field;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A message as it is written on a client's card: its text and how that is meant, how often and how fast it is to be sent.
public final class Composer {

    public static final int MAX_REPEAT = 100_000_000;
    public static final int MAX_INTERVAL_MILLIS = 3_600_000;

    /// What is to be sent.
    ///
    /// @param interval from one send to the next
    public record Message(byte[] bytes, int count, Duration interval) {

        /// The same with zeros behind it, where it is shorter.
        public Message padTo(int length) {
            return bytes.length >= length ? this : new Message(Arrays.copyOf(bytes, length), count, interval);
        }
    }

    private final Field message;
    private final Field repeat;
    private final Field interval;
    private final ObjectProperty<Payload.Encoding> encoding = new SimpleObjectProperty<>(Payload.Encoding.TEXT);
    private final ObjectProperty<Payload.LineEnding> ending;

    /// @param first  the message that stands there at first
    /// @param ending what is put behind it at first
    public Composer(Texts texts, String first, Payload.LineEnding ending) {
        message = new Field(texts, first);
        repeat = new Field(texts, "1");
        interval = new Field(texts, "100 ms");
        this.ending = new SimpleObjectProperty<>(ending);
        encoding.subscribe(_ -> message.accept());
    }

    /// The message that the fields say; null where one of them is refused.
    public Message compose() {
        byte[] bytes = payload();
        int count = repeat.number(1, MAX_REPEAT, "field.repeat.range");
        int millis = interval.number(0, MAX_INTERVAL_MILLIS, "field.interval.range");
        return bytes == null || count < 0 || millis < 0 ? null : new Message(bytes, count, Duration.ofMillis(millis));
    }

    private byte[] payload() {
        try {
            return Payload.parse(message.text(), encoding.get(), ending.get());
        } catch (Payload.MalformedException e) {
            message.refuse("payload." + e.reason(),
                    e.reason() == Payload.Reason.TOO_LONG ? e.position() : e.position() + 1);
            return null;
        }
    }

    public Field message() {
        return message;
    }

    public Field repeat() {
        return repeat;
    }

    /// Milliseconds from one send to the next.
    public Field interval() {
        return interval;
    }

    public ObjectProperty<Payload.Encoding> encodingProperty() {
        return encoding;
    }

    public ObjectProperty<Payload.LineEnding> endingProperty() {
        return ending;
    }
}
