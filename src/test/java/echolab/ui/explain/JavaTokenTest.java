package echolab.ui.explain;

import static echolab.ui.explain.JavaToken.Kind.COMMENT;
import static echolab.ui.explain.JavaToken.Kind.KEYWORD;
import static echolab.ui.explain.JavaToken.Kind.NUMBER;
import static echolab.ui.explain.JavaToken.Kind.PLAIN;
import static echolab.ui.explain.JavaToken.Kind.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JavaTokenTest {

    @Test
    void coloursKeywordsStringsNumbersAndComments() {
        assertThat(line("return x1 + 0xFFL + \"a\\\"b // no\"; // new")).containsExactly(
                new JavaToken(KEYWORD, "return"), new JavaToken(PLAIN, " x1 + "), new JavaToken(NUMBER, "0xFFL"), new JavaToken(PLAIN, " + "),
                new JavaToken(STRING, "\"a\\\"b // no\""), new JavaToken(PLAIN, "; "), new JavaToken(COMMENT, "// new"));
    }

    @Test
    void aCharacterIsAStringAndANameThatHoldsAKeywordIsNone() {
        assertThat(line("newLine('\\n');")).containsExactly(
                new JavaToken(PLAIN, "newLine("), new JavaToken(STRING, "'\\n'"), new JavaToken(PLAIN, ");"));
    }

    @Test
    void whatSpansLinesBecomesATokenALine() {
        List<List<JavaToken>> lines = JavaToken.lines("/* one\ntwo */ int\n\"\"\"\n a \" b\n \"\"\"");
        assertThat(lines).containsExactly(List.of(new JavaToken(COMMENT, "/* one")),
                List.of(new JavaToken(COMMENT, "two */"), new JavaToken(PLAIN, " "), new JavaToken(KEYWORD, "int")),
                List.of(new JavaToken(STRING, "\"\"\"")), List.of(new JavaToken(STRING, " a \" b")), List.of(new JavaToken(STRING, " \"\"\"")));
    }

    @Test
    void nothingIsLostOrAdded() {
        String java = "\nfor (var a : list) {\n\n    \"open\n    'x\n    /* open\n}\n";
        String again = JavaToken.lines(java).stream()
                .map(line -> line.stream().map(JavaToken::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
        assertThat(again).isEqualTo(java);
    }

    private static List<JavaToken> line(String java) {
        return JavaToken.lines(java).getFirst();
    }
}
