package rubezh.ui.help;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import rubezh.manual.ManualBlock;
import rubezh.manual.ManualBlock.Heading;
import rubezh.manual.ManualBlock.Item;
import rubezh.manual.ManualBlock.Paragraph;
import rubezh.manual.ManualBlock.Picture;
import rubezh.manual.ManualBlock.Run;
import rubezh.manual.ManualBlock.Style;
import rubezh.manual.ManualBlock.Table;

/** Page of the manual as nodes. A picture that is not there is told in words. */
final class ManualPageView {
    private static final String HEADING = "help-heading";
    private static final double WIDTH = 860;
    private static final double PADDING = 64;

    private final VBox box = styled(new VBox(), "help-page");

    ManualPageView() {}

    /** Returns the headings of a page in their order. */
    static List<Node> headings(Parent page) {
        return page.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains(HEADING))
                .toList();
    }

    static VBox of(List<ManualBlock> blocks) {
        var view = new ManualPageView();
        blocks.forEach(block -> view.box.getChildren().add(view.node(block)));
        return view.box;
    }

    VBox page() {
        return box;
    }

    private Node node(ManualBlock block) {
        return switch (block) {
            case Heading(int level, List<Run> runs) ->
                    styled(flow(runs, level == 1 ? "help-h1" : "help-h2"), HEADING);
            case Paragraph(List<Run> runs) -> flow(runs, "fg");
            case Item item -> item(item);
            case Table table -> table(table);
            case Picture picture -> {
                URL resource = picture.resource();
                yield resource == null
                        ? flow(List.of(new Run(picture.words(), Style.PLAIN)), "fg")
                        : picture(resource, picture.words());
            }
        };
    }

    private static Node item(Item item) {
        var mark = styled(new Text(item.mark()), "muted");
        TextFlow flow = flow(item.runs(), "fg");
        HBox.setHgrow(flow, Priority.ALWAYS);
        return styled(new HBox(mark, flow), "gap-8");
    }

    /** Returns a table whose columns are the wider the more text they have. */
    private static Node table(Table table) {
        var grid = styled(new GridPane(), "help-table");
        for (int column = 0; column < table.columns(); column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100 * table.share(column));
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            String style = row == 0 ? "semibold" : "fg";
            for (int column = 0; column < table.columns(); column++) {
                TextFlow cell = flow(table.rows().get(row).get(column), style);
                grid.add(styled(cell, "help-cell", "line-bottom"), column, row);
            }
        }
        return grid;
    }

    /** Returns a picture that is never wider than the page. */
    ImageView picture(URL resource, String words) {
        var image = new Image(resource.toExternalForm());
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

    /**
     * @param plain style class of what has no style of its own
     */
    private static TextFlow flow(List<Run> runs, String plain) {
        var flow = new TextFlow();
        flow.setLineSpacing(2);
        for (Run run : runs) {
            String style =
                    switch (run.style()) {
                        case PLAIN -> plain;
                        case STRONG -> "semibold";
                        case CODE -> "mono";
                    };
            flow.getChildren().add(styled(new Text(run.text()), "fg", style));
        }
        return flow;
    }
}
