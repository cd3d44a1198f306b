package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.BundleInspection;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Box with the facts of a bundle in three parts: file, seal and continuity. */
record BundleFacts(UiText texts) {
    /** Widths of the parts in percent: the words of the file are eight, and wrap in no other. */
    private static final int[] WIDTHS = {42, 37, 21};

    /** Returns the box; the preview is null while the sender is unknown. */
    Node box(BundleInspection inspection, @Nullable ImportPreview preview) {
        var row = styled(new GridPane(), "fact-box");
        row.addRow(0, filePart(inspection), sealPart(inspection), linePart(inspection, preview));
        for (int percent : WIDTHS) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            row.getColumnConstraints().add(column);
        }
        return row;
    }

    private Node filePart(BundleInspection inspection) {
        var file =
                wrapping(
                        styled(new Label(String.valueOf(inspection.file().getFileName())), "mono"));
        String size = BundleFigureFormat.kibibytes(texts, inspection.bytes());
        long revisions = inspection.header().contents().revisions();
        Label facts = wrapping(new Label(texts.text("exchange.file.facts", size, revisions)));
        var lines = new VBox(facts);
        if (comparesFile(inspection)) {
            String spoken = inspection.words().text(texts.language().get());
            String text = texts.text("exchange.file.words", spoken);
            lines.getChildren().add(wrapping(styled(new Label(text), "fs-12")));
        }
        return part("exchange.fact.file", file, lines);
    }

    /**
     * Returns whether words of the file are compared: not where those of the key are, as nobody
     * should have two sets of words to read out.
     */
    static boolean comparesFile(BundleInspection inspection) {
        return switch (inspection.sender()) {
            case KNOWN, OURSELVES -> true;
            case UNKNOWN, CHANGED_KEY -> false;
        };
    }

    private Node sealPart(BundleInspection inspection) {
        Label seal =
                wrapping(
                        styled(
                                new Label(texts.text("exchange.seal.valid")),
                                "ok-text",
                                "semibold"));
        seal.setGraphic(Icons.of(Feather.CHECK_CIRCLE, 14, "ok-text"));
        return part("exchange.fact.seal", seal, sender(inspection));
    }

    /** Returns the line on the sender with a mark of its own: a valid seal says nothing of it. */
    private Label sender(BundleInspection inspection) {
        String station = inspection.header().from().station();
        Label sender =
                wrapping(new Label(texts.text("exchange.sender." + inspection.sender(), station)));
        switch (inspection.sender()) {
            case KNOWN, OURSELVES -> mark(sender, Feather.CHECK_CIRCLE, "ok-text");
            case UNKNOWN -> mark(sender, Feather.ALERT_TRIANGLE, "warn-text");
            case CHANGED_KEY -> mark(sender, Feather.ALERT_OCTAGON, "stop-text");
        }
        return sender;
    }

    private static void mark(Label label, Feather icon, String style) {
        label.setGraphic(Icons.of(icon, 14, style));
        label.getStyleClass().add(style);
    }

    private Node linePart(BundleInspection inspection, @Nullable ImportPreview preview) {
        Label check =
                wrapping(
                        new Label(
                                texts.text(
                                        "exchange.check", inspection.sha256().substring(0, 16))));
        check.getStyleClass().add("muted");
        return styled(
                part("exchange.fact.continuity", wrapping(new Label(continuity(preview))), check),
                "last");
    }

    private String continuity(@Nullable ImportPreview preview) {
        if (preview == null) {
            return texts.text("exchange.continuity.unknown");
        }
        boolean gap = preview.notices().stream().anyMatch(n -> n.kind() == ImportNotice.Kind.GAP);
        return texts.text(gap ? "exchange.continuity.gap" : "exchange.continuity.complete");
    }

    private Node part(String key, Node first, Node second) {
        Label caption = styled(new Label(texts.text(key)), "fs-11", "muted");
        return styled(new VBox(caption, first, second), "fact-cell");
    }
}
