package rubezh.manual;

import module java.base;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Style;

/**
 * Reads the Markdown of the manual: headings, paragraphs, lists, tables, keys, emphasis and
 * pictures, which stand in a paragraph of their own.
 */
public final class ManualReader extends AbstractVisitor {
    private static final String BULLET = "•";

    /** Between the cells of a row; in code it is no bar of the table. */
    private static final String BAR = "|";

    private final List<ManualBlock> blocks = new ArrayList<>();

    /** Lines of the paragraph that is read; only a table keeps them apart. */
    private List<List<Run>> lines = new ArrayList<>();

    private Style style = Style.PLAIN;
    private String mark = "";

    private ManualReader() {}

    /** Returns the blocks of a page. */
    public static List<ManualBlock> read(String markdown) {
        var reader = new ManualReader();
        Parser.builder().build().parse(markdown).accept(reader);
        return List.copyOf(reader.blocks);
    }

    @Override
    public void visit(Heading heading) {
        blocks.add(new ManualBlock.Heading(heading.getLevel(), runs(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        List<Run> runs = runs(paragraph);
        if (paragraph.getParent() instanceof ListItem) {
            blocks.add(new ManualBlock.Item(mark, runs));
            mark = "";
        } else if (!runs.isEmpty() && runs.getFirst().text().startsWith(BAR)) {
            blocks.add(table());
        } else if (!runs.isEmpty()) {
            blocks.add(new ManualBlock.Paragraph(runs));
        }
    }

    @Override
    public void visit(ListItem item) {
        mark =
                item.getParent() instanceof OrderedList list
                        ? list.getMarkerStartNumber() + position(item) + "."
                        : BULLET;
        visitChildren(item);
    }

    private static int position(Node item) {
        int position = 0;
        for (Node one = item.getPrevious(); one != null; one = one.getPrevious()) {
            position++;
        }
        return position;
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral(), style);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), Style.CODE);
    }

    @Override
    public void visit(Emphasis emphasis) {
        addStrong(emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        addStrong(emphasis);
    }

    private void addStrong(Node emphasis) {
        Style outer = style;
        style = Style.STRONG;
        visitChildren(emphasis);
        style = outer;
    }

    @Override
    public void visit(Image image) {
        var words = new StringBuilder();
        image.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }
                });
        blocks.add(new ManualBlock.Picture(image.getDestination(), words.toString()));
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        lines.add(new ArrayList<>());
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        lines.add(new ArrayList<>());
    }

    private void add(String text, Style as) {
        List<Run> line = lines.getLast();
        if (!line.isEmpty() && line.getLast().style() == as) {
            line.set(line.size() - 1, new Run(line.getLast().text() + text, as));
        } else {
            line.add(new Run(text, as));
        }
    }

    /** Returns the words below a node as one line. */
    private List<Run> runs(Node node) {
        lines = new ArrayList<>(List.of(new ArrayList<>()));
        visitChildren(node);
        var joined = new ArrayList<Run>();
        for (List<Run> line : lines) {
            if (!joined.isEmpty() && !line.isEmpty()) {
                joined.add(new Run(" ", Style.PLAIN));
            }
            joined.addAll(line);
        }
        return List.copyOf(joined);
    }

    /** Returns the lines that were read last as a table; the second one rules it off. */
    private ManualBlock.Table table() {
        var rows = new ArrayList<List<List<Run>>>();
        for (int i = 0; i < lines.size(); i++) {
            if (i != 1) {
                rows.add(cells(lines.get(i)));
            }
        }
        return new ManualBlock.Table(List.copyOf(rows));
    }

    /** Returns the cells of a line that begins and ends with a bar. */
    private static List<List<Run>> cells(List<Run> line) {
        var cells = new ArrayList<List<Run>>();
        for (Run run : line) {
            List<String> parts =
                    run.style() == Style.PLAIN
                            ? List.of(run.text().split("\\|", -1))
                            : List.of(run.text());
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    cells.add(new ArrayList<>());
                }
                if (!cells.isEmpty() && !parts.get(i).isEmpty()) {
                    cells.getLast().add(new Run(parts.get(i), run.style()));
                }
            }
        }
        cells.removeLast(); // behind the last bar
        return cells.stream().map(ManualReader::stripped).toList();
    }

    private static List<Run> stripped(List<Run> cell) {
        var runs = new ArrayList<>(cell);
        if (!runs.isEmpty()) {
            runs.set(0, new Run(runs.getFirst().text().stripLeading(), runs.getFirst().style()));
            Run last = runs.getLast();
            runs.set(runs.size() - 1, new Run(last.text().stripTrailing(), last.style()));
        }
        runs.removeIf(run -> run.text().isEmpty());
        return List.copyOf(runs);
    }
}
