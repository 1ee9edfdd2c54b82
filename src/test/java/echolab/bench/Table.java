package echolab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The figures as they come, as text for people and as CSV for the next comparison.
final class Table {

    private final List<Figure> figures = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
        System.out.println("  " + String.join("  ", figure.cells()));
    }

    String text() {
        List<String[]> rows = rows();
        int columns = Figure.heads().length;
        int[] widths = IntStream.range(0, columns).map(c -> rows.stream().mapToInt(row -> row[c].length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> IntStream.range(0, columns).mapToObj(c -> pad(row[c], widths[c], c == 0 || c == 2))
                .collect(Collectors.joining("  "))).collect(Collectors.joining("\n"));
    }

    private List<String[]> rows() {
        return Stream.concat(Stream.<String[]>of(Figure.heads()), figures.stream().map(Figure::cells)).toList();
    }

    private static String pad(String cell, int width, boolean left) {
        String space = " ".repeat(width - cell.length());
        return left ? cell + space : space + cell;
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, rows().stream().map(row -> Stream.of(row).map(Table::quoted).collect(Collectors.joining(","))).toList());
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
