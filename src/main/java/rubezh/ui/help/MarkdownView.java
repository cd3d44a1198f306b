package rubezh.ui.help;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;

/**
 * Renders Markdown as nodes: headings, paragraphs, lists, keys, emphasis and pictures, which are
 * resources in {@code rubezh/help}. A picture that is not there is told in words.
 */
final class MarkdownView extends AbstractVisitor {
    private final VBox box = styled(new VBox(), "help-page");
    private TextFlow flow = new TextFlow();
    private String style = "fg";

    private static final String HEADING = "help-heading";
    private static final String PICTURES = "/rubezh/help/";
    private static final double WIDTH = 860;
    private static final double PADDING = 64;

    MarkdownView() {}

    /** Returns the headings of a page in their order. */
    static List<Node> headings(Parent page) {
        return page.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains(HEADING))
                .toList();
    }

    static Node of(String markdown) {
        var view = new MarkdownView();
        Parser.builder().build().parse(markdown).accept(view);
        return view.page();
    }

    VBox page() {
        return box;
    }

    @Override
    public void visit(Heading heading) {
        beginBlock();
        style = heading.getLevel() == 1 ? "help-h1" : "help-h2";
        visitChildren(heading);
        style = "fg";
        flow.getStyleClass().add(HEADING);
        box.getChildren().add(flow);
    }

    @Override
    public void visit(Paragraph paragraph) {
        beginBlock();
        visitChildren(paragraph);
        boolean inList = paragraph.getParent() instanceof ListItem;
        box.getChildren().add(inList ? bulletRow() : flow);
    }

    private Node bulletRow() {
        var bullet = styled(new Text("•"), "muted");
        HBox.setHgrow(flow, Priority.ALWAYS);
        return styled(new HBox(bullet, flow), "gap-8");
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), style);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "mono");
    }

    @Override
    public void visit(Emphasis emphasis) {
        String outer = style;
        style = "semibold";
        visitChildren(emphasis);
        style = outer;
    }

    @Override
    public void visit(Image image) {
        String words = words(image);
        URL picture = MarkdownView.class.getResource(PICTURES + image.getDestination());
        if (picture == null) {
            add(words, style);
        } else {
            flow.getChildren().add(picture(picture, words));
        }
    }

    /** Returns a picture that is never wider than the page. */
    ImageView picture(URL picture, String words) {
        var image = new javafx.scene.image.Image(picture.toExternalForm());
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(words);
        double natural = Math.min(image.getWidth(), WIDTH);
        view.fitWidthProperty()
                .bind(
                        Bindings.max(
                                1, Bindings.min(natural, box.widthProperty().subtract(PADDING))));
        return view;
    }

    private static String words(Image image) {
        return image.getFirstChild() instanceof org.commonmark.node.Text text
                ? text.getLiteral()
                : "";
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        add(" ", style);
    }

    private void beginBlock() {
        flow = new TextFlow();
        flow.setLineSpacing(2);
    }

    private void add(String content, String styleClass) {
        flow.getChildren().add(styled(new Text(content), "fg", styleClass));
    }
}
