package echolab.ui.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// An item of the ladder in words, for those who do not see it.
final class Summary {

    private Summary() { }

    static String of(Item item, Words words) {
        return switch (item) {
            case Item.Silence silence -> silence.text();
            case Item.Landing _ -> "";
            case Item.Remark remark -> remark.text();
            case Item.Step step -> step(step, words);
        };
    }

    private static String step(Item.Step step, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.get("ladder.seconds.unit", step.nanos() / 1e9));
        step.arrows().forEach(arrow -> parts.add(caption(arrow.caption())));
        if (step.note() != null) {
            parts.add(join(step.note().text(), step.note().extra()));
        }
        if (step.hold() != null) {
            parts.add(join(step.hold().title(), step.hold().text()));
        }
        if (step.roundTrip() >= 0) {
            parts.add(words.get("ladder.summary.echo", words.get("ladder.ms", step.roundTrip() / 1e6)));
        }
        return String.join(", ", parts);
    }

    private static String caption(Arrow.Caption caption) {
        String text = caption.pieces().stream().map(Arrow.Piece::text).collect(Collectors.joining(" "));
        return join(caption.connection(), caption.lead(), text, caption.extra());
    }

    private static String join(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
