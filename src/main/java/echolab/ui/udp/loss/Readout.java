package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Column;
import echolab.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/// What one column says, in words: its datagrams, their round trips, their fates.
final class Readout {

    private final Texts texts;

    Readout(Texts texts) {
        this.texts = texts;
    }

    String of(Strip strip, int index) {
        List<String> parts = new ArrayList<>();
        Strip.Span span = strip.span(index);
        boolean one = span.count() == 1;
        parts.add(one ? texts.get("loss.number", span.first()) : texts.get("loss.numbers", span.first(), span.last()));
        Column column = strip.column(index);
        if (column.longest() > 0) {
            parts.add(millis(column.shortest(), column.longest()));
        } else if (column.lost() == 0) {
            parts.add(texts.get("loss.under.way"));
        }
        for (Lane lane : Lane.values()) {
            int count = lane.count(column);
            if (count > 0) {
                parts.add(one ? texts.get("loss.fate." + lane) : texts.get("loss.fates", count, texts.get("loss.fate." + lane)));
            }
        }
        return String.join(" · ", parts);
    }

    private String millis(long shortest, long longest) {
        String least = texts.millis(shortest);
        String most = texts.millis(longest);
        return texts.get("loss.millis", least.equals(most) ? least : least + "\u2013" + most);
    }
}
