package echolab.ui.batch.result;

import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The result as text: a line a mode below a heading, columns divided by tabs, for people to paste.
final class ResultText {

    private ResultText() { }

    static String of(List<ResultRow> rows, Texts texts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(texts.get("batch.result.head.mode"), texts.get("batch.result.head.factor"), texts.get("batch.result.head.spread"),
                column -> column.head(texts), texts.get("batch.result.head.state")));
        rows.forEach(row -> lines.add(line(ModeLook.name(row.mode(), texts), row.factor(texts),
                row.measured() ? ResultColumn.RATE.remark(row, texts) : "", column -> row.measured() ? column.value(row, texts) : "",
                row.failed() ? row.why() : row.remark(texts))));
        return lines.stream().map(line -> String.join("\t", line)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> line(String mode, String factor, String spread, Function<ResultColumn, String> figure, String state) {
        List<String> line = new ArrayList<>(List.of(mode, factor));
        for (ResultColumn column : ResultColumn.values()) {
            line.add(figure.apply(column));
            if (column == ResultColumn.RATE) {
                line.add(spread);
            }
        }
        line.add(state);
        return line;
    }
}
