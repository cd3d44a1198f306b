package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.look.DisplaySettings;

/** Content of a section: fields in one or two columns, and nodes across the whole width. */
final class SectionFields {
    private sealed interface Content {
        record Field(FieldRow row) implements Content {}

        record FullWidth(Node node) implements Content {}
    }

    private final DisplaySettings display;
    private final VBox box = styled(new VBox(), "section-body");
    private final List<Content> contents = new ArrayList<>();
    private @Nullable FieldGrid grid;
    private int columns = 2;

    SectionFields(DisplaySettings display) {
        this.display = display;
    }

    Node node() {
        return box;
    }

    int columns() {
        return columns;
    }

    void add(FieldRow row) {
        add(new Content.Field(row));
    }

    void add(Node node) {
        add(new Content.FullWidth(node));
    }

    private void add(Content content) {
        contents.add(content);
        layout(content);
    }

    /** Arranges the whole content again in a number of columns. */
    void setColumns(int count) {
        columns = count;
        grid = null;
        box.getChildren().clear();
        contents.forEach(this::layout);
    }

    private void layout(Content content) {
        switch (content) {
            case Content.FullWidth(Node node) -> {
                grid = null;
                box.getChildren().add(node);
            }
            case Content.Field(FieldRow row) -> {
                if (grid == null) {
                    grid = new FieldGrid(display, columns);
                    box.getChildren().add(grid);
                }
                grid.add(row);
            }
        }
    }
}
