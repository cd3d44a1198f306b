package rubezh.ui.seizure.read;

import static rubezh.ui.kit.OverflowRow.rank;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.Seizure;
import rubezh.ui.kit.FlagBadge;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;

/** Header over the layout: number, status, marks, whether it is for reading only, and buttons. */
final class ReadHeader {
    private final UiContext ui;
    private final LiveLabels labels;
    private final ReadViewModel model;
    private final Label number = keepWidth(styled(new Label(), "mono-15"));
    private final OverflowRow root = styled(new OverflowRow(), "editor-header", "line-bottom");
    private final List<Node> buttons = new ArrayList<>();
    private Node amend = new Region();
    private Node edit = new Region();

    ReadHeader(UiContext ui, LiveLabels labels, ReadViewModel model, Commands commands) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        buttons.add(new Spacer());
        Command settle = commands.get("settle");
        Button settling = keepWidth(Buttons.of(ui.texts(), settle));
        settle.enabled().subscribe(on -> OverflowRow.setWanted(settling, on));
        buttons.add(settling);
        commands.find("print")
                .map(print -> rank(keepWidth(Buttons.of(ui.texts(), print)), 7))
                .ifPresent(buttons::add);
        commands.find("edit").ifPresent(this::addEdit);
        commands.find("copy").map(copy -> rank(icon(copy), 6)).ifPresent(buttons::add);
        buttons.add(rank(icon(commands.get("side-panel")), 5));
        ui.texts().paint(root, _ -> paint());
        model.layout().addListener((_, _, _) -> paint());
    }

    /** Adds the button for both cases: what was approved is amended, all else edited. */
    private void addEdit(Command edit) {
        amend =
                keepWidth(
                        Buttons.withIcon(
                                Buttons.action(ui.texts(), "read.amend", edit.hint(), edit::run),
                                Feather.EDIT_2));
        this.edit = keepWidth(Buttons.of(ui.texts(), edit));
        buttons.add(amend);
        buttons.add(this.edit);
    }

    private Button icon(Command command) {
        return keepWidth(Buttons.icon(ui.texts(), command));
    }

    Node root() {
        return root;
    }

    private void paint() {
        RecordContent content = model.content();
        Seizure seizure = content.record().seizure();
        String shown = seizure.header().number();
        number.setText(
                shown == null ? ui.texts().text("list.number.none") : RecordValues.raw(shown));
        StatusBadge badge = badge(content);
        root.getChildren().setAll(number, rank(keepWidth(badge.chip(ui.texts())), 1));
        FlagBadge.of(content.record().flags())
                .forEach(mark -> root.getChildren().add(rank(keepWidth(mark.chip(ui.texts())), 2)));
        if (seizure.header().operation() != null) {
            var name = new Label(labels.full(seizure.header().operation()));
            var chip = styled(new HBox(Icons.of(Feather.FLAG, 12), name), "status-chip");
            root.getChildren().add(rank(keepWidth(chip), 4));
        }
        addState(content);
        boolean approved = content.record().isAmendedByChange();
        OverflowRow.setWanted(amend, approved);
        OverflowRow.setWanted(edit, !approved);
        root.getChildren().addAll(buttons);
        root.addMenu(ui);
    }

    private StatusBadge badge(RecordContent content) {
        var header = content.record().seizure().header();
        return StatusBadge.of(
                        content.record().view().voided(), content.exclusions(), header.status())
                .at(header.station(), model.station());
    }

    private void addState(RecordContent content) {
        Instant unsaved = content.unsavedSince();
        if (content.readOnly().isPresent()) {
            var label = styled(ui.texts().label("read.only"), "muted", "fs-12");
            label.setGraphic(Icons.of(Feather.LOCK, 12, "muted"));
            root.getChildren().add(rank(keepWidth(label), 3));
        }
        if (unsaved != null) {
            String time = ui.texts().dates().dateTime(unsaved.atZone(ui.zone()).toLocalDateTime());
            var label = styled(ui.texts().label("read.unsaved", time), "warn-text", "fs-12");
            root.getChildren().add(rank(keepWidth(label), 3));
        }
    }
}
