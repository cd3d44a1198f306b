package rubezh.ui.backup;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupComparison;
import rubezh.backup.BackupService.Confirmation;
import rubezh.security.Officer;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.Stepper;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.JobProgressBar;

/** Restore beside the list: what would change, what would be lost, who confirms. */
final class RestorePane {
    private static final double WIDTH = 420;
    private static final int NUMBERS = 5;

    private final UiContext ui;
    private final UiText texts;
    private final BackupsViewModel model;

    RestorePane(UiContext ui, BackupsViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
    }

    Node show(BackupsViewModel.Restore considered, JobProgressBar bar) {
        BackupComparison change = considered.change();
        Label title = styled(texts.label("backup.restore.title"), "semibold", "fs-15");
        var stepper =
                new Stepper(
                        texts,
                        List.of(
                                "backup.restore.step.copy",
                                "backup.restore.step.compare",
                                "backup.restore.step.restore"));
        stepper.showStep(1);
        Label file = styled(new Label("" + change.backup().getFileName()), "mono", "fs-12");
        var body = styled(new VBox(title, stepper, wrapping(file)), "exchange-card");
        body.getChildren().add(new ComparisonTable(texts, change).node());
        addLost(body, change);
        body.getChildren().add(InfoBox.info(texts, "backup.restore.numbers"));
        Node buttons = confirmation(body, considered.confirmers(), bar);
        var pane = styled(new BorderPane(), "side-panel", "backup-restore");
        pane.setCenter(scrolling(body));
        pane.setBottom(buttons);
        return ui.display().keepWidth(pane, WIDTH);
    }

    private void addLost(VBox body, BackupComparison change) {
        if (change.lostRevisions() <= 0) {
            body.getChildren().add(InfoBox.info(texts, nothingLost(change)));
            return;
        }
        var lines = styled(new VBox(), "note", "stop", "gap-8");
        lines.getChildren()
                .add(
                        wrapping(
                                texts.label(
                                        "backup.restore.lost",
                                        change.lostRecords(),
                                        change.lostRevisions())));
        if (!change.lostNumbers().isEmpty()) {
            String numbers =
                    String.join(", ", change.lostNumbers().stream().limit(NUMBERS).toList());
            String more = change.lostNumbers().size() > NUMBERS ? " …" : "";
            lines.getChildren().add(styled(wrapping(new Label(numbers + more)), "mono", "fs-12"));
        }
        Runnable save = () -> ui.go(Destination.EXCHANGE);
        lines.getChildren().add(Buttons.action(texts, "backup.restore.save-first", save));
        body.getChildren().add(lines);
    }

    private static String nothingLost(BackupComparison change) {
        return change.missing().revisions() == 0
                ? "backup.restore.complete"
                : "backup.restore.nothing-lost";
    }

    private Node confirmation(VBox body, List<Officer> confirmers, JobProgressBar bar) {
        var password = new PasswordField();
        var who = new ComboBox<Officer>();
        body.getChildren().add(confirmers(confirmers, who, password));
        Button restore =
                styled(
                        Buttons.action(
                                texts,
                                "backup.restore.do",
                                () -> model.restore(confirmation(who, password), bar)),
                        "danger");
        restore.disableProperty().bind(model.busy());
        Button back = Buttons.action(texts, "backup.restore.close", model::giveUpRestore);
        var row = styled(new HBox(restore, back), "gap-8", "exchange-card", "line-top");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Names of officers, in the language of the moment; nothing is typed. */
    private final class OfficerNames extends StringConverter<@Nullable Officer> {
        @Override
        public String toString(@Nullable Officer officer) {
            return officer == null ? "" : officer.nameIn(texts::text);
        }

        @Override
        public @Nullable Officer fromString(String typed) {
            return null;
        }
    }

    private Node confirmers(
            List<Officer> confirmers, ComboBox<Officer> who, PasswordField password) {
        if (confirmers.isEmpty()) {
            return InfoBox.info(texts, "backup.restore.alone");
        }
        texts.accessibleName(who, "backup.restore.confirmer");
        texts.prompt(password, "backup.restore.password");
        texts.accessibleName(password, "backup.restore.password");
        who.setConverter(new OfficerNames());
        who.getItems().setAll(confirmers);
        HBox.setHgrow(password, Priority.ALWAYS);
        password.setMaxHeight(Double.MAX_VALUE);
        who.getSelectionModel().selectFirst();
        return styled(
                new VBox(
                        styled(texts.label("backup.restore.two"), "semibold"),
                        styled(new HBox(who, password), "gap-8")),
                "gap-8");
    }

    private static @Nullable Confirmation confirmation(
            ComboBox<Officer> who, PasswordField password) {
        Officer other = who.getValue();
        return other == null
                ? null
                : new Confirmation(other.login(), password.getText().toCharArray());
    }

    /**
     * Figures of a comparison: in the backup, missing from it, what others return, what is lost.
     */
    private static final class ComparisonTable {
        private final UiText texts;
        private final GridPane grid = styled(new GridPane(), "backup-figures");
        private int row;

        ComparisonTable(UiText texts, BackupComparison change) {
            this.texts = texts;
            columns();
            header();
            line(
                    "records",
                    change.contents().records(),
                    change.missing().records(),
                    change.returned().records());
            line(
                    "revisions",
                    change.contents().revisions(),
                    change.missing().revisions(),
                    change.returned().revisions());
            line(
                    "attachments",
                    change.contents().attachments(),
                    change.missing().attachments(),
                    -1);
            line("officers", change.contents().officers(), change.missing().officers(), -1);
        }

        Node node() {
            return grid;
        }

        private void columns() {
            var first = new ColumnConstraints();
            first.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(first);
            for (int i = 0; i < 4; i++) {
                var figure = new ColumnConstraints();
                figure.setHalignment(HPos.RIGHT);
                grid.getColumnConstraints().add(figure);
            }
        }

        private void header() {
            int column = 1;
            for (String name : new String[] {"contents", "missing", "returned", "lost"}) {
                Label label =
                        keepWidth(styled(texts.label("backup.compare." + name), "muted", "fs-12"));
                grid.add(label, column++, 0);
            }
        }

        /**
         * @param returned negative where it is not known what others have
         */
        private void line(String name, long contents, long missing, long returned) {
            row++;
            grid.add(keepWidth(texts.label("backup.compare." + name)), 0, row);
            grid.add(figure(contents, ""), 1, row);
            grid.add(figure(missing, ""), 2, row);
            grid.add(figure(returned, "ok-text"), 3, row);
            long lost = returned < 0 ? -1 : missing - returned;
            grid.add(figure(lost, lost > 0 ? "stop-text" : ""), 4, row);
        }

        private Label figure(long number, String style) {
            Label label = texts.label(_ -> number < 0 ? "—" : texts.numbers().whole(number));
            return style.isEmpty() ? label : styled(label, style);
        }
    }
}
