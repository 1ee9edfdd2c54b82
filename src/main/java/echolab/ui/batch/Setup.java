package echolab.ui.batch;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the next race shall be. Bad values are refused at their fields.
public final class Setup {

    private final Texts texts;
    private final BiFunction<Protocol, Mode, Optional<Lack>> lacks;
    private final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.TCP);
    private final Field size;
    private final Field length;
    private final Field repetitions;
    private final Field warmUps;
    private final Field delay;
    private final BooleanProperty paced = new SimpleBooleanProperty(true);
    private final Map<Mode, BooleanProperty> wanted = new EnumMap<>(Mode.class);
    /// What is wrong with the modes.
    private final Field modes;

    /// @param lacks why a mode cannot be had over a protocol, empty where it can
    Setup(Texts texts, BiFunction<Protocol, Mode, Optional<Lack>> lacks) {
        this.texts = texts;
        this.lacks = lacks;
        size = new Field(texts, "64 B");
        length = new Field(texts, "1 s");
        repetitions = new Field(texts, "3");
        warmUps = new Field(texts, "1");
        delay = new Field(texts, "0 \u00b5s");
        modes = new Field(texts, "");
        for (Mode mode : Mode.values()) {
            BooleanProperty each = new SimpleBooleanProperty(true);
            each.subscribe(_ -> modes.accept());
            wanted.put(mode, each);
        }
        protocol.subscribe(_ -> {
            size.accept();
            modes.accept();
        });
    }

    /// What is to be raced, or empty where a field is refused.
    Optional<RaceSpec> spec() {
        Protocol over = protocol.get();
        OptionalLong bytes = whole(size, Quantity.BYTES, 1, RaceSpec.maxSize(over), "field.size.range." + over, texts.count(RaceSpec.maxSize(over)));
        Length runs = runLength();
        OptionalLong times = whole(repetitions, Quantity.COUNT, 1, RaceSpec.MAX_REPETITIONS, "field.repetitions.range", RaceSpec.MAX_REPETITIONS);
        OptionalLong before = whole(warmUps, Quantity.COUNT, 0, RaceSpec.MAX_WARM_UPS, "field.warmups.range", RaceSpec.MAX_WARM_UPS);
        OptionalLong nanos = whole(delay, Quantity.SHORT_TIME, 0, Handling.MAX_DELAY.toNanos(), "field.delay.range", Handling.MAX_DELAY.toMillis());
        List<Mode> racing = racing();
        if (racing.isEmpty()) {
            modes.refuse("field.modes.none");
        }
        if (bytes.isEmpty() || runs == null || times.isEmpty() || before.isEmpty() || nanos.isEmpty() || racing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RaceSpec(over, (int) bytes.getAsLong(), runs, (int) times.getAsLong(), (int) before.getAsLong(), racing,
                new Handling(Duration.ofNanos(nanos.getAsLong()), paced.get() && over == Protocol.UDP)));
    }

    private Length runLength() {
        OptionalLong nanos = Quantity.read(length.text(), Quantity.TIME);
        if (nanos.isPresent()) {
            Duration time = Duration.ofNanos(nanos.getAsLong());
            if (time.compareTo(Length.MIN_TIME) >= 0 && time.compareTo(RaceSpec.LONGEST) <= 0) {
                return new Length.Time(time);
            }
        }
        OptionalLong packets = Quantity.read(length.text(), Quantity.COUNT);
        if (nanos.isEmpty() && packets.isPresent() && packets.getAsLong() >= 1 && packets.getAsLong() <= Length.MAX_PACKETS) {
            return new Length.Packets(packets.getAsLong());
        }
        length.refuse("field.length.range", Length.MIN_TIME.toMillis(), RaceSpec.LONGEST.toSeconds(), texts.count(Length.MAX_PACKETS));
        return null;
    }

    private static OptionalLong whole(Field field, Map<String, Long> units, long from, long to, String key, Object bound) {
        OptionalLong value = Quantity.read(field.text(), units);
        if (value.isPresent() && value.getAsLong() >= from && value.getAsLong() <= to) {
            return value;
        }
        field.refuse(key, bound);
        return OptionalLong.empty();
    }

    /// The modes that were chosen and can be had, in their order.
    List<Mode> racing() {
        return Arrays.stream(Mode.values()).filter(mode -> wanted.get(mode).get() && lack(mode).isEmpty()).toList();
    }

    /// Everything that may be refused.
    List<Field> fields() {
        return List.of(size, length, repetitions, warmUps, delay, modes);
    }

    /// Why a mode cannot be had over the protocol that is chosen.
    Optional<Lack> lack(Mode mode) {
        return lacks.apply(protocol.get(), mode);
    }

    public ObjectProperty<Protocol> protocolProperty() {
        return protocol;
    }

    /// Bytes a packet.
    public Field size() {
        return size;
    }

    /// How long a run goes on: a time or a number of packets.
    public Field length() {
        return length;
    }

    public Field repetitions() {
        return repetitions;
    }

    public Field warmUps() {
        return warmUps;
    }

    /// Ours, before each call.
    public Field delay() {
        return delay;
    }

    /// Whether datagrams wait while the receiver is behind.
    public BooleanProperty pacedProperty() {
        return paced;
    }

    /// Whether a mode shall race.
    public BooleanProperty wanted(Mode mode) {
        return wanted.get(mode);
    }

    /// What is wrong with the choice of modes. Its text is not used.
    Field modes() {
        return modes;
    }
}
