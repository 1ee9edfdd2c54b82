package echolab.ui.ladder;

import echolab.capture.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which messages of a sending end arrived as which messages of the receiving end. A stream keeps its order, so counting
/// bytes does it; only where the beginning is not there any more must the first arrival be found by its content and time.
final class Pairing {

    private Pairing() { }

    /// @param whole whether both lists begin with the first byte of the stream
    /// @return what has arrived so far of each sent row, by its number; one read may have brought several
    static Map<Long, List<Row>> arrivals(List<Row> sent, List<Row> received, boolean whole) {
        Map<Long, List<Row>> arrivals = new HashMap<>();
        int next = whole || sent.isEmpty() ? 0 : firstArrival(sent.getFirst(), received);
        long begin = 0;
        long arrived = 0;
        for (Row out : sent) {
            long end = begin + out.length();
            List<Row> parts = new ArrayList<>();
            while (next < received.size() && arrived < end) {
                Row in = received.get(next);
                parts.add(in);
                if (arrived + in.length() > end) {
                    break;
                }
                arrived += in.length();
                next++;
            }
            arrivals.put(out.number(), parts);
            begin = end;
        }
        return arrivals;
    }

    private static int firstArrival(Row sent, List<Row> received) {
        int nearest = received.size();
        long distance = Long.MAX_VALUE;
        for (int i = 0; i < received.size(); i++) {
            Row in = received.get(i);
            int common = Math.min(sent.bytes().length, in.bytes().length);
            long apart = Math.abs(in.nanos() - sent.nanos());
            if (apart < distance && Arrays.equals(sent.bytes(), 0, common, in.bytes(), 0, common)) {
                nearest = i;
                distance = apart;
            }
        }
        return nearest;
    }
}
