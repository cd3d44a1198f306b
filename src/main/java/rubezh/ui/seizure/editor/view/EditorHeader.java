package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.ui.kit.FlagBadge;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.Autosave;
import rubezh.ui.seizure.editor.EditorTitle;
import rubezh.ui.seizure.editor.EditorViewModel;

/** Header over the form: number, status, operation, state of the draft, buttons and menu. */
final class EditorHeader {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final UiText texts;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final ZoneId zone;
    private final Label number = styled(new Label(), "mono-15");
    private final HBox marks = styled(new HBox(), "header-marks");
    private final Label draft = styled(new Label(), "fs-12", "muted");
    private final HBox root =
            new HBox() {
                @Override
                protected void layoutChildren() {
                    hideOverflow();
                    super.layoutChildren();
                }
            };
    private final List<Node> secondaryButtons = new ArrayList<>();
    private final List<Command> secondaryCommands;

    EditorHeader(UiContext ui, LiveLabels labels, EditorViewModel model, List<Command> commands) {
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.zone = ui.zone();
        number.setMinWidth(Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("editor-header", "line-bottom");
        root.getChildren().addAll(number, marks, draft, new Spacer());
        root.getChildren().add(Buttons.primary(texts, commands.get(0)));
        secondaryCommands = commands.subList(1, commands.size());
        secondaryCommands.forEach(command -> secondaryButtons.add(Buttons.of(texts, command)));
        root.getChildren().addAll(secondaryButtons);
        root.setMinWidth(0);
        root.getChildren().forEach(EditorHeader::keepPreferredWidth);
        draft.setMinWidth(Region.USE_PREF_SIZE);
        texts.paint(root, _ -> paint());
        model.titleProperty().addListener((_, _, _) -> paint());
        model.autosaveState().addListener((_, _, _) -> paintDraft());
    }

    private static void keepPreferredWidth(Node node) {
        if (node instanceof Button button) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    EditorHeader addMenu(EditorMenu menu) {
        root.getChildren().add(menu.button(this::visibleButtons));
        return this;
    }

    /** Returns the ids of the commands whose secondary buttons are shown. */
    private Set<String> visibleButtons() {
        var ids = new HashSet<String>();
        for (int i = 0; i < secondaryButtons.size(); i++) {
            if (secondaryButtons.get(i).isVisible()) {
                ids.add(secondaryCommands.get(i).id());
            }
        }
        return ids;
    }

    /**
     * Hides what does not fit: first the secondary buttons, which the menu has too, then the state
     * of the draft, then the marks except the status.
     */
    private void hideOverflow() {
        List<Node> hideable = new ArrayList<>(secondaryButtons);
        hideable.add(draft);
        List<Node> markNodes = marks.getChildren();
        hideable.addAll(markNodes.subList(Math.min(1, markNodes.size()), markNodes.size()));
        double neededWidth = root.getInsets().getLeft() + root.getInsets().getRight();
        for (Node node : root.getChildren()) {
            neededWidth += node.prefWidth(-1) + root.getSpacing();
        }
        for (Node node : markNodes) {
            neededWidth += node.isManaged() ? 0 : node.prefWidth(-1) + root.getSpacing();
        }
        for (Node node : hideable) {
            boolean fits = neededWidth <= root.getWidth();
            if (!fits) {
                neededWidth -= node.prefWidth(-1) + root.getSpacing();
            }
            setShown(node, fits);
        }
    }

    HBox root() {
        return root;
    }

    private void paint() {
        EditorTitle title = model.titleProperty().get();
        number.setText(title.number() == null ? texts.text("editor.title.new") : title.number());
        StatusBadge badge = StatusBadge.of(false, title.exclusions(), title.status());
        marks.getChildren().setAll(badge.chip(texts));
        FlagBadge.of(title.flags()).forEach(mark -> marks.getChildren().add(mark.chip(texts)));
        if (title.operation() != null) {
            var name = new Label(labels.full(new OperationCode(title.operation())));
            var chip = styled(new HBox(Icons.of(Feather.FLAG, 12), name), "status-chip");
            marks.getChildren().add(chip);
        }
        marks.setMinWidth(Region.USE_PREF_SIZE);
        paintDraft();
    }

    private void paintDraft() {
        draft.setGraphic(null);
        draft.getStyleClass().remove("stop-text");
        draft.setText(
                switch (model.autosaveState().get()) {
                    case Autosave.State.Clean() -> texts.text("editor.draft.clean");
                    case Autosave.State.Pending() -> texts.text("editor.draft.pending");
                    case Autosave.State.Stored(Instant at) -> {
                        draft.setGraphic(Icons.of(Feather.CHECK, 12, "ok-text"));
                        yield texts.text("editor.draft.saved", CLOCK.format(at.atZone(zone)));
                    }
                    case Autosave.State.Failed(var _) -> {
                        draft.getStyleClass().add("stop-text");
                        yield texts.text("editor.draft.failed");
                    }
                });
    }
}
