package echolab.ui.batch.chart;

import echolab.ui.charts.Decades;
import echolab.ui.charts.RoundNumber;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The axis of packets a second.
sealed interface RateAxis {

    /// @param labelled whether its rate stands beside it
    record Line(double rate, boolean labelled) { }

    /// How high a rate stands: 0 at the lower end, 1 at the upper, beyond them what is outside.
    double share(double rate);

    /// From the lowest to the highest.
    List<Line> lines();

    /// Powers of ten, and 2 and 5 times these between them.
    record Log(Decades decades) implements RateAxis {

        @Override
        public double share(double rate) {
            return decades.share(rate);
        }

        @Override
        public List<Line> lines() {
            return IntStream.rangeClosed(decades.low(), decades.high()).boxed().flatMap(each -> {
                double value = Decades.value(each);
                return each == decades.high() ? Stream.of(new Line(value, true))
                        : Stream.of(new Line(value, true), new Line(2 * value, false), new Line(5 * value, false));
            }).toList();
        }
    }

    /// From 0 to a round number, in equal steps.
    record Linear(long top, long step) implements RateAxis {

        private static final int STEPS = 5;

        /// The shortest that holds a rate.
        static Linear of(double most) {
            long top = RoundNumber.atLeast((long) Math.ceil(most), 10, 15, 20, 25, 30, 40, 50, 60, 80);
            return new Linear(top, RoundNumber.atLeast(top / STEPS, 10, 20, 50));
        }

        @Override
        public double share(double rate) {
            return rate / top;
        }

        @Override
        public List<Line> lines() {
            return LongStream.rangeClosed(0, 2 * (top / step)).mapToObj(half -> new Line(half * step / 2.0, half % 2 == 0)).toList();
        }
    }
}
