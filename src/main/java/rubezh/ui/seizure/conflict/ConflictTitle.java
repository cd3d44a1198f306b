package rubezh.ui.seizure.conflict;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;

/** Line above the columns: the record, its place in the queue, and the ways on. */
final class ConflictTitle {
    private final UiContext ui;
    private final ConflictViewModel model;
    private final Label number = keepWidth(styled(new Label(), "mono-15"));
    private final Label subject = styled(new Label(), "muted");
    private final Label place = keepWidth(styled(new Label(), "muted"));
    private final OverflowRow row;

    ConflictTitle(UiContext ui, ConflictViewModel model, Commands commands) {
        this.ui = ui;
        this.model = model;
        subject.setMinWidth(40);
        HBox.setHgrow(subject, Priority.SOMETIMES);
        row =
                new OverflowRow(
                        Buttons.icon(ui.texts(), commands.get("conflict-queue")),
                        Icons.of(Feather.GIT_MERGE, 18, "conflict-text"),
                        OverflowRow.rank(
                                styled(ui.texts().label("conflict.one"), "semibold", "fs-15"), 5),
                        number,
                        OverflowRow.rank(subject, 4),
                        new Spacer(),
                        OverflowRow.rank(place, 3));
        commands.present("conflict-record", "conflict-previous", "conflict-next")
                .forEach(this::addButton);
        if (commands.find("conflict-newer").isPresent()) {
            row.getChildren().add(keepWidth(rules()));
        }
        styled(row, "conflict-title", "line-bottom");
    }

    private void addButton(Command command) {
        int rank = command.id().equals("conflict-next") ? 0 : 6;
        row.getChildren().add(OverflowRow.rank(keepWidth(Buttons.of(ui.texts(), command)), rank));
    }

    private MenuButton rules() {
        MenuButton menu =
                ui.texts().bind(styled(new MenuButton(), "choice-menu"), "conflict.rules");
        for (ConflictRule rule : List.of(ConflictRule.values())) {
            var item = new MenuItem();
            ui.texts().paint(menu, _ -> item.setText(ui.texts().text(rule.key())));
            item.setOnAction(_ -> model.decisions().takeRest(rule));
            menu.getItems().add(item);
        }
        return menu;
    }

    Node node() {
        return row;
    }

    /** Shows which record it is. */
    void paint() {
        ConflictDocument shown = model.decisions().document().get();
        if (shown != null) {
            number.setText(shown.number());
            subject.setText(shown.subject());
            int position = model.position();
            place.setText(
                    position < 0
                            ? ""
                            : ui.texts()
                                    .text(
                                            "conflict.place",
                                            position + 1,
                                            model.entries().get().size()));
        }
    }
}
