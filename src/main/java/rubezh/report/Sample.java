package rubezh.report;

import java.util.List;
import java.util.stream.Stream;
import rubezh.report.Table.Column;
import rubezh.report.Table.Kind;
import rubezh.report.Table.Row;

/** A paper about nothing that uses every block, font and pattern once; made to warm up. */
final class Sample {
    private Sample() {}

    static Paper paper(Words words) {
        String word = Markup.text(words.text("report.training"));
        return new Paper(
                words.language(),
                word,
                word,
                word,
                word,
                word,
                "<i>" + word + "</i>",
                blocks(words, word),
                word,
                new Paper.Footer(word, words.text("report.page"), "0"),
                words.text("report.training"));
    }

    private static List<Block> blocks(Words words, String word) {
        Row row = new Row(Kind.TOTAL, List.of(Markup.mono("0", 7), Markup.text("→")));
        List<Column> columns = List.of(Column.left(word, 80), Column.right(word, 80));
        var table = new Table(columns, List.of(row), true);
        List<Bar> bars =
                Stream.of(Pattern.values())
                        .limit(BarsLayout.MOST)
                        .map(pattern -> new Bar(word, word, 1, pattern))
                        .toList();
        return List.of(
                new Block.Text(word, Markup.bold(words.text("report.posts", 5, "–"))),
                new Block.Ruled(word, table),
                new Block.Chart(word, bars, word, table),
                new Block.Note(word),
                new Block.Signatures(word, word, word, word, word));
    }
}
