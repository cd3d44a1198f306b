package rubezh.ui.backup;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupLocation;
import rubezh.backup.BackupService.Place;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Two cards: the usual folder of the backups, and the one on another disk. */
final class LocationCards {
    private final UiContext ui;
    private final UiText texts;
    private final boolean changeable;
    private final Chosen onChosen;
    private final GridPane row = styled(new GridPane(), "flow-12");

    /** Receives a folder, or null for none. */
    interface Chosen {
        void choose(Place place, @Nullable Path folder);
    }

    /**
     * @param changeable whether the officer may choose folders
     */
    LocationCards(UiContext ui, boolean changeable, Chosen onChosen) {
        this.ui = ui;
        this.texts = ui.texts();
        this.changeable = changeable;
        this.onChosen = onChosen;
        // A box asks its cards how high they are in no width at all, a grid in their own.
        row.getColumnConstraints().setAll(half(), half());
    }

    private static ColumnConstraints half() {
        var column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    Node node() {
        return row;
    }

    void show(Optional<BackupLocation> first, Optional<BackupLocation> second) {
        row.getChildren().clear();
        row.addRow(0, card(Place.FIRST, first), card(Place.SECOND, second));
    }

    private Node card(Place place, Optional<BackupLocation> location) {
        var card = styled(new VBox(head(place, location)), "card", "backup-card", "gap-8");
        if (place == Place.FIRST) {
            card.getChildren().add(whole(texts.label("backup.schedule")));
        }
        location.ifPresentOrElse(
                found -> fill(card, found),
                () ->
                        card.getChildren()
                                .add(whole(styled(texts.label("backup.second.none"), "muted"))));
        card.setMinWidth(0);
        return card;
    }

    private Node head(Place place, Optional<BackupLocation> location) {
        Label title = styled(texts.label(place.key()), "semibold");
        title.setGraphic(Icons.of(place == Place.FIRST ? Feather.CLOCK : Feather.HARD_DRIVE, 16));
        var head = styled(new HBox(title, new Spacer()), "gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        if (changeable && location.filter(BackupLocation::fixed).isEmpty()) {
            head.getChildren().add(Buttons.link(texts, "backup.folder.change", () -> ask(place)));
            if (place == Place.SECOND && location.isPresent()) {
                head.getChildren()
                        .add(
                                Buttons.link(
                                        texts,
                                        "backup.folder.remove",
                                        () -> onChosen.choose(place, null)));
            }
        }
        return head;
    }

    private void fill(VBox card, BackupLocation location) {
        Label folder = styled(new Label(location.folder().toString()), "mono", "fs-12");
        card.getChildren().add(whole(folder));
        if (!location.reachable()) {
            card.getChildren().add(line("backup.folder.away", Feather.ALERT_TRIANGLE, "warn-text"));
            return;
        }
        var used = new ProgressBar(1 - (double) location.freeBytes() / location.totalBytes());
        used.setMaxWidth(Double.MAX_VALUE);
        Label free =
                texts.label(m ->
                        m.text(
                                "backup.folder.free",
                                gibibytes(location.freeBytes()),
                                gibibytes(location.totalBytes())));
        card.getChildren().addAll(used, styled(free, "muted", "fs-12"));
        if (location.sameDisk()) {
            card.getChildren().add(line("backup.folder.same", Feather.INFO, "warn-text"));
        }
    }

    /** Wraps a label and never cuts it. */
    private static Label whole(Label label) {
        Label wrapped = wrapping(label);
        wrapped.setMinHeight(Region.USE_PREF_SIZE);
        return wrapped;
    }

    private String gibibytes(long bytes) {
        return texts.numbers().scaled((bytes >> 20) / 103, 10, 1);
    }

    private Label line(String key, Feather icon, String style) {
        Label line = wrapping(styled(texts.label(key), "fs-12"));
        line.setGraphic(Icons.of(icon, 12, style));
        return line;
    }

    private void ask(Place place) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("backup.folder.choose"));
        ui.files()
                .folder(chooser, row.getScene().getWindow())
                .ifPresent(folder -> onChosen.choose(place, folder));
    }
}
