package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.conflict.ConflictDocument.SideHead;

/** Heads of the columns: who wrote each side when, and how much is decided. */
final class ConflictHead {
    private final UiContext ui;
    private final ConflictDecisionModel model;
    private final Label settled = styled(new Label(), "muted", "fs-12");

    ConflictHead(UiContext ui, ConflictDecisionModel model) {
        this.ui = ui;
        this.model = model;
    }

    Region of(ConflictDocument document, ConflictGrid columns) {
        Label common = wrapping(styled(new Label(document.common()), "muted", "fs-11"));
        int rows = document.rows().size();
        Label count = wrapping(styled(new Label(text("conflict.rows", rows)), "muted", "fs-11"));
        var what = styled(new VBox(common, count), "conflict-what");
        boolean own = document.left().own();
        Node left =
                side(text(own ? "conflict.ours" : "conflict.left"), "←", List.of(document.left()));
        Node right = side(text(own ? "conflict.theirs" : "conflict.right"), "→", document.right());
        Label stay = wrapping(styled(new Label(text("conflict.both.stay")), "muted", "fs-11"));
        var result =
                styled(
                        new VBox(
                                styled(new Label(text("conflict.result")), "semibold"),
                                settled,
                                stay),
                        "conflict-side",
                        "line-left");
        paint();
        return styled(columns.row(what, left, right, result), "conflict-head");
    }

    private static Node side(String title, String key, List<SideHead> heads) {
        var first =
                styled(
                        new HBox(
                                styled(new Label(title), "semibold"),
                                keepWidth(styled(new Label(key), "muted"))),
                        "gap-8");
        String who = heads.stream().map(SideHead::who).collect(Collectors.joining("\n"));
        var box = styled(new VBox(first, wrapping(new Label(who))), "conflict-side", "line-left");
        if (heads.size() == 1) {
            box.getChildren()
                    .add(wrapping(styled(new Label(heads.getFirst().when()), "muted", "fs-12")));
        }
        return box;
    }

    /** Keeps the heads above their columns, whether a scroll bar is beside these or not. */
    static void keepWithin(Region heads, ScrollPane scroll) {
        heads.paddingProperty()
                .bind(
                        scroll.viewportBoundsProperty()
                                .map(view -> Math.max(0, scroll.getWidth() - view.getWidth()))
                                .map(beside -> new Insets(0, beside, 0, 0)));
    }

    /** Shows how much is decided. */
    void paint() {
        int all = model.rows().size();
        settled.setText(text("conflict.settled", all - model.open().size(), all));
    }

    private String text(String key, Object... arguments) {
        return ui.texts().text(key, arguments);
    }
}
