package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rubezh.bundle.verify.BundleInspection;
import rubezh.security.Fingerprint;
import rubezh.ui.kit.key.WordsGrid;
import rubezh.ui.kit.look.UiText;

/** The key in a bundle beside those under which its sender is known here. */
record KeyComparison(UiText texts) {
    Node of(BundleInspection inspection) {
        String station = inspection.header().from().station();
        var columns = styled(new FlowPane(), "key-columns");
        columns.getChildren()
                .add(column("exchange.key.in-file", station, inspection.senderFingerprint()));
        for (Fingerprint known : inspection.known()) {
            columns.getChildren().add(column("exchange.key.known-here", station, known));
        }
        return columns;
    }

    private Node column(String captionKey, String station, Fingerprint key) {
        var column =
                new VBox(
                        styled(texts.label(captionKey, station), "semibold"),
                        WordsGrid.of(texts, key.words()),
                        styled(new Label(key.inTwoLines()), "mono", "fs-11", "muted"));
        return styled(column, "key-column", "gap-8");
    }
}
